// `kb why`: why an entry stands first for a query, so that whoever misses another can mend it by content alone. {data, query} on stdin, text on stdout.

import { argv, stdin, stdout } from "node:process";
import { json } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

import { createEngine } from "../../overrides/scripts/search/engine.js";
import { sum } from "../../overrides/scripts/search/lists.js";
import { unpacked } from "../../overrides/scripts/search/rows.js";
import { language } from "../../overrides/scripts/search/terms.js";

const SHOWN = 3;
const LEAST = 0.02;

/**
 * @typedef {import("../../overrides/scripts/search/types.js").Data} Data
 * @typedef {import("../../overrides/scripts/search/meet.js").Reason} Reason
 */

/** Text in which nothing acts on the terminal. @param {string} text */
const visible = (text) => text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (c) => `U+${/** @type {number} */ (c.codePointAt(0)).toString(16).toUpperCase().padStart(4, "0")}`);

/**
 * What met the words of a query: `title, heard “hoan”` or `concept refund`.
 * @param {Data} data
 * @param {Reason} reason
 */
function by({ concepts, locale }, { terms, places, concept }) {
  if (concept) return `concept “${(concepts[Number(concept.slice(1))][locale] ?? [])[0]}”`;
  if (!places) return `side by side “${terms.join(" ")}”`;
  return terms.map((term) => `${places[term].join(", ")} “${term.replace(/^=/, "")}”`).join("; ");
}

/**
 * A row's reasons as lines, those that tell most first, each with its share.
 * @param {Data} data
 * @param {string[]} typed
 * @param {Reason[]} reasons
 */
function shares(data, typed, reasons) {
  const total = sum(reasons.map(({ score }) => score));
  /** @type {Map<string, number>} */
  const lines = new Map();
  for (const reason of reasons) {
    const line = `${typed.slice(reason.from, reason.to).join(" ")} -> ${by(data, reason)}`;
    lines.set(line, (lines.get(line) ?? 0) + reason.score / total);
  }
  return [...lines].filter(([, share]) => share > LEAST).sort(([, a], [, b]) => b - a)
    .map(([line, share]) => `   ${String(Math.round(100 * share)).padStart(3)} %  ${line}`);
}

/**
 * @param {Data} data
 * @param {string} query
 */
export function why(data, query) {
  const engine = createEngine(data);
  while (engine.more());
  /** @type {Map<string, Reason[]>} by reading and row */
  const told = new Map();
  const readings = new Set();
  const { typed, found } = engine.find(query, (reading, reason) => {
    readings.add(reading.join(" "));
    const key = `${reading.join(" ")} ${reason.id}`;
    told.set(key, [...(told.get(key) ?? []), reason]);
  });
  if (!found.length) return visible(`“${query}” finds nothing.`);
  const others = [...readings].filter((reading) => reading !== typed.join(" "));
  const also = others.length ? `; tried, too: ${others.map((text) => `“${text}”`).join(", ")}` : "";
  const isGuess = found[0].cover < language(data.locale).sure;
  const lines = [`“${query}”, read as “${typed.join(" ")}”${also}${isGuess ? "; shown as guesses" : ""}`];
  found.slice(0, SHOWN).forEach((result, i) => {
    const { url, title } = engine.rows[result.id];
    lines.push("", `${i + 1}. ${url}  ${title}  (${result.score.toFixed(0)}; sure ${result.cover.toFixed(2)})`);
    if (result.saying) lines.push(`   nearest saying “${result.saying}”: ${result.name.toFixed(2)} of it`);
    lines.push(...shares(data, typed, told.get(`${typed.join(" ")} ${result.id}`) ?? []));
  });
  return lines.map(visible).join("\n");
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { data, query } = await json(stdin);
  stdout.write(`${why(unpacked(data), query)}\n`);
}
