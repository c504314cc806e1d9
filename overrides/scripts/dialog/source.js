// @ts-check
// Where the search runs: in a worker; on the page where there is none.

import { fromScript, isOnDisk } from "../lib/data.js";

/** The search on the page, spoken to like the worker. */
class Disk extends EventTarget {
  #begun;

  /** @param {URL} root @param {string} locale */
  constructor(root, locale) {
    super();
    this.#begun = fromScript("kb-search", new URL("assets/search-disk.js", root)).then((open) => open(root, locale));
  }

  /** @param {import("../search/protocol.js").Reply} data */
  #tell = (data) => this.dispatchEvent(new MessageEvent("message", { data }));

  /** @param {unknown} question */
  postMessage(question) {
    this.#begun.then(
      ({ settings, answer }) => this.#tell(question ? { type: "answer", answer: answer(question) } : { type: "ready", settings }),
      () => this.#tell({ type: "failed" }),
    );
  }

  terminate() {}
}

/** @param {URL} root of the site @param {string} locale */
export const engineAt = (root, locale) =>
  (isOnDisk() ? new Disk(root, locale) : new Worker(new URL(`assets/search-engine.js?locale=${encodeURIComponent(locale)}`, root)));
