// @ts-check
// Text -> words as they are searched: without case, diacritics and apostrophes.

import { AFFIXED } from "./stem/tl.js";

/** Lower case without any diacritic: `Hòa` and `Hoà` -> `hoa`, `đ`, and the `ð` that some keyboards have for it, -> `d`, `Sūdzība` -> `sudziba`. @param {string} text */
export function fold(text) {
  return text.normalize("NFD").toLowerCase().replace(/\p{M}+/gu, "").replace(/[đð]/g, "d");
}

/** The tone marks of Vietnamese. */
export const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A word with its diacritics, the tone mark behind it, so that `hòa` and `hoà` are one; '' where there are none.
 * A reader who types them means them.
 * @param {string} word
 */
export function marked(word) {
  const letters = word.normalize("NFD").toLowerCase().replace(/ð/g, "đ");
  if (!/[\p{M}đ]/u.test(letters)) return "";
  return "=" + letters.replace(TONES, "") + (letters.match(TONES) || []).join("");
}

const APOSTROPHES = /(?<=\p{L}\p{M}*)['’ʼ`´](?=\p{L})/gu;

/** A word, with its diacritics. */
export const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The words of a text as written. `don’t` and `dont` are one word, `follow-up` is two, `na-delay` is its root. @param {string} text */
export function words(text) {
  const all = text.replace(APOSTROPHES, "").replace(AFFIXED, "").match(WORD);
  return /** @type {string[]} */ (all ?? []);
}
