// @ts-check
// What is to be typed in a terminal or put into a file is copied by a button.

import { copy } from "./lib/clipboard.js";
import { flash, select } from "./lib/copied.js";
import { button } from "./lib/dom.js";

/** @param {Record<string, string>} strings */
export function code(strings) {
  for (const block of document.querySelectorAll(".md-content .highlight pre")) {
    const control = button(strings.copy, { class: "kb-copy", "data-copy": "" }, async () => {
      if (await copy(block.textContent ?? "")) return flash(control, strings.copied);
      select(block);
      flash(control, strings.refused);
    });
    block.after(control);
  }
}
