// @ts-check
/**
 * The data in a page with sentences to say (hooks/kb/site/say.py).
 *
 * @typedef {object} Placeholder
 * @property {Record<string, { label: string, example: string }>} languages
 *
 * @typedef {object} SayData
 * @property {string} locale the reader's
 * @property {import("../lib/language.js").Language[]} languages
 * @property {Record<string, Record<string, string>>} says the sentences by key and language, blanks in braces
 * @property {Record<string, Placeholder>} placeholders
 * @property {Record<string, Record<string, string>>} [organisation] what the organisation fills in, by placeholder and language
 * @property {Record<string, { forms: string[], self: Record<string, string[]> }>} [forms] of address, by language
 * @property {Record<string, string>} strings
 */
export {};
