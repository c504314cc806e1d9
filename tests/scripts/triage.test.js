import assert from "node:assert/strict";
import test from "node:test";

import { answerOf, way } from "../../overrides/scripts/triage/way.js";

const QUESTIONS = [
  { id: "danger", answers: [{ text: "Yes", to: "" }, { text: "No", to: "topic" }] },
  { id: "topic", answers: [{ text: "Goods", to: "goods" }, { text: "Goods too", to: "goods" }, { text: "Money", to: "money" }, { text: "Back", to: "danger" }] },
  { id: "goods", answers: [{ text: "Late", to: "" }, { text: "Refund", to: "money" }] },
  { id: "money", answers: [] },
];

const WAYS = [
  ["danger", []],
  ["topic", [["danger", "No"]]],
  ["goods", [["danger", "No"], ["topic", "Goods"]]],
  ["money", [["danger", "No"], ["topic", "Money"]]],
  ["nothing", []],
  ["", []],
];

test("the answers that lead to a question are told by the shortest way", () => {
  for (const [id, wanted] of WAYS) assert.deepEqual(way(QUESTIONS, id).map((step) => [step.id, step.text]), wanted);
  assert.deepEqual(way([], "danger"), []);
});

/** Key, answer with the focus, how many answers -> the one that is meant. */
const KEYS = [
  ["1", -1, 3, 0],
  ["3", 0, 3, 2],
  ["4", 0, 3, undefined],
  ["0", 0, 3, undefined],
  ["12", 0, 3, undefined],
  ["ArrowDown", -1, 3, 0],
  ["ArrowDown", 2, 3, 0],
  ["ArrowUp", -1, 3, 2],
  ["ArrowUp", 0, 3, 2],
  ["ArrowUp", 2, 3, 1],
  ["Home", 2, 3, 0],
  ["End", -1, 3, 2],
  ["Enter", 0, 3, undefined],
  ["n", 0, 3, undefined],
  ["Tab", 0, 3, undefined],
];

test("digits and arrows mean answers, other keys are left alone", () => {
  for (const [key, at, count, wanted] of KEYS) assert.equal(answerOf(key, at, count), wanted, `${key} at ${at}`);
});
