// The search worker: speaks the protocol of Material's own (9.8: SETUP 0, READY 1, QUERY 2, RESULT 3), so that its
// search box is used as it is. Fetches nothing until SETUP, and then only the reader's language.

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;
const FAILED = "failed";
/** Not the theme's: assets/search.js shows a message. */

const locale = new URL(self.location.href).searchParams.get("locale") || "en";
let ready;
let whole;
let engine;
let present;

/** Resolves when names can be found; `whole` resolves when texts can, too. */
async function setUp() {
  const response = fetch(`../search/${encodeURIComponent(locale)}.json`);
  const modules = ["./minisearch.js", "./search-engine.js", "./search-results.js", "./search-analysis.js"];
  const [{ default: MiniSearch }, { createEngine }, presentation] = await Promise.all(modules.map((url) => import(url)));
  if (!(await response).ok) throw new Error(`${(await response).status} ${(await response).url}`);
  const data = await (await response).json();
  engine = createEngine(MiniSearch, data);
  present = presentation.present(engine, data);
  whole = (async () => {
    do await pause();
    while (engine.more());
    whole = undefined;
  })();
}

/** Lets what was typed meanwhile be answered. */
const pause = () => new Promise((done) => setTimeout(done));

/** `partial` if there may be more in the texts: assets/search.js asks again, `isPatient`. */
async function answer(query, isPatient) {
  await ready;
  // Words of other languages and of texts come last.
  if (whole && (isPatient || !engine.isKnown(query))) await whole;
  const result = present(query);
  return whole ? { ...result, partial: true } : result;
}

self.addEventListener("message", async ({ data: message }) => {
  try {
    if (message.type === SETUP) {
      ready ||= setUp();
      await ready;
      self.postMessage({ type: READY });
    } else if (message.type === QUERY) {
      self.postMessage({ type: RESULT, data: await answer(String(message.data), message.isPatient) });
    }
  } catch (error) {
    console.warn(error);
    self.postMessage({ type: FAILED });
  }
});
