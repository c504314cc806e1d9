// @ts-check
// The foot of the window, where a line says what concerns the whole site. What else stays in sight there stands above it.

import { find, make } from "./dom.js";

/** The height of the foot, for styles. */
const HEIGHT = "--kb-foot";

/** The foot; the first line that comes makes it. */
function foot() {
  const found = find(".kb-foot", HTMLElement);
  if (found) return found;
  const made = make("div", { class: "kb-foot" });
  document.body.append(made);
  new ResizeObserver(() => document.documentElement.style.setProperty(HEIGHT, `${made.offsetHeight}px`)).observe(made);
  return made;
}

/** Puts a line there, below those that are. @param {HTMLElement} line */
export const putAtFoot = (line) => foot().append(line);
