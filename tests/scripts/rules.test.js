// The filter of the page of errors.

import assert from "node:assert/strict";
import test from "node:test";

import { holding } from "../../overrides/scripts/rules/holding.js";

const TEXTS = ["broken-link A link to a page that does not exist.", "not-nfc Chữ và dấu được lưu tách rời.", "heading-level Virsraksts, kas izlaiž līmeni."];

for (const [typed, shown] of [
  ["", [true, true, true]],
  ["  ", [true, true, true]],
  ["Link", [true, false, false]],
  ["broken-link", [true, false, false]],
  ["exist page", [true, false, false]],
  ["dau tach", [false, true, false]],
  ["LIMENI", [false, false, true]],
  ["nothing holds this", [false, false, false]],
]) {
  test(`“${typed}” leaves the rules that hold all of its words`, () => assert.deepEqual(holding(typed, TEXTS), shown));
}
