// @ts-check
// One sentence on the page: in the customer's language, the reader's own beneath it, and its button.

import { copy } from "../lib/clipboard.js";
import { flash, select } from "../lib/copied.js";
import { button, make } from "../lib/dom.js";

/** @typedef {import("./texts.js").Texts} Texts */
/** @typedef {import("../lib/language.js").Language} Language */

export class Sentence {
  #texts;
  #key;
  #own;
  #other;
  #actions = make("span", { class: "kb-say-actions" });
  #status = make("span", { class: "kb-say-status", role: "status" });

  /** @param {HTMLElement} own where the page has it in the reader's language @param {Texts} texts */
  constructor(own, texts) {
    this.#texts = texts;
    this.#key = own.dataset.say ?? "";
    this.#own = own;
    own.id = `kb-say-${this.#key}`;
    this.#other = make("span", { class: "kb-say-other", id: `${own.id}-other` });
    own.before(this.#other);
    own.after(" ", this.#actions, this.#status);
  }

  /** @param {string} locale */
  #elements = (locale) => this.#texts.pieces(this.#key, locale).map(({ text, name = "", label }) => {
    if (!name) return text;
    if (!label) return make("bdi", { class: "kb-filled" }, text);
    const note = this.#texts.data.strings.example.replace("#", () => label);
    return make("mark", { class: "kb-blank", "data-blank": name, "data-label": label, title: note }, text);
  });

  /** Shows it to an agent whose customer speaks that language. @param {Language} language */
  show({ locale, tag, name }) {
    const { data } = this.#texts;
    const isForeign = locale !== data.locale && this.#texts.has(this.#key, locale);
    this.#own.replaceChildren(...this.#elements(data.locale));
    this.#own.classList.toggle("kb-say-second", isForeign);
    this.#other.replaceChildren(...(isForeign ? this.#elements(locale) : []));
    this.#other.lang = tag;
    this.#other.hidden = !isForeign;
    const said = isForeign ? this.#other : this.#own;
    const label = isForeign ? data.strings.copy_in.replace("#", () => name) : data.strings.copy;
    const control = button(label, { class: "kb-copy", "data-copy": "", "aria-describedby": said.id }, () =>
      this.#copy(control, said, isForeign ? locale : data.locale));
    this.#actions.replaceChildren(control);
    this.#say("");
  }

  /** @param {string} text @param {boolean} isSeen */
  #say(text, isSeen = false) {
    this.#status.textContent = text;
    this.#status.classList.toggle("kb-offscreen", !isSeen);
  }

  /** @param {HTMLElement} control @param {HTMLElement} said @param {string} locale */
  async #copy(control, said, locale) {
    const { strings } = this.#texts.data;
    if (await copy(this.#texts.plain(this.#key, locale))) {
      const left = this.#texts.left(this.#key, locale);
      flash(control, strings.copied);
      this.#say(left.length ? strings.left.replace("#", () => left.join(", ")) : strings.done, left.length > 0);
    } else {
      select(said);
      this.#say(strings.refused, true);
    }
  }
}
