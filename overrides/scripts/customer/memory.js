// @ts-check
// From one page of a tab to the next, and over a reload, what is known of a customer lives in a shared worker's memory, where
// the browser lets one outlive its page; it is on no disk. A tab is known by the entries of its history, which have keys that no
// other tab has (https://html.spec.whatwg.org/#navigation-api). The worker is started with the page, and asked before the page is
// painted (theme.js): then nothing jumps, and typing itself asks for nothing. Where a browser has no such worker or history,
// what is typed lasts as long as the page, which asks before it goes.

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
  /** @type {Values | undefined} what came before anybody wanted it */
  #early;
  /** @type {((values: Values) => void) | undefined} */
  #received;

  /** @param {string | URL} address of the worker (memory-worker.js) */
  constructor(address) {
    const outlives = () => (this.#outlives = true);
    // A browser that knows the option reads it.
    const options = { get extendedLifetime() { return outlives(); } };
    try {
      this.#port = new SharedWorker(address, /** @type {any} */ (options)).port;
      this.#port.onmessage = ({ data }) => this.#hear(data);
      this.ask();
    } catch {
      // Then there is none.
    }
  }

  /** @param {unknown} data */
  #hear(data) {
    this.#answers = isValues(data); // null: it ends
    if (!isValues(data)) return;
    if (this.#received) this.#received(data);
    else this.#early = data;
  }

  /** Gives each answer to whoever takes it, at once if there is one. @param {(values: Values) => void} received */
  take(received) {
    this.#received = received;
    if (this.#early) received(this.#early);
  }

  /** Whether the tab has been on other pages, and what they kept has not come yet. */
  get isAwaited() {
    return this.#port !== undefined && !this.#answers && tab().length > 1;
  }

  /** What have the tab's pages kept? */
  ask = () => this.#port?.postMessage({ tab: tab() });

  /** Keeps values for the tab's next page. @param {Values} values */
  keep = (values) => this.#port?.postMessage({ tab: tab(), values });

  /** Whether what is kept outlasts the page. */
  get lasts() {
    return this.#outlives && this.#answers && tab().length > 0;
  }
}
