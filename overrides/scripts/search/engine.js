// @ts-check
// The search of one language: used by the worker, by the archive on a disk, and by the tests.

import { words } from "./fold.js";
import { Index } from "./index.js";
import { sayingFinder } from "./sayings.js";
import { read } from "./query.js";
import { rank } from "./rank.js";
import { forms, weightIn } from "./terms.js";
import { SMALL_WEIGHT } from "./weights.js";

/** How well a reading of a query is answered. @param {{ found: import("./types.js").Result[] }} reading */
const worth = ({ found: [best] }) => (best ? best.cover * best.score : 0);

/**
 * @param {import("./types.js").Data} data
 * @returns `find(query)`: the rows, best first, each with the share of the query that it covers (0 to 1). Finds by the
 *   rows' own words at once, by their names in other languages after `more()` until that returns false.
 */
export function createEngine(data) {
  const index = new Index(data);
  const nearness = sayingFinder(index);
  const weightOf = weightIn(data.locale);
  return {
    rows: data.rows,

    /**
     * @param {string} text
     * @param {(reading: string[], reason: import("./meet.js").Reason) => void} [tell] is told why a row is met: for `kb why`
     * @returns {{ typed: string[], found: import("./types.js").Result[] }}
     */
    find(text, tell) {
      const readings = read(index, text).map((query) => {
        const told = tell && ((/** @type {import("./meet.js").Reason} */ reason) => tell(query.typed, reason));
        return { typed: query.typed, found: rank(index, query, nearness, told) };
      });
      return readings.reduce((best, one) => (worth(one) > worth(best) ? one : best), readings[0] ?? { typed: [], found: [] });
    },

    /**
     * Whether a word of a row's text is one that was searched for.
     * @param {import("./types.js").Result} result
     * @param {string} word
     */
    isMet: (result, word) =>
      words(word).some((part) => weightOf(part) > SMALL_WEIGHT && forms(part, index.own).some((form) => result.terms.has(form))),

    /** @param {string} query */
    isKnown: (query) => index.isKnown(query),
    /** Takes what search/others/<locale>.json holds, before `more()`. @param {import("./rows.js").Others} file */
    learn: (file) => index.learn(file),
    more: () => index.more(),
  };
}

/** @typedef {ReturnType<typeof createEngine>} Engine */
