import assert from "node:assert/strict";
import test from "node:test";

import { amount, date, format, time } from "../../overrides/scripts/card/formats.js";

/** Intl's non-breaking spaces as plain ones. */
const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");

const DATES = [
  ["2025-03-05", { en: "5 March 2025", vi: "05/03/2025", lv: "05.03.2025.", tl: "Marso 5, 2025" }],
  ["2025-02-31", { en: "2025-02-31", lv: "2025-02-31" }],
  ["soon", { en: "soon" }],
  ["275760-09-13", { en: "275760-09-13" }],
  ["2025-13-01", { vi: "2025-13-01" }],
];
const TIMES = [
  ["14:30", { en: "2:30 pm", vi: "14:30", lv: "14.30", tl: "2:30 PM" }],
  ["14:30:15", { en: "2:30 pm" }],
  ["99:99", { en: "99:99" }],
  ["24:00", { vi: "24:00" }],
  ["at noon", { lv: "at noon" }],
];
for (const [how, table] of [[date, DATES], [time, TIMES]]) {
  for (const [typed, shown] of table) {
    for (const [locale, text] of Object.entries(shown)) {
      test(`${how.name} ${typed} in ${locale}`, () => assert.equal(plain(how(typed, locale)), text));
    }
  }
}

// typed, the reader's language, and what stands in the reply, by its language
const AMOUNTS = [
  ["1250.5 EUR", "en", { en: "€1,250.50", vi: "1.250,50 €", lv: "1250,50 €", tl: "€1,250.50" }],
  ["250.000 đ", "en", { en: "₫250,000", vi: "250.000 đồng" }],
  ["1.250.000", "vi", { vi: "1.250.000 đồng" }],
  ["£15", "en", { en: "£15.00", lv: "15,00 £" }],
  ["12,50", "en", { en: "£12.50" }],
  ["1,250", "en", { en: "£1,250.00" }],
  ["1,250.50", "en", { en: "£1,250.50" }],
  ["1.250,50 €", "en", { en: "€1,250.50" }],
  ["1.250", "vi", { vi: "1.250 đồng" }],
  ["1 250", "lv", { lv: "1250,00 €", en: "€1,250.00" }],
  ["12 eiro", "lv", { lv: "12,00 €" }],
  ["₱500", "tl", { tl: "₱500.00" }],
  ["15 pesos.", "tl", { en: "₱15.00" }],
  // Not understood, so not changed.
  ["0.125", "en", { en: "0.125", lv: "0.125" }],
  ["1.234", "en", { en: "1.234", vi: "1.234" }],
  ["1,234 €", "lv", { lv: "1,234 €" }],
  ["12.345.6", "en", { en: "12.345.6" }],
  ["1,2,3", "en", { en: "1,2,3" }],
  ["12,50 đ", "vi", { vi: "12,50 đ" }],
  ["15 min", "en", { en: "15 min" }],
  ["15 constructor", "en", { en: "15 constructor" }],
  ["£15 EUR", "en", { en: "£15 EUR" }],
  ["-5", "en", { en: "-5" }],
  ["about ten", "en", { en: "about ten", vi: "about ten" }],
  ["", "en", { en: "" }],
];
for (const [typed, own, shown] of AMOUNTS) {
  for (const [locale, text] of Object.entries(shown)) {
    test(`amount “${typed}” of a reader of ${own} in ${locale}`, () => assert.equal(plain(amount(typed, locale, own)), text));
  }
}

test("a language without a file is written as CLDR writes it", () => {
  assert.equal(date("2025-03-05", "de"), "5. März 2025");
  assert.equal(plain(amount("1250,5", "de", "de")), "1.250,50 €".replace("1.250", "1.250"));
});

test("other types are as typed", () => {
  for (const type of ["text", "name", "constructor", "__proto__", undefined]) assert.equal(format(type, "2025-03-05", "en", "en"), "2025-03-05");
  assert.equal(format("date", "2025-03-05", "en", "en"), "5 March 2025");
});
