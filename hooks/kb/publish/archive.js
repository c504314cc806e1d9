// Stands in for the search worker where the site is opened from the disk: no worker, module or fetch works there.
// hooks/kb/publish/archive.py puts the modules before this, and all of it before assets/search.js.
const { default: MiniSearch } = modules["minisearch.js"];
const { createEngine } = modules["search-engine.js"];
const { present } = modules["search-results.js"];

window.Worker = class extends EventTarget {
  #answer;

  constructor(address) {
    super();
    const url = new URL(address, location.href);
    this.#answer = new Promise((resolve, reject) => {
      window.kbSearchRows = (data) => {
        const engine = createEngine(MiniSearch, data);
        while (engine.more()); // the texts, after the names
        resolve(present(engine, data));
      };
      const script = document.createElement("script");
      script.src = new URL(`../search/${encodeURIComponent(url.searchParams.get("locale"))}.js`, url);
      script.addEventListener("error", reject);
      document.head.append(script);
    });
  }

  /** The theme's protocol: SETUP 0, READY 1, QUERY 2, RESULT 3. */
  async postMessage({ type, data }) {
    let message;
    try {
      const answer = await this.#answer;
      message = type === 0 ? { type: 1 } : { type: 3, data: answer(String(data)) };
    } catch {
      message = { type: "failed" };
    }
    this.dispatchEvent(new MessageEvent("message", { data: message }));
  }

  terminate() {}
};
