// @ts-check
// The quiz: an answer is chosen, checked and explained; there is a score, and the wrong ones can be repeated. Nothing is kept.
// Without this script the page shows the questions, and folds what is said of their answers below each.

import { button, find, make, unfoldOnPaper } from "../lib/dom.js";
import { Question } from "./question.js";
import { following, tally } from "./tally.js";

/** The questions that are asked, and how it goes. */
class Round {
  #words;
  #questions;
  /** @type {Question[]} */
  #asked;
  #count = make("p", { class: "kb-quiz__count", tabindex: "-1" });
  #repeat = button("", { class: "md-button" }, () => this.#begin(this.#wrong));

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#words = place.dataset;
    const hearers = { answered: (/** @type {Question} */ question) => this.#answered(question), onward: (/** @type {Question} */ question) => this.#onward(question) };
    this.#questions = [...place.querySelectorAll("h3[id]")].map((heading) => new Question(heading, this.#words, hearers));
    this.#asked = this.#questions;
    const again = button(this.#words.again ?? "", { class: "md-button" }, () => this.#begin(this.#questions));
    place.append(make("div", { class: "kb-quiz__score" }, this.#count, this.#repeat, again));
    place.classList.add("kb-quiz--ready");
    this.#show();
  }

  get #results() {
    return this.#asked.map(({ result }) => result);
  }

  get #wrong() {
    return this.#asked.filter(({ result }) => result === false);
  }

  /** Ask these and show no others. @param {Question[]} questions */
  #begin(questions) {
    this.#asked = questions;
    for (const question of this.#questions) question.element.hidden = !questions.includes(question);
    for (const question of questions) question.ask();
    this.#show();
    questions[0].focus();
  }

  /** @param {Question} question */
  #next(question) {
    const index = following(this.#results, this.#asked.indexOf(question));
    return index === undefined ? undefined : this.#asked[index];
  }

  /** @param {Question} question */
  #answered(question) {
    question.leadOn(this.#next(question) ? this.#words.next : this.#words.result);
    this.#show();
  }

  /** @param {Question} question */
  #onward(question) {
    const next = this.#next(question);
    if (next) next.focus();
    else this.#count.focus();
  }

  #show() {
    const { answered, right } = tally(this.#results);
    const { length } = this.#wrong;
    this.#count.textContent = `${this.#words.answered}: ${answered} / ${this.#asked.length} · ${this.#words.correct}: ${right}`;
    this.#repeat.textContent = this.#words.repeat?.replace("#", String(length)) ?? "";
    this.#repeat.hidden = length === 0;
  }
}

unfoldOnPaper(".kb-quiz details");
const place = find(".kb-quiz", HTMLElement);
if (place) new Round(place);
