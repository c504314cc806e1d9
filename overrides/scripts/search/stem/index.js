// @ts-check
// The stemmers, by the name that hooks/kb/languages/<locale>.py gives (`Search.stemmers`). A language without one is
// searched by its words as they are.

import * as en from "./en.js";
import * as lv from "./lv.js";
import * as tl from "./tl.js";

/** @type {Record<string, { stem: (word: string) => string, derivations?: (word: string) => string[] }>} */
const STEMMERS = { en, lv, tl };

/** @param {string} name */
const stemmer = (name) => (Object.hasOwn(STEMMERS, name) ? STEMMERS[name] : undefined);

/**
 * The stem of a folded word.
 * @param {string} name of the stemmer
 * @param {string} word
 */
export const stem = (name, word) => (word.length > 3 && !/\d/.test(word) ? (stemmer(name)?.stem(word) ?? word) : word);

/**
 * The stems of words that a folded word is made of, or that are made of it, if there are such words.
 * @param {string} name of the stemmer
 * @param {string} word
 */
export const derivations = (name, word) => stemmer(name)?.derivations?.(word) ?? [];
