// @ts-check
// Asks the search, which starts when it is first wanted, one question at a time, the latest, and starts it anew after a failure.

/**
 * @typedef {import("../search/protocol.js").Question} Question
 * @typedef {import("../search/protocol.js").Reply} Reply
 * @typedef {EventTarget & { postMessage(message: unknown): void, terminate(): void }} Engine
 */

export class Asker {
  #create;
  #hear;
  /** @type {Engine | undefined} */
  #engine;
  /** @type {Question | undefined} */
  #next;
  /** @type {Question | undefined} */
  #asked;

  /**
   * @param {() => Engine} create starts the search
   * @param {(reply: Reply) => void} hear what it says
   */
  constructor(create, hear) {
    this.#create = create;
    this.#hear = hear;
  }

  start() {
    if (this.#engine) return;
    const engine = this.#create();
    this.#engine = engine;
    engine.addEventListener("message", (event) => this.#receive(engine, /** @type {MessageEvent<Reply>} */ (event).data));
    engine.addEventListener("error", () => this.#fail(engine));
    engine.postMessage(null);
  }

  /** @param {Question} question */
  ask(question) {
    this.start();
    this.#next = question;
    if (!this.#asked) this.#proceed();
  }

  #proceed() {
    this.#asked = this.#next;
    this.#next = undefined;
    if (this.#asked) this.#engine?.postMessage(this.#asked);
  }

  /** @param {Engine} engine @param {Reply} reply */
  #receive(engine, reply) {
    if (engine !== this.#engine) return;
    if (reply.type === "failed") return this.#fail(engine);
    this.#hear(reply);
    if (reply.type !== "answer") return;
    if (reply.answer.isPartial) this.#next ??= { ...reply.answer.question, isPatient: true };
    this.#proceed();
  }

  /** The next key tries again. @param {Engine} engine */
  #fail(engine) {
    if (engine !== this.#engine) return;
    engine.terminate();
    this.#engine = this.#asked = this.#next = undefined;
    this.#hear({ type: "failed" });
  }
}
