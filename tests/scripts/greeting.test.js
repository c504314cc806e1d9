// The greeting composed from name and form of address, and what follows from the form. The patterns are examples of their kinds.

import assert from "node:assert/strict";
import { test } from "node:test";

import { agentName, genitiveOf, greet, selfOf } from "../../overrides/scripts/lib/greeting.js";

/** @typedef {import("../../overrides/scripts/lib/greeting.js").Forms} Forms */

const none = { feminine: [], self: {}, family_first: false, form_last: false };
/** @type {Record<string, Forms>} */
const FORMS = {
  en: {
    ...none,
    forms: ["Ms", "Mr", "Mx"],
    greetings: {
      letter: { form: "Dear {form} {surname}", name: "Dear {name}", none: "Dear Sir or Madam" },
      social: { form: "Hello {given}", name: "Hello {given}", none: "Hello" },
    },
  },
  vi: {
    forms: ["anh", "chú", "ông", "Quý khách"],
    feminine: [],
    self: { anh: ["em", "tôi"], chú: ["cháu", "con"], ông: ["cháu"], "Quý khách": ["em"] },
    greetings: {
      letter: { ông: "Kính gửi {Form} {name}", form: "Kính gửi {form} {given}", name: "Kính gửi Quý khách {name}", none: "Kính gửi Quý khách" },
      phone: { "Quý khách": "Dạ, {self} chào {form}", form: "Dạ, {self} chào {form} {given}", name: "Dạ, em chào Quý khách", none: "Dạ, em chào Quý khách", alone: "Dạ, {self} chào {form}" },
    },
    family_first: true,
    form_last: false,
  },
  lv: {
    ...none,
    form_last: true,
    forms: ["kundze", "kungs"],
    feminine: ["kundze"],
    greetings: {
      letter: { kundze: "Godātā {surname_genitive} kundze", kungs: "Godātais {surname_genitive} kungs", name: "Labdien", none: "Labdien" },
      email: { form: "Labdien, {surname_genitive} {form}", name: "Labdien", none: "Labdien" },
    },
  },
};

/** @type {[string, string, import("../../overrides/scripts/lib/greeting.js").Customer, string][]} */
const TABLE = [
  ["en", "letter", { name: "Sam Okafor", form: "Ms" }, "Dear Ms Okafor"],
  ["en", "letter", { name: "Mary Jane Okafor", form: "Mr" }, "Dear Mr Okafor"],
  ["en", "letter", { name: "  Sam   Okafor " }, "Dear Sam Okafor"],
  ["en", "letter", { name: "Juan dela Cruz", form: "Mr" }, "Dear Mr dela Cruz"],
  ["en", "letter", { name: "Ana Maria De La Cruz", form: "Ms" }, "Dear Ms De La Cruz"],
  ["en", "letter", { name: "Jose Sta. Maria", form: "Mr" }, "Dear Mr Sta. Maria"],
  ["en", "letter", { name: "Anna van der Berg", form: "Ms" }, "Dear Ms van der Berg"],
  ["en", "letter", { name: "De Vera", form: "Ms" }, "Dear Ms De Vera"], // the surname alone
  ["en", "letter", { name: "Nguyen Van Minh", form: "Mr" }, "Dear Mr Minh"],
  ["lv", "email", { name: "Anna de Berga", form: "kundze" }, "Labdien, de Bergas kundze"],
  ["en", "letter", { name: "Robert Downey Jr", form: "Mr" }, "Dear Mr Downey"],
  ["en", "letter", { name: "Robert Downey Jr" }, "Dear Robert Downey Jr"],
  ["en", "letter", { name: "Okafor, Ngozi" }, "Dear Ngozi Okafor"],
  ["en", "letter", { name: "Mr. Sam Okafor" }, "Dear Mr Okafor"],
  ["en", "letter", { name: "Mr Okafor", form: "Mx" }, "Dear Mx Okafor"],
  ["en", "letter", { name: "Mr and Mrs Okafor" }, "Dear Mr and Mrs Okafor"],
  ["vi", "letter", { name: "anh Minh" }, "Kính gửi anh Minh"],
  ["vi", "letter", { name: "Anh Tuấn" }, "Kính gửi Quý khách Anh Tuấn"],
  ["vi", "phone", { name: "chú Hùng" }, "Dạ, cháu chào chú Hùng"],
  ["lv", "letter", { name: "Bērziņš, Jānis", form: "kungs" }, "Godātais Bērziņa kungs"],
  ["lv", "letter", { name: "Bērziņa kungs", form: "kungs" }, "Godātais Bērziņa kungs"],
  ["lv", "letter", { name: "Bērziņš kungs" }, "Godātais Bērziņa kungs"],
  ["lv", "letter", { name: "Kalniņas kundze" }, "Godātā Kalniņas kundze"],
  ["lv", "letter", { name: "Kalniņa kundze" }, "Godātā Kalniņas kundze"],
  ["lv", "letter", { name: "Jānis Kungs", form: "kungs" }, "Godātais Kunga kungs"],
  ["en", "letter", {}, "Dear Sir or Madam"],
  ["en", "letter", { form: "Ms" }, "Dear Sir or Madam"],
  ["en", "letter", { name: "Okafor", form: "Mx" }, "Dear Mx Okafor"],
  ["en", "letter", { name: "Sam Okafor", form: "kungs" }, "Dear Sam Okafor"],
  ["en", "social", { name: "Sam Okafor", form: "Ms" }, "Hello Sam"],
  ["en", "social", {}, "Hello"],
  ["en", "fax", { name: "Sam Okafor" }, ""],
  ["en", "letter", { name: "{surname} $& $1" }, "Dear {surname} $& $1"],
  ["en", "letter", { name: "constructor", form: "toString" }, "Dear constructor"],
  ["vi", "letter", { name: "Nguyễn Văn Minh", form: "anh" }, "Kính gửi anh Minh"],
  ["vi", "letter", { name: "Nguyễn Văn Minh", form: "ông" }, "Kính gửi Ông Nguyễn Văn Minh"],
  ["vi", "letter", { name: "Nguyễn Văn Minh" }, "Kính gửi Quý khách Nguyễn Văn Minh"],
  ["vi", "letter", { form: "anh" }, "Kính gửi Quý khách"],
  ["vi", "phone", { name: "Nguyễn Văn Minh", form: "anh" }, "Dạ, em chào anh Minh"],
  ["vi", "phone", { name: "Nguyễn Văn Minh", form: "anh", self: "tôi" }, "Dạ, tôi chào anh Minh"],
  ["vi", "phone", { name: "Trần Hùng", form: "chú" }, "Dạ, cháu chào chú Hùng"],
  ["vi", "phone", { name: "Trần Hùng", form: "chú", self: "con" }, "Dạ, con chào chú Hùng"],
  ["vi", "phone", { name: "Trần Hùng", form: "Quý khách" }, "Dạ, em chào Quý khách"],
  ["vi", "phone", { form: "chú" }, "Dạ, cháu chào chú"],
  ["vi", "phone", { name: "Minh" }, "Dạ, em chào Quý khách"],
  ["vi", "phone", { name: "Nguye\u0302\u0303n Minh", form: "anh" }, "Dạ, em chào anh Minh"],
  ["lv", "letter", { name: "Jānis Bērziņš", form: "kungs" }, "Godātais Bērziņa kungs"],
  ["lv", "letter", { name: "Anna Kalniņa", form: "kundze" }, "Godātā Kalniņas kundze"],
  ["lv", "email", { name: "Juris Lācis", form: "kungs" }, "Labdien, Lāča kungs"],
  ["lv", "email", { name: "Juris Lācis", form: "kungs", genitive: "Lācis" }, "Labdien, Lācis kungs"],
  ["lv", "email", { name: "Jānis Liepa", form: "kungs" }, "Labdien, Liepas kungs"],
  ["lv", "email", { name: "Jānis Liepa" }, "Labdien"],
  ["lv", "email", { form: "kundze" }, "Labdien"],
];

for (const [locale, channel, customer, wanted] of TABLE) {
  test(`${locale} ${channel} ${JSON.stringify(customer)} -> ${wanted}`, () => {
    assert.equal(greet(FORMS[locale], channel, customer), wanted);
  });
}

test("what the agent is called follows from the form", () => {
  assert.equal(selfOf(FORMS.vi, "chú"), "cháu");
  assert.equal(selfOf(FORMS.vi, "anh"), "em");
  for (const title of ["", "bạn", "constructor"]) assert.equal(selfOf(FORMS.vi, title), "");
  assert.equal(selfOf(FORMS.en, "Ms"), "");
});

test("the genitive is a suggestion", () => {
  assert.equal(genitiveOf(FORMS.lv, { name: "Anna Kalniņa", form: "kundze" }), "Kalniņas");
  assert.equal(genitiveOf(FORMS.lv, { name: "Anna Kalniņa", form: "kundze", genitive: " Kalniņa " }), "Kalniņa");
  assert.equal(genitiveOf(FORMS.lv, { name: "Bērziņa kungs", form: "kungs" }), "Bērziņa");
});

test("an agent's full name stands in no public post", () => {
  assert.equal(agentName(FORMS.vi, "social", "Lê Thu Hà", ["social"]), "Hà");
  assert.equal(agentName(FORMS.lv, "social", "Anna Kalniņa", ["chat", "social"]), "Anna");
  assert.equal(agentName(FORMS.lv, "letter", " Anna  Kalniņa ", ["chat", "social"]), "Anna Kalniņa");
  assert.equal(agentName(FORMS.en, "chat", "Ma. Luisa Reyes", ["chat"]), "Ma. Luisa");
});
