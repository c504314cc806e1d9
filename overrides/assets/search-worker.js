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
let engine;
let present;

async function setUp() {
  const [{ default: MiniSearch }, { createEngine }, presentation, data] = await Promise.all([
    import("./minisearch.js"),
    import("./search-engine.js"),
    import("./search-results.js"),
    fetch(`../search/${encodeURIComponent(locale)}.json`).then((response) => {
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      return response.json();
    }),
  ]);
  engine = createEngine(MiniSearch, data);
  present = presentation.present(engine, data);
}

self.addEventListener("message", async ({ data: message }) => {
  try {
    if (message.type === SETUP) {
      ready ||= setUp();
      await ready;
      self.postMessage({ type: READY });
    } else if (message.type === QUERY) {
      await ready;
      self.postMessage({ type: RESULT, data: present(String(message.data)) });
    }
  } catch (error) {
    console.warn(error);
    self.postMessage({ type: FAILED });
  }
});
