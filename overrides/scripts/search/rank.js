// @ts-check
// The rows that a query is met in -> the best of them, in order, each with how sure we are of it.

import { sum } from "./lists.js";
import { byConcepts, byJoints, byPairs, byWords, Meetings } from "./meet.js";
import { language } from "./terms.js";
import { CANDIDATES, ENOUGH, RANK, SMALL_WEIGHT } from "./weights.js";

/**
 * @typedef {import("./index.js").Index} Index
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./types.js").Result} Result
 */

/** What a row is worth by its kind. @type {Record<string, number>} */
const KINDS = { template: RANK.sent, phrase: RANK.spoken };

/** @param {Result} a @param {Result} b */
const order = (a, b) => b.score - a.score || a.id - b.id;

/**
 * @param {Index} index
 * @param {Query} query
 * @param {ReturnType<typeof import("./sayings.js").sayingFinder>} nearness
 * @param {((reason: import("./meet.js").Reason) => void) | undefined} tell
 */
export function rank(index, query, nearness, tell) {
  const meetings = new Meetings(query.typed.length, tell);
  const spread = byWords(index, query, meetings);
  byConcepts(index, query, meetings);
  byJoints(index, query, meetings);
  byPairs(index, query, meetings);
  const results = [...meetings.results.values()];
  for (const result of results) {
    const cover = sum(query.weights.map((weight, i) => weight * result.quality[i])) / query.total;
    result.score *= cover ** RANK.cover;
  }
  const best = results.sort(order).slice(0, CANDIDATES);
  // A word that half of the rows have tells little.
  const telling = query.weights.map((weight, i) => weight * (1 - RANK.commonness * Math.min(1, spread[i] * 2)));
  // Of a long complaint an entry answers a part.
  const enough = sum(telling.toSorted((a, b) => b - a).slice(0, ENOUGH));
  for (const result of best) {
    const near = nearness(result, query);
    Object.assign(result, { name: near.name, saying: near.saying });
    result.score *= (1 + RANK.named * near.name) * (1 + RANK.together * near.together) * (KINDS[index.rows[result.id].kind] ?? 1);
    const cover = Math.min(1, sum(telling.map((weight, i) => weight * result.sure[i])) / enough);
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
  if (paired || name >= 0.5) return 1;
  if (large === 1) return conceived || meantAs.some((forms) => forms.length) ? 1 : RANK.lone;
  const isChance = large === 2 && together < 0.6 && name < 0.25 && !conceived && !meantAs.some((forms) => forms.length);
  return isChance ? RANK.chance : language(index.locale).apart;
}
