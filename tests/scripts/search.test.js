import assert from "node:assert/strict";
import test from "node:test";

import { createEngine } from "../../overrides/scripts/search/engine.js";
import { Index } from "../../overrides/scripts/search/index.js";
import { read } from "../../overrides/scripts/search/query.js";
import { nameInOthers, unpacked } from "../../overrides/scripts/search/rows.js";
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
  shorthand: {
    en: { cu: ["customer"], apl: ["apple", "apologise"], "f/u": ["exchange"], sorry: ["swap"] },
    vi: { ht: ["hệ thống", "hoàn tiền"], đk: ["đợi"], refund: ["đợi"] },
  },
  rows: [
    row("guideline", "apologise/", "Apologise", { keywords: "sorry; apology", summary: "Say sorry once and mean it." }),
    row("template", "refund/", "Goodwill refund", { channel: "email", keywords: "compensation", others: { vi: "Hoàn tiền thiện chí" } }),
    row("template", "voicemail/", "Voice mail call-back", { channel: "email", others: { lv: "Automātiskais atbildētājs" } }),
    row("phrase", "phrases/#sorry-but", "Sorry, but rules are rules", { say: "I’m sorry. Here’s what I can do." }),
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
  ["automatiskais atbildetajs", "voicemail/"],
  ["hanging on for ages", "waiting/"],
  ["customer says hes been hanging on", "waiting/"],
  ["đợi", "waiting/"],
  ["đổi", "exchange/"],
  ["what to say instead of sorry but", "phrases/#sorry-but"],
  ["apl", "apologise/"],
  ["f/u", "exchange/"],
  ["F/U cu", "exchange/"],
  ["sorry", "apologise/"],
  ["ht", "refund/"],
  ["customer dk", "waiting/"],
  ["refund", "refund/"],
  ["", undefined],
  ["x", undefined],
  ["__proto__", undefined],
];
for (const [query, url] of FOUND) test(`“${query}” finds ${url}`, () => assert.equal(first(query), url));

test("what the second file holds may be learnt later: all is found as if it had been there from the start", () => {
  const rows = DATA.rows.map((one) => ({ ...one, others: {} }));
  const engine = createEngine({ ...DATA, concepts: DATA.concepts.map(({ en }) => ({ en })), rows });
  assert.deepEqual(engine.find("đợi").found, []);
  const others = Object.fromEntries(["vi", "lv"].map((locale) => [locale, DATA.rows.map((one) => one.others[locale] ?? "")]));
  engine.learn({ others, concepts: DATA.concepts.map(({ vi }) => ({ vi })) });
  while (engine.more());
  for (const [query, url] of FOUND) {
    const [best] = engine.find(query).found;
    assert.equal(best && rows[best.id].url, url, query);
  }
});

test("a row is found by its own words at once, by its names in other languages when these are indexed", () => {
  const engine = createEngine(DATA);
  assert.equal(engine.isKnown("voice"), true);
  assert.equal(engine.isKnown("atbildētājs"), false);
  assert.deepEqual(engine.find("atbildētājs").found, []);
  while (engine.more());
  assert.equal(engine.isKnown("atbildētājs"), true);
});

test("the cover says how much of the query is met", () => {
  const [known] = whole().find("goodwill refund").found;
  const [half] = whole().find("goodwill zebra crossing").found;
  assert.ok(known.cover > 0.9);
  assert.ok(half.cover < 0.5);
});

for (const [text, found] of [["there was no answer", 1], ["no quick answer", 1], ["answer me", 0]]) {
  test(`“${text}” holds “no answer” ${found} times: without its small word the other is another thing`, () => {
    const index = new Index({ ...DATA, concepts: [{ en: ["no answer"] }] });
    assert.equal(read(index, text)[0].concepts.length, found);
  });
}

for (const [text, found] of [["lamāt", 1], ["laman", 0]]) {
  test(`“${text}” is ${found} times a form of “lamā”: a word of the reader’s own language is none of another’s`, () => {
    const index = new Index({ ...DATA, locale: "tl", concepts: [{ lv: ["lamā"] }], rows: [row("phrase", "open/", "Laman")] });
    assert.equal(read(index, text)[0].concepts.length, found);
  });
}

test("what is read in a query: words up to a limit, concepts, corrections, neighbours", () => {
  const index = new Index(DATA);
  const [query] = read(index, "they want thier mony back");
  assert.deepEqual(query.typed, ["they", "want", "thier", "mony", "back"]);
  assert.deepEqual(read(index, "refnud now")[0].concepts.map(({ concept, from, to }) => [concept, from, to]), [["#0", 0, 1]]);
  assert.deepEqual(read(index, "promise ".repeat(1000))[0].typed, ["promise"]);
  const complaint = `${"lorem ipsum dolor sit amet ".repeat(20)} the goodwill refund you owe me ${"a b c d e f g h i j k l m n o p q r ".repeat(9)}`;
  assert.equal(read(index, complaint)[0].typed.length, 16);
  assert.equal(first(complaint), "refund/");
  assert.equal(first(`${complaint} ${complaint} ${complaint} ${complaint}`), "refund/");
  assert.deepEqual(read(index, "  .,;!"), []);
  assert.deepEqual(read(index, "call back, please")[0].neighbours.map(({ pair, from }) => [pair, from]), [["call back", 0]]);
});

test("abbreviations spelt out do not outgrow the bits of their words", () => {
  const shorthand = { en: Object.fromEntries("abcdefghijklmnop".split("").map((letter) => [`${letter}q`, ["one two three four"]])) };
  const [reading] = read(new Index({ ...DATA, shorthand }), "aq bq cq dq eq fq gq hq iq jq kq lq mq nq oq pq");
  assert.equal(reading.typed.length, 31);
});

const READINGS = [
  ["cu apl now", ["customer apple now", "customer apologise now"]],
  ["CU", ["customer"]],
  ["sorry cu", ["swap customer", "sorry customer"]],
  ["refund", ["refund"]],
  ["đk ht", ["đợi hệ thống", "đợi hoàn tiền"]],
  ["constructor", ["constructor"]],
];
for (const [query, readings] of READINGS) {
  test(`“${query}” is read as ${readings.join(" or ")}`, () =>
    assert.deepEqual(read(new Index(DATA), query).map(({ typed }) => typed.join(" ")), readings));
}

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

const SAID = {
  ...DATA,
  shorthand: { en: { cx: ["customer"] }, vi: {} },
  rows: [
    row("guideline", "bag/", "Refunds", { heard: "the parcel was nobody’s; I have rung; she never called back" }),
    row("guideline", "whole/", "Promises", { heard: "nobody ever rang me back; cx wants a promise" }),
    row("guideline", "order/", "Order", { heard: "the dog bit the man" }),
    row("guideline", "other/", "Turn", { heard: "the man bit the dog" }),
    row("template", "vi/", "Chase", { others: { vi: "gọi lại cho khách" } }),
  ],
};
const SAYINGS = [
  ["nobody rang back", "whole/", "nobody ever rang me back"],
  ["nobody ever rang me back", "whole/", "nobody ever rang me back"],
  ["customer wants a promise", "whole/", "customer wants a promise"],
  ["man bit dog", "other/", "the man bit the dog"],
  ["dog bit man", "order/", "the dog bit the man"],
  ["goi lai cho khach", "vi/", "gọi lại cho khách"],
];
for (const [query, url, saying] of SAYINGS) {
  test(`“${query}” is nearest to “${saying}”`, () => {
    const engine = createEngine(SAID);
    while (engine.more());
    const [best] = engine.find(query).found;
    assert.deepEqual([SAID.rows[best.id].url, best.saying], [url, saying]);
    assert.ok(best.name > 0.3 && best.name <= 1);
  });
}

test("a file holds its rows field by field", () => {
  const file = {
    locale: "en",
    columns: { id: ["a", "b"], title: ["A", "B"], heard: ["", "what"] },
    others: { vi: ["", "Bê"], lv: ["Ā", ""] },
  };
  assert.deepEqual(unpacked(file), {
    locale: "en",
    rows: [{ id: "a", title: "A", others: { lv: "Ā" } }, { id: "b", title: "B", heard: "what", others: { vi: "Bê" } }],
  });
});

test("names in other languages may come later", () => {
  const [columns, others] = [{ id: ["a", "b"], title: ["A", "B"] }, { vi: ["", "Bê"] }];
  const data = unpacked({ locale: "en", columns });
  nameInOthers(data.rows, others);
  assert.deepEqual(data, unpacked({ locale: "en", columns, others }));
});
