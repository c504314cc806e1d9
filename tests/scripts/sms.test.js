import assert from "node:assert/strict";
import test from "node:test";

import { measure } from "../../overrides/scripts/formats/sms.js";

const TABLE = [
  ["", 0, 1, 160, ""],
  ["a".repeat(160), 160, 1, 160, ""],
  ["a".repeat(161), 161, 2, 306, ""],
  ["a".repeat(307), 307, 3, 459, ""],
  ["€", 2, 1, 160, ""],
  ["{[~]}\\|^", 16, 1, 160, ""],
  ["Rīts", 4, 1, 70, "ī"],
  ["Công ty", 7, 1, 70, "ô"],
  ["ì".repeat(70) + "ạ", 71, 2, 134, "ạ"],
  ["😀", 2, 1, 70, "😀"],
  ["ā".repeat(135), 135, 3, 201, "ā"],
  ["\u00a0", 1, 1, 70, "\u00a0"],
];
for (const [text, units, parts, room, odd] of TABLE) {
  test(`${JSON.stringify(text).slice(0, 20)} (${text.length})`, () => assert.deepEqual(measure(text), { units, parts, room, odd }));
}

test("the alphabet is that of 3GPP TS 23.038", () => {
  const count = (units) => [...Array(0x10000).keys()].filter((code) => {
    const found = measure(String.fromCharCode(code));
    return !found.odd && found.units === units;
  }).length;
  assert.equal(count(1), 127); // 128 with the escape itself
  assert.equal(count(2), 10);
});
