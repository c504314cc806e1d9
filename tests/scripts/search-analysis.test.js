import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { fold, marked, words } from "../../overrides/scripts/search/fold.js";
import { derivations, stem } from "../../overrides/scripts/search/stem/index.js";

const WAYS = { fold, marked, stem: (word, locale) => stem(locale, fold(word)) };

/** The table's escapes, `\u0302`, as the letters that they are. */
const unescaped = (cell) => cell.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));

const table = readFileSync(new URL("search_analysis.tsv", import.meta.url), "utf8")
  .split("\n")
  .slice(1)
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t").map(unescaped));

for (const [what, locale, text, other, same] of table) {
  test(`${what} ${locale}: ${text} and ${other}`, () => {
    const [one, two] = [text, other].map((all) => words(all).map((word) => WAYS[what](word, locale)));
    if (same === "yes") assert.deepEqual(one, two);
    else assert.notDeepEqual(one, two);
  });
}

test("a language without a stemmer, and the names of every object, have words as they are", () => {
  for (const locale of ["vi", "xx", "constructor", "__proto__"]) {
    assert.equal(stem(locale, "complaints"), "complaints");
    assert.deepEqual(derivations(locale, "complaints"), []);
  }
});

test("digits and short words stay", () => {
  assert.equal(stem("en", "2ings"), "2ings");
  assert.equal(stem("en", "ing"), "ing");
});

test("a Latvian verb is met with its prefixes", () => {
  assert.ok(derivations("lv", "piezvanit").includes(stem("lv", "zvanit")));
  assert.ok(derivations("lv", "zvanit").includes(stem("lv", "piezvanit")));
  assert.deepEqual(derivations("lv", "zvan"), []);
});
