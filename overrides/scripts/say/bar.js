// @ts-check
// What is chosen for a customer above the sentences: the language, and where it has such blanks the form of address.

import { make } from "../lib/dom.js";
import { choiceGroup, keepReplyLanguage, showChoices } from "../lib/language.js";

/** @typedef {import("./texts.js").Texts} Texts */

export class Bar {
  #texts;
  #select = make("select", { autocomplete: "off", name: "form" });
  #form;
  #status = make("p", { class: "kb-status", role: "status" });

  /** @param {Texts} texts @param {() => void} changed */
  constructor(texts, changed) {
    this.#texts = texts;
    const { languages, strings } = texts.data;
    this.#form = make("label", { class: "kb-form" }, `${strings.form} `, this.#select);
    this.#select.addEventListener("change", () => {
      texts.form = this.#select.value;
      changed();
    });
    const group = choiceGroup(strings.language);
    const options = languages.map(({ name, tag }) => ({ text: name, lang: tag }));
    showChoices(group, strings.language, options, languages.indexOf(texts.language), (index) => {
      texts.language = languages[index];
      keepReplyLanguage(texts.language.locale);
      changed();
    });
    this.element = make("div", { class: "kb-say-bar" }, group, this.#form, this.#status);
  }

  show() {
    const { forms, form, language } = this.#texts;
    this.#form.hidden = !forms.length;
    this.#select.lang = language.tag;
    this.#select.replaceChildren(make("option", { value: "" }, "…"), ...forms.map((value) => make("option", { value }, value)));
    this.#select.value = form;
  }

  /** @param {string} text @param {boolean} warn */
  say(text, warn = false) {
    this.#status.textContent = text;
    this.#status.classList.toggle("kb-status--warn", warn);
  }
}
