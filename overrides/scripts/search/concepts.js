// @ts-check
// Concepts (docs/search/concepts.yml): what means the same in all languages, found in a text by the words that say what.

import { words } from "./fold.js";
import { distinct, kept } from "./lists.js";
import { content, plainOf } from "./terms.js";

/** How many words may stand between the one that says what and the small words that it needs. */
const APART = 1;

/**
 * @typedef {object} Found a concept in a text, with its place counted in words
 * @property {string} concept
 * @property {number} from
 * @property {number} to
 *
 * @typedef {object} Expression
 * @property {string} concept
 * @property {string[]} plain the words that say what
 * @property {string[]} stems of those
 * @property {string[]} marks
 * @property {string[]} needed stems of small words without which the one that says what is another thing: “no internet”
 *
 * @typedef {import("./types.js").Concept} Concept
 */

/**
 * A language's expressions by their first stem.
 * @param {Concept[]} concepts
 * @param {string} locale
 */
function expressionsOf(concepts, locale) {
  /** @type {Map<string, Expression[]>} */
  const starts = new Map();
  concepts.forEach((concept, number) => {
    for (const expression of concept[locale] || []) {
      const { plain, stems, marks, all } = content(expression, locale);
      const needed = stems.length === 1 ? all.filter((stem) => stem !== stems[0]) : [];
      starts.set(stems[0], [...(starts.get(stems[0]) ?? []), { concept: `#${number}`, plain, stems, marks, needed }]);
    }
  });
  return starts;
}

/**
 * What finds concepts: "they want their money back" in English -> [{ concept: "#0", from: 3, to: 5 }].
 * @param {Concept[]} concepts
 */
export function conceptFinder(concepts) {
  const expressions = kept((locale) => expressionsOf(concepts, locale));

  /** @param {string} text @param {string} locale @param {(plain: string) => boolean} isOther @returns {Found[]} */
  const findIn = (text, locale, isOther) => {
    const typed = content(text, locale);
    const { places } = typed;
    /** Who types diacritics means them: đợi is not đổi. @param {Expression} expression @param {number} i */
    const isThere = ({ stems, marks }, i) => stems.every((stem, j) => typed.stems[i + j] === stem && (!typed.marks[i + j] || typed.marks[i + j] === marks[j]));
    /** Of a word of another language the ending may be no ending here: laman is no lam-a. @param {Expression} expression @param {number} i */
    const isOurs = ({ plain }, i) => plain.every((word, j) => typed.plain[i + j] === word || !isOther(typed.plain[i + j]));
    /** @param {Expression} expression @param {number} from */
    const isMeant = ({ needed }, from) => {
      const near = typed.all.slice(Math.max(0, from - needed.length - APART), from + needed.length + APART + 1);
      return needed.every((stem) => near.includes(stem));
    };
    return places.flatMap((from, i) =>
      (expressions(locale).get(typed.stems[i]) ?? [])
        .filter((expression) => isThere(expression, i) && isOurs(expression, i) && isMeant(expression, from))
        .map(({ concept, stems }) => ({ concept, from, to: places[i + stems.length - 1] + 1 })));
  };

  return {
    /** @param {string} text @param {string[]} locales @param {(plain: string, locale: string) => boolean} [isOther] whether a word is one of another language */
    find: (text, locales, isOther = () => false) => locales.flatMap((locale) => findIn(text, locale, (plain) => isOther(plain, locale))),
    /** All words of a language's expressions. */
    words: kept((locale) => new Set(concepts.flatMap((concept) => (concept[locale] || []).flatMap(words).map(plainOf)))),
    /** The languages that have expressions. */
    locales: distinct(concepts.flatMap(Object.keys)),
  };
}

/** @typedef {ReturnType<typeof conceptFinder>} Concepts */
