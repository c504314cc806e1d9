import assert from "node:assert/strict";
import test from "node:test";

import { stepsOf } from "../../overrides/scripts/card/script.js";
import { current } from "../../overrides/scripts/steps.js";

/** A script -> its steps, each with what to do and what to say. */
const SCRIPTS = [
  ["Hello.", [[[], "Hello."]]],
  ["Hello.\n\nHow can I help?\n", [[[], "Hello."], [[], "How can I help?"]]],
  ["→ Wait.\n\nThank you.", [[["→ Wait."], "Thank you."]]],
  ["[Wait.]\n(Listen.)\n> Note.\nThank you.\n# Then\n", [[["[Wait.]", "(Listen.)", "> Note."], "Thank you."], [["# Then"], ""]]],
  ["  → Wait.", [[["  → Wait."], ""]]],
  ["{{company}}, good day. → 2", [[[], "{{company}}, good day. → 2"]]],
  ["", []],
];

test("a script is a list of sentences, each with the directions before it", () => {
  for (const [text, wanted] of SCRIPTS) assert.deepEqual(stepsOf(text).map(({ cues, said }) => [cues, said]), wanted);
});

test("the step at hand is the first without a tick", () => {
  for (const [ticked, wanted] of [[[false, false], 0], [[true, false], 1], [[false, true], 0], [[true, true], -1], [[], -1]]) {
    assert.equal(current(ticked), wanted);
  }
});
