// @ts-check

export const LETTERED = /^\s*([a-z])[.)]\s*/;

/** The letter that an answer, or what is said of one, begins with; '' where it begins with none. @param {string | null} text */
export const letterOf = (text) => LETTERED.exec(text ?? "")?.[1] ?? "";

/** How many questions were answered, and how many of them right. @param {(boolean | undefined)[]} results undefined where there is none yet */
export function tally(results) {
  const given = results.filter((result) => result !== undefined);
  return { answered: given.length, right: given.filter(Boolean).length };
}

/** The next question without an answer behind one, else the first; undefined if all have theirs. @param {(boolean | undefined)[]} results @param {number} at */
export function following(results, at) {
  const open = [...results.keys()].filter((index) => results[index] === undefined);
  return open.find((index) => index > at) ?? open[0];
}
