// @ts-check
// Dates, times and amounts as the reply's language writes them (hooks/kb/languages/<locale>.py). What is not understood is
// not changed.

import known from "../languages/card.json" with { type: "json" };

/**
 * What hooks/kb/languages/<locale>.py says of the card.
 * @typedef {object} Language
 * @property {string} tag for Intl
 * @property {string} currency
 * @property {Record<string, string>} currency_words
 * @property {Intl.DateTimeFormatOptions} date
 * @property {Intl.DateTimeFormatOptions} time
 * @property {string[][]} amended what the language guide wants otherwise than CLDR: kind, expression, what stands instead
 */

const { currency_symbols: SYMBOLS } = known;
const LANGUAGES = /** @type {Record<string, Language>} */ (/** @type {unknown} */ (known.languages));
/** @type {Record<string, string>} */
const WORDS = Object.assign({}, SYMBOLS, ...Object.values(LANGUAGES).map(({ currency_words }) => currency_words));

/** @param {string} locale @returns {Language} */
const language = (locale) => (Object.hasOwn(LANGUAGES, locale) ? LANGUAGES[locale] : {
  tag: locale, currency: "EUR", currency_words: {}, date: { dateStyle: "long" }, time: { timeStyle: "short" }, amended: [],
});

/** @param {string} kind @param {string} text @param {Language} of */
const amend = (kind, text, { amended }) => amended
  .filter(([each]) => each === kind)
  .reduce((changed, [, pattern, instead]) => changed.replace(new RegExp(pattern), instead), text);

/** `2025-03-05` -> “5 March 2025”. @param {string} value @param {string} locale */
export function date(value, locale) {
  const day = new Date(`${value}T00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(day.valueOf()) || !day.toISOString().startsWith(value)) return value;
  const own = language(locale);
  return amend("date", new Intl.DateTimeFormat(own.tag, { ...own.date, timeZone: "UTC" }).format(day), own);
}

/** `14:30` -> “2:30 pm”. @param {string} value @param {string} locale */
export function time(value, locale) {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(value)) return value;
  const own = language(locale);
  const moment = new Date(`2000-01-01T${value.slice(0, 5)}Z`);
  return amend("time", new Intl.DateTimeFormat(own.tag, { ...own.time, timeZone: "UTC" }).format(moment), own);
}

/** The code of a sign, a word or a code; undefined if no such currency is known. @param {string} named */
function currencyOf(named) {
  const word = named.toLowerCase();
  const code = Object.hasOwn(WORDS, word) ? WORDS[word] : named.toUpperCase();
  return Intl.supportedValuesOf("currency").includes(code) ? code : undefined;
}

const AMOUNT = /^\s*(\p{Sc}|\p{L}{1,5})?\s*(\d[\d.,\s\u00a0\u202f']*?)\s*(\p{Sc}|\p{L}{1,5})?\.?\s*$/u;
const GROUPED = /^[1-9]\d{0,2}(?:([.,\s\u00a0\u202f'])\d{3}(?:\1\d{3})*)?(?:(?!\1)[.,](\d{1,2}))?$/;

/**
 * The number that digits with signs between them are; undefined where they may be two.
 * @param {string} text
 * @param {{ group: string, decimals: number }} how the reader's sign between thousands, the currency's decimals
 */
function numberOf(text, { group, decimals }) {
  if (/^\d+(?:[.,]\d{1,2})?$/.test(text)) return Number(text.replace(",", "."));
  const found = GROUPED.exec(text);
  if (!found) return undefined;
  const [, sign, fraction = "0"] = found;
  // One dot or comma before three digits: thousands, if the reader writes them so, or else there is nothing behind a point.
  const isClear = !/[.,]/.test(sign) || sign === group || decimals === 0 || found[2] !== undefined || text.split(sign).length > 2;
  const whole = found[2] === undefined ? text : text.slice(0, -found[2].length - 1);
  return isClear ? Number(`${whole.replace(/\D/g, "")}.${fraction}`) : undefined;
}

/** The sign that a language writes between thousands. @param {string} locale */
const groupOf = (locale) =>
  new Intl.NumberFormat(language(locale).tag).formatToParts(1_000_000).find(({ type }) => type === "group")?.value ?? "";

/**
 * `1250.5 EUR` -> “€1,250.50”.
 * @param {string} value
 * @param {string} locale the reply's language
 * @param {string} own the reader's
 */
export function amount(value, locale, own = locale) {
  const [, before, digits, after] = AMOUNT.exec(value) ?? [];
  const named = before || after;
  const currency = named ? currencyOf(named) : language(own).currency;
  if (!digits || (before && after) || !currency) return value;
  const reply = language(locale);
  const written = new Intl.NumberFormat(reply.tag, { style: "currency", currency });
  const decimals = written.resolvedOptions().maximumFractionDigits ?? 2;
  const number = numberOf(digits, { group: groupOf(own), decimals });
  if (number === undefined || Number(number.toFixed(decimals)) !== number) return value;
  return amend("amount", written.format(number), reply);
}

/** @type {Record<string, (value: string, locale: string, own: string) => string>} */
const FORMATS = { date, time, amount };

/**
 * A value as a language writes it.
 * @param {string} type of the placeholder
 * @param {string} value
 * @param {string} locale
 * @param {string} own
 */
export const format = (type, value, locale, own) => (Object.hasOwn(FORMATS, type) ? FORMATS[type](value, locale, own) : value);
