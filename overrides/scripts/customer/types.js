// @ts-check
/**
 * @typedef {{ locale: string, tag: string, name: string }} Language
 *
 * What pages say of blanks (hooks/kb/site/cards.py).
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
 * @typedef {object} Facts
 * @property {string} locale the reader's
 * @property {string} currency the organisation's, or ''
 * @property {Record<string, Placeholder>} placeholders
 * @property {Record<string, Record<string, string>>} organisation what is known of who answers, by placeholder and language; for
 *   `agent.phone` and `agent.email` what stands in until the agent has given their own
 * @property {Record<string, import("../lib/greeting.js").Forms>} forms of address, by language
 *
 * The data in every page (hooks/kb/site/customer.py): of every blank that a sentence to say has.
 *
 * @typedef {Facts & { languages: Language[], strings: Record<string, string> }} CustomerData
 *
 * @typedef {object} Piece of a text
 * @property {string} text
 * @property {string} name of the placeholder that stands there, '' if none does
 * @property {string} [label] where it has no value: then `text` is an example
 * @property {"blank" | "filled" | "odd"} [state] odd: not understood, so it stands as it was typed
 */
export {};
