// @ts-check
// Which rules hold what is typed into their filter.

import { fold } from "../search/fold.js";

/** Which texts hold every word that is typed, in any form of its letters. @param {string} typed @param {string[]} texts */
export function holding(typed, texts) {
  const words = fold(typed).split(/[\s-]+/).filter(Boolean);
  return texts.map((text) => words.every((word) => fold(text).includes(word)));
}
