// @ts-check
/// <reference lib="webworker" />
// What the pages of each tab leave for the next: in this worker's memory, never on disk (memory.js).

const IDLE = 15 * 60 * 1000;
/** @type {Set<{ tab: string[], values: [string, string][], timer: ReturnType<typeof setTimeout> }>} */
const kept = new Set();

/** @param {string[]} tab */
function drop(tab) {
  const found = [...kept].find((one) => one.tab.some((key) => tab.includes(key)));
  clearTimeout(found?.timer);
  if (found) kept.delete(found);
  return found?.values ?? [];
}

const channel = new BroadcastChannel("kb-card-memory");
channel.addEventListener("message", ({ data }) => {
  if (data?.asked && kept.size) channel.postMessage({ kept: [...kept].flatMap(({ tab }) => tab) });
});

self.addEventListener("connect", (event) => {
  const [port] = /** @type {MessageEvent} */ (event).ports;
  port.onmessage = ({ data: { tab, values } }) => {
    const before = drop(tab);
    if (values?.length) {
      const one = { tab, values, timer: setTimeout(() => kept.delete(one), IDLE) };
      kept.add(one);
    }
    port.postMessage(values ? [] : before);
  };
});
