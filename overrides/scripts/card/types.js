// @ts-check
/**
 * The data of a card, in its page (hooks/kb/site/cards.py).
 *
 * @typedef {object} Wording of a placeholder in a language
 * @property {string} label
 * @property {string} example
 * @property {string[]} choices
 *
 * @typedef {object} Placeholder
 * @property {string} type
 * @property {number} max
 * @property {boolean} address whether it is a form of address, which each language has its own of
 * @property {Record<string, Wording>} languages
 *
 * @typedef {{ variant: string, subject: string | null, body: string }} Reply
 *
 * @typedef {object} CardData
 * @property {string} locale the reader's
 * @property {string} channel
 * @property {import("../lib/language.js").Language[]} languages
 * @property {Record<string, Placeholder>} placeholders
 * @property {Record<string, Reply[]>} replies
 * @property {Record<string, string>} strings
 */
export {};
