// @ts-check
// The onboarding path's own page: its bar, the ticks that the device keeps if the trainee says so, and the sheet to sign.

import styles from "../../styles/path.css";
import { required } from "../lib/dom.js";
import { forget, keep, recall } from "../lib/storage.js";
import { bar } from "./bar.js";
import { proof } from "./proof.js";
import { names, Ticks } from "./ticks.js";

const KEY = "kb-path";
const text = required("[data-kb-text]", HTMLElement);
const place = required("[data-kb-path]", HTMLElement);
const choice = required("input", HTMLInputElement, place);
const ticks = new Ticks(text);
const show = bar(place);

const store = () => (choice.checked ? keep(KEY, JSON.stringify(ticks.done)) : forget(KEY));

function changed() {
  show(ticks.count, ticks.total);
  store();
}

const sheet = new CSSStyleSheet(); // without this script nothing is there to be styled
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

const kept = names(recall(KEY));
choice.checked = kept !== undefined;
if (kept) ticks.set(kept);
show(ticks.count, ticks.total);
ticks.listen(changed);
choice.addEventListener("change", store);
required("button", HTMLButtonElement, place).addEventListener("click", () => {
  ticks.set([]);
  changed();
});
place.hidden = false;
proof(text);
