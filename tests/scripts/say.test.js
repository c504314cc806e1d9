import assert from "node:assert/strict";
import test from "node:test";

import { Texts } from "../../overrides/scripts/say/texts.js";

const LABELS = {
  time: { en: ["Time", "2:30 pm"], vi: ["Giờ hẹn", "17:00"], lv: ["Laiks", "14.30"] },
  title: { en: ["Form of address"], vi: ["Cách gọi khách", "chị"] },
  self: { en: ["What you call yourself"], vi: ["Cách tự xưng", "em"] },
  company: { en: ["Company", "Lindenvale"], vi: ["Tên công ty", "Ban Mai"] },
};
const ADDRESS = ["title", "self"];
const placeholders = Object.fromEntries(Object.entries(LABELS).map(([name, languages]) => [name, {
  type: name === "time" ? "time" : "text",
  max: 10,
  personal: false,
  address: ADDRESS.includes(name),
  from: name === "company" ? "organisation.name" : "",
  choices: [],
  languages: Object.fromEntries(Object.entries(languages).map(([locale, [label, example]]) => [locale, { label, example }])),
}]));
const says = {
  call: { en: "I’ll call you by {{time}}.", vi: "Dạ, {{self}} gọi {{title}} trước {{time}}, {{title}} nhé.", lv: "Piezvanīšu līdz {{time}}." },
  who: { en: "This is {{company}}.", vi: "Dạ, {{company}} xin nghe." },
  none: { en: "I’m sorry." },
};
const forms = { vi: { forms: ["anh", "chú"], feminine: [], self: { anh: ["em", "tôi"], chú: ["cháu", "con"] }, greetings: {}, family_first: true } };
const ORGANISATION = { company: { en: "Harbour & Co $&", vi: "Harbour & Co $&" } };
const LANGUAGES = ["en", "vi", "lv"].map((locale) => ({ locale, tag: locale, name: locale }));

/** A page whose customer speaks a language. @param {object} [more] of the data @param {string} [language] */
function texts(more = {}, language = "vi") {
  const page = new Texts({ locale: "en", languages: LANGUAGES, says, placeholders, organisation: {}, currency: "", forms: {}, strings: {}, ...more });
  page.language = LANGUAGES.find(({ locale }) => locale === language) ?? LANGUAGES[0];
  return page;
}

/** What is known, key, language -> what is copied, and the labels that are left. */
const ROWS = [
  [{}, "none", "en", "I’m sorry.", []],
  [{}, "call", "en", "I’ll call you by [Time].", ["Time"]],
  [{}, "call", "lv", "Piezvanīšu līdz [Time].", ["Time"]],
  [{ locale: "lv" }, "call", "en", "I’ll call you by [Laiks].", ["Laiks"]],
  [{}, "call", "vi", "Dạ, [What you call yourself] gọi [Form of address] trước [Time], [Form of address] nhé.", ["What you call yourself", "Form of address", "Time"]],
  [{}, "who", "en", "This is [Company].", ["Company"]],
  [{ organisation: ORGANISATION }, "who", "en", "This is Harbour & Co $&.", []],
  [{ organisation: ORGANISATION }, "who", "vi", "Dạ, Harbour & Co $& xin nghe.", []],
];

test("what is copied has the known values, and labels in the reader's language for the rest", () => {
  for (const [more, key, locale, plain, left] of ROWS) {
    const page = texts(more, locale);
    assert.equal(page.plain(key, locale), plain);
    assert.deepEqual(page.left(key, locale), left);
    assert.doesNotMatch(page.plain(key, locale), /[{}]/);
  }
});

test("the pronouns follow the form of address, in its language alone", () => {
  const page = texts({ forms });
  assert.deepEqual(page.forms, ["anh", "chú"]);
  page.form = "chú";
  assert.equal(page.plain("call", "vi"), "Dạ, cháu gọi chú trước [Time], chú nhé.");
  page.language = LANGUAGES[2];
  assert.deepEqual([page.forms, page.form], [[], ""]);
  page.language = LANGUAGES[1];
  page.form = "";
  assert.equal(page.left("call", "vi").length, 3);
});

test("a blank shows its example, and a value once it is known", () => {
  const page = texts({ forms });
  assert.deepEqual(page.pieces("call", "vi").slice(1, 4), [
    { text: "em", name: "self", label: "What you call yourself" },
    { text: " gọi ", name: "" },
    { text: "chị", name: "title", label: "Form of address" },
  ]);
  page.form = "anh";
  assert.deepEqual(page.pieces("call", "vi")[3], { text: "anh", name: "title" });
});

test("what was typed on a template's page fills the sentences too", () => {
  const page = texts({ forms });
  page.take([["form@vi", "anh"], ["company", "{Rīts}"], ["time", "14:30"]]);
  assert.deepEqual(page.left("call", "vi"), ["Time"]); // which a card alone can write
  assert.equal(page.plain("call", "vi"), "Dạ, em gọi anh trước [Time], anh nhé.");
  assert.equal(page.plain("who", "en"), "This is [Rīts].");
  page.take([["self@vi", "tôi"]]);
  assert.equal(page.plain("call", "vi"), "Dạ, tôi gọi anh trước [Time], anh nhé.");
  page.clearCustomer();
  assert.equal(page.left("who", "en").length, 1);
});

test("a language without an example shows the label", () => {
  assert.equal(texts({ says: { call: { tl: "Bago ang {{time}}." } } }).pieces("call", "tl")[1].text, "[Time]");
});

test("no language has forms of address that no sentence needs", () => {
  assert.deepEqual(texts({ forms, says: { none: { vi: "Dạ." } } }).forms, []);
});

test("a sentence is there in the languages that have it", () => {
  const page = texts();
  assert.equal(page.has("who", "lv"), false);
  assert.equal(page.has("who", "vi"), true);
  assert.equal(page.has("gone", "vi"), false);
});
