// @ts-check
// The quiz: an answer is chosen, checked and explained; there is a score, and the wrong ones can be repeated. Nothing is kept here; who makes it may (index.js).

import { button, make } from "../lib/dom.js";
import { Question } from "./question.js";
import { following, tally } from "./tally.js";

/**
 * @typedef {Record<string, string>} Given the first answer to each question since the start: its letter, by the heading's id
 * @typedef {(given: Given, go: { answered: number, right: number, asked: number }) => void} Changed
 */

/** The questions that are asked, and how it goes. What is repeated is practice: the first answers count. */
export class Round {
  #words;
  #questions;
  /** @type {Question[]} */
  #asked;
  #count = make("p", { class: "kb-quiz__count", tabindex: "-1" });
  #repeat = button("", { class: "md-button" }, () => this.#begin(this.#wrong));

  /** @type {Map<string, { letter: string, right: boolean | undefined }>} The first answer to each question. */
  #first = new Map();
  #changed;

  /** @param {HTMLElement} place @param {Record<string, unknown>} [given] what was answered before @param {Changed} [changed] */
  constructor(place, given = {}, changed = () => {}) {
    this.#words = place.dataset;
    this.#changed = changed;
    const hearers = { answered: (/** @type {Question} */ question) => this.#answered(question), onward: (/** @type {Question} */ question) => this.#onward(question) };
    this.#questions = [...place.querySelectorAll("h3[id]")].map((heading) => new Question(heading, this.#words, hearers));
    this.#asked = this.#questions;
    const again = button(this.#words.again ?? "", { class: "md-button" }, () => this.#restart());
    place.append(make("div", { class: "kb-quiz__score" }, this.#count, this.#repeat, again));
    place.classList.add("kb-quiz--ready");
    for (const question of this.#questions) if (question.give(given[question.id])) this.#note(question);
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

  #restart() {
    this.#first.clear();
    this.#tell();
    this.#begin(this.#questions);
  }

  /** @param {Question} question */
  #next(question) {
    const index = following(this.#results, this.#asked.indexOf(question));
    return index === undefined ? undefined : this.#asked[index];
  }

  /** @param {Question} question */
  #answered(question) {
    if (this.#note(question)) this.#tell();
    this.#show();
  }

  /** Whether it is the first answer to this question. @param {Question} question */
  #note(question) {
    question.leadOn(this.#next(question) ? this.#words.next : this.#words.result);
    if (this.#first.has(question.id)) return false;
    this.#first.set(question.id, { letter: question.chosen, right: question.result });
    return true;
  }

  #tell() {
    const given = Object.fromEntries([...this.#first].map(([id, { letter }]) => [id, letter]));
    const results = [...this.#first.values()].map(({ right }) => right);
    this.#changed(given, { ...tally(results), asked: this.#questions.length });
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
