import assert from "node:assert/strict";
import test from "node:test";

import { following, letterOf, tally } from "../../overrides/scripts/quiz/tally.js";

const LETTERS = [
  ["a) Say sorry", "a"],
  ["\n  b. It names what happened.", "b"],
  ["Say sorry", ""],
  ["(a) Say sorry", ""],
  ["", ""],
  [null, ""],
];

test("an answer, and what is said of one, begins with its letter", () => {
  for (const [text, letter] of LETTERS) assert.equal(letterOf(text), letter, String(text));
});

/** Results -> how many were given, how many of them are right. */
const TALLIES = [
  [[], 0, 0],
  [[undefined, undefined], 0, 0],
  [[true, undefined, false], 2, 1],
  [[true, true], 2, 2],
];

test("the score counts what was answered, and what of it is right", () => {
  for (const [results, answered, right] of TALLIES) assert.deepEqual(tally(results), { answered, right });
});

/** Results and the question that was just answered -> the one to go on with. */
const FOLLOWING = [
  [[true, undefined, undefined], 0, 1],
  [[undefined, true, false], 2, 0],
  [[undefined, false, undefined], 1, 2],
  [[true, false], 0, undefined],
  [[], 0, undefined],
];

test("the next question is the next without an answer, then the first that was passed over", () => {
  for (const [results, at, next] of FOLLOWING) assert.equal(following(results, at), next);
});
