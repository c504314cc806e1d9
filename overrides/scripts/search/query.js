// @ts-check
// What was typed -> what may be meant by it.

import { words } from "./fold.js";
import { sum } from "./lists.js";
import { forms, pairs, plainOf, weightIn } from "./terms.js";
import { MAX_CORRECTIONS, MAX_QUERY, MAX_WORDS, MIN_PREFIX } from "./weights.js";

/** @typedef {ReturnType<typeof asRead>} Query */

/**
 * @param {import("./index.js").Index} index
 * @param {string} query
 * @returns its readings, the likeliest first; none where there is nothing to look up yet
 */
export function read(index, query) {
  const text = query.slice(0, MAX_QUERY);
  const given = words(text).slice(0, MAX_WORDS);
  if (!given.length || (given.length === 1 && given[0].length < MIN_PREFIX)) return [];
  const isTyped = (/** @type {string[]} */ reading) => reading.length === given.length && reading.every((word, i) => word === given[i]);
  return index.readings(given.map((word) => index.decoded(word))).map((reading) => asRead(index, isTyped(reading) ? text : reading.join(" "), reading));
}

/**
 * @param {import("./index.js").Index} index
 * @param {string} text
 * @param {string[]} typed its words
 */
function asRead(index, text, typed) {
  const weights = typed.map(weightIn(index.locale));
  const last = typed.length - 1;
  /** By word: what it is meant as, if it is mistyped. */
  const meantAs = typed.map((word, i) => (i === last && index.isBegun(plainOf(word)) ? [] : index.corrections(plainOf(word))));
  return {
    text,
    typed,
    weights,
    /** What each says of where to look: less if many rows have it. */
    telling: typed.map((word, i) => weights[i] * index.rarity(forms(word, index.own))),
    total: sum(weights),
    meantAs,
    concepts: conceptsOf(index, readings(index, typed, meantAs)),
    neighbours: pairs(text, index.own).slice(0, MAX_WORDS),
  };
}

/**
 * The words as typed, and with one of them as it may be meant: neither a slip in one word of an expression nor its
 * missing end must hide it.
 * @param {import("./index.js").Index} index
 * @param {string[]} typed
 * @param {string[][]} meantAs
 */
function readings(index, typed, meantAs) {
  const last = typed.length - 1;
  const readAs = meantAs.map((forms, i) => (i === last ? [...forms, ...index.completions(plainOf(typed[last]))] : forms));
  const others = readAs.flatMap((forms, i) => forms.slice(0, MAX_CORRECTIONS).map((form) => typed.with(i, form)));
  return [typed, ...others];
}

/**
 * The concepts of all readings, each once.
 * @param {import("./index.js").Index} index
 * @param {string[][]} texts
 */
function conceptsOf(index, texts) {
  const found = texts.flatMap((typed) => index.concepts.find(typed.join(" "), index.read));
  return [...new Map(found.map((one) => [one.concept, one])).values()];
}
