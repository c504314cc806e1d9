// @ts-check
// Search where the site is opened from a disk (hooks/kb/publish/archive.py). A browser gives such a page no worker, no module and
// no fetch: so the search runs on the page, its rows come as a script, and the theme is given a worker where there is none.

import { box, parts } from "./box.js";
import { createEngine } from "./engine.js";
import { QUERY, READY, RESULT, SETUP } from "./protocol.js";
import { Relay } from "./relay.js";
import { present } from "./results.js";

/** How the script of the rows hands them over. */
const ROWS = "kb-search-rows";

/** @param {URL} url @returns {Promise<(query: string) => import("./results.js").Answer>} */
const load = (url) => new Promise((resolve, reject) => {
  addEventListener(ROWS, (event) => {
    const { detail: data } = /** @type {CustomEvent<import("./types.js").Data>} */ (event);
    const engine = createEngine(data);
    while (engine.more()); // the texts, after the names
    resolve(present(engine, data));
  }, { once: true });
  const script = document.createElement("script");
  script.src = url.href;
  script.addEventListener("error", reject);
  document.head.append(script);
});

/** The search, spoken to like the worker. */
class Engine extends EventTarget {
  #answer;

  /** @param {URL} url of the rows */
  constructor(url) {
    super();
    this.#answer = load(url);
    this.#answer.catch(() => this.dispatchEvent(new Event("error")));
  }

  /** @param {any} question */
  postMessage({ type, data }) {
    this.#answer.then((answer) => {
      const reply = type === SETUP ? { type: READY } : { type: RESULT, data: answer(String(data)) };
      this.dispatchEvent(new MessageEvent("message", { data: reply }));
    }, () => {});
  }

  terminate() {}
}

const found = parts();
if (found) {
  /** @type {(message: import("./protocol.js").Reply) => void} */
  let toTheme = () => {};
  const { search } = JSON.parse(document.getElementById("__config")?.textContent ?? "");
  const address = new URL(search, location.href);
  const rows = new URL(`../search/${encodeURIComponent(address.searchParams.get("locale") ?? "")}.js`, address);
  const relay = new Relay(() => new Engine(rows), (message) => toTheme(message), (news) => hear(news));
  const hear = box(found, () => relay.start());
  // As the theme's own offline plugin does (https://github.com/squidfunk/iframe-worker).
  Object.assign(globalThis, {
    Worker: class extends EventTarget {
      constructor() {
        super();
        toTheme = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      }

      /** @param {any} question */
      postMessage(question) {
        if (question.type === QUERY) relay.ask(question);
      }

      terminate() {}
    },
  });
}
