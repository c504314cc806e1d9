// @ts-check
// Which questions lead to which, and which answer a key leads to.

/**
 * @typedef {{ id: string, answers: { text: string, to: string }[] }} Question `to`: the id of the next question, or ''
 * @typedef {{ id: string, text: string }} Step a question that was answered, and the answer
 */

/**
 * The answers that lead from the first question to another, by the shortest way.
 * @param {Question[]} questions
 * @param {string} id
 * @returns {Step[]}
 */
export function way(questions, id) {
  /** @type {Map<string, Step[]>} */
  const ways = new Map([[questions[0]?.id ?? "", []]]);
  for (const [from, steps] of ways) {
    for (const { text, to } of questions.find((each) => each.id === from)?.answers ?? []) {
      if (to && !ways.has(to)) ways.set(to, [...steps, { id: from, text }]);
    }
  }
  return ways.get(id) ?? [];
}

/** Which answer a key leads to, from the one with the focus (-1: none); undefined for other keys. @param {string} key @param {number} at @param {number} count */
export function answerOf(key, at, count) {
  if (/^[1-9]$/.test(key)) return Number(key) <= count ? Number(key) - 1 : undefined;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (Math.max(at, 0) + count - 1) % count;
  return key === "Home" ? 0 : key === "End" ? count - 1 : undefined;
}
