// @ts-check
// Where one typed word is met.

import { marked } from "./fold.js";
import { term } from "./index.js";
import { distinct } from "./lists.js";
import { swaps } from "./slips.js";
import { derivations, stem } from "./stem/index.js";
import { plainOf } from "./terms.js";
import {
  DERIVED, DIACRITICS, EXACT, FOREIGN, LAST_PREFIX, MIN_FUZZY, MIN_FUZZY_STEM, MIN_INNER_PREFIX, MIN_PREFIX, MIN_TWO_SLIPS, PREFIX, RANK, SLIP, STEM, SURENESS, SWAP, TWO_SLIPS,
} from "./weights.js";

/**
 * @typedef {import("./index.js").Index} Index
 * @typedef {import("./types.js").Met} Met
 * @typedef {[Met[], number]} Match what was found, and how sure that makes us (0 to 1)
 */

/**
 * @param {Index} index
 * @param {string} word
 * @param {boolean} isLast it may be half typed
 * @param {string[]} meantAs what it is meant as, if it is mistyped
 * @returns {Generator<Match>}
 */
export function* match(index, word, isLast, meantAs) {
  const plain = plainOf(word);
  yield [exact(index, word, plain), EXACT.quality];
  if (plain.length >= (isLast ? MIN_PREFIX : MIN_INNER_PREFIX)) {
    const how = isLast ? LAST_PREFIX : PREFIX;
    const begun = index.lookUp([term(plain, how, { prefix: true })]);
    const mark = marked(word);
    yield [begun, how.quality * (mark && !index.isMarkedBegun(mark) ? RANK.otherMarks : 1)];
    // A word that goes on is half typed, not mistyped.
    if (isLast && plain.length >= MIN_FUZZY && begun.length) return;
  }
  if (index.vocabulary.has(plain) || plain.length < MIN_FUZZY || /\d/.test(plain)) return;
  yield* near(index, plain, meantAs);
  yield* fuzzy(index, plain);
}

/** @param {string[]} stemmers @param {string} plain */
const stems = (stemmers, plain) => distinct(stemmers.map((name) => stem(name, plain))).filter((form) => form !== plain);

/** The word and its stems. @param {Index} index @param {string} word @param {string} plain */
function exact(index, word, plain) {
  const mark = marked(word);
  return index.lookUp([
    term(plain, EXACT),
    ...stems(index.own, plain).map((form) => term(form, STEM)),
    ...stems(index.foreign, plain).map((form) => term(form, FOREIGN, { fields: ["others"] })),
    ...(mark ? [term(mark, DIACRITICS)] : []),
  ]);
}

/**
 * Words that are there and that it may be meant as.
 * @param {Index} index
 * @param {string} plain
 * @param {string[]} meantAs
 * @returns {Generator<Match>}
 */
function* near(index, plain, meantAs) {
  /** @param {string[]} forms */
  const there = (forms) => forms.filter((form) => index.vocabulary.has(form));
  const swapped = there(swaps(plain));
  if (swapped.length) yield [index.lookUp(swapped.map((form) => term(form, SWAP))), SWAP.quality];
  const meant = there(distinct(meantAs.flatMap((form) => index.own.map((name) => stem(name, form)))));
  if (meant.length) yield [index.lookUp(meant.map((form) => term(form, SLIP))), SLIP.quality(plain.length)];
  const derived = there(index.own.flatMap((name) => derivations(name, plain)));
  if (derived.length) yield [index.lookUp(derived.map((form) => term(form, DERIVED))), DERIVED.quality];
}

/**
 * Words that are a slip or two away.
 * @param {Index} index
 * @param {string} plain
 * @returns {Generator<Match>}
 */
function* fuzzy(index, plain) {
  /**
   * Fingers slip inside a word; in a short one another first letter makes another word.
   * @param {string} form
   * @param {number} slips
   * @param {{ worth: number }} how
   */
  const close = (form, slips, how) => index.lookUp([term(form, how, { fuzzy: slips })])
    .filter(({ terms }) => form.length >= MIN_TWO_SLIPS || terms.some((other) => other[0] === form[0]));
  const once = close(plain, 1, SLIP);
  yield [once, SLIP.quality(plain.length)];
  for (const form of stems(index.own, plain).filter(({ length }) => length >= MIN_FUZZY_STEM)) {
    yield [close(form, 1, SLIP), SLIP.quality(form.length)];
  }
  if (!once.length && plain.length >= MIN_TWO_SLIPS) yield [close(plain, 2, TWO_SLIPS), TWO_SLIPS.quality(plain.length)];
}

/**
 * How sure a match of a word makes us by where it is and whether it has the diacritics that were typed.
 * @param {Met["match"]} places
 * @param {string} mark
 */
export function sureness(places, mark) {
  let best = 0;
  for (const term in places) for (const field of places[term]) best = Math.max(best, SURENESS[field]);
  const isOther = mark && !places[mark];
  return best * (isOther ? RANK.otherMarks : 1);
}
