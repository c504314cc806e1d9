// What of the pages' scripts needs no page: kept values, addresses, storage.

import assert from "node:assert/strict";
import test from "node:test";

import { ownAddress } from "../../overrides/scripts/lib/address.js";
import { keep, recall } from "../../overrides/scripts/lib/storage.js";
import { decoded, wordsOf } from "../../overrides/scripts/missing.js";

const setStorage = (descriptor) => Object.defineProperty(globalThis, "localStorage", { configurable: true, ...descriptor });
const storing = (kept) => setStorage({ value: { getItem: (key) => kept[key] ?? null, setItem: (key, value) => void (kept[key] = value) } });
const refused = () => setStorage({ get: () => { throw new Error("SecurityError"); } });

test("where storage is refused, nothing is kept and nothing fails", () => {
  refused();
  keep("kb-language", "vi");
  assert.equal(recall("kb-language"), null);
});

test("light or dark is what was chosen, else what the device says, also where storage is refused or holds what is not ours", async () => {
  const attributes = {};
  globalThis.HTMLScriptElement = class {};
  globalThis.window = { parent: null };
  globalThis.document = { currentScript: null, documentElement: { classList: { replace() {}, toggle() {} } }, body: { setAttribute: (name, value) => (attributes[name] = value) }, addEventListener() {} };
  globalThis.MutationObserver = class {
    constructor(act) {
      this.observe = () => act([], { disconnect() {} });
    }
  };
  const painted = async (matches) => {
    globalThis.matchMedia = () => ({ matches, addEventListener() {} });
    await import(`../../overrides/scripts/theme.js?${Math.random()}`);
    return attributes["data-md-color-scheme"];
  };
  for (const [kept, isDark, scheme] of [["slate", false, "slate"], ["default", true, "default"], ["{", true, "slate"], ["{", false, "default"], [null, true, "slate"]]) {
    storing({ "kb-scheme": kept });
    assert.equal(await painted(isDark), scheme, kept);
  }
  refused();
  assert.equal(await painted(false), "default");
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

for (const [path, words] of [
  ["/situations/late-parcel.html", "late parcel"], ["/vi/guidelines/xin-l%E1%BB%97i/", "xin lỗi"], ["/a/b_c+d..e/", "b c d"], ["/", ""], ["/%/", "%"],
]) {
  test(`an address says in words: ${path}`, () => assert.equal(wordsOf(path), words));
}
