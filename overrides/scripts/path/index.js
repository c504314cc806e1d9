// @ts-check
// The onboarding path's own page: its bar, the ticks that the device keeps if the trainee says so, and the sheet to sign.

import styles from "../../styles/path.css";
import { required } from "../lib/dom.js";
import { found, standing } from "../lib/place.js";
import { forget, keep, keeps, recall } from "../lib/storage.js";
import { Undo } from "../lib/undo.js";
import { bar } from "./bar.js";
import { proof } from "./proof.js";
import { names, Ticks } from "./ticks.js";

const KEY = "kb-path";
const text = required("[data-kb-text]", HTMLElement);
const place = required("[data-kb-path]", HTMLElement);
const choice = required("input", HTMLInputElement, place);
const ticks = new Ticks(text);
const show = bar(place);
const undo = new Undo(required("[data-undo]", HTMLButtonElement, place));
const stand = standing(() => ticks.done);

const store = () => (choice.checked ? keep(KEY, JSON.stringify(ticks.done)) : forget(KEY));

function changed() {
  undo.end();
  show(ticks.count, ticks.total);
  store();
  stand();
}

/** @param {unknown[]} done */
function tick(done) {
  ticks.set(done);
  changed();
}

const sheet = new CSSStyleSheet(); // without this script nothing is there to be styled
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

const kept = names(recall(KEY));
const before = kept ?? found();
choice.checked = kept !== undefined;
if (Array.isArray(before)) ticks.set(before);
if (!keeps()) {
  const note = required("[data-none]", HTMLElement, place);
  note.textContent = note.dataset.none ?? "";
  choice.disabled = true;
}
show(ticks.count, ticks.total);
ticks.listen(changed);
choice.addEventListener("change", store);
const clear = required("[data-clear]", HTMLButtonElement, place);
clear.addEventListener("click", () => {
  const { done } = ticks;
  if (!done.length) return;
  tick([]);
  undo.offer(() => {
    tick(done);
    clear.focus(); // the button is gone
  });
});
place.hidden = false;
proof(text);
