// @ts-check
// From one page of a tab to the next, and over a reload, what is typed lives in a shared worker's memory, where the browser
// lets one outlive its page; it is on no disk. A tab is known by the entries of its history, which have keys that no other
// tab has (https://html.spec.whatwg.org/#navigation-api). The worker is started with the page, so that typing itself asks
// for nothing. Where a browser has no such worker or history, what is typed lasts as long as the page, which asks before it goes.

/** @typedef {[string, string][]} Values */

/** The keys of this tab's pages on this site. @returns {string[]} */
const tab = () => /** @type {any} */ (globalThis).navigation?.entries().map((/** @type {{ key: string }} */ { key }) => key) ?? [];

/** Whether what came is what a page gave. @param {unknown} values @returns {values is Values} */
export const isValues = (values) => Array.isArray(values)
  && values.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === "string"));

export class Memory {
  /** @type {MessagePort | undefined} */
  #port;
  #outlives = false;
  #answers = false;

  /** @param {string} address of the worker (memory-worker.js) */
  constructor(address) {
    const outlives = () => (this.#outlives = true);
    // A browser that knows the option reads it.
    const options = { get extendedLifetime() { return outlives(); } };
    try {
      this.#port = new SharedWorker(address, /** @type {any} */ (options)).port;
    } catch {
      // Then there is none.
    }
  }

  /** Takes what the tab's pages have kept, if anything. @param {(values: Values) => void} received */
  take(received) {
    if (!this.#port) return;
    this.#port.onmessage = ({ data }) => {
      this.#answers = isValues(data); // null: it ends
      if (isValues(data)) received(data);
    };
    this.#port.postMessage({ tab: tab() });
  }

  /** Keeps values for the tab's next page. @param {Values} values */
  keep = (values) => this.#port?.postMessage({ tab: tab(), values });

  /** Whether what is kept outlasts the page. */
  get lasts() {
    return this.#outlives && this.#answers && tab().length > 0;
  }
}
