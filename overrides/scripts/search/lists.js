// @ts-check

/** @template T @param {T[]} list */
export const distinct = (list) => [...new Set(list)];

/** @param {number[]} numbers */
export const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/**
 * A function of words that keeps its answers: the few thousand words of a language come again and again.
 * @template T
 * @param {(word: string) => T} of
 * @returns {(word: string) => T}
 */
export function kept(of) {
  /** @type {Map<string, T>} */
  const known = new Map();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) known.set(word, (answer = of(word)));
    return answer;
  };
}

/** @template T @param {Iterable<T>} all @param {(one: T) => boolean} is */
export function some(all, is) {
  for (const one of all) if (is(one)) return true;
  return false;
}
