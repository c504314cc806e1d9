// The list of a page's parts.

import assert from "node:assert/strict";
import test from "node:test";

class Link {
  classes = new Set();
  classList = { toggle: (name, on) => this.classes[on ? "add" : "delete"](name) };
  constructor(hash) {
    this.hash = hash;
  }
  getBoundingClientRect = () => ({ top: 0, bottom: 10 });
}
class Element {}
globalThis.HTMLElement = Element;
const links = [new Link("#a"), new Link("#b"), new Link("#%C4%81")];
const tops = { a: -500, b: 100, ā: 900 };
const list = Object.assign(new Element(), { querySelectorAll: () => links, closest: () => ({ scrollTop: 0, getBoundingClientRect: () => ({ top: 0, bottom: 100, height: 100 }) }) });
const listeners = {};
Object.assign(globalThis, {
  document: { querySelector: () => list, getElementById: (id) => ({ checkVisibility: () => id in tops, getBoundingClientRect: () => ({ top: tops[id] }) }) },
  addEventListener: (name, act) => (listeners[name] = act),
  requestAnimationFrame: (act) => act(),
  innerHeight: 800,
});
const { toc } = await import("../../overrides/scripts/toc.js");

test("the part that is being read is marked, and only that", () => {
  toc();
  const marked = () => links.map(({ classes }) => classes.size);
  assert.deepEqual(marked(), [0, 1, 0]);
  tops.ā = 0;
  listeners.scroll();
  assert.deepEqual(marked(), [0, 0, 1]);
  delete tops.ā; // one that is not shown
  listeners.scroll();
  assert.deepEqual(marked(), [0, 1, 0]);
  Object.assign(tops, { a: 300, b: 700, ā: 900 });
  listeners.scroll();
  assert.deepEqual(marked(), [0, 0, 0]);
});
