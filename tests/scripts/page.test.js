// What of the pages' scripts needs no page: kept values, addresses, storage.

import assert from "node:assert/strict";
import test from "node:test";

import { Card } from "../../overrides/scripts/card/values.js";
import { isValues } from "../../overrides/scripts/card/memory.js";
import { ownAddress } from "../../overrides/scripts/lib/address.js";
import { keep, recall } from "../../overrides/scripts/lib/storage.js";
import { decoded } from "../../overrides/scripts/missing.js";

const setStorage = (descriptor) => Object.defineProperty(globalThis, "localStorage", { configurable: true, ...descriptor });
const storing = (kept) => setStorage({ value: { getItem: (key) => kept[key] ?? null, setItem: (key, value) => void (kept[key] = value) } });
const refused = () => setStorage({ get: () => { throw new Error("SecurityError"); } });

const wording = (label) => ({ label, example: "" });
const DATA = {
  locale: "en",
  channel: "email",
  languages: [{ locale: "en", tag: "en", name: "English" }, { locale: "vi", tag: "vi", name: "Tiếng Việt" }],
  placeholders: {
    amount: { type: "amount", max: 40, address: false, languages: { en: wording("Amount"), vi: wording("Số tiền") } },
    salutation: { type: "text", max: 40, address: true, languages: { en: wording("Greeting"), vi: wording("Lời chào") } },
  },
  replies: {
    en: [{ variant: "formal", subject: "About {{amount}}", body: "{{salutation}}, {{amount}}." }],
    vi: [{ variant: "formal", subject: null, body: "{{salutation}}: {{amount}}." }],
  },
  organisation: {},
  currency: "",
  forms: {},
  strings: {},
};

for (const kept of ["constructor", "__proto__", "toString", "", "xx", null]) {
  test(`a kept language ${JSON.stringify(kept)} leaves the card in the reader's`, () => {
    storing({ "kb-reply-language": kept });
    assert.equal(new Card(DATA).language, "en");
    assert.equal(new Card(DATA).reply.body, "{{salutation}}, {{amount}}.");
  });
}

test("the language that was chosen is kept", () => {
  storing({ "kb-reply-language": "vi" });
  assert.equal(new Card(DATA).language, "vi");
});

test("where storage is refused, nothing is kept and nothing fails", () => {
  refused();
  keep("kb-language", "vi");
  assert.equal(recall("kb-language"), null);
  assert.equal(new Card(DATA).language, "en");
});

test("the theme works where storage is refused or holds what it did not write", async () => {
  globalThis.location = new URL("https://kb.example/vi/");
  globalThis.document = { currentScript: null, body: null, documentElement: { classList: { replace() {} } } };
  globalThis.HTMLScriptElement = class {};
  globalThis.MutationObserver = class { observe() {} };
  refused();
  await import("../../overrides/scripts/theme.js");
  assert.equal(globalThis.__md_get("__palette"), null);
  globalThis.__md_set("__palette", { index: 1 });
  for (const [odd, whole] of [["5", false], ["[]", false], ['{"color":1}', false], ["{", false], ['{"index":1,"color":{"scheme":"slate"}}', true], ['{"index":1,"color":{"scheme":5}}', false]]) {
    storing({ [`${globalThis.__md_scope.pathname}.__palette`]: odd });
    assert.equal(globalThis.__md_get("__palette") !== null, whole, odd);
  }
});

const texts = (pieces) => pieces.map(({ text, state }) => (state ? [text, state] : text));

test("a text's blanks: values in the reply's language, labels, and what is copied", () => {
  storing({});
  const card = new Card(DATA);
  card.type("amount", "12,50");
  assert.deepEqual(texts(card.pieces("About {{amount}}, {{salutation}}")), ["About ", ["£12.50", "filled"], ", ", ["[Greeting]", "blank"], ""]);
  assert.equal(card.plain("{{salutation}}: {{amount}}"), "[Greeting]: £12.50");
  assert.deepEqual(card.blanks("{{salutation}} {{amount}}"), ["Greeting"]);
  card.type("salutation", "$& {{amount}}");
  assert.equal(card.plain("{{salutation}}"), "$& [amount]");
  card.language = "vi";
  assert.equal(card.typed("salutation"), "");
  assert.equal(card.plain("{{salutation}}"), "[Greeting]"); // the agent's label, whatever the reply's language
  card.type("amount", "12,50 £");
  assert.equal(card.plain("{{amount}}"), "12,50\u00a0£");
});

test("what is not understood stands as it was typed, and is named", () => {
  storing({});
  const card = new Card(DATA);
  for (const typed of ["0.125", "3 pcs", "fifteen", "-5", "50%"]) {
    card.type("amount", typed);
    assert.deepEqual(texts(card.pieces("{{amount}}")), ["", [typed, "odd"], ""]);
    assert.deepEqual(card.odd("{{amount}}"), ["Amount"]);
  }
});

test("an amount has the currency that it names, else the one chosen, the organisation's, the customer's language's", () => {
  storing({});
  const card = new Card(DATA);
  assert.equal(card.currency("amount"), "GBP");
  card.language = "vi";
  assert.equal(card.currency("amount"), "VND");
  assert.equal(new Card({ ...DATA, currency: "EUR" }).currency("amount"), "EUR");
  card.chooseCurrency("amount", "PHP");
  card.type("amount", "5");
  assert.equal(card.plain("{{amount}}").replace(/\s/g, " "), "5,00 PHP");
  card.type("amount", "£5");
  assert.equal(card.namedCurrency("amount"), "GBP");
});

test("a mark that the template has as well stands once", () => {
  storing({});
  const card = new Card(DATA);
  card.type("salutation", "Dear Mr Tran,");
  assert.equal(card.plain("{{salutation}}, hello"), "Dear Mr Tran, hello");
  assert.equal(card.plain("{{salutation}}"), "Dear Mr Tran,");
});

test("a tab's memory adds what is missing, and a damaged one is none", () => {
  storing({});
  const card = new Card(DATA);
  card.type("amount", "5");
  assert.equal(card.take([["amount", "9"], ["salutation@en", "Hello"]]), true);
  assert.deepEqual([...card.values], [["amount", "5"], ["salutation@en", "Hello"]]);
  assert.equal(card.take([["amount", "9"]]), false);
  assert.ok(isValues([["time", "99:99"]]));
  for (const damaged of ["abc", [["a"]], [["a", 1]], null, 5, {}]) assert.ok(!isValues(damaged));
});

test("the agent's details outlast the customer's", () => {
  storing({});
  const placeholders = { ...DATA.placeholders, agent_name: { type: "name", max: 40, from: "agent.name", languages: { en: wording("Your name") } } };
  const card = new Card({ ...DATA, placeholders });
  card.type("agent_name", "Ana");
  card.type("amount", "5");
  assert.deepEqual(card.ofAgent, [["agent.name", "Ana"]]);
  card.clearCustomer();
  assert.deepEqual([...card.values], [["agent.name", "Ana"]]);
});

for (const [text, base, expected] of [
  ["/a/", "https://kb.example/vi/", "https://kb.example/a/"],
  ["/.//evil.example/x", "https://kb.example/offline.html", "https://kb.example//evil.example/x"],
  ["//evil.example/", "https://kb.example/", undefined],
  ["https://evil.example/", "https://kb.example/", undefined],
  ["http://kb.example/", "https://kb.example/", undefined],
  ["javascript:alert(1)", "https://kb.example/", undefined],
  ["data:text/html,x", "https://kb.example/", undefined],
  ["http://[", "https://kb.example/", undefined],
  ["../b/index.html", "file:///x/a/index.html", "file:///x/b/index.html"],
]) {
  test(`an address of the site: ${text}`, () => {
    globalThis.location = new URL(base);
    assert.equal(ownAddress(text)?.href, expected);
  });
}

for (const [text, shown] of [["/%", "/%"], ["/%E0%A4%A", "/%E0%A4%A"], ["/vi/%C4%81", "/vi/ā"]]) {
  test(`what was asked for: ${text}`, () => assert.equal(decoded(text), shown));
}
