// @ts-check
// What agents abbreviate (docs/search/shorthand.yml): a query as typed -> the texts that may be meant.

import { fold, WORD, words } from "./fold.js";
import { distinct } from "./lists.js";
import { language } from "./terms.js";
import { MAX_READINGS } from "./weights.js";

/**
 * @typedef {{ words: string[], from: number, size: number, meanings: string[] }} Short an abbreviation in a query
 * @typedef {Record<string, Record<string, string[]>>} Shorthand by language: what each abbreviation may mean
 */

const VOWEL = /[aeiouy]/;

/**
 * A language's abbreviations by their words, as written and without diacritics; where these tell one word from another, only
 * if no vowel is left: `sdt` is sđt, but `hong` is not hông.
 * @param {Record<string, string[]>} known
 * @param {string} locale
 */
function table(known, locale) {
  /** @param {string} short */
  const formsOf = (short) => [short.toLowerCase(), ...(language(locale).has_telling_marks && VOWEL.test(fold(short)) ? [] : [fold(short)])];
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const [short, meanings] of Object.entries(known)) {
    for (const form of distinct(formsOf(short).map((text) => words(text).join(" ")))) {
      found.set(form, [...(found.get(form) ?? []), ...meanings]);
    }
  }
  return found;
}

/**
 * Spells out a language's abbreviations in a text, each as its likeliest meaning: what is heard is written as it is typed.
 * @param {Record<string, string[]>} known
 * @param {string} locale
 */
export function speller(known, locale) {
  const meanings = table(known, locale);
  return (/** @type {string} */ text) => text.replace(WORD, (word) => meanings.get(word.toLowerCase())?.[0] ?? word);
}

/**
 * @param {Shorthand} shorthand
 * @param {string} locale whose abbreviations come first
 * @param {import("./index.js").Index} index whose words are no abbreviations of another language
 * @returns a function from the words of a query to those of all readings, the likeliest first
 */
export function shorthandReader(shorthand, locale, index) {
  const own = table(shorthand[locale] ?? {}, locale);
  const others = Object.keys(shorthand).filter((other) => other !== locale).map((other) => table(shorthand[other], other));

  /** @param {string} text @param {boolean} isLast it may be half typed */
  const meaningsOf = (text, isLast) => {
    for (const form of [text.toLowerCase(), fold(text)]) {
      const isOther = !(isLast ? index.isBegun(form) : index.isWord(form));
      const found = own.get(form) ?? (isOther ? distinct(others.flatMap((other) => other.get(form) ?? [])) : []);
      if (found.length) return found;
    }
    return [];
  };

  /** @param {string[]} typed @returns {Short[]} */
  const find = (typed) => {
    /** @type {Short[]} */
    const found = [];
    for (let from = 0; from < typed.length; from++) {
      // “f/u” and “no show” are two words.
      const sizes = from + 1 < typed.length ? [2, 1] : [1];
      for (const size of sizes) {
        const part = typed.slice(from, from + size);
        const meanings = meaningsOf(part.join(" "), from + size === typed.length);
        if (!meanings.length) continue;
        found.push({ words: part, from, size, meanings });
        from += size - 1;
        break;
      }
    }
    return found;
  };

  return (/** @type {string[]} */ typed) => {
    const shorts = find(typed);
    /** The words with each abbreviation as one of its meanings, or as it is. @param {(short: Short) => string[]} meant */
    const reading = (meant) => {
      /** @type {string[]} */
      const text = [];
      let end = 0;
      for (const short of shorts) {
        text.push(...typed.slice(end, short.from), ...meant(short));
        end = short.from + short.size;
      }
      return [...text, ...typed.slice(end)];
    };
    const likeliest = (/** @type {Short} */ short) => words(short.meanings[0]);
    const readings = [reading(likeliest)];
    for (const other of shorts) {
      for (const meaning of other.meanings.slice(1)) {
        readings.push(reading((short) => (short === other ? words(meaning) : likeliest(short))));
      }
      if (index.isWord(fold(other.words.join(" ")))) readings.push(reading((short) => (short === other ? other.words : likeliest(short))));
    }
    return readings.slice(0, MAX_READINGS);
  };
}
