// @ts-check
// What is printed from a page of its own: on paper what is folded is open; of the onboarding pack a week's chapters alone, if chosen.

import { find, required, unfoldOnPaper } from "./lib/dom.js";

unfoldOnPaper("details");
const control = required("[data-kb-print]", HTMLElement);
control.hidden = false;
required("[data-kb-print] button", HTMLButtonElement).addEventListener("click", () => print());

const part = find("[data-kb-print] select", HTMLSelectElement);
/** Shows the chapters of what is chosen, or all. */
function choose() {
  const wanted = part?.value.split(" ") ?? [];
  /** @type {NodeListOf<HTMLElement>} */
  const chapters = document.querySelectorAll("[data-chapter]");
  for (const chapter of chapters) chapter.hidden = Boolean(part?.value) && !wanted.includes(chapter.dataset.chapter ?? "");
}
part?.addEventListener("change", choose);
choose(); // a browser may have kept the choice
