// @ts-check
// Between the theme's search box and the search: the theme starts its worker with the page and takes an answer for
// every key, so its worker is this small one, which starts the search when the page says so (box.js), asks it one query at a
// time, the latest, and starts it anew after a failure.

import { FAILED, READY, RESULT, SETUP } from "./protocol.js";

/**
 * @typedef {Extract<import("./protocol.js").Question, { data: string }>} Question
 * @typedef {import("./protocol.js").Reply} Reply
 * @typedef {import("./protocol.js").News} News
 * @typedef {EventTarget & { postMessage(message: unknown): void, terminate(): void }} Engine
 */

export class Relay {
  #create;
  #toTheme;
  #toPage;
  /** @type {Engine | undefined} */
  #engine;
  /** @type {Question | undefined} */
  #next;
  /** @type {Question | undefined} */
  #asked;
  #isBusy = true;

  /**
   * @param {() => Engine} create starts the search
   * @param {(message: Reply) => void} toTheme
   * @param {(news: News) => void} toPage
   */
  constructor(create, toTheme, toPage) {
    this.#create = create;
    this.#toTheme = toTheme;
    this.#toPage = toPage;
  }

  start() {
    if (this.#engine) return;
    this.#engine = this.#create();
    this.#engine.addEventListener("message", (event) => this.#receive(/** @type {MessageEvent<Reply>} */ (event).data));
    this.#engine.addEventListener("error", () => this.#fail());
    this.#engine.postMessage({ type: SETUP });
  }

  /** @param {Question} question */
  ask(question) {
    this.#next = question;
    this.start();
    if (!this.#isBusy) this.#proceed();
  }

  #proceed() {
    this.#asked = this.#next;
    this.#next = undefined;
    this.#isBusy = Boolean(this.#asked);
    if (this.#asked) this.#engine?.postMessage(this.#asked);
  }

  /** @param {Reply} message */
  #receive(message) {
    if (message.type === FAILED) return this.#fail();
    this.#toTheme(message);
    if (message.type === READY) this.#toPage({ state: "ready" });
    if (message.type === RESULT && this.#asked) {
      const { short, guess, partial = false } = message.data;
      this.#toPage({ state: "answered", query: this.#asked.data, short, guess, partial });
      if (partial) this.#next ??= { ...this.#asked, isPatient: true };
    }
    this.#proceed();
  }

  /** The next key tries again; so does the network when it is there again. */
  #fail() {
    this.#engine?.terminate();
    this.#engine = undefined;
    this.#isBusy = true;
    this.#toPage({ state: "failed" });
  }
}
