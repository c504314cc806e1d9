// @ts-check
// The rows that a query is met in -> the best of them, in order, each with how sure we are of it.

import { fold } from "./fold.js";
import { sum } from "./lists.js";
import { byConcepts, byJoints, byPairs, byWords, Meetings } from "./meet.js";
import { AVOIDANCE, language } from "./terms.js";
import { CANDIDATES, CHANCE, COMMONNESS, COVER_POWER, NAMED, PHRASE, SMALL_WEIGHT, SOUGHT } from "./weights.js";

/**
 * @typedef {import("./index.js").Index} Index
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./types.js").Result} Result
 */

/** @param {Result} a @param {Result} b */
const order = (a, b) => b.score - a.score || a.id - b.id;

/**
 * @param {Index} index
 * @param {Query} query
 * @param {ReturnType<typeof import("./names.js").nameFinder>} nearness
 */
export function rank(index, query, nearness) {
  const meetings = new Meetings(query.typed.length);
  const spread = byWords(index, query, meetings);
  byConcepts(index, query, meetings);
  byJoints(index, query, meetings);
  byPairs(index, query, meetings);
  const results = [...meetings.results.values()];
  const phraseWorth = AVOIDANCE.test(fold(query.text)) ? SOUGHT : PHRASE;
  for (const result of results) {
    const cover = sum(query.weights.map((weight, i) => weight * result.quality[i])) / query.total;
    result.score *= cover ** COVER_POWER * (index.rows[result.id].kind === "phrase" ? phraseWorth : 1);
  }
  const best = results.sort(order).slice(0, CANDIDATES);
  // A word that half of the rows have tells little.
  const telling = query.weights.map((weight, i) => weight * (1 - COMMONNESS * Math.min(1, spread[i] * 2)));
  for (const result of best) {
    const near = nearness(result, query.weights, query.total);
    result.score *= 1 + NAMED * near.name;
    const cover = sum(telling.map((weight, i) => weight * result.sure[i])) / sum(telling);
    result.cover = cover * doubt(index, query, result, near);
  }
  return best.sort(order);
}

/**
 * What is left of a row's cover, for words that say little or stand nowhere side by side.
 * @param {Index} index
 * @param {Query} query
 * @param {Result} result
 * @param {{ name: number, together: number }} near
 */
function doubt(index, { weights, meantAs }, { paired, conceived }, { name, together }) {
  const large = weights.filter((weight) => weight > SMALL_WEIGHT).length;
  if (!large) return name;
  if (large === 1 || paired || name >= 0.5) return 1;
  const isChance = large === 2 && together < 0.6 && name < 0.25 && !conceived && !meantAs.some((forms) => forms.length);
  return isChance ? CHANCE : language(index.locale).apart;
}
