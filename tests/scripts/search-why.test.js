import assert from "node:assert/strict";
import test from "node:test";

import { why } from "../bench/why.js";

const DATA = {
  locale: "en",
  kinds: {},
  channels: {},
  concepts: [{ en: ["refund", "money back"], vi: ["hoàn tiền"] }],
  shorthand: { en: { cx: ["customer"] } },
  rows: [
    { kind: "guideline", url: "refund/", title: "Refund a small sum", keywords: "goodwill", heard: "cx wants a gesture", others: {} },
    { kind: "guideline", url: "other/", title: "Other things", others: {} },
  ],
};
const TOLD = [
  ["money back", /read as “money back”[^]*1\. refund\/ [^]*nearest saying “Refund a small sum”[^]*100 % {2}money back -> concept “refund”/],
  ["cx wants gesture", /read as “customer wants gesture”[^]*nearest saying “customer wants a gesture”[^]* -> heard “gesture”/],
  ["goodwill", / % {2}goodwill -> keywords “goodwill”/],
  ["small sum", /side by side “small sum”/],
  ["zzzz", /“zzzz” finds nothing/],
  ["zebra goodwill crossing", /shown as guesses/],
];
test("nothing acts on the terminal", () => {
  const row = { ...DATA.rows[0], title: "Refund \x1b]0;me\x07" };
  assert.match(why({ ...DATA, rows: [row] }, "refund \u2028"), /Refund U\+001B\]0;meU\+0007/);
});
for (const [query, told] of TOLD) test(`why “${query}”`, () => assert.match(why(DATA, query), told));
