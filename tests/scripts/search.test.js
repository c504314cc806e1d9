import assert from "node:assert/strict";
import test from "node:test";

import { createEngine } from "../../overrides/scripts/search/engine.js";
import { Index } from "../../overrides/scripts/search/index.js";
import { read } from "../../overrides/scripts/search/query.js";
import { isSlip, swaps } from "../../overrides/scripts/search/slips.js";
import { pairs, weightIn } from "../../overrides/scripts/search/terms.js";

const row = (kind, url, title, more = {}) => ({ kind, url, title, others: {}, ...more });
const DATA = {
  locale: "en",
  kinds: { guideline: "Guideline", phrase: "Phrase", template: "Template" },
  channels: { email: "E-mail" },
  concepts: [
    { en: ["refund", "money back"], vi: ["hoàn tiền"] },
    { en: ["wait"], vi: ["đợi"] },
    { en: ["exchange"], vi: ["đổi"] },
  ],
  rows: [
    row("guideline", "apologise/", "Apologise", { keywords: "sorry; apology", summary: "Say sorry once and mean it." }),
    row("template", "refund/", "Goodwill refund", { channel: "email", keywords: "compensation", others: { vi: "Hoàn tiền thiện chí" } }),
    row("template", "voicemail/", "Voice mail call-back", { channel: "email", body: "answering machine" }),
    row("phrase", "phrases/#sorry-but", "Sorry, but", { lead: "I’m sorry. Here’s what I can do." }),
    row("guideline", "waiting/", "When the customer has to wait", { keywords: "delay; patience", heard: "I’ve been hanging on for ages; cx on hold" }),
    row("guideline", "exchange/", "Exchange", { keywords: "swap; replacement" }),
  ],
};
const whole = () => {
  const engine = createEngine(DATA);
  while (engine.more());
  return engine;
};
const first = (query) => {
  const { found } = whole().find(query);
  return found[0] && DATA.rows[found[0].id].url;
};

const FOUND = [
  ["apologise", "apologise/"],
  ["apologize", "apologise/"],
  ["apolgise", "apologise/"],
  ["apologies", "apologise/"],
  ["sory", "apologise/"],
  ["aplo", undefined],
  ["apol", "apologise/"],
  ["money back", "refund/"],
  ["they want their money back", "refund/"],
  ["hoàn tiền", "refund/"],
  ["hoan tien", "refund/"],
  ["callback", "voicemail/"],
  ["voice mail", "voicemail/"],
  ["answering machine", "voicemail/"],
  ["hanging on for ages", "waiting/"],
  ["customer says hes been hanging on", "waiting/"],
  ["đợi", "waiting/"],
  ["đổi", "exchange/"],
  ["what to say instead of sorry but", "phrases/#sorry-but"],
  ["", undefined],
  ["x", undefined],
  ["__proto__", undefined],
];
for (const [query, url] of FOUND) test(`“${query}” finds ${url}`, () => assert.equal(first(query), url));

test("a row is found by its names at once, by its text when that is indexed", () => {
  const engine = createEngine(DATA);
  assert.equal(engine.isKnown("voice"), true);
  assert.equal(engine.isKnown("answering"), false);
  assert.deepEqual(engine.find("answering").found, []);
  while (engine.more());
  assert.equal(engine.isKnown("answering"), true);
});

test("the cover says how much of the query is met", () => {
  const [known] = whole().find("goodwill refund").found;
  const [half] = whole().find("goodwill zebra crossing").found;
  assert.ok(known.cover > 0.9);
  assert.ok(half.cover < 0.5);
});

test("what is read in a query: words up to a limit, concepts, corrections, neighbours", () => {
  const index = new Index(DATA);
  const query = read(index, "they want thier mony back");
  assert.deepEqual(query.typed, ["they", "want", "thier", "mony", "back"]);
  assert.deepEqual(read(index, "refnud now").concepts.map(({ concept, from, to }) => [concept, from, to]), [["#0", 0, 1]]);
  assert.equal(read(index, "sorry ".repeat(1000)).typed.length, 16);
  assert.equal(read(index, "  .,;!"), null);
  assert.deepEqual(read(index, "call back, please").neighbours.map(({ pair, from }) => [pair, from]), [["call back", 0]]);
});

test("words that say how weigh little, those with other diacritics are others", () => {
  assert.ok(weightIn("en")("the") < weightIn("en")("complaint"));
  assert.ok(weightIn("en")("complaint") < weightIn("en")("refund"));
  assert.ok(weightIn("vi")("từ") < weightIn("vi")("tử"));
  assert.deepEqual(pairs("money back; again", ["en"]).map(({ pair }) => pair), ["mone back"]);
});

test("slips", () => {
  for (const [a, b] of [["refund", "refnud"], ["refund", "refun"], ["refund", "refunds"], ["refund", "rafund"]]) assert.ok(isSlip(a, b) && isSlip(b, a));
  for (const [a, b] of [["refund", "refnuds"], ["refund", "dnufer"], ["refund", "re"]]) assert.ok(!isSlip(a, b));
  assert.deepEqual(swaps("abb"), ["bab"]);
});
