// What of the search's dialog needs no page: its keys, what it keeps, its links, what it lists.

import assert from "node:assert/strict";
import test from "node:test";

const DOM = { addEventListener() {}, querySelector: () => null };
globalThis.document = DOM;
class Typed {
  constructor(kind) {
    this.kind = kind;
  }
  closest() {
    return this.kind === "typed in" ? this : null;
  }
}
globalThis.Element = Typed;
const { command, opening } = await import("../../overrides/scripts/dialog/keys.js");
const kept = await import("../../overrides/scripts/dialog/kept.js");
const { groupsOf, idsOf, summaryOf } = await import("../../overrides/scripts/dialog/groups.js");
const { linkTo, shared } = await import("../../overrides/scripts/dialog/share.js");

const event = (key, more = {}) => ({ key, code: "", altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false, keyCode: 0, target: null, getModifierState: () => false, ...more });

for (const [key, more, expected] of [
  ["/", {}, "open"],
  ["/", { shiftKey: true }, "open"], // Latvian keyboards
  ["s", {}, "open"],
  ["S", { shiftKey: true }, undefined],
  ["?", { shiftKey: true }, "help"],
  ["k", {}, undefined],
  ["k", { ctrlKey: true }, "open"],
  ["K", { metaKey: true }, "open"],
  ["k", { ctrlKey: true, target: new Typed("typed in") }, "open"],
  ["k", { ctrlKey: true, altKey: true }, undefined],
  ["s", { ctrlKey: true }, undefined],
  ["/", { target: new Typed("typed in") }, undefined],
  ["s", { target: new Typed("a choice") }, "open"],
  ["s", { isComposing: true }, undefined],
  ["s", { keyCode: 229 }, undefined],
  ["/", { defaultPrevented: true }, undefined],
  ["n", {}, undefined],
]) {
  test(`on a page ${key} ${JSON.stringify(Object.keys(more))}: ${expected}`, () => assert.equal(opening(event(key, more)), expected));
}

for (const [key, more, inBox, expected] of [
  ["ArrowDown", {}, true, "next"],
  ["ArrowUp", {}, false, "previous"],
  ["ArrowDown", { shiftKey: true }, true, undefined],
  ["Enter", {}, true, "open"],
  ["Enter", {}, false, undefined], // the button's own
  ["Enter", { isComposing: true }, true, undefined],
  ["Enter", { keyCode: 229 }, true, undefined],
  ["Enter", { ctrlKey: true }, true, "use"],
  ["Enter", { metaKey: true }, false, "use"],
  ["Enter", { shiftKey: true }, true, undefined],
  ["¡", { altKey: true, code: "Digit1" }, true, "say"], // a Mac's
  ["2", { altKey: true, code: "Digit2" }, true, "send"],
  ["3", { altKey: true, code: "Digit3" }, false, "do"],
  ["4", { altKey: true, code: "Digit4" }, true, undefined],
  ["p", { altKey: true, code: "KeyP" }, true, "pin"],
  ["0", { altKey: true, code: "Digit0" }, true, "clear"],
  ["€", { altKey: true, code: "Digit2", getModifierState: (name) => name === "AltGraph" }, true, undefined],
  ["2", { altKey: true, ctrlKey: true, code: "Digit2" }, true, undefined],
  ["a", {}, true, undefined],
  ["a", {}, false, "write"],
  [" ", {}, false, undefined],
  ["c", { ctrlKey: true }, false, undefined],
  ["Tab", {}, true, undefined],
]) {
  test(`in the dialog ${key} ${JSON.stringify(Object.keys(more))} ${inBox}: ${expected}`, () => assert.equal(command(event(key, more), inBox), expected));
}

const storage = (values = {}) => {
  Object.defineProperty(globalThis, "localStorage", { configurable: true, value: {
    getItem: (key) => values[key] ?? null,
    setItem: (key, value) => void (values[key] = value),
    removeItem: (key) => void delete values[key],
  } });
  return values;
};

const entry = (id) => ({ id, title: id, lang: "en" });
const names = (entries) => entries.map(({ id }) => id);

test("the last five entries are kept, the newest first, each once, and nothing that is no entry", () => {
  const values = storage();
  for (const name of ["a", "b", "c", "d", "e", "f", "b"]) kept.opened(entry(`guidelines/${name}`));
  for (const none of ["", "refund please", "guidelines/", "guidelines/a?q=x", "../x", "<b>"]) kept.opened(entry(none));
  assert.deepEqual(names(kept.recent()), ["b", "f", "e", "d", "c"].map((name) => `guidelines/${name}`));
  assert.deepEqual(Object.keys(values), ["kb-recent"]);
});

test("pins come and go", () => {
  const values = storage();
  kept.pin(entry("phrases/apology#sorry-but"));
  kept.pin(entry("templates/refund-sent"));
  assert.deepEqual(names(kept.pinned()), ["templates/refund-sent", "phrases/apology#sorry-but"]);
  kept.pin(entry("templates/refund-sent"));
  kept.pin(entry("phrases/apology#sorry-but"));
  assert.deepEqual(values, {});
});

test("a tenth pin is refused, and none is lost", () => {
  storage();
  const all = ["a", "b", "c", "d", "e", "f", "g", "h", "i"].map((name) => `guidelines/${name}`);
  for (const id of all) assert.equal(kept.pin(entry(id)), true);
  assert.equal(kept.pin(entry("guidelines/j")), false);
  assert.deepEqual(names(kept.pinned()), all.toReversed());
  assert.equal(kept.pin(entry("guidelines/e")), true, "out");
  assert.equal(kept.pin(entry("guidelines/j")), true);
});

for (const [name, act] of [["cleared", () => kept.clear()], ["not to be kept any more", () => kept.remember(false)]]) {
  test(`what is ${name} can be brought back`, () => {
    const values = storage();
    kept.opened(entry("guidelines/a"));
    kept.pin(entry("guidelines/b"));
    const before = { ...values };
    const back = act();
    assert.notDeepEqual(values, before);
    back();
    assert.deepEqual(values, before);
  });
}

test("where the browser keeps nothing, nothing is pinned", () => {
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get: () => { throw new Error("SecurityError"); } });
  assert.equal(kept.isKept(), false);
  kept.opened(entry("guidelines/a"));
  assert.deepEqual([...kept.recent(), ...kept.pinned()], []);
});

test("what was kept is gone when nothing is to be kept, and nothing more is", () => {
  const values = storage();
  kept.opened(entry("guidelines/a"));
  kept.pin(entry("guidelines/b"));
  kept.remember(false);
  kept.opened(entry("guidelines/c"));
  assert.deepEqual(Object.keys(values), ["kb-recent-off"]);
  assert.equal(kept.isKept(), false);
  kept.remember(true);
  kept.opened(entry("guidelines/c"));
  assert.deepEqual(kept.recent(), [entry("guidelines/c")]);
  kept.clear();
  assert.deepEqual(values, {});
});

for (const odd of ["{", "5", "null", '{"a":1}', '[1,null,"guidelines/a",["guidelines/a"],{"id":"x y","title":"","lang":""},{"id":"guidelines/a"}]']) {
  test(`what somebody else has stored is none: ${odd}`, () => {
    storage({ "kb-recent": odd, "kb-pinned": odd });
    assert.deepEqual([...kept.recent(), ...kept.pinned()], []);
  });
}

const item = (id, kind = "guideline") => ({ id, kind, title: id });
const SETTINGS = {
  strings: { pinned: "Pinned", recent: "Last opened", "result.one": "1 result", "result.other": "# results", "result.none": "Nothing", "result.term.missing": "Not found", guess: "Guesses:", short: "Type more" },
  moments: { title: "Moments", items: [{ id: "guidelines/m", title: "They shout" }, { id: "guidelines/p", title: "Pinned anyway" }] },
};

test("an empty box lists each entry once: pinned, last opened, moments", () => {
  const stored = (...all) => JSON.stringify(all.map(entry));
  storage({ "kb-pinned": stored("guidelines/p"), "kb-recent": stored("templates/r", "guidelines/p", "gone/x") });
  const ids = idsOf(SETTINGS);
  assert.deepEqual(ids, ["guidelines/p", "templates/r", "gone/x", "guidelines/m"]);
  const items = [item("guidelines/p"), item("templates/r", "template"), item("guidelines/m")];
  const shown = (only) => groupsOf({ question: { query: " ", only, ids }, items }, SETTINGS).map(({ title, items: all }) => [title, ...all.map(({ id, moment }) => moment ?? id)]);
  assert.deepEqual(shown(""), [["Pinned", "guidelines/p"], ["Last opened", "templates/r"], ["Moments", "They shout"]]);
  assert.deepEqual(shown("send"), [["Last opened", "templates/r"]]);
  assert.deepEqual(groupsOf({ question: { query: "x" }, items }, SETTINGS), [{ title: "", items }]);
});

for (const [answer, expected] of [
  [{ items: [] }, "Nothing"],
  [{ items: [1] }, "1 result"],
  [{ items: [1, 2] }, "2 results"],
  [{ items: [1, 2], missing: ["zebra", "gnu"] }, "2 results · Not found: zebra, gnu"],
  [{ items: [1], isSure: false }, "Guesses:"],
  [{ items: [], isSure: false }, "Nothing"],
  [{ items: [], isShort: true }, "Type more"],
  [{ items: [1, 2], question: { query: " " } }, ""],
]) {
  test(`what is said of an answer: ${expected}`, () => assert.equal(summaryOf({ question: { query: "x" }, isSure: true, isShort: false, missing: [], ...answer }, SETTINGS), expected));
}

for (const [address, expected, left] of [
  ["https://kb.example/vi/#q=giu+binh+tinh", "giu binh tinh", "/vi/"],
  ["https://kb.example/vi/?q=xin+l%E1%BB%97i", "xin lỗi", "/vi/"],
  ["https://kb.example/vi/#quiz", "", undefined],
  ["https://kb.example/vi/#q=", "", undefined],
  ["https://kb.example/vi/", "", undefined],
]) {
  test(`a shared search: ${address}`, () => {
    let changed;
    globalThis.location = new URL(address);
    globalThis.history = { state: null, replaceState: (_, __, path) => (changed = path) };
    assert.equal(shared(), expected);
    assert.equal(changed, left);
  });
}

test("a link to a search has its words behind the #, where no server sees them", () => {
  globalThis.location = new URL("https://kb.example/vi/?a=1#say");
  const link = new URL(linkTo("xin lỗi & <b>"));
  assert.equal(link.pathname + link.search, "/vi/");
  globalThis.location = link;
  assert.equal(shared(), "xin lỗi & <b>");
});
