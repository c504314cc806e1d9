// @ts-check
// From one page of a tab to the next what is typed lives in a shared worker's memory, where the browser lets one outlive its
// page; it is on no disk. A tab is known by the entries of its history, which have keys that no other tab has
// (https://html.spec.whatwg.org/#navigation-api). What a page takes, the memory no longer has. Where a browser has no
// such worker or history, it lasts as long as the page.

/** @typedef {[string, string][]} Values */

const CHANNEL = "kb-card-memory";
/** Milliseconds that a page waits for the worker before it leaves all the same. */
const PATIENCE = 500;

/** The keys of this tab's pages on this site. @returns {string[]} */
const tab = () => /** @type {any} */ (globalThis).navigation?.entries().map((/** @type {{ key: string }} */ { key }) => key) ?? [];

/** Whether what came is what a page gave. @param {unknown} values @returns {values is Values} */
export const isValues = (values) => Array.isArray(values)
  && values.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === "string"));

export class Memory {
  /** @type {MessagePort | undefined} */
  #port;

  /** @param {string} address of the worker (memory-worker.js) */
  constructor(address) {
    this.address = address;
  }

  /** @param {object} message @param {(values: Values) => void} received */
  #ask(message, received) {
    try {
      // It is started when there is something to keep or to take, so that typing itself asks for nothing at all.
      this.#port ??= new SharedWorker(this.address, /** @type {any} */ ({ extendedLifetime: true })).port;
    } catch {
      return received([]);
    }
    this.#port.onmessage = ({ data }) => received(isValues(data) ? data : []);
    this.#port.postMessage({ tab: tab(), ...message });
  }

  /** Takes what the tab's last page left, if anything. @param {(values: Values) => void} received */
  take(received) {
    const keys = tab();
    if (keys.length < 2) return;
    const channel = new BroadcastChannel(CHANNEL);
    // A worker that runs answers that it has something; the values themselves go by the port alone.
    channel.addEventListener("message", ({ data }) => {
      if (!Array.isArray(data?.kept) || !data.kept.some((/** @type {string} */ key) => keys.includes(key))) return;
      channel.close();
      this.#ask({ take: true }, received);
    });
    channel.postMessage({ asked: true });
  }

  /** Leaves values for the tab's next page. @param {Values} values @param {() => void} done */
  leave(values, done) {
    let isDone = false;
    const once = () => {
      if (!isDone) done();
      isDone = true;
    };
    setTimeout(once, PATIENCE);
    this.#ask({ values }, once);
  }

  /** Whether it is known already that there is something to keep. */
  get isOpen() {
    return this.#port !== undefined;
  }
}
