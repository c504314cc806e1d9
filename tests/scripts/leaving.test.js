// Whatever is typed: no braces, no changed figure, no invisible character leaves a card or a sentence.

import assert from "node:assert/strict";
import test from "node:test";

import { Card } from "../../overrides/scripts/card/values.js";
import { Customer } from "../../overrides/scripts/customer/customer.js";
import { clean } from "../../overrides/scripts/lib/clean.js";

const RUNS = 10_000;
const LOCALES = ["en", "vi", "lv", "tl"];
const NOW = () => new Date(2026, 10, 28);
const TYPES = ["text", "name", "number", "phone", "email", "amount", "date", "time"];
/** What figures are made of. */
const FIGURES = [
  "0", "1", "2", "5", "7", "12", "15", "30", "50", "125", "250", "999", "2025", "2026", "12345678901234567890", "١٢", "½",
  ".", ",", "'", " ", "\u00a0", "\u202f", "-", "−", "/", ":", "%", "+", "(", ")", "\n", "\r\n", "\t",
  "£", "€", "đ", "₫", "P", "p", "Php", "k", "tr", "triệu", "tỷ", "eiro", "EUR", "USD", "pcs", "M", "h", "giờ", "pm", "chiều", "n.h.",
  "March ", " marts", "Marso", "tháng", "Friday", "today", "rīt", "noon",
];
const ANYTHING = [
  ...FIGURES,
  "{", "}", "{{", "}}", "{{case_number}}", "{%", "[", "]", "$&", "$1", "\\", "<b>", "&amp;", "“”", "ā", "e\u0301", "ơ\u0323", "😀", "👩‍💻", "❤️",
  "\u200b", "\u200d", "\u200e", "\u202e", "\u2066", "\ufeff", "\u00ad", "\u2028", "\u3164", "\u034f", "\u2800", "\ufe0f", "\u0000", "\u0007", "\u{e0041}", "\ud800",
];
const EMOJI = /\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*)*/gu;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** The same numbers each time, from 0 to 1. @param {number} seed */
const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const placeholder = (type) => ({ type, max: 40, personal: false, address: false, from: "", choices: [], languages: { en: { label: type, example: "" } } });
const replies = [{ variant: "", subject: "S {{text}}", body: "A {{text}}, B." }];
const DATA = {
  locale: "en",
  channel: "email",
  languages: LOCALES.map((locale) => ({ locale, tag: locale, name: locale })),
  placeholders: Object.fromEntries(TYPES.map((type) => [type, placeholder(type)])),
  organisation: {},
  currency: "",
  forms: {},
  replies: { en: replies, vi: replies, lv: replies, tl: replies },
  strings: {},
};

const numbers = (text) => (text.match(/\d+/g) ?? []).map(Number);
/** The digits that say how much, without the noughts at either end. */
const telling = (text) => text.replace(/\D/g, "").replace(/^0+|0+$/g, "");

/** What a value that was read must still say. @type {Record<string, (typed: string, shown: string, kept: string) => boolean>} */
const SAME = {
  amount: (typed, shown) => telling(typed) === telling(shown) || /\d\s*\p{L}+\s*\d/u.test(typed),
  date(typed, _shown, kept) {
    const [year, month, day] = numbers(kept);
    return numbers(typed).every((number) => [year, year % 100, month, day].includes(number));
  },
  time(typed, _shown, kept) {
    const [hour, minute] = numbers(kept);
    const [first, ...others] = numbers(typed);
    return first === undefined || (first % 12 === hour % 12 && others.every((other, index) => index > 0 || other === minute));
  },
};

test("whatever is typed", () => {
  const next = random(13);
  const one = (all) => all[Math.floor(next() * all.length)];
  let read = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const type = one(TYPES);
    const typed = Array.from({ length: 1 + Math.floor(next() * 5) }, () => one(run % 2 ? FIGURES : ANYTHING)).join("");
    const data = { ...DATA, locale: one(LOCALES), channel: one(["email", "sms", "phone", "letter"]) };
    const customer = new Customer(data, NOW);
    customer.language = one(data.languages);
    const card = new Card(data, customer, NOW);
    card.type(type, typed);
    // A card's reply, and a sentence on any page.
    const by = run % 3 ? card.blanks : customer;
    const asked = /** @type {const} */ ([`{{${type}}}`, customer.language.locale]);
    const plain = by.plain(...asked);
    const told = JSON.stringify({ type, typed, plain });
    assert.doesNotMatch(plain, /[{}]/, told);
    assert.doesNotMatch(plain.replace(EMOJI, "").replaceAll("\n", ""), INVISIBLE, told);
    assert.equal(plain, plain.normalize("NFC"), told);
    assert.equal(by.pieces(...asked).map(({ text, label }) => (label ? `[${label}]` : text)).join(""), plain, told);
    const own = clean(typed).trim();
    if (!own) assert.equal(plain, `[${type}]`, told);
    else if (plain.replace(/\s/g, " ") !== own.replace(/\s/g, " ")) {
      read += 1;
      assert.ok(SAME[type]?.(own, plain, customer.values.get(type) ?? ""), told);
    }
  }
  assert.ok(read > RUNS / 100, `only ${read} were read`);
});

for (const [typed, cleaned] of [
  ["Ba\u0301nh", "Bánh"],
  ["R\u200b\u00adits", "Rits"],
  ["{{case_number}} {x} {%", "[case_number] [x] [%"],
  ["👩‍💻 ❤️ 👍🏽", "👩‍💻 ❤️ 👍🏽"],
  ["a\u200db\ufe0f", "ab"],
  ["a\r\nb\u2028c\td", "a\nb\nc d"],
  ["مرحبا\u200e", "مرحبا"],
]) {
  test(`cleaned: ${JSON.stringify(typed)}`, () => assert.equal(clean(typed), cleaned));
}
