// @ts-check
// The page of questions, one at a time. What is asked is what the address names, so that Back leads to the question before.
// Without this script the page shows all of them, and their answers are links.

import { find, make, section } from "./lib/dom.js";

/**
 * @typedef {{ id: string, answers: { text: string, to: string }[] }} Question `to`: the id of the next question, or ''
 * @typedef {{ id: string, text: string }} Step a question that was answered, and the answer
 */

/**
 * The answers that lead from the first question to another, by the shortest way.
 * @param {Question[]} questions
 * @param {string} id
 * @returns {Step[]}
 */
export function way(questions, id) {
  /** @type {Map<string, Step[]>} */
  const ways = new Map([[questions[0]?.id ?? "", []]]);
  for (const [from, steps] of ways) {
    for (const { text, to } of questions.find((each) => each.id === from)?.answers ?? []) {
      if (to && !ways.has(to)) ways.set(to, [...steps, { id: from, text }]);
    }
  }
  return ways.get(id) ?? [];
}

/** Which answer a key leads to, from the one with the focus (-1: none); undefined for other keys. @param {string} key @param {number} at @param {number} count */
export function answerOf(key, at, count) {
  if (/^[1-9]$/.test(key)) return Number(key) <= count ? Number(key) - 1 : undefined;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (Math.max(at, 0) + count - 1) % count;
  return key === "Home" ? 0 : key === "End" ? count - 1 : undefined;
}

/** A question with its answers. @param {Element} heading */
const question = (heading) => section(heading, "h2", { class: "kb-question", role: "group", tabindex: "-1", "aria-labelledby": heading.id });

/** @param {HTMLElement} element */
const linksOf = (element) => /** @type {HTMLAnchorElement[]} */ ([...element.querySelectorAll("li > a")]);

/** @param {HTMLAnchorElement} link */
const nextOf = (link) => (link.pathname === location.pathname ? link.hash.slice(1) : "");

/** Keys work while the focus is in the question. @param {KeyboardEvent} event @param {HTMLElement} element */
function hear(event, element) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const links = linksOf(element);
  const chosen = answerOf(event.key, links.findIndex((link) => link === document.activeElement), links.length);
  if (chosen === undefined) return;
  event.preventDefault();
  if (/\d/.test(event.key)) links[chosen].click();
  else links[chosen].focus();
}

export function triage() {
  const place = find("[data-kb-triage]", HTMLElement);
  const elements = [...place?.querySelectorAll("h2[id]") ?? []].map(question);
  if (!place || !elements.length) return;
  const ids = elements.map((element) => element.getAttribute("aria-labelledby") ?? "");
  const questions = elements.map((element, index) => ({
    id: ids[index],
    answers: linksOf(element).map((link) => ({ text: link.textContent ?? "", to: nextOf(link) })),
  }));
  const answered = make("ol", { class: "kb-answered" });
  elements[0].before(answered);
  const show = () => {
    const index = Math.max(ids.indexOf(location.hash.slice(1)), 0);
    elements.forEach((element, place_) => element.classList.toggle("kb-question--asked", place_ === index));
    answered.replaceChildren(...way(questions, ids[index]).map(({ id, text }) => make("li", {}, make("a", { href: `#${id}` }, text))));
    elements[index].focus({ preventScroll: true });
    scrollTo({ top: 0 });
  };
  for (const element of elements) element.addEventListener("keydown", (event) => hear(event, element));
  place.classList.add("kb-triage--ready");
  addEventListener("hashchange", show);
  show();
}
