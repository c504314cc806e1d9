// @ts-check
/// <reference lib="webworker" />
// The search in a worker of its own. Fetches nothing until the first message, and then only the reader's language.

import { answering } from "./answer.js";
import { createEngine } from "./engine.js";
import { settingsOf, unpacked } from "./rows.js";

/** @typedef {import("./protocol.js").Question} Question */

const locale = new URL(self.location.href).searchParams.get("locale") || "en";

/** Lets what was typed meanwhile be answered. */
const pause = () => new Promise((done) => setTimeout(done));

/** @param {import("./protocol.js").Reply} reply */
const tell = (reply) => self.postMessage(reply);

/** @param {string} path in search/ */
async function load(path) {
  const response = await fetch(`../search/${path}`);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}

/** The search by names; `whole` resolves when texts can be found, too, and is undefined from then on. */
async function setUp() {
  const file = `${encodeURIComponent(locale)}.json`;
  const data = unpacked(await load(file));
  const engine = createEngine(data);
  tell({ type: "ready", settings: settingsOf(data) });
  const search = { engine, answer: answering(engine, locale), whole: /** @type {Promise<void> | undefined} */ (undefined) };
  search.whole = (async () => {
    try {
      engine.learn(await load(`others/${file}`));
    } catch (error) {
      console.warn(error); // the reader's own words are found all the same
    }
    do await pause();
    while (engine.more());
    search.whole = undefined;
  })();
  return search;
}

/** @type {ReturnType<typeof setUp> | undefined} */
let ready;

/** @param {Question} question */
async function find(question) {
  const search = await (ready ??= setUp());
  // Words of other languages and of texts come last.
  if (search.whole && (question.isPatient || !search.engine.isKnown(question.query))) await search.whole;
  return { ...search.answer(question), isPartial: Boolean(search.whole && question.query.trim()) };
}

self.addEventListener("message", async ({ data: question }) => {
  try {
    if (question) tell({ type: "answer", answer: await find(question) });
    else await (ready ??= setUp());
  } catch (error) {
    console.warn(error);
    tell({ type: "failed" });
  }
});
