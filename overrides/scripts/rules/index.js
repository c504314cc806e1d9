// @ts-check
// The page of errors: what is typed into its filter leaves the rules that hold it. Without this script the page shows all, and no filter.

import { required } from "../lib/dom.js";
import { holding } from "./holding.js";

/** @param {HTMLElement} place */
function rules(place) {
  const field = required("input", HTMLInputElement, place);
  const status = required("[role=status]", HTMLElement, place);
  const links = [...place.querySelectorAll("li")];
  const told = [...document.querySelectorAll("section[data-rule]")].filter((each) => each instanceof HTMLElement);
  const texts = told.map((each) => each.textContent ?? "");
  const show = () => {
    const isShown = holding(field.value, texts);
    told.forEach((each, i) => (each.hidden = !isShown[i]));
    links.forEach((each, i) => (each.hidden = !isShown[i]));
    status.textContent = field.value.trim() ? (status.dataset.text ?? "").replace("#", String(isShown.filter(Boolean).length)) : "";
  };
  field.addEventListener("input", show);
  addEventListener("hashchange", () => {
    const meant = document.getElementById(location.hash.slice(1));
    if (!meant?.closest("[hidden]")) return;
    field.value = "";
    show();
    meant.scrollIntoView();
  });
  required("label", HTMLElement, place).hidden = false;
  show();
}

rules(required(".kb-rules", HTMLElement));
