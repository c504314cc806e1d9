import assert from "node:assert/strict";
import test from "node:test";

import { foreign } from "../../overrides/scripts/card/guess.js";

// the reply's language, a text in it, and texts in others
const TEXTS = {
  en: ["the supplier delivered late", "a new lamp, delivered free to your current address", "free delivery", "Aurora floor lamp"],
  vi: ["đơn hàng bị ghi nhầm kho xuất", "Giao máy mới cùng mẫu, lắp đặt miễn phí tại nhà", "máy giặt cửa trước 9 kg"],
  lv: ["piegādes adresē trūka dzīvokļa numura", "preces nomaiņa pret jaunu ar bezmaksas piegādi", "veļas mašīna „Vilnis”"],
  tl: ["Naipadala sa ibang branch ang order", "Magpapadala kami ng bagong rice cooker", "rice cooker na 1.8 litro"],
};

for (const [locale, texts] of Object.entries(TEXTS)) {
  for (const text of texts) test(`“${text}” is ${locale}`, () => assert.equal(foreign(text, locale, "email"), false));
}

for (const [text, locale] of [
  ["the supplier delivered late", "lv"],
  ["the supplier delivered late", "vi"],
  ["your order was delivered late", "tl"],
  ["piegādes adresē trūka dzīvokļa numura", "en"],
  ["piegādes adresē trūka dzīvokļa numura", "vi"],
  ["đơn hàng bị ghi nhầm kho xuất", "en"],
  ["đơn hàng bị ghi nhầm kho xuất", "lv"],
  ["đơn hàng bị ghi nhầm kho xuất", "tl"],
  ["Naipadala sa ibang branch ang order", "en"],
  ["Naipadala sa ibang branch ang order", "lv"],
]) {
  test(`“${text}” is not ${locale}`, () => assert.equal(foreign(text, locale, "email"), true));
}

for (const text of ["", "15", "Lindenvale", "OK", "123 456"]) {
  test(`“${text}” may be anything`, () => {
    for (const locale of Object.keys(TEXTS)) assert.equal(foreign(text, locale, "email"), false);
  });
}

test("a Vietnamese text message may do without marks", () => {
  assert.equal(foreign("don hang giao tre ba ngay", "vi", "sms"), false);
  assert.equal(foreign("don hang giao tre ba ngay", "vi", "email"), true);
});

test("of a language without a file nothing is known", () => assert.equal(foreign("the supplier delivered late", "de", "email"), false));
