// @ts-check
// A row's names: its title, its keywords, what is heard, and those in other languages; and how nearly a query is one of them.

import { words } from "./fold.js";
import { sum } from "./lists.js";
import { forms, stemmedAs, weightIn } from "./terms.js";
import { HEARD, KEYWORD, OTHER, TITLE } from "./weights.js";

/**
 * @typedef {{ worth: number, size: number }} Name
 * @typedef {{ forms: string[], weight: number }} Part a word of a name
 * @typedef {{ name: Name, part: Part }} Place
 */

/**
 * By term: where it stands in a row's title (a phrase's has alternatives, `/` between them) and keywords and in what is heard, in all languages.
 * @param {import("./types.js").Row} row
 * @param {string[]} own the stemmers of the row's language
 */
function placesOf({ title, keywords, heard, others }, own) {
  /** @type {[string, string[], number][]} */
  const texts = [[title, own, TITLE], [keywords || "", own, KEYWORD], [heard || "", own, HEARD]];
  for (const [locale, text] of Object.entries(others)) texts.push([text, stemmedAs(locale), OTHER]);
  /** @type {Map<string, Place[]>} */
  const places = new Map();
  for (const [text, languages, worth] of texts) {
    for (const written of text.split(/[;/]/)) {
      const parts = words(written).map((word) => ({ forms: forms(word, languages), weight: weightIn(languages[0])(word) }));
      const name = { worth, size: sum(parts.map(({ weight }) => weight)) };
      for (const part of parts) {
        for (const form of part.forms) places.set(form, [...(places.get(form) ?? []), { name, part }]);
      }
    }
  }
  return places;
}

/** @param {import("./types.js").Row[]} rows @param {string[]} own */
export function nameFinder(rows, own) {
  /** @type {Map<number, Map<string, Place[]>>} */
  const known = new Map();
  /** @param {number} id */
  const placesIn = (id) => {
    const places = known.get(id) ?? placesOf(rows[id], own);
    known.set(id, places);
    return places;
  };

  /**
   * How nearly the query is one of the row's names: 1 if it is its title; and how much of it one of them holds.
   * @param {import("./types.js").Result} result
   * @param {number[]} weights
   * @param {number} total
   */
  return (result, weights, total) => {
    /** @type {Map<Name, { parts: Set<Part>, weight: number, typed: number }>} */
    const met = new Map();
    const places = placesIn(result.id);
    for (const [form, bits] of result.terms) {
      for (const { name, part } of places.get(form) ?? []) {
        const share = met.get(name) ?? { parts: new Set(), weight: 0, typed: 0 };
        met.set(name, share);
        if (!share.parts.has(part)) share.weight += part.weight;
        share.parts.add(part);
        share.typed |= bits;
      }
    }
    const shares = [...met].map(([{ worth, size }, { weight, typed }]) => {
      const covered = sum(weights.filter((_, i) => typed & (1 << i)));
      return { name: worth * (weight / size) * (covered / total), together: covered / total };
    });
    return { name: Math.max(0, ...shares.map(({ name }) => name)), together: Math.max(0, ...shares.map(({ together }) => together)) };
  };
}
