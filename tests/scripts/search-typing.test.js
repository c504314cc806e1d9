import assert from "node:assert/strict";
import test from "node:test";

import { createEngine } from "../../overrides/scripts/search/engine.js";
import { decoded, doubled, figured, isVowelless, telex, texted, vni } from "../../overrides/scripts/search/typing.js";

const plain = (text) => text.normalize("NFD").toLowerCase();
const letters = (text) => [...plain(text)].sort().join("");

/** What the keys mean; the place of the tone is not looked at: the index has it behind the word. */
const KEYS = [
  [telex, "tuwf", "từ"], [telex, "choois", "chối"], [telex, "hoanf", "hoàn"], [telex, "tieen", "tiên"], [telex, "tieenf", "tiền"],
  [telex, "looix", "lỗi"], [telex, "dduowcj", "được"], [telex, "nguwowif", "người"], [telex, "nguowif", "người"], [telex, "quar", "quả"],
  [telex, "hello", ""], [telex, "refund", ""], [telex, "sorry", ""], [telex, "s", ""], [telex, "", ""],
  [vni, "hoan2", "hoàn"], [vni, "tien62", "tiền"], [vni, "tie6n2", "tiền"], [vni, "boi62", "bồi"], [vni, "thuong72", "thường"],
  [vni, "d9o6i3", "đổi"], [vni, "nguoi72", "người"], [vni, "5k", ""], [vni, "a0", ""], [vni, "refund2", ""], [vni, "b4", ""],
  [doubled, "atvainoshanaas", "atvainosanas"], [doubled, "suudziiba", "sudziba"], [doubled, "chetras", "cetras"], [doubled, "zinja", "zina"],
  [figured, "ulit2", "ulit"], [figured, "2long", "tulong"], [figured, "l2", "l2"], [figured, "refund", "refund"],
  [texted, "pkicheck", "pakicheck"], [texted, "ngreklamo", "nagreklamo"], [texted, "nkuha", "nakuha"], [texted, "refund", "refund"],
];
for (const [way, keys, word] of KEYS) {
  test(`${way.name} “${keys}” is “${word}”`, () => assert.equal(letters(way(keys)), letters(word)));
}

const VOWELLESS = [
  ["nmn", "naman", true], ["glt", "galit", true], ["glit", "galit", true], ["rfnd", "refund", true], ["galit", "galit", false],
  ["glt", "galing", false], ["lgt", "galit", false], ["eo", "euro", false],
];
for (const [typed, word, is] of VOWELLESS) {
  test(`“${typed}” is ${is ? "" : "not "}“${word}” without vowels`, () => assert.equal(isVowelless(typed, word), is));
}

test("a way that nobody knows, and no way, decode nothing", () => {
  assert.deepEqual(decoded("tuwf", ["constructor", "morse"]), []);
  assert.deepEqual(decoded("hello", ["telex", "vni", "doubled"]), []);
});

const row = (url, title, others = {}) => ({ kind: "guideline", url, title, others });
const engine = (locale, rows) => {
  const made = createEngine({ locale, kinds: {}, channels: {}, concepts: [], rows });
  while (made.more());
  return made;
};
const VI = [row("no/", "Từ chối hoàn tiền"), row("sorry/", "Xin lỗi khách"), row("swap/", "Đổi hàng")];
const LV = [row("sorry/", "Atvainošanās vēstule"), row("other/", "Robežas")];
const TL = [row("angry/", "Galit na customer"), row("refund/", "Refund sa customer"), row("no/", "Hindi puwede", { vi: "Từ chối" })];
const FOUND = [
  ["vi", VI, "tuwf choois hoanf tieen", "no/"],
  ["vi", VI, "hoan2 tien2", "no/"],
  ["vi", VI, "xin looix khachs", "sorry/"],
  ["vi", VI, "ðổi hàng", "swap/"],
  ["vi", VI, "d9oi63", "swap/"],
  ["lv", LV, "atvainoshanaas", "sorry/"],
  ["lv", LV, "robezhas", "other/"],
  ["tl", TL, "glit n cstmr", "angry/"],
  ["tl", TL, "rfnd", "refund/"],
  ["tl", TL, "tuwf choois", "no/"],
];
for (const [locale, rows, query, url] of FOUND) {
  test(`${locale}: “${query}” finds ${url}`, () => assert.equal(rows[engine(locale, rows).find(query).found[0]?.id]?.url, url));
}
