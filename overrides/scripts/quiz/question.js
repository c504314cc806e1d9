// @ts-check
// One question of the quiz, made of what Markdown wrote: a heading, a list of answers, and a fold of what is said of them.

import { headingText, make, required, section } from "../lib/dom.js";
import { LETTERED, letterOf } from "./tally.js";

/**
 * @typedef {{ [word: string]: string | undefined }} Words those of the site, by the names that the template gives them
 * @typedef {{ answered: (question: Question) => void, onward: (question: Question) => void }} Hearers
 */

/** Make a choice of a list of answers. @param {HTMLElement} list @param {Element} heading what they answer */
function choices(list, heading) {
  const name = heading.id;
  list.setAttribute("role", "radiogroup");
  list.setAttribute("aria-label", headingText(heading));
  return [...list.children].map((item) => {
    const input = make("input", { type: "radio", name, value: letterOf(item.textContent), required: "", autocomplete: "off" });
    item.setAttribute("role", "none");
    item.append(make("label", {}, input, make("span", {}, ...item.childNodes)));
    return input;
  });
}

/** What is said of an answer, without its letter, which may be in an element of its own. @param {Element} said */
function reason(said) {
  const copy = /** @type {Element} */ (said.cloneNode(true));
  const first = copy.firstChild;
  if (first?.nodeType === Node.TEXT_NODE) first.nodeValue = (first.nodeValue ?? "").replace(LETTERED, "");
  else first?.remove();
  return [...copy.childNodes];
}

export class Question {
  /** @type {boolean | undefined} Whether it was answered right. */
  result;
  #words;
  #form = make("form", { class: "kb-quiz__form" });
  #button = make("button", { class: "md-button" });
  #told = make("div", { class: "kb-quiz__told", role: "status" });
  #inputs;
  /** @type {Map<string, Element>} What is said of each answer. */
  #reasons;
  #right;
  #links;

  /** @param {Element} heading @param {Words} words @param {Hearers} hearers */
  constructor(heading, words, { answered, onward }) {
    this.#words = words;
    this.id = heading.id;
    this.element = section(heading, "h2, h3", { class: "kb-quiz__question" });
    const list = required("ul", HTMLUListElement, this.element);
    const said = [...required("details", HTMLDetailsElement, this.element).querySelectorAll("p, li")];
    this.#reasons = new Map(said.map((each) => [letterOf(each.textContent), each]));
    this.#right = letterOf(said.find((each) => each.matches("p"))?.textContent ?? "");
    this.#links = said.filter((each) => !letterOf(each.textContent));
    list.before(this.#form, this.#told);
    this.#inputs = choices(list, heading);
    this.#form.append(list, this.#button);
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.result !== undefined) return onward(this);
      this.#check();
      this.#button.focus(); // what was chosen takes no focus any more
      answered(this);
    });
    this.ask();
  }

  /** Ask it, anew if it was answered. */
  ask() {
    this.result = undefined;
    this.#form.reset();
    this.#told.replaceChildren();
    this.#button.textContent = this.#words.check ?? "";
    for (const input of this.#inputs) {
      input.disabled = false;
      input.closest("li")?.classList.remove("kb-quiz__right", "kb-quiz__wrong");
    }
  }

  /** What its button says once it is answered. @param {string | undefined} text */
  leadOn(text) {
    this.#button.textContent = text ?? "";
  }

  /** The letter that is chosen; '' where none is. */
  get chosen() {
    return this.#inputs.find((input) => input.checked)?.value ?? "";
  }

  /** Answer it as it was answered before. @param {unknown} letter @returns {boolean} whether it has such an answer */
  give(letter) {
    const input = this.#inputs.find(({ value }) => value === letter);
    if (!input) return false;
    input.checked = true;
    this.#check();
    return true;
  }

  focus() {
    this.element.scrollIntoView({ block: "start" });
    this.#inputs[0].focus({ preventScroll: true });
  }

  #check() {
    const { chosen } = this;
    this.result = chosen === this.#right;
    for (const input of this.#inputs) {
      input.disabled = true;
      if (input.value === this.#right) input.closest("li")?.classList.add("kb-quiz__right");
      else if (input.checked) input.closest("li")?.classList.add("kb-quiz__wrong");
    }
    const verdict = this.#said(this.result ? this.#words.right : this.#words.wrong, chosen);
    const best = this.result ? [] : [this.#said(this.#words.best?.replace("#", this.#right), this.#right)];
    this.#told.replaceChildren(verdict, ...best, ...this.#links.map((each) => each.cloneNode(true)));
  }

  /** @param {string | undefined} words @param {string} letter */
  #said(words, letter) {
    const said = this.#reasons.get(letter);
    return make("p", {}, make("strong", {}, words ?? ""), " ", ...(said ? reason(said) : []));
  }
}
