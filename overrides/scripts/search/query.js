// @ts-check
// What was typed -> what may be meant by it.

import { words } from "./fold.js";
import { distinct, sum } from "./lists.js";
import { forms, pairs, plainOf, weightIn } from "./terms.js";
import { MAX_CORRECTIONS, MAX_QUERY, MAX_SPELT, MAX_WORDS, MIN_PREFIX } from "./weights.js";

/** @typedef {ReturnType<typeof asRead>} Query */

/**
 * @param {import("./index.js").Index} index
 * @param {string} query
 * @returns its readings, the likeliest first; none where there is nothing to look up yet
 */
export function read(index, query) {
  const text = query.slice(0, MAX_QUERY);
  const all = words(text);
  const given = all.length > MAX_WORDS ? telling(index, all) : all;
  if (!given.length || (given.length === 1 && given[0].length < MIN_PREFIX)) return [];
  const isTyped = (/** @type {string[]} */ reading) => reading.length === all.length && reading.every((word, i) => word === all[i]);
  return index.readings(given).map((reading) => asRead(index, isTyped(reading) ? text : reading.join(" "), reading));
}

/**
 * Of a pasted complaint the words that tell most: the rarest of those that are known, each once, as they come.
 * @param {import("./index.js").Index} index
 * @param {string[]} typed
 */
function telling(index, typed) {
  const weightOf = weightIn(index.locale);
  /** @param {string} word */
  const weight = (word) => (index.isWord(plainOf(word)) || index.isStem(plainOf(word)) ? weightOf(word) * index.rarity(forms(word, index.own)) : 0);
  const known = distinct(typed.map((word) => word.toLowerCase())).map((word) => ({ word, weight: weight(word) }));
  const best = new Set(known.toSorted((a, b) => b.weight - a.weight).slice(0, MAX_WORDS));
  return known.filter((one) => best.has(one)).map(({ word }) => word);
}

/**
 * @param {import("./index.js").Index} index
 * @param {string} text
 * @param {string[]} spelt its words
 */
function asRead(index, text, spelt) {
  const typed = spelt.slice(0, MAX_SPELT).map((word) => index.decoded(word));
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
  const found = texts.flatMap((typed) => index.concepts.find(typed.join(" "), index.read, index.isOther));
  return [...new Map(found.map((one) => [one.concept, one])).values()];
}
