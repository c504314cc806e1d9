// The page's side of search: starts the worker when the reader nears it, or some seconds after the page, and says in the search
// box what the theme has no words for. Runs before the theme's bundle, whose worker it stands in for.

(() => {
  const READY = 1;
  const RESULT = 3;
  const FAILED = "failed";
  const IDLE = 3000;

  const config = JSON.parse(document.getElementById("__config").textContent);
  const texts = config.kb;
  const input = document.querySelector("[data-md-component=search-query]");
  const meta = document.querySelector(".md-search-result__meta");
  const list = document.querySelector(".md-search-result__list");
  if (!input || !meta || !window.Worker) return;

  // By this name the theme knows that it is to fetch its own index, empty here.
  input.form.removeAttribute("name");

  // The theme adds words to highlight to every address, also where there are none.
  new MutationObserver(() => {
    for (const link of list.querySelectorAll("a[href*='?h=#'], a[href$='?h=']")) link.href = link.href.replace("?h=", "");
  }).observe(list, { childList: true, subtree: true });

  /** What the theme takes for a worker: keeps the latest query. */
  class Lazy extends EventTarget {
    #url;
    #worker;
    #next;
    #asked;
    #busy = true;
    #isEntered = false;

    constructor(url) {
      super();
      this.#url = url;
    }

    start() {
      if (this.#worker) return;
      this.#worker = new NativeWorker(this.#url);
      this.#worker.addEventListener("message", ({ data }) => this.#receive(data));
      this.#worker.addEventListener("error", () => this.#fail());
      this.#worker.postMessage({ type: 0 });
    }

    postMessage(message) {
      if (message.type === 0) return; // `start` does that
      this.#next = message;
      if (!this.#busy) this.#ask();
    }

    #ask() {
      this.#busy = Boolean(this.#next);
      if (this.#next) this.#worker.postMessage((this.#asked = this.#next));
      this.#next = undefined;
    }

    /** Enter is for the answer to what was typed, not for one to its beginning. */
    enter(event) {
      this.#isEntered = this.#busy && event.key === "Enter" && input.value.trim() !== "";
      if (!this.#isEntered) return;
      event.preventDefault();
      event.stopPropagation();
    }

    #receive(message) {
      if (message.type === FAILED) return this.#fail();
      if (message.type === READY) meta.removeAttribute("role");
      this.dispatchEvent(new MessageEvent("message", { data: message }));
      if (message.type === RESULT) {
        if (message.data.short) meta.textContent = config.translations["search.result.placeholder"];
        if (message.data.guess) meta.textContent = texts.guess;
        list.classList.toggle("kb-guess", Boolean(message.data.guess));
        if (message.data.partial) this.#next ||= { ...this.#asked, isPatient: true };
      }
      this.#ask();
      if (this.#busy || !this.#isEntered) return;
      this.#isEntered = false;
      setTimeout(() => list.querySelector("a")?.click());
    }

    /** Say so, and try again with the next key. */
    #fail() {
      this.#worker?.terminate();
      this.#worker = undefined;
      this.#busy = true;
      this.#isEntered = false;
      list.replaceChildren();
      meta.textContent = texts.failed;
      meta.setAttribute("role", "alert");
      input.addEventListener("input", () => this.start(), { once: true });
      addEventListener("online", () => this.start(), { once: true });
    }
  }

  const NativeWorker = window.Worker;
  window.Worker = function (url) {
    window.Worker = NativeWorker;
    const lazy = new Lazy(url);
    if (document.activeElement === input) lazy.start();
    input.addEventListener("focus", () => lazy.start());
    input.addEventListener("keydown", (event) => lazy.enter(event));
    // What it fetches weighs as much as the page, which therefore comes first, and no key typed elsewhere asks for it.
    const start = () => lazy.start();
    addEventListener("load", () => setTimeout(() => (window.requestIdleCallback ?? setTimeout)(start), IDLE));
    return lazy;
  };
})();
