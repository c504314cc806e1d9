// @ts-check
// Slips of the finger.

/**
 * Whether one slip makes the one word of the other: a letter too many, too few, another, or two swapped.
 * @param {string} a
 * @param {string} b
 * @returns {boolean}
 */
export function isSlip(a, b) {
  if (a.length > b.length) return isSlip(b, a);
  if (b.length - a.length > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  return a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
}

/** The word with two neighbouring letters swapped: MiniSearch's edit distance counts that as two slips. @param {string} word */
export function swaps(word) {
  const found = [];
  for (let i = 1; i < word.length; i++) {
    if (word[i] !== word[i - 1]) found.push(word.slice(0, i - 1) + word[i] + word[i - 1] + word.slice(i + 1));
  }
  return found;
}
