import assert from "node:assert/strict";
import test from "node:test";

import { distinct, names } from "../../overrides/scripts/path/ticks.js";

test("tasks with the same name are told apart", () => {
  assert.deepEqual(distinct(["a", "b", "a", "a"]), ["a", "b", "a 2", "a 3"]);
});

/** What a device has kept -> the names that are taken of it. */
const KEPT = [
  [null, undefined],
  ["", undefined],
  ["{broken", undefined],
  ["7", undefined],
  ['{"0":"a"}', undefined],
  ["[]", []],
  ['["a","b"]', ["a", "b"]],
];

test("only a list is what the device has kept", () => {
  for (const [text, taken] of KEPT) assert.deepEqual(names(text), taken, String(text));
});
