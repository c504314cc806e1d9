// @ts-check

import { required } from "../lib/dom.js";

/** What shows in a bar how many of the tasks are done. @param {HTMLElement} place */
export function bar(place) {
  const progress = required("progress", HTMLProgressElement, place);
  const count = required("[data-count]", HTMLElement, place);
  return (/** @type {number} */ done, /** @type {number} */ total) => {
    progress.max = total;
    progress.value = done;
    count.textContent = `${done} / ${total}`;
  };
}
