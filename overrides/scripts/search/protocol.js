// @ts-check
// What the page and the search say to each other, wherever the search runs: in its worker, or from a disk on the page.

/**
 * What is shown of an entry.
 * @typedef {object} Item
 * @property {string} id `guidelines/apologise`, `phrases/apology#sorry-but`
 * @property {string} kind
 * @property {string} channel of a template, else ''
 * @property {string} url relative to the site's root
 * @property {string} title
 * @property {string} summary
 * @property {string} say the sentence to say, blanks in braces; of a template its first lines; else ''
 * @property {string} [moment] of the call, whose words stand instead of the title
 * @property {boolean} isNear whether it fits nearly as well as the best
 * @property {string[]} met the words of these texts that were searched for, in small letters
 *
 * @typedef {object} Question
 * @property {string} query as it stands in the box; '' asks for the entries that are named
 * @property {string} only one of GROUPS, or '' for all
 * @property {string[]} ids entries that the empty box shows
 * @property {boolean} [isPatient] the answer may wait until all texts can be found
 *
 * @typedef {object} Answer
 * @property {Question} question
 * @property {Item[]} items best first
 * @property {boolean} isSure whether the best fits well
 * @property {boolean} isShort whether nothing was to look up, or only words that are everywhere
 * @property {boolean} isPartial whether there may be more, in texts that can't be found yet
 * @property {string[]} missing words that no result has
 *
 * @typedef {object} Settings what the box says, in the reader's language, and the moments of its home page
 * @property {Record<string, string>} kinds
 * @property {Record<string, string>} channels
 * @property {Record<string, string>} strings
 * @property {{ title: string, items: { id: string, title: string }[] }} moments
 * @property {string} feedback the address of a mail or an issue that is begun, whose text goes on behind it; "" for none
 *
 * @typedef {{ type: "ready", settings: Settings } | { type: "answer", answer: Answer } | { type: "failed" }} Reply
 */

/** What is done with an entry: said, sent, or else read and done. @type {Record<string, string>} */
const DONE = { phrase: "say", template: "send" };

export const GROUPS = ["say", "send", "do"];

/** @param {string} kind */
export const groupOf = (kind) => DONE[kind] ?? "do";

/** A word of what is shown: the search says which were searched for, and the page marks them. */
export const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=\p{L}))*/gu;
