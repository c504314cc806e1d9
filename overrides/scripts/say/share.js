// @ts-check
// The address of a phrase's row: the page's own control for its two addresses, once more for each row.

import { required } from "../lib/dom.js";

/** @param {string} id @param {string} name */
function control(id, name) {
  const element = /** @type {HTMLElement} */ (required(".kb-share", HTMLElement).cloneNode(true));
  const summary = required("summary", HTMLElement, element);
  const [neutral, here] = element.querySelectorAll("a");
  element.classList.add("kb-share--row");
  summary.textContent = "";
  summary.title = name;
  neutral.href = new URL(`../${id}/`, neutral.href).href;
  here.href = new URL(`#${id}`, here.href).href;
  return { element, summary };
}

/** Puts one at the end of each row's first cell. @param {string} name of the control */
export function share(name) {
  for (const cell of document.querySelectorAll(".kb-phrase td[id]")) {
    const { element, summary } = control(cell.id, name);
    summary.setAttribute("aria-label", `${name}: ${(cell.textContent ?? "").trim()}`);
    cell.append(" ", element);
  }
}
