// @ts-check
// The home page's field: what is typed there goes on in the search, whose box it opens.

import { find } from "./lib/dom.js";

/** The key that opens the search anywhere. */
const KEY = "/";
/** Where a focus brings up no keyboard on the screen. */
const HAS_KEYS = "(hover: hover) and (pointer: fine)";

export function home() {
  const field = find("[data-kb-find]", HTMLInputElement);
  const query = find("[data-md-component=search-query]", HTMLInputElement);
  if (!field || !query) return;
  const open = () => {
    if (field.value && field.value !== KEY) query.value = field.value;
    field.value = "";
    query.focus(); // the theme opens the box and looks what is in it
  };
  field.addEventListener("click", open);
  field.addEventListener("compositionend", open);
  field.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) open();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) open();
  });
  if (matchMedia(HAS_KEYS).matches && !location.hash) field.focus({ preventScroll: true });
}
