// @ts-check
// The rows that a query is met in, by its words, its concepts and its words written apart or as one.

import { marked } from "./fold.js";
import { term } from "./index.js";
import { match, sureness } from "./match.js";
import { language, plainOf } from "./terms.js";
import { CONCEPT, EXACT, JOINED, RANK, SMALL_WEIGHT, SMALL_WORTH } from "./weights.js";

/**
 * @typedef {import("./index.js").Index} Index
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./types.js").Result} Result
 *
 * @typedef {object} Reason why a row is met: what of the query, by which terms, in which fields, or by which concept
 * @property {number} id
 * @property {number} score
 * @property {number} from
 * @property {number} to
 * @property {string[]} terms
 * @property {Record<string, string[]>} [places]
 * @property {string} [concept]
 */

/** The rows, each with what of the query it is met by. */
export class Meetings {
  /** @type {Map<number, Result>} */
  results = new Map();
  #count;

  /**
   * @param {number} count of words of the query
   * @param {((reason: Reason) => void) | undefined} tell is told why a row is met: for `kb why`
   */
  constructor(count, tell) {
    this.#count = count;
    this.tell = tell;
  }

  /** @param {number} id @returns {Result} */
  #at(id) {
    const none = () => new Array(this.#count).fill(0);
    const result = this.results.get(id) ?? {
      id, score: 0, cover: 0, name: 0, saying: "", paired: false, conceived: false, quality: none(), sure: none(), terms: new Map(),
    };
    this.results.set(id, result);
    return result;
  }

  /**
   * A row is met by the words from one to another.
   * @param {number} id
   * @param {number} score
   * @param {{ from: number, to: number, quality: number, sure: number, terms?: string[], places?: Record<string, string[]>, concept?: string }} how
   */
  meet(id, score, { from, to, quality, sure, terms = [], places, concept }) {
    this.tell?.({ id, score, from, to, terms, places, concept });
    const result = this.#at(id);
    result.score += score;
    for (let i = from; i < to; i++) {
      result.quality[i] = Math.max(result.quality[i], quality);
      result.sure[i] = Math.max(result.sure[i], sure);
      for (const form of terms) result.terms.set(form, (result.terms.get(form) || 0) | (1 << i));
    }
    return result;
  }
}

/**
 * By its words; returns the share of all rows that each is in.
 * @param {Index} index
 * @param {Query} query
 * @param {Meetings} meetings
 */
export function byWords(index, { typed, weights, meantAs, concepts }, meetings) {
  /** @param {number} i */
  const isPart = (i) => concepts.some(({ from, to }) => to - from > 1 && from <= i && i < to);
  return typed.map((word, i) => {
    let spread = 0;
    const worth = (weights[i] === SMALL_WEIGHT ? SMALL_WORTH : weights[i]) * (isPart(i) ? RANK.part : 1);
    const mark = language(index.own[0]).has_telling_marks ? marked(word) : "";
    for (const [found, quality] of match(index, word, i === typed.length - 1, meantAs[i])) {
      if (quality === EXACT.quality) spread = found.length / index.rows.length;
      for (const { id, score, terms, match: places } of found) {
        meetings.meet(id, score * worth, { from: i, to: i + 1, quality, sure: quality * sureness(places, mark), terms, places });
      }
    }
    return spread;
  });
}

/** @param {Index} index @param {Query} query @param {Meetings} meetings */
export function byConcepts(index, { concepts }, meetings) {
  for (const { concept, from, to } of concepts) {
    for (const { id, score } of index.lookUp([term(concept, CONCEPT, { fields: ["named", "implied"] })])) {
      meetings.meet(id, score, { from, to, quality: CONCEPT.quality, sure: CONCEPT.quality, concept }).conceived = true;
    }
  }
}

/** “voice mail” and “voicemail”. @param {Index} index @param {Query} query @param {Meetings} meetings */
export function byJoints(index, { typed }, meetings) {
  const how = { quality: JOINED.quality, sure: JOINED.quality };
  typed.forEach((word, i) => {
    const plain = plainOf(word);
    const next = i + 1 < typed.length ? plain + plainOf(typed[i + 1]) : "";
    if (next && index.vocabulary.has(next)) {
      for (const { id, score, terms } of index.lookUp([term(next, JOINED)])) meetings.meet(id, score, { ...how, from: i, to: i + 2, terms });
    }
    const pair = index.joined.get(plain);
    if (!pair) return;
    for (const { id, score } of index.lookUp([term(pair, JOINED, { fields: ["pairs"] })])) {
      meetings.meet(id, score, { ...how, from: i, to: i + 1, terms: pair.split(" ") });
    }
  });
}

/**
 * Rows that are met already gain by neighbours that are neighbours in them.
 * @param {Index} index
 * @param {Query} query
 * @param {Meetings} meetings
 */
export function byPairs(index, { typed, neighbours }, { results, tell }) {
  const last = typed.length - 2;
  const paired = neighbours.map(({ pair, weight, from }) =>
    term(pair, { worth: weight ** 0.5 }, { fields: ["pairs"], prefix: from === last }));
  /** @param {Result} result @param {number} i */
  const isMeant = (result, i) => {
    const mark = language(index.own[0]).has_telling_marks && typed[i] && marked(typed[i]);
    return !mark || !index.vocabulary.has(mark) || result.terms.has(mark);
  };
  for (const { id, score, terms: met } of index.lookUp(paired)) {
    const result = results.get(id);
    if (!result) continue;
    result.score += score;
    for (const { pair, from } of neighbours) if (met.includes(pair)) tell?.({ id, score: score / met.length, from, to: from + 2, terms: [pair] });
    result.paired ||= neighbours.some(({ pair, from }) => met.includes(pair) && isMeant(result, from) && isMeant(result, from + 1));
  }
}
