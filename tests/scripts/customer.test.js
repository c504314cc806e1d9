// What is known of a customer: who it is, what fills the sentences of any page, and how long it is known.

import assert from "node:assert/strict";
import test from "node:test";

import { Customer } from "../../overrides/scripts/customer/customer.js";
import { isValues } from "../../overrides/scripts/customer/memory.js";

const NOW = () => new Date(2026, 10, 28); // a Saturday
const LABELS = {
  amount: { en: ["Amount", "£15.00"], vi: ["Số tiền", "250.000 đồng"], lv: ["Summa", "12,50 eiro"] },
  date: { en: ["Date", "28 March 2027"], vi: ["Ngày hẹn", "12/03/2027"], lv: ["Datums", "14.03.2027."] },
  time: { en: ["Time", "2:30 pm"], vi: ["Giờ hẹn", "17:00"], lv: ["Laiks", "14.30"] },
  title: { en: ["Form of address"], vi: ["Cách gọi khách", "chị"] },
  self: { en: ["What you call yourself"], vi: ["Cách tự xưng", "em"] },
  company: { en: ["Company", "Lindenvale"], vi: ["Tên công ty", "Ban Mai"] },
  case_number: { en: ["Case number", "LV-1"], vi: ["Mã phản ánh", "PA-1"], lv: ["Pieteikuma numurs", "S-1"] },
};
const ADDRESS = ["title", "self"];
const TYPES = ["amount", "date", "time"];
const placeholders = Object.fromEntries(Object.entries(LABELS).map(([name, languages]) => [name, {
  type: TYPES.includes(name) ? name : "text",
  max: 10,
  personal: false,
  address: ADDRESS.includes(name),
  from: name === "company" ? "organisation.name" : "",
  choices: [],
  languages: Object.fromEntries(Object.entries(languages).map(([locale, [label, example]]) => [locale, { label, example }])),
}]));
const CALL = { en: "I’ll call you by {{time}}.", vi: "Dạ, {{self}} gọi {{title}} trước {{time}}, {{title}} nhé.", lv: "Piezvanīšu līdz {{time}}." };
const WHO = { en: "This is {{company}}.", vi: "Dạ, {{company}} xin nghe." };
const forms = {
  en: { forms: ["Ms", "Mr"], feminine: [], self: {}, greetings: {}, family_first: false, form_last: false },
  vi: { forms: ["anh", "chú"], feminine: [], self: { anh: ["em", "tôi"], chú: ["cháu", "con"] }, greetings: {}, family_first: true, form_last: false },
};
const ORGANISATION = { company: { en: "Harbour & Co $&", vi: "Harbour & Co $&" } };
const LANGUAGES = ["en", "vi", "lv"].map((locale) => ({ locale, tag: locale, name: locale }));

/** The customer of a page. @param {object} [more] of the data @param {string} [language] */
function customerOf(more = {}, language = "vi") {
  const customer = new Customer({ locale: "en", languages: LANGUAGES, placeholders, organisation: {}, currency: "", forms: {}, strings: { cleared: "Cleared." }, ...more }, NOW);
  customer.language = LANGUAGES.find(({ locale }) => locale === language);
  return customer;
}

/** What is known, sentence, language -> what is copied, and the labels that are left. */
const ROWS = [
  [{}, "I’m sorry.", "en", "I’m sorry.", []],
  [{}, CALL.en, "en", "I’ll call you by [Time].", ["Time"]],
  [{}, CALL.lv, "lv", "Piezvanīšu līdz [Time].", ["Time"]],
  [{ locale: "lv" }, CALL.en, "en", "I’ll call you by [Laiks].", ["Laiks"]],
  [{}, CALL.vi, "vi", "Dạ, [What you call yourself] gọi [Form of address] trước [Time], [Form of address] nhé.", ["What you call yourself", "Form of address", "Time"]],
  [{}, WHO.en, "en", "This is [Company].", ["Company"]],
  [{ organisation: ORGANISATION }, WHO.en, "en", "This is Harbour & Co $&.", []],
  [{ organisation: ORGANISATION }, WHO.vi, "vi", "Dạ, Harbour & Co $& xin nghe.", []],
];

test("what is copied has the known values, and labels in the reader's language for the rest", () => {
  for (const [more, text, locale, plain, left] of ROWS) {
    const customer = customerOf(more, locale);
    assert.equal(customer.plain(text, locale), plain);
    assert.deepEqual(customer.left(text, locale), left);
    assert.doesNotMatch(customer.plain(text, locale), /[{}]/);
  }
});

test("the pronouns follow the form of address, in its language alone", () => {
  const customer = customerOf({ forms });
  assert.deepEqual(customer.forms, ["anh", "chú"]);
  customer.form = "chú";
  assert.equal(customer.plain(CALL.vi, "vi"), "Dạ, cháu gọi chú trước [Time], chú nhé.");
  customer.language = LANGUAGES[2];
  assert.deepEqual([customer.forms, customer.form], [[], ""]);
  customer.language = LANGUAGES[0];
  assert.deepEqual([customer.forms, customer.form], [["Ms", "Mr"], ""]);
  customer.language = LANGUAGES[1];
  customer.form = "";
  assert.equal(customer.left(CALL.vi, "vi").length, 3);
});

test("a blank shows its example, and a value once it is known", () => {
  const customer = customerOf({ forms });
  assert.deepEqual(customer.pieces(CALL.vi, "vi").slice(1, 4), [
    { text: "em", name: "self", label: "What you call yourself", state: "blank" },
    { text: " gọi ", name: "" },
    { text: "chị", name: "title", label: "Form of address", state: "blank" },
  ]);
  customer.form = "anh";
  assert.deepEqual(customer.pieces(CALL.vi, "vi")[3], { text: "anh", name: "title", state: "filled" });
  assert.equal(customer.pieces("Bago ang {{time}}.", "tl")[1].text, "[Time]"); // a language without an example
});

/** What a card keeps, and what sentences say of it. */
const TYPED = [
  ["time", "14:30", { en: "2:30 pm", vi: "2 giờ 30 chiều", lv: "14.30" }],
  ["date", "2026-12-04", { en: "Friday 4 December 2026", vi: "04/12/2026 (Thứ Sáu)", lv: "04.12.2026. (piektdiena)" }],
  ["amount", "250k đ", { en: "₫250,000", vi: "250.000 đồng" }],
  ["amount", "£15", { en: "£15.00", lv: "15,00 £" }],
  ["case_number", "PA-{1}", { en: "PA-[1]", vi: "PA-[1]" }],
  ["time", "after lunch", { en: "after lunch", vi: "after lunch" }],
];
for (const [name, typed, said] of TYPED) {
  for (const [locale, text] of Object.entries(said)) {
    test(`${name} “${typed}” in a sentence of ${locale}`, () => {
      const customer = customerOf({ forms });
      customer.take([[name, typed]]);
      assert.equal(customer.plain(`{{${name}}}!`, locale).replaceAll("\u00a0", " ").toLowerCase(), `${text}!`.toLowerCase());
      assert.deepEqual(customer.left(`{{${name}}}`, locale), []);
    });
  }
}

test("what was not understood is marked", () => {
  const customer = customerOf();
  customer.take([["time", "after lunch"]]);
  assert.deepEqual(customer.pieces(CALL.en, "en")[1], { text: "after lunch", name: "time", state: "odd" });
});

test("what was typed on a template's page fills the sentences too, and typing there goes before", () => {
  const customer = customerOf({ forms });
  customer.take([["form@vi", "anh"], ["company", "{Rīts}"]]);
  assert.equal(customer.plain(CALL.vi, "vi"), "Dạ, em gọi anh trước [Time], anh nhé.");
  assert.equal(customer.plain(WHO.en, "en"), "This is [Rīts].");
  customer.take([["self@vi", "tôi"], ["form@vi", "chú"]]);
  assert.equal(customer.plain(CALL.vi, "vi"), "Dạ, tôi gọi anh trước [Time], anh nhé.");
});

test("the customer's language is the reader's until one is chosen, and again for the next customer", () => {
  const customer = new Customer({ locale: "lv", languages: LANGUAGES, placeholders, organisation: {}, currency: "", forms, strings: {} });
  assert.deepEqual([customer.language.locale, customer.isForeign], ["lv", false]);
  customer.language = LANGUAGES[1];
  assert.deepEqual([customer.language.locale, customer.isForeign, customer.isTyped], ["vi", true, false]);
  customer.name = "Trần Thị Lan";
  assert.ok(customer.isTyped);
  customer.clearCustomer();
  assert.deepEqual([customer.language.locale, customer.name, customer.ofCustomer], ["lv", "", []]);
});

for (const kept of ["constructor", "__proto__", "toString", "", "xx"]) {
  test(`a language ${JSON.stringify(kept)} in the memory is none`, () => {
    const customer = new Customer({ locale: "lv", languages: LANGUAGES, placeholders, organisation: {}, currency: "", forms, strings: {} });
    customer.take([["language", kept]]);
    assert.equal(customer.language.locale, "lv");
  });
}

test("every change is told, once", () => {
  const customer = customerOf({ forms });
  let told = 0;
  customer.addEventListener("change", () => (told += 1));
  const changes = [
    () => (customer.name = "Sam Okafor"),
    () => (customer.caseNumber = "CR-1"),
    () => (customer.form = "chú"),
    () => (customer.language = LANGUAGES[2]),
    () => customer.take([["issue", "late"]]),
    () => customer.replace([["issue", "later"], ["agent.name", "Ana"]]),
    () => customer.clearCustomer(),
    () => customer.clearAgent(),
  ];
  for (const [index, change] of changes.entries()) {
    change();
    assert.equal(told, index + 1, String(change));
  }
  customer.take([]);
  assert.equal(told, changes.length);
});

test("another name has another genitive", () => {
  const customer = customerOf();
  customer.name = "Anna Kalniņa";
  customer.blanks.type("genitive", "Kalniņas", "lv");
  assert.equal(customer.values.get("genitive@lv"), "Kalniņas");
  customer.name = "Anna Bērziņa";
  assert.equal(customer.values.has("genitive@lv"), false);
});

test("a tab's memory adds what is missing, and a damaged one is none", () => {
  const customer = customerOf();
  customer.caseNumber = "5";
  customer.take([["case_number", "9"], ["issue", "late"]]);
  assert.deepEqual([...customer.values].slice(1), [["case_number", "5"], ["issue", "late"]]);
  assert.ok(isValues([["time", "99:99"]]));
  for (const damaged of ["abc", [["a"]], [["a", 1]], null, 5, {}]) assert.ok(!isValues(damaged));
});

test("the agent's details outlast the customer's", () => {
  const customer = customerOf();
  customer.take([["agent.name", "Ana"], ["issue", "late"]]);
  assert.deepEqual(customer.ofAgent, [["agent.name", "Ana"]]);
  customer.clearCustomer();
  assert.deepEqual([...customer.values], [["agent.name", "Ana"]]);
});
