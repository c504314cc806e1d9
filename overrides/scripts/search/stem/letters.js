// @ts-check
// What the stemmers share. Words are folded: no diacritics, no capitals.

/** How many vowels a word has. @param {string} word */
export const vowels = (word) => (word.match(/[aeiouy]/g) || []).length;

/** { break: "broke broken" } -> a map of broke and broken to break. @param {Record<string, string>} roots */
export function forms(roots) {
  return new Map(Object.entries(roots).flatMap(([root, others]) => others.split(" ").map((form) => /** @type {const} */ ([form, root]))));
}
