// @ts-check
/// <reference lib="webworker" />
// What is typed on the pages of each tab: in this worker's memory, never on disk (memory.js).

import { IDLE } from "./idle.js";

/** @type {Set<{ tab: string[], values: [string, string][], timer: ReturnType<typeof setTimeout> }>} */
const kept = new Set();

/** @param {string[]} tab */
const of = (tab) => [...kept].find((one) => one.tab.some((key) => tab.includes(key)));

/** @param {string[]} tab @param {[string, string][]} values */
function keep(tab, values) {
  const before = of(tab);
  clearTimeout(before?.timer);
  if (before) kept.delete(before);
  if (!values.length) return;
  const one = { tab, values, timer: setTimeout(() => kept.delete(one), IDLE) };
  kept.add(one);
}

/** @type {MessagePort[]} */
const pages = [];

// The site is taken off this device (offline-worker.js): its pages learn that nothing is kept any more, and ask before they go.
new BroadcastChannel("kb-memory").addEventListener("message", () => {
  for (const page of pages) page.postMessage(null);
  self.close();
});

self.addEventListener("connect", (event) => {
  const [port] = /** @type {MessageEvent} */ (event).ports;
  pages.push(port);
  port.onmessage = ({ data: { tab, values } }) => {
    if (values) keep(tab, values);
    else port.postMessage(of(tab)?.values ?? []);
  };
});
