// @ts-check
/**
 * The data of a card, in its page (hooks/kb/site/cards.py).
 *
 * @typedef {{ variant: string, subject: string | null, body: string }} Reply
 *
 * @typedef {object} Said
 * @property {string} channel
 * @property {Record<string, Reply[]>} replies by language
 * @property {Record<string, string>} strings
 *
 * @typedef {import("../customer/types.js").Facts & Said} CardData
 */
export {};
