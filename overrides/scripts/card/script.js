// @ts-check
// A script as it is spoken: step by step, what is said large, what is to be done small above it. Nobody sends it as a whole, so
// each sentence has a button of its own.

import { button, make } from "../lib/dom.js";
import { copyLabel } from "../say/sentence.js";
import { Steps } from "../steps.js";
import { ownView, pieces } from "./reply.js";

/** @typedef {import("./values.js").Card} Card */
/** @typedef {{ cues: string[], said: string }} Step what to do, and what to say then */
/** @typedef {(text: string, control: HTMLElement, shown: HTMLElement) => void} Copy */

/** A line that is said to the agent, not by the agent (hooks/kb/site/search.py). */
const CUE = /^\s*[→[(#>]/;

/** The steps of a script: each sentence with the directions before it; what is to be done at the end says nothing. @param {string} text @returns {Step[]} */
export function stepsOf(text) {
  /** @type {Step[]} */
  const found = [];
  /** @type {string[]} */
  let cues = [];
  for (const line of text.split("\n").filter((each) => each.trim())) {
    if (CUE.test(line)) {
      cues.push(line);
    } else {
      found.push({ cues, said: line });
      cues = [];
    }
  }
  return cues.length ? [...found, { cues, said: "" }] : found;
}

/** @param {Card} card @param {Step} step @param {Copy} copy */
function stepView(card, { cues, said }, copy) {
  const tag = card.tagOf(card.language);
  const texts = [...cues, said].filter(Boolean);
  const lines = texts.map((text) => make("p", { class: text === said ? "kb-step__said" : "kb-step__cue", lang: tag }));
  const spoken = lines[lines.length - 1];
  const control = button(copyLabel(card.customer, card.language), { class: "kb-copy", "data-copy": "" }, () => copy(said, control, spoken));
  const element = make("li", { class: "kb-step" }, make("div", {}, ...lines), ...(said ? [control] : []));
  return {
    element,
    show: () => lines.forEach((line, index) => line.replaceChildren(...pieces(card, texts[index], card.language))),
    copy: () => said && copy(said, control, spoken),
  };
}

/** The elements that show a script, as `replyView` has those of a reply. @param {Card} card @param {Copy} copy */
export function scriptView(card, copy) {
  const body = make("ol", { class: "kb-steps", translate: "no", "data-reply": "", "data-plain": "" });
  const own = ownView(card);
  /** @type {ReturnType<typeof stepView>[]} */
  let list = [];
  /** @type {Steps | undefined} */
  let ticks;
  let shown = "";
  const build = () => {
    if (shown === card.reply.body) return;
    shown = card.reply.body;
    list = stepsOf(shown).map((step) => stepView(card, step, copy));
    body.replaceChildren(...list.map(({ element }) => element));
    const next = new Steps(body, card.customer.strings.step_done);
    next.follow(ticks);
    ticks = next;
  };
  return {
    elements: [body, ...own.elements],
    body,
    subject: body,
    show() {
      build();
      for (const step of list) step.show();
      own.show();
    },
    /** Lights the blanks of a field. @param {string} name */
    light(name) {
      for (const mark of body.querySelectorAll("[data-blank]")) mark.classList.toggle("kb-lit", mark.getAttribute("data-blank") === name);
    },
    focus: () => ticks?.focus(),
    /** Copies the sentence that is at hand. */
    copy: () => list[ticks?.at ?? -1]?.copy(),
  };
}
