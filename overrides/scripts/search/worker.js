// @ts-check
/// <reference lib="webworker" />
// The search in a worker of its own. Fetches nothing until SETUP, and then only the reader's language.

import { createEngine } from "./engine.js";
import { FAILED, QUERY, READY, RESULT, SETUP } from "./protocol.js";
import { present } from "./results.js";

const locale = new URL(self.location.href).searchParams.get("locale") || "en";

/** Lets what was typed meanwhile be answered. */
const pause = () => new Promise((done) => setTimeout(done));

/** The search by names; `whole` resolves when texts can be found, too, and is undefined from then on. */
async function setUp() {
  const response = await fetch(`../search/${encodeURIComponent(locale)}.json`);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  /** @type {import("./types.js").Data} */
  const data = await response.json();
  const engine = createEngine(data);
  const search = { engine, answer: present(engine, data), whole: /** @type {Promise<void> | undefined} */ (undefined) };
  search.whole = (async () => {
    do await pause();
    while (engine.more());
    search.whole = undefined;
  })();
  return search;
}

/** @type {ReturnType<typeof setUp> | undefined} */
let ready;

/**
 * `partial` if there may be more in the texts: the relay asks again, `isPatient`.
 * @param {string} query
 * @param {boolean} isPatient
 * @returns {Promise<import("./protocol.js").Found>}
 */
async function find(query, isPatient) {
  const search = await (ready ??= setUp());
  // Words of other languages and of texts come last.
  if (search.whole && (isPatient || !search.engine.isKnown(query))) await search.whole;
  return search.whole ? { ...search.answer(query), partial: true } : search.answer(query);
}

self.addEventListener("message", async ({ data: message }) => {
  try {
    if (message.type === SETUP) {
      await (ready ??= setUp());
      self.postMessage({ type: READY });
    } else if (message.type === QUERY) {
      self.postMessage({ type: RESULT, data: await find(String(message.data), Boolean(message.isPatient)) });
    }
  } catch (error) {
    console.warn(error);
    self.postMessage({ type: FAILED });
  }
});
