// @ts-check
/**
 * The data in a page with sentences to say (hooks/kb/site/say.py): what a card has, with sentences instead of replies.
 *
 * @typedef {object} Said
 * @property {Record<string, Record<string, string>>} says the sentences by key and language, blanks in braces
 *
 * @typedef {Omit<import("../card/types.js").CardData, "replies" | "channel"> & Said} SayData
 */
export {};
