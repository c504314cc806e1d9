// Finds the search's weights (overrides/scripts/search/weights.js) on the queries marked `dev`, one weight after another, and
// prints what each buys: `PYTHONPATH=hooks python -m tests.bench.quality --write FILE`, `node tests/bench/tune.js FILE`.
//
// A step is taken if it finds more on four fifths of the queries and not less on the fifth that is held back. Classes count
// alike, however many queries each has. What a weight buys is the loss, in points of recall at 1 over all of `dev`, if it
// is put back to what says nothing: for a worth 0, for a power or a factor 1. What buys less than half a point should go.
import { readFileSync } from "node:fs";
import { argv } from "node:process";

import * as weights from "../../overrides/scripts/search/weights.js";
import { answer, whole } from "./answer.js";

const STEPS = [0.7, 0.85, 1.2, 1.4];
const FOLDS = 5;
const LEAST = 0.0005;
/** Where 1, not 0, says nothing. */
const FACTORS = new Set(["RANK.cover", "RANK.chance", "RANK.otherMarks", "RANK.part", "RANK.sent"]);

/** Queries of a class and a language: what more of them tell is not worth the time. */
const MOST = 10;

const { rows, asked: all } = JSON.parse(readFileSync(argv[2], "utf8"));
const taken = new Map();
const asked = all.filter(({ locale, kind }) => {
  const count = taken.get(locale + kind) ?? 0;
  taken.set(locale + kind, count + 1);
  return count < MOST;
});
const chosen = argv.slice(3);
const engines = Object.fromEntries(Object.entries(rows).map(([locale, data]) => [locale, whole(data)]));
const counts = new Map();
for (const { kind } of asked) counts.set(kind, (counts.get(kind) ?? 0) + 1);

/** How well the queries are answered: by class the mean of 1/rank and of being first, and the same for the fold held back. */
function measure() {
  const sums = { taught: 0, held: 0, first: 0 };
  const sizes = { taught: 0, held: 0 };
  asked.forEach(({ locale, text, kind, targets }, i) => {
    const rank = answer(engines[locale], locale, text).locations.findIndex((location) => targets.includes(location)) + 1;
    const weight = 1 / counts.get(kind);
    const half = i % FOLDS ? "taught" : "held";
    sums[half] += rank ? weight * (1 / rank + Number(rank === 1)) / 2 : 0;
    sizes[half] += weight;
    sums.first += Number(rank === 1) / asked.length;
  });
  return { taught: sums.taught / sizes.taught, held: sums.held / sizes.held, first: sums.first };
}

const places = Object.entries(weights).flatMap(([group, table]) =>
  typeof table === "object" ? Object.keys(table).filter((key) => typeof table[key] === "number").map((key) => ({ group, key, name: `${group}.${key}` })) : [])
  .filter(({ group, key }) => group !== "SURENESS" && key !== "quality")
  .filter(({ name }) => !chosen.length || chosen.some((start) => name.startsWith(start)));

let best = measure();
console.log(`at first: ${best.taught.toFixed(4)} taught, ${best.held.toFixed(4)} held back, recall@1 ${best.first.toFixed(4)}`);
for (const { group, key, name } of places) {
  const table = weights[group];
  const before = table[key];
  let kept = before;
  for (const step of STEPS) {
    table[key] = before ? before * step : step;
    const now = measure();
    if (now.taught > best.taught + LEAST && now.held >= best.held) [best, kept] = [now, table[key]];
  }
  table[key] = FACTORS.has(name) ? 1 : 0;
  const without = measure();
  table[key] = kept;
  const bought = 100 * (best.first - without.first);
  console.log(`${name}\t${before} -> ${Number(kept.toPrecision(3))}\tbuys ${bought.toFixed(2)}\t(${(100 * (best.taught - without.taught)).toFixed(2)} taught, ${(100 * (best.held - without.held)).toFixed(2)} held)`);
}
console.log(`at last: ${best.taught.toFixed(4)} taught, ${best.held.toFixed(4)} held back, recall@1 ${best.first.toFixed(4)}`);
