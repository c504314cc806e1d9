// @ts-check
// Amounts: read as people type them, written as the reply's language writes them. No number is ever rounded or guessed at:
// digits stay digits from the first to the last, and what may mean two things is not understood.

import { ALL, amend, CURRENCIES, language, once, plainly } from "./known.js";

/** @typedef {{ number: string, currency: string }} Amount its number in digits, with a point */

/** The part of a kind that Intl writes. @param {Intl.NumberFormatPart[]} parts @param {string} wanted */
const part = (parts, wanted) => parts.find(({ type }) => type === wanted)?.value ?? "";

/** What numbers are of several forms with in these languages. */
const COUNTS = [1, 2, 10];

/** Words, signs and names of the offered currencies, each with its code. */
function currencyWords() {
  /** @type {Map<string, string>} */
  const words = new Map();
  for (const { tag } of ALL) {
    for (const currency of CURRENCIES) {
      for (const currencyDisplay of /** @type {const} */ (["code", "symbol", "narrowSymbol", "name"])) {
        const written = new Intl.NumberFormat(tag, { style: "currency", currency, currencyDisplay });
        for (const count of COUNTS) words.set(plainly(part(written.formatToParts(count), "currency")), currency);
      }
    }
  }
  for (const { currency_words } of ALL) for (const [word, code] of Object.entries(currency_words)) words.set(word, code);
  return words;
}

/** Words for thousands and more, each with its noughts. */
function multipleWords() {
  /** @type {Map<string, number>} */
  const words = new Map();
  for (const { tag, multiples } of ALL) {
    const written = new Intl.NumberFormat(tag, { notation: "compact", compactDisplay: "long" });
    for (const noughts of [3, 6, 9]) {
      for (const count of COUNTS) {
        const word = plainly(part(written.formatToParts(count * 10 ** noughts), "compact"));
        if (word) words.set(word, noughts);
      }
    }
    for (const [word, noughts] of Object.entries(multiples)) words.set(word, noughts);
  }
  return words;
}

const currencies = once(currencyWords);
const multiples = once(multipleWords);

/** Whether a single Latin letter stands behind the number: `50p` are pence, `P50` are pesos. @param {string} word */
const isUnit = (word) => /^[a-z]$/i.test(word.trim());

/**
 * The code of a sign, a name or a code. Codes of currencies that are not offered are known in capitals alone: `3 all` are
 * no Albanian lek.
 * @param {string} named
 */
function currencyOf(named) {
  const code = named.trim();
  return currencies().get(plainly(named)) ?? (/^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf("currency").includes(code) ? code : undefined);
}

const GROUPED = /^[1-9]\d{0,2}(?:([.,\s'’])\d{3}(?:\1\d{3})*)?(?:(?!\1)[.,](\d{1,2}))?$/;
/** How many digits a number has at most: more than anybody is refunded. */
const DIGITS = 15;

/**
 * The number that digits with signs between them are, with a point; undefined where they may be two numbers, or none.
 * @param {string} text
 * @param {{ group: string, isWhole: boolean }} how the reader's sign between thousands, whether the currency has no decimals
 */
function numberOf(text, { group, isWhole }) {
  if (text.replace(/\D/g, "").length > DIGITS) return undefined;
  if (/^(?:0|[1-9]\d*)(?:[.,]\d{1,2})?$/.test(text)) return text.replace(",", ".");
  const found = GROUPED.exec(text);
  if (!found) return undefined;
  const [, sign, fraction] = found;
  // One dot or comma before three digits: thousands, if the reader writes them so, or else there is nothing behind a point.
  const isClear = !/[.,]/.test(sign) || sign === group || isWhole || fraction !== undefined || text.split(sign).length > 2;
  const whole = fraction === undefined ? text : text.slice(0, -fraction.length - 1);
  return isClear ? `${whole.replace(/\D/g, "")}${fraction === undefined ? "" : `.${fraction}`}` : undefined;
}

/** A number with its point moved to the right. @param {string} number @param {number} places */
function moved(number, places) {
  const [whole, fraction = ""] = number.split(".");
  const digits = fraction.padEnd(places, "0");
  const point = digits.slice(places).replace(/0+$/, "");
  return `${`${whole}${digits.slice(0, places)}`.replace(/^0+(?=\d)/, "")}${point ? `.${point}` : ""}`;
}

/** @typedef {{ places: number, more: string, named: string }} Behind noughts, digits behind the point, the currency's name */

/** Whether it may stand behind a number: a currency, or nothing. @param {string} name */
const mayFollow = (name) => !name || (!isUnit(name) && currencyOf(name) !== undefined);

/**
 * What stands behind a word for thousands: `5`, `250 nghìn`, each with a currency or none.
 * @param {string} text @param {number} places @returns {Behind | undefined}
 */
function smaller(text, places) {
  const [, more = "", word = "", rest = ""] = /^(?:(\d{1,3})\s*(?!\d))?(\p{L}+\s*)?(.*)$/u.exec(text) ?? [];
  if (more && multiples().get(word.trim()) === places - 3) return { places, more: more.padStart(3, "0"), named: rest };
  const named = `${word}${rest}`.trim();
  return mayFollow(named) ? { places, more, named } : undefined;
}

/** What stands behind the digits: `k`, `tr5`, `triệu 250 nghìn`, `đ`. @param {string} text @returns {Behind} */
function behind(text) {
  const plain = plainly(text);
  const words = mayFollow(text) ? [] : [...multiples()].filter(([word]) => plain.startsWith(word));
  const [found] = words.map(([word, places]) => smaller(plain.slice(word.length).replace(/^\./, "").trim(), places)).filter(Boolean);
  return found ?? { places: 0, more: "", named: text };
}

/** The sign that a language writes between thousands. @param {string} locale */
const groupOf = (locale) => part(new Intl.NumberFormat(language(locale).tag).formatToParts(1_000_000), "group");

/** How many decimals a currency has. @param {string} currency */
const decimalsOf = (currency) =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

// A shortened word has its stop, and then a space: `Php. 500`, but not `P.50`.
const AMOUNT = /^([^\d.,]*?(?:\p{L}\.(?=\s))?)\s*(\d(?:[\d.,\s'’]*\d)?)\s*(\D*|\D+\d{1,3}\D*)$/u;

/** The currencies that an amount names, and its other parts. @param {string} value */
function parts(value) {
  // A stop or a comma at the end is the sentence's.
  const [, before, digits, after] = AMOUNT.exec(value.normalize("NFC").trim().replace(/[.,;]+$/, "")) ?? [];
  if (!digits) return undefined;
  const { places, more, named } = behind(after);
  const names = [before, named].filter(Boolean);
  const codes = new Set(names.map((name) => (name === named && isUnit(name) ? undefined : currencyOf(name))));
  return { digits, places, more, code: codes.size < 2 ? [...codes][0] : undefined, isNamed: names.length > 0 };
}

/** The currency that an amount names itself; undefined if it names none. @param {string} value */
export const namedCurrency = (value) => parts(value)?.code;

/** What digits and words make together; undefined if they may be two numbers. @param {ReturnType<typeof parts> & {}} found @param {{ group: string, isWhole: boolean }} how */
function total({ digits, places, more }, how) {
  const number = numberOf(digits, how);
  const isEither = places > 0 && /^\d{1,3}[.,]\d{3}$/.test(digits); // 1.250k
  if (number === undefined || isEither || (more && number.includes("."))) return undefined;
  return moved(more ? `${number}.${more}` : number, places);
}

/**
 * `12,50 eiro` -> 12.5 EUR; undefined if it is not understood.
 * @param {string} value
 * @param {{ own: string, currency: string }} how the reader's language; the currency of an amount that names none
 * @returns {Amount | undefined}
 */
export function read(value, { own, currency: preset }) {
  const found = parts(value);
  const currency = found?.isNamed ? found.code : preset;
  if (!found || !currency) return undefined;
  const decimals = decimalsOf(currency);
  const number = total(found, { group: groupOf(own), isWhole: decimals === 0 });
  const [digits, fraction = ""] = number?.split(".") ?? [""];
  return digits && digits.length <= DIGITS && fraction.length <= decimals ? { number: /** @type {string} */ (number), currency } : undefined;
}

/**
 * As a language writes it: “€12.50”.
 * @param {Amount} amount
 * @param {string} locale
 * @param {boolean} byCode “PHP 500.00”, for alphabets that lack the sign
 */
export function write({ number, currency }, locale, byCode = false) {
  const own = language(locale);
  const written = new Intl.NumberFormat(own.tag, { style: "currency", currency, ...(byCode ? { currencyDisplay: "code" } : {}) });
  return amend("amount", written.format(/** @type {any} a number of so many digits would be rounded */ (number)), own);
}
