// @ts-check
// The page of questions, one at a time. What is asked is what the address names, so that Back leads to the question before.
// Without this script the page shows all of them, and their answers are links.

import { isAlone, make, required, section } from "../lib/dom.js";
import { answerOf, way } from "./way.js";

/** A question with its answers. @param {Element} heading */
const question = (heading) => section(heading, "h2", { class: "kb-question", role: "group", tabindex: "-1", "aria-labelledby": heading.id });

/** @param {HTMLElement} element */
const linksOf = (element) => /** @type {HTMLAnchorElement[]} */ ([...element.querySelectorAll("li > a")]);

/** @param {HTMLAnchorElement} link */
const nextOf = (link) => (link.pathname === location.pathname ? link.hash.slice(1) : "");

/** Keys work while the focus is in the question. @param {KeyboardEvent} event @param {HTMLElement} element */
function hear(event, element) {
  if (!isAlone(event)) return;
  const links = linksOf(element);
  const chosen = answerOf(event.key, links.findIndex((link) => link === document.activeElement), links.length);
  if (chosen === undefined) return;
  event.preventDefault();
  if (/\d/.test(event.key)) links[chosen].click();
  else links[chosen].focus();
}

/** @param {HTMLElement} place */
function triage(place) {
  const elements = [...place.querySelectorAll("h2[id]")].map(question);
  if (!elements.length) return;
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

triage(required("[data-kb-triage]", HTMLElement));
