// @ts-check
/**
 * The data of a card, in its page (hooks/kb/site/cards.py).
 *
 * @typedef {object} Wording of a placeholder in a language
 * @property {string} label
 * @property {string} [example] in the languages whose texts use it
 * @property {string[]} [given] of a person's name: the channels in which the given name stands alone
 *
 * @typedef {object} Placeholder
 * @property {string} type
 * @property {number} max
 * @property {boolean} personal
 * @property {boolean} address whether it is a form of address, which each language has its own of
 * @property {string} from who fills it: `organisation.…`, `agent.…` or ''
 * @property {Record<string, string>[]} choices ready values, each in every language
 * @property {Record<string, Wording>} languages
 *
 * @typedef {{ variant: string, subject: string | null, body: string }} Reply
 *
 * @typedef {object} CardData
 * @property {string} locale the reader's
 * @property {string} channel
 * @property {string} currency the organisation's, or ''
 * @property {import("../lib/language.js").Language[]} languages
 * @property {Record<string, Placeholder>} placeholders
 * @property {Record<string, Record<string, string>>} organisation what is known of who answers, by placeholder and language; for
 *   `agent.phone` and `agent.email` what stands in until the agent has given their own
 * @property {Record<string, import("../lib/greeting.js").Forms>} forms of address, by language
 * @property {Record<string, Reply[]>} replies
 * @property {Record<string, string>} strings
 *
 * @typedef {object} Piece of a reply
 * @property {string} text
 * @property {string} [name] of the placeholder that stands there
 * @property {"blank" | "filled" | "odd"} [state] odd: not understood, so it stands as it was typed
 */
export {};
