// @ts-check
// The line above every page of content: who the customer is. On narrow screens a button that says so opens it.

import { shown } from "../formats/formats.js";
import { bind } from "../lib/bind.js";
import { button, find, isAlone, make, nextEmpty, PRIVATE } from "../lib/dom.js";
import { Undo } from "../lib/undo.js";
import { CASE, NAME, TITLE } from "./customer.js";
import { languageSelect } from "./language.js";
import { ACTS } from "./session.js";

/** @typedef {import("./customer.js").Customer} Customer */

/** Enter leads to the next empty field. @param {HTMLElement} control */
function leadOn(control) {
  control.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !isAlone(event)) return;
    event.preventDefault();
    nextEmpty(control)?.focus();
  });
}

/** @param {Customer} customer */
function languageChoice(customer) {
  const { select, show } = languageSelect(customer, { "data-customer": "language", ...PRIVATE });
  return { element: make("label", {}, `${customer.strings.speaks} `, select), show };
}

/** @param {Customer} customer */
function formChoice(customer) {
  const { strings } = customer;
  const select = make("select", { "data-customer": "form", "data-name": TITLE, ...PRIVATE });
  const element = make("label", {}, make("span", {}, strings.form), select);
  select.addEventListener("change", () => (customer.form = select.value));
  leadOn(select);
  const show = () => {
    const { form, forms, language } = customer;
    if (select.lang !== language.tag) {
      select.lang = language.tag;
      const none = make("option", { value: "", lang: document.documentElement.lang }, strings.form_none);
      select.replaceChildren(none, ...forms.map((each) => make("option", { value: each }, each)));
    }
    element.hidden = !forms.length;
    select.value = form;
  };
  return { element, show };
}

/**
 * @param {string} name of the placeholder
 * @param {string} text its label here
 * @param {{ read: () => string, write: (text: string) => void, shown?: (known: string) => string }} value
 */
function field(name, text, value) {
  const input = make("input", { type: "text", size: "1", dir: "auto", placeholder: text, enterkeyhint: "next", "data-name": name, ...PRIVATE });
  leadOn(input);
  const element = make("label", { class: `kb-customer__${name.replace("_", "-")}` }, make("span", {}, text), input);
  return { element, show: bind(input, { shown: (known) => known, ...value }) };
}

/** A field for any other blank of the page's sentences. @param {Customer} customer @param {string} name */
function otherField(customer, name) {
  const { blanks, locale } = customer;
  const own = () => customer.language.locale;
  const { element, show } = field(name, blanks.label(name, own()), {
    read: () => blanks.typed(name, own()),
    write: (text) => blanks.type(name, text, own()),
    shown: (known) => shown(blanks.placeholder(name).type, known, locale),
  });
  element.classList.add("kb-customer__other");
  return { element, show };
}

/** What is known, in a few words. @param {Customer} customer */
const summary = ({ language, form, name, caseNumber }) =>
  [language.name, [form, name].filter(Boolean).join(" "), caseNumber].filter(Boolean).join(" · ");

/** Closes what a button has opened: by Escape, which leads back to it, or when the reader goes on elsewhere. @param {HTMLElement} place @param {HTMLElement} chip */
function closing(place, chip) {
  const close = () => chip.setAttribute("aria-expanded", "false");
  /** @param {EventTarget | null} target */
  const leave = (target) => target instanceof Node && !place.contains(target) && close();
  place.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || chip.getAttribute("aria-expanded") === "false") return;
    close();
    chip.focus();
  });
  place.addEventListener("focusout", ({ relatedTarget }) => leave(relatedTarget));
  document.addEventListener("pointerdown", ({ target }) => leave(target));
}

/** A line for what is to be said of the customer; the next act is an answer to it. @param {Customer} customer */
function statusLine(customer) {
  const status = make("p", { class: "kb-customer__status", role: "status" });
  const say = (text = "", isWarning = false) => {
    status.textContent = text;
    status.classList.toggle("kb-status--warn", isWarning);
  };
  customer.addEventListener("told", (event) => {
    const { text, isWarning } = /** @type {CustomEvent<{ text: string, isWarning: boolean }>} */ (event).detail;
    say(text, isWarning);
  });
  for (const act of ACTS) addEventListener(act, () => say());
  return status;
}

/** @param {Customer} customer */
export function bar(customer) {
  const place = find("[data-kb-customer]", HTMLElement);
  if (!place) return;
  const { strings } = customer;
  const parts = [
    languageChoice(customer),
    formChoice(customer),
    field(NAME, strings.name, { read: () => customer.name, write: (text) => (customer.name = text) }),
    field(CASE, strings.case, { read: () => customer.caseNumber, write: (text) => (customer.caseNumber = text) }),
  ];
  const focusFirst = () => find("select", HTMLSelectElement, fields)?.focus(); // where the button with the focus goes
  const clear = button(strings.clear, { class: "kb-link", "data-clear": "", title: strings.clears }, () => {
    undo.offer(customer.clearCustomer());
    focusFirst();
  });
  const undoing = make("button", { type: "button", class: "kb-link", "data-undo": "" }, strings.undo);
  const undo = new Undo(undoing);
  undoing.addEventListener("click", focusFirst);
  const note = make("small", { class: "kb-customer__note", hidden: "" }, strings.page_only);
  const fields = make("div", { class: "kb-customer__fields", id: "kb-customer-fields" }, ...parts.map(({ element }) => element), note, clear, undoing);
  const chip = button("", { class: "kb-customer__chip", "aria-controls": fields.id, "aria-expanded": "false" }, () => open(!isOpen()));
  const isOpen = () => chip.getAttribute("aria-expanded") === "true";
  /** @param {boolean} wanted */
  const open = (wanted) => chip.setAttribute("aria-expanded", String(wanted));
  const show = () => {
    for (const part of parts) part.show();
    clear.hidden = !customer.ofCustomer.length;
    note.hidden = customer.lasts() || !customer.isTyped;
    chip.textContent = `${strings.title}: ${summary(customer)}`;
  };
  place.replaceChildren(chip, fields, statusLine(customer));
  closing(place, chip);
  show();
  customer.known.then(show);
  customer.addEventListener("change", show);
  for (const end of ["change", "cleared"]) customer.addEventListener(end, undo.end);
  customer.addEventListener("asked", (event) => {
    const { detail: name } = /** @type {CustomEvent<string>} */ (event);
    const control = () => find(`[data-name="${name}"]`, HTMLElement, fields);
    if (!control()) {
      const other = otherField(customer, name);
      parts.push(other);
      note.before(other.element);
    }
    open(true);
    control()?.focus();
  });
}
