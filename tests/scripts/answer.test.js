// From a question to what is shown.

import assert from "node:assert/strict";
import test from "node:test";

import { answering } from "../../overrides/scripts/search/answer.js";
import { createEngine } from "../../overrides/scripts/search/engine.js";

const row = (id, kind, title, more = {}) => ({ id, kind, url: `${id}/`, title, others: {}, ...more });
const DATA = {
  locale: "en",
  kinds: {},
  channels: {},
  strings: {},
  moments: { title: "", items: [] },
  concepts: [{ en: ["refund", "money back"] }],
  rows: [
    row("guidelines/apologise", "guideline", "Apologise", { keywords: "sorry; apology", summary: "Say sorry once and mean it.", say: "I’m sorry, {{title}}. {{sorry}}" }),
    row("templates/refund", "template", "Goodwill refund", { channel: "email", keywords: "compensation", say: "We refund you." }),
    row("phrases/money#no-refund", "phrase", "No refunds", { say: "Let me check your refund." }),
    row("situations/bills", "situation", "Bills and refunds", { summary: "Follow the money." }),
    ...["One", "Two", "Three", "Four"].map((name) => row(`training/${name.toLowerCase()}`, "training", `Zebra ${name}`)),
  ],
};
const engine = createEngine(DATA);
while (engine.more());
const answer = answering(engine, "en");
const ask = (query, only = "", ids = []) => answer({ query, only, ids });
const ids = ({ items }) => items.map(({ id }) => id);

test("what is found, best first, with the words that were met", () => {
  const found = ask("goodwill refund");
  assert.ok(found.isSure);
  assert.deepEqual(found.items[0], { id: "templates/refund", kind: "template", channel: "email", url: "templates/refund/", title: "Goodwill refund", summary: "", say: "We refund you.", isNear: true, met: ["goodwill", "refund"] });
  assert.ok(ids(found).includes("phrases/money#no-refund"));
});

test("what fits nearly as well as the best", () => {
  const found = [[1, 0], [0.6, 1], [0.4, 2]].map(([score, id]) => ({ id, cover: 1, score, quality: [1], terms: new Map() }));
  const { items } = answering({ ...engine, find: () => ({ typed: ["word"], found }) }, "en")({ query: "word", only: "", ids: [] });
  assert.deepEqual(items.map(({ isNear }) => isNear), [true, true, false]);
});

for (const [only, kinds] of [["say", ["phrase"]], ["send", ["template"]], ["do", ["situation"]]]) {
  test(`only what one does: ${only}`, () => assert.deepEqual(ask("refund", only).items.map(({ kind }) => kind), kinds));
}

test("blanks are no words", () => assert.deepEqual(ask("sorry").items[0].met, ["sorry"]));

test("a word is missing when no result has it", () => {
  assert.deepEqual(ask("refund sorry").missing, []);
  assert.deepEqual(ask("goodwill refund qwertz").missing, ["qwertz"]);
});

test("a word that a row has is not missing where few are shown, as guesses", () => {
  const found = [0, 1, 2, 3].map((id) => ({ id, cover: 0.3, score: 1, quality: [1, id === 3 ? 1 : 0, 0], terms: new Map() }));
  const { missing, items } = answering({ ...engine, find: () => ({ typed: ["late", "refund", "qwertz"], found }) }, "en")({ query: "late refund qwertz", only: "", ids: [] });
  assert.deepEqual([items.length, missing], [3, ["qwertz"]]);
});

for (const [cover, isSure, count] of [[1, true, 5], [0.3, false, 3], [0.1, true, 0]]) {
  test(`where the best covers ${cover} of the query, ${count} of five are shown`, () => {
    const found = [0, 1, 2, 3, 4].map((id) => ({ id, cover, score: 1, quality: [1], terms: new Map() }));
    const given = answering({ ...engine, find: () => ({ typed: ["word"], found }) }, "en")({ query: "word", only: "", ids: [] });
    assert.deepEqual([given.isSure || !count, given.items.length], [isSure, count]);
  });
}

for (const [query, isShort] of [["", false], ["???", true], [" ... ", true], ["r", true], ["ok", true], ["the phone", true], ["xyzzy plugh", false], ["xyzzy ".repeat(20), false]]) {
  test(`nothing for ${JSON.stringify(query)}`, () => {
    const found = ask(query);
    assert.deepEqual([ids(found), found.isShort], [[], isShort]);
  });
}

test("an empty box asks for entries by their names, in that order; what is gone is left out", () => {
  assert.deepEqual(ids(ask(" ", "say", ["training/one", "gone/x", "guidelines/apologise", "__proto__"])), ["training/one", "guidelines/apologise"]);
});
