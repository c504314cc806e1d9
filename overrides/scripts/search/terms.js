// @ts-check
// A text's words -> what is indexed and looked up: their forms, their weights, their neighbours.

import known from "../languages/search.json" with { type: "json" };
import { fold, marked, words } from "./fold.js";
import { distinct, kept } from "./lists.js";
import { stem } from "./stem/index.js";
import { COMMON_WEIGHT, MAX_LETTERS, SMALL_WEIGHT } from "./weights.js";

/**
 * What hooks/kb/languages/<locale>.py says of the search.
 * @typedef {object} Language
 * @property {string[]} stemmers
 * @property {string[]} small_words
 * @property {string[]} common_words
 * @property {string[]} typing
 * @property {number} sure
 * @property {number} apart
 * @property {boolean} has_telling_marks
 */

/** @type {Record<string, Language>} */
export const LANGUAGES = known;

/** @type {Language} */
const UNKNOWN = { stemmers: [], small_words: [], common_words: [], typing: [], sure: 0.5, apart: 0.9, has_telling_marks: false };

/** A language that has no file yet is searched by its words as they are. @param {string} locale */
export const language = (locale) => (Object.hasOwn(LANGUAGES, locale) ? LANGUAGES[locale] : UNKNOWN);

/** As what a language's texts are stemmed, its own first. @param {string} locale */
export const stemmedAs = (locale) => (language(locale).stemmers.length ? language(locale).stemmers : [locale]);

const all = Object.values(LANGUAGES);
const ofMarks = all.filter(({ has_telling_marks }) => has_telling_marks).flatMap(({ small_words }) => small_words);
/** Words that say how, not what: they must not carry a result alone. Folded, or with their diacritics where these tell. */
const SMALL = new Set([...all.filter(({ has_telling_marks }) => !has_telling_marks).flatMap(({ small_words }) => small_words), ...ofMarks.map(fold)]);
const SMALL_MARKED = new Set(ofMarks.map((word) => marked(word) || word));
/** What the whole site is about: says little of where to look. */
const COMMON = new RegExp(`^(?:${all.flatMap(({ common_words }) => common_words).join("|")})$`);

/**
 * Whether a word, typed by a reader of the language, says how, not what.
 * @param {string} word
 * @param {string} plain
 * @param {string} locale
 */
function isSmall(word, plain, locale) {
  const mark = marked(word);
  return mark && language(locale).has_telling_marks ? SMALL_MARKED.has(mark) : SMALL.has(plain);
}

/** By the language of the reader or the text: what a word weighs in a query. */
export const weightIn = kept((locale) => kept((word) => {
  const plain = fold(word);
  return plain.length < 2 || isSmall(word, plain, locale) ? SMALL_WEIGHT : COMMON.test(plain) ? COMMON_WEIGHT : 1;
}));

/** A word as the index has it. */
export const plainOf = kept((word) => fold(word).slice(0, MAX_LETTERS));
/** By the stemmer: a word's stem. */
export const stemOf = kept((stemmer) => kept((word) => stem(stemmer, plainOf(word))));

/** By the language: a word's index terms, the folded form first. */
const formsOf = kept((locale) => kept((word) => {
  const mark = marked(word);
  return distinct([plainOf(word), ...stemmedAs(locale).map((stemmer) => stemOf(stemmer)(word)), ...(mark ? [mark] : [])]);
}));

/**
 * A word's index terms.
 * @param {string} word
 * @param {string[]} languages the first counts
 */
export const forms = (word, [locale]) => formsOf(locale)(word);

/**
 * @param {string} text
 * @param {string[]} languages
 */
export const terms = (text, languages) => words(text).flatMap((word) => forms(word, languages));

const CLAUSE_END = /[;/.?!,:–—]/;

/**
 * Neighbouring words of a clause by their stems, `hoan tien`, `money back`, with what they weigh together.
 * @param {string} text
 * @param {string[]} languages the first counts
 */
export function pairs(text, [locale]) {
  const stemmed = stemOf(locale);
  const weightOf = weightIn(locale);
  const found = [];
  let count = 0;
  for (const clause of text.split(CLAUSE_END)) {
    const typed = words(clause);
    for (let i = 1; i < typed.length; i++) {
      const weight = weightOf(typed[i - 1]) * weightOf(typed[i]);
      found.push({ pair: `${stemmed(typed[i - 1])} ${stemmed(typed[i])}`, weight, from: count + i - 1 });
    }
    count += typed.length;
  }
  return found;
}

/**
 * The words of a text that say what: their stems, their diacritics where these tell, and their places among all words; and all
 * words' stems.
 * @param {string} text
 * @param {string} locale
 */
export function content(text, locale) {
  const typed = words(text);
  const weightOf = weightIn(locale);
  const isLarge = typed.map((word) => weightOf(word) > SMALL_WEIGHT);
  const every = !isLarge.includes(true);
  const stemmed = stemOf(locale);
  const places = typed.flatMap((_, i) => (every || isLarge[i] ? [i] : []));
  return {
    plain: places.map((i) => plainOf(typed[i])),
    stems: places.map((i) => stemmed(typed[i])),
    marks: places.map((i) => (language(locale).has_telling_marks ? marked(typed[i]) : "")),
    places,
    all: typed.map((word) => stemmed(word)),
  };
}
