// @ts-check
// What hooks/kb/languages/<locale>.py says of the card.

import known from "../languages/card.json" with { type: "json" };

/**
 * @typedef {object} Language
 * @property {string} tag for Intl
 * @property {string} currency
 * @property {Record<string, string>} currency_words
 * @property {Record<string, number>} multiples
 * @property {Intl.DateTimeFormatOptions} date
 * @property {string} weekday
 * @property {string[]} date_words
 * @property {Intl.DateTimeFormatOptions} time
 * @property {string[]} hour_words
 * @property {string} spoken_time
 * @property {Record<string, [number, number]>} day_periods
 * @property {string[][]} amended what the language guide wants otherwise than CLDR: kind, expression, what stands instead
 */

const LANGUAGES = /** @type {Record<string, Language>} */ (/** @type {unknown} */ (known.languages));

export const ALL = Object.values(LANGUAGES);
/** What is known of names in any language (Names in hooks/kb/languages/language.py). */
export const NAMES = /** @type {Record<"particles" | "family_names" | "suffixes" | "titles" | "like_titles", string[]>} */ (known.names);
/** The currencies that are offered. */
export const CURRENCIES = [...new Set(Object.values(known.currency_symbols))];

/** A language; of one without a file what CLDR knows. @param {string} locale @returns {Language} */
export const language = (locale) => (Object.hasOwn(LANGUAGES, locale) ? LANGUAGES[locale] : {
  tag: locale, currency: "EUR", currency_words: {}, multiples: {}, date: { dateStyle: "long" }, weekday: "{weekday}, {date}",
  date_words: [], time: { timeStyle: "short" }, hour_words: [], spoken_time: "", day_periods: {}, amended: [],
});

/** @param {string} kind @param {string} text @param {Language} of */
export const amend = (kind, text, { amended }) => amended
  .filter(([each]) => each === kind)
  .reduce((changed, [, pattern, instead]) => changed.replace(new RegExp(pattern), instead), text);

/** A text as words are compared: whole letters, small, one kind of space, no stop at its end. @param {string} text */
export const plainly = (text) => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim().replace(/\.$/, "");

/** @template T @param {() => T} make @returns {() => T} made when it is first asked for */
export function once(make) {
  /** @type {T | undefined} */
  let made;
  return () => (made ??= make());
}
