// @ts-check
// One sentence: as it is shown, in the customer's language with the reader's own beneath it, and as it is copied.

import { copy } from "../lib/clipboard.js";
import { flash, label, select } from "../lib/copied.js";
import { button, make } from "../lib/dom.js";

/** @typedef {import("../customer/customer.js").Customer} Customer */
/** @typedef {(text: string, isSeen: boolean) => void} Tell says what is to be looked at; the rest is for ears alone */

/** A sentence as pages show it. @param {Customer} customer @param {string} text @param {string} locale */
export const elements = (customer, text, locale) => customer.pieces(text, locale).map(({ text: piece, name, label: called, state }) => {
  if (!name) return piece;
  if (!called) return make("bdi", { class: state === "odd" ? "kb-filled kb-blank--odd" : "kb-filled", "data-blank": name }, piece);
  const note = customer.strings.example.replace("#", () => called);
  return make("mark", { class: "kb-blank", "data-blank": name, "data-label": called, title: note }, piece);
});

/** What a button says that copies text of a language: which, where it is not the reader's. @param {Customer} customer @param {string} locale */
export function copyLabel({ strings, locale: own, languages }, locale) {
  const name = languages.find((each) => each.locale === locale)?.name ?? locale;
  return locale === own ? strings.copy : strings.copy_in.replace("#", () => name);
}

/**
 * Copies a sentence; says so in the button, and beside it what is still to be filled in.
 * @param {Customer} customer
 * @param {string} text
 * @param {string} locale
 * @param {{ control: HTMLElement, said: HTMLElement, tell: Tell }} where `said` shows the sentence
 */
export async function copySentence(customer, text, locale, { control, said, tell }) {
  const { strings } = customer;
  const left = customer.left(text, locale);
  const isCopied = await copy(customer.plain(text, locale));
  if (isCopied) {
    flash(control, strings.copied);
    tell(left.length ? strings.left.replace("#", () => left.join("; ")) : strings.done, left.length > 0);
  } else {
    select(said);
    tell(strings.refused, true);
  }
  return isCopied;
}

export class Sentence {
  #customer;
  #says;
  #own;
  #other;
  #status = make("span", { class: "kb-say-status", role: "status" });
  #control;
  /** What was last shown. */
  #shown = "";

  /** @param {HTMLElement} own where the page has it in the reader's language @param {Record<string, string>} says in each language @param {Customer} customer */
  constructor(own, says, customer) {
    this.#customer = customer;
    this.#says = says;
    this.#own = own;
    own.id = `kb-say-${own.dataset.say}`;
    this.#other = make("span", { class: "kb-say-other", id: `${own.id}-other` });
    this.#control = button("", { class: "kb-copy", "data-copy": "" }, () => this.#copy());
    own.before(this.#other);
    own.after(" ", make("span", { class: "kb-say-actions" }, this.#control), this.#status);
  }

  /** The language that is copied. */
  get #locale() {
    const { language: { locale }, locale: own } = this.#customer;
    return Object.hasOwn(this.#says, locale) ? locale : own;
  }

  /** As an agent needs it whose customer is this one. */
  show() {
    const { language: { tag }, locale: own } = this.#customer;
    const isForeign = this.#locale !== own;
    const shown = JSON.stringify([this.#locale, this.#customer.pieces(this.#says[own], own), isForeign && this.#customer.pieces(this.#says[this.#locale], this.#locale)]);
    if (shown === this.#shown) return; // what is selected stays so
    this.#shown = shown;
    this.#own.replaceChildren(...elements(this.#customer, this.#says[own], own));
    this.#own.classList.toggle("kb-say-second", isForeign);
    this.#other.replaceChildren(...(isForeign ? elements(this.#customer, this.#says[this.#locale], this.#locale) : []));
    this.#other.lang = tag;
    this.#other.hidden = !isForeign;
    this.#control.setAttribute("aria-describedby", (isForeign ? this.#other : this.#own).id);
    label(this.#control, copyLabel(this.#customer, this.#locale));
    this.#tell("", false);
  }

  /** @type {Tell} */
  #tell = (text, isSeen) => {
    this.#status.textContent = text;
    this.#status.classList.toggle("kb-offscreen", !isSeen);
  };

  async #copy() {
    const said = this.#other.hidden ? this.#own : this.#other;
    const where = { control: this.#control, said, tell: this.#tell };
    if (await copySentence(this.#customer, this.#says[this.#locale], this.#locale, where)) this.#lead();
  }

  /** What is still to be filled in leads to where that is done. */
  #lead() {
    const blanks = this.#customer.pieces(this.#says[this.#locale], this.#locale).filter(({ label }) => label);
    const labels = new Map(blanks.map(({ name, label = "" }) => [name, label]));
    if (!labels.size) return;
    const ways = [...labels].map(([name, text]) => button(text, { class: "kb-link" }, () => this.#customer.ask(name)));
    const [before, after = ""] = this.#customer.strings.left.split("#");
    this.#status.replaceChildren(before, ...ways.flatMap((way, index) => (index ? ["; ", way] : [way])), after);
  }
}
