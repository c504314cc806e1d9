// @ts-check
// A sheet of proof: what is done, with the name and the date that are typed in. They are on the paper only.

import { dayOf, write } from "../formats/dates.js";
import { headingText, make, required } from "../lib/dom.js";

/** The sections with tasks: each heading's words, and its items. @param {HTMLElement} text */
function sections(text) {
  /** @type {Map<Element, Element[]>} */
  const found = new Map();
  /** @type {Element | undefined} */
  let heading;
  for (const each of text.querySelectorAll("h2, .task-list-item")) {
    if (each.matches("h2")) heading = each;
    else if (heading) found.set(heading, [...(found.get(heading) ?? []), each]);
  }
  return [...found];
}

/** @param {Element} item */
const isDone = (item) => required("input", HTMLInputElement, item).checked;

/** How much of each section is done, and of the last each point: what the trainer has seen. @param {HTMLElement} text */
function done(text) {
  const found = sections(text);
  const rows = found.map(([heading, items]) => make("p", {}, `${headingText(heading)}: ${items.filter(isDone).length} / ${items.length}`));
  const points = found.at(-1)?.[1].map((item) => make("li", {}, `${isDone(item) ? "☑" : "☐"} ${item.textContent.trim()}`)) ?? [];
  return [...rows, make("ul", {}, ...points)];
}

/** Offer the sheet. @param {HTMLElement} text the path */
export function proof(text) {
  const form = required("[data-kb-proof]", HTMLFormElement);
  const sheet = required("[data-kb-sheet]", HTMLElement);
  const inputs = [...form.querySelectorAll("input")];
  const { dataset } = document.documentElement;
  required("[name=date]", HTMLInputElement, form).value = write(dayOf(new Date()), form.dataset.locale ?? "");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const { name, value } of inputs) required(`[data-typed=${name}]`, HTMLElement, sheet).textContent = value;
    required("[data-done]", HTMLElement, sheet).replaceChildren(...done(text));
    dataset.print = "sheet";
    print();
  });
  addEventListener("afterprint", () => delete dataset.print);
  form.hidden = false;
}
