// A card: which reply, in which language, and what stands in it.

import assert from "node:assert/strict";
import test from "node:test";

import { Card } from "../../overrides/scripts/card/values.js";
import { Customer } from "../../overrides/scripts/customer/customer.js";

const wording = (label) => ({ label, example: "" });
const placeholder = (type, address, en, vi) => ({ type, max: 40, personal: false, address, from: "", choices: [], languages: { en: wording(en), vi: wording(vi) } });
const LANGUAGES = [{ locale: "en", tag: "en", name: "English" }, { locale: "vi", tag: "vi", name: "Tiếng Việt" }, { locale: "lv", tag: "lv", name: "Latviešu" }];
const FACTS = {
  locale: "en",
  placeholders: {
    amount: placeholder("amount", false, "Amount", "Số tiền"),
    case_number: placeholder("text", false, "Case number", "Mã phản ánh"),
    customer_name: placeholder("name", false, "Name", "Họ tên"),
    salutation: placeholder("text", true, "Greeting", "Lời chào"),
    title: placeholder("text", true, "Form of address", "Cách gọi khách"),
  },
  organisation: {},
  currency: "",
  forms: {},
};
const DATA = {
  ...FACTS,
  channel: "email",
  replies: {
    en: [{ variant: "formal", subject: "About {{amount}}", body: "{{salutation}}, {{amount}}, {{case_number}}, {{customer_name}}." }],
    vi: [{ variant: "formal", subject: null, body: "{{salutation}}: {{title}} {{amount}}." }],
  },
  strings: {},
};

/** @param {object} [more] of its data @param {number} [language] which of the customer's */
function cardOf(more = {}, language = 0) {
  const customer = new Customer({ ...FACTS, languages: LANGUAGES, strings: {} });
  customer.language = LANGUAGES[language];
  return new Card({ ...DATA, ...more }, customer);
}

const texts = (pieces) => pieces.map(({ text, label, state }) => (state ? [label ?? text, state] : text));

test("the reply is in the customer's language, where there is one in it", () => {
  assert.equal(cardOf({}, 1).language, "vi");
  assert.equal(cardOf({}, 2).language, "en");
  assert.equal(cardOf({}, 2).reply.body, DATA.replies.en[0].body);
});

test("what is filled in above the card has no field in it", () => {
  assert.deepEqual(cardOf().fieldNames, ["amount", "salutation"]);
  assert.deepEqual(cardOf({}, 1).fieldNames, ["salutation", "amount"]);
});

test("a text's blanks: values in the reply's language, labels, and what is copied", () => {
  const card = cardOf();
  card.type("amount", "12,50");
  assert.deepEqual(texts(card.blanks.pieces("About {{amount}}, {{salutation}}", "en")), ["About ", ["£12.50", "filled"], ", ", ["Greeting", "blank"], ""]);
  assert.equal(card.plain("{{salutation}}: {{amount}}"), "[Greeting]: £12.50");
  assert.deepEqual(card.left("{{salutation}} {{amount}} {{salutation}}"), ["Greeting"]);
  card.type("salutation", "$& {{amount}}");
  assert.equal(card.plain("{{salutation}}"), "$& [amount]");
  card.customer.language = LANGUAGES[1];
  assert.equal(card.typed("salutation"), "");
  assert.equal(card.plain("{{salutation}}"), "[Greeting]"); // the agent's label, whatever the reply's language
  card.type("amount", "12,50 £");
  assert.equal(card.plain("{{amount}}"), "12,50\u00a0£");
});

test("the customer fills the card", () => {
  const card = cardOf();
  card.customer.name = "Sam Okafor";
  card.customer.caseNumber = "CR-1";
  assert.equal(card.plain("{{case_number}} {{customer_name}}"), "CR-1 Sam Okafor");
});

test("what is not understood stands as it was typed, and is named", () => {
  const card = cardOf();
  for (const typed of ["0.125", "3 pcs", "fifteen", "-5", "50%"]) {
    card.type("amount", typed);
    assert.deepEqual(texts(card.blanks.pieces("{{amount}}", "en")), ["", [typed, "odd"], ""]);
    assert.deepEqual(card.odd("{{amount}}"), ["Amount"]);
  }
});

test("an amount has the currency that it names, else the one chosen, the organisation's, the customer's language's", () => {
  const card = cardOf();
  assert.equal(card.blanks.currency("amount"), "GBP");
  assert.equal(cardOf({ currency: "EUR" }).blanks.currency("amount"), "EUR");
  card.customer.language = LANGUAGES[1];
  assert.equal(card.blanks.currency("amount"), "VND");
  card.blanks.chooseCurrency("amount", "PHP");
  card.type("amount", "5");
  assert.equal(card.plain("{{amount}}").replace(/\s/g, " "), "5,00 PHP");
  card.type("amount", "£5");
  assert.equal(card.blanks.namedCurrency("amount", "vi"), "GBP");
});

test("an amount is the same money in the reply and in the agent's own language beside it", () => {
  const card = cardOf();
  card.customer.language = LANGUAGES[1];
  card.type("amount", "250");
  const [own, reply] = ["en", "vi"].map((locale) => card.blanks.plain("{{amount}}", locale).replace(/\s/g, " "));
  assert.deepEqual([own, reply], ["₫250", "250 đồng"]);
});

test("a mark that the template has as well stands once", () => {
  const card = cardOf();
  card.type("salutation", "Dear Mr Tran,");
  assert.equal(card.plain("{{salutation}}, hello"), "Dear Mr Tran, hello");
  assert.equal(card.plain("{{salutation}}"), "Dear Mr Tran,");
});

test("a greeting declines the name, as typed over if it was", () => {
  const forms = { en: { forms: ["kundze"], feminine: ["kundze"], self: {}, greetings: { email: { form: "Labdien, {surname_genitive} {form}", none: "Labdien" } }, family_first: false, form_last: true } };
  const card = cardOf({ forms });
  assert.equal(card.plain("{{salutation}}!"), "Labdien!");
  card.customer.name = "Anna Kalniņa";
  card.customer.form = "kundze";
  assert.equal(card.plain("{{salutation}}!"), "Labdien, Kalniņas kundze!");
  card.type("genitive", "{Kalniņš}");
  assert.equal(card.plain("{{salutation}}!"), "Labdien, [Kalniņš] kundze!");
});
