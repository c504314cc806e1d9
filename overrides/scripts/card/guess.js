// @ts-check
// Whether a text looks as if it were in another language than it should be.

import known from "../languages/card.json" with { type: "json" };

/** @type {Record<string, { words: Set<string>, letters: RegExp | undefined, mayLack: boolean }>} */
const SIGNS = Object.fromEntries(Object.entries(known.languages).map(([locale, { common_words, letters, may_lack_marks }]) => [
  locale,
  { words: new Set(common_words), letters: letters ? new RegExp(letters, "giu") : undefined, mayLack: may_lack_marks },
]));
/** Words from which on a text without one letter that a language is full of is none of its texts. */
const ENOUGH = 4;

/** How much of a text speaks for a language: its commonest words, and letters that others lack. @param {string[]} words @param {string} text @param {string} locale */
function score(words, text, locale) {
  const { words: common, letters } = SIGNS[locale];
  return words.filter((word) => common.has(word)).length + (letters ? (text.match(letters)?.length ?? 0) : 0);
}

/**
 * @param {string} text
 * @param {string} locale the language that it should be in
 * @param {string} channel a text message may do without diacritics where a language's phones do
 */
export function foreign(text, locale, channel) {
  if (!Object.hasOwn(SIGNS, locale) || (SIGNS[locale].mayLack && channel === "sms")) return false;
  const plain = text.normalize("NFC").toLowerCase();
  const words = plain.match(/\p{L}+/gu) ?? [];
  const own = score(words, plain, locale);
  const others = Object.keys(SIGNS).filter((each) => each !== locale).map((each) => score(words, plain, each));
  const { letters } = SIGNS[locale];
  const lacksLetters = letters !== undefined && words.length >= ENOUGH && !plain.match(letters);
  return lacksLetters || (words.length > 1 && Math.max(...others) > own);
}
