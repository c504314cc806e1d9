// @ts-check
// What a card looks like: the reply, the fields, and what can be done with them.

import { copy } from "../lib/clipboard.js";
import { slots } from "../customer/blanks.js";
import { ABOVE } from "../customer/customer.js";
import { isScript } from "../formats/formats.js";
import { choiceGroup, showChoices } from "../lib/choice.js";
import { flash, label, select } from "../lib/copied.js";
import { isAlone, make, nextEmpty } from "../lib/dom.js";
import { strangers } from "./fields.js";
import { fieldGroups } from "./groups.js";
import { replyView, showLength } from "./reply.js";
import { scriptView } from "./script.js";

/** @typedef {import("./values.js").Card} Card */

/** The buttons and the lines beneath the reply. */
function actions() {
  return {
    copyBody: make("button", { type: "button", class: "md-button md-button--primary", "data-copy": "" }),
    copySubject: make("button", { type: "button", class: "md-button", "data-copy": "" }),
    counter: make("p", { class: "kb-counter" }),
    status: make("p", { class: "kb-status", role: "status", "aria-live": "polite" }),
  };
}

export class View {
  #card;
  #reply;
  /** The same, where it is said and not sent. */
  #script;
  #parts;
  #tones;
  #fields = make("div", { class: "kb-fields" });
  /** @type {import("./fields.js").Field[]} */
  #list = [];
  /** The language that is shown. */
  #language = "";

  /** @param {HTMLElement} place @param {Card} card */
  constructor(place, card) {
    this.#card = card;
    const { strings, channel } = card.data;
    this.#script = isScript(channel) ? scriptView(card, (...told) => this.#copyText(...told)) : undefined;
    this.#reply = this.#script ?? replyView(card);
    this.#parts = actions();
    this.#tones = choiceGroup(strings.tone);
    this.update();
    const { copyBody, copySubject, counter, status } = this.#parts;
    copyBody.addEventListener("click", () => this.#copy(false));
    copySubject.addEventListener("click", () => this.#copy(true));
    place.replaceChildren(
      this.#tones,
      make("div", { class: "kb-card__columns" }, make("div", { class: "kb-output" }, ...this.#reply.elements), this.#fields),
      make("div", { class: "kb-actions" }, ...(this.#script ? [] : [copyBody, copySubject]), counter, status),
      make("p", { class: "kb-note" }, strings.privacy, make("br"), this.#shortcut()),
    );
    place.classList.add("kb-card--ready");
    this.#listen(place);
  }

  #shortcut() {
    const { strings } = this.#card.data;
    const copies = this.#script ? strings.shortcut_script : strings.shortcut;
    return this.#card.replies.some(({ subject }) => subject !== null) ? `${copies} ${strings.shortcut_subject}` : copies;
  }

  /** What follows from what is known of the customer. */
  update() {
    const { language } = this.#card;
    if (language !== this.#language) {
      this.#language = language;
      this.#showTones();
      this.#showFields();
      this.#showLabels();
    }
    this.#refresh();
  }

  /** @param {string} text @param {boolean} warn */
  say(text, warn = false) {
    this.#parts.status.textContent = text;
    this.#parts.status.classList.toggle("kb-status--warn", warn);
  }

  /** What follows from the values. */
  #refresh() {
    const { copySubject, counter } = this.#parts;
    this.#reply.show();
    for (const { refresh } of this.#list) refresh();
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.name : undefined;
    if (focused) this.#reply.light(focused);
    copySubject.hidden = this.#card.reply.subject === null;
    showLength(counter, this.#card);
  }

  /** The fields of the chosen language; the one with the focus keeps it. */
  #showFields() {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.id : "";
    const { elements, fields } = fieldGroups(this.#card);
    this.#list = fields;
    this.#fields.replaceChildren(...elements);
    if (focused && this.#fields.contains(document.getElementById(focused))) document.getElementById(focused)?.focus();
  }

  /** The buttons, which say whose language they copy where it is not the agent's. */
  #showLabels() {
    const { data: { strings, locale }, customer, language } = this.#card;
    const name = customer.languages.find((each) => each.locale === language)?.name;
    const whose = language === locale ? "" : ` (${name})`;
    label(this.#parts.copyBody, strings.copy_reply + whose);
    label(this.#parts.copySubject, strings.copy_subject + whose);
  }

  #showTones() {
    const { strings } = this.#card.data;
    const { lang } = document.documentElement;
    const options = this.#card.replies.map(({ variant }) => ({ text: variant ? (strings[`tone.${variant}`] ?? variant) : strings.reply, lang }));
    this.#tones.hidden = options.length < 2;
    showChoices(this.#tones, strings.tone, options, this.#card.chosen, (index) => {
      this.#card.variant = index;
      this.#refresh();
    });
  }

  /** Copies the reply or its subject. @param {boolean} isSubject */
  #copy(isSubject) {
    const { reply } = this.#card;
    if (this.#script) return this.#script.copy();
    if (isSubject) return this.#copyText(reply.subject ?? "", this.#parts.copySubject, this.#reply.subject);
    return this.#copyText(reply.body, this.#parts.copyBody, this.#reply.body);
  }

  /** Copies a text; says so in the button, and what is to be looked at beside it. @param {string} text @param {HTMLElement} pressed @param {HTMLElement} shown */
  async #copyText(text, pressed, shown) {
    const { strings } = this.#card.data;
    if (await copy(this.#card.plain(text))) {
      flash(pressed, strings.copied_short);
      const [told, isWarning] = this.#tidings(text);
      return this.say(told, isWarning);
    }
    flash(pressed, strings.not_copied);
    this.say(strings.refused, true);
    select(shown);
  }

  /** What stands to be mended in a text that is copied. @param {string} text @returns {[string, boolean]} */
  #tidings(text) {
    const { data: { strings } } = this.#card;
    /** @param {string} name @param {string[]} labels */
    const named = (name, labels) => (labels.length ? [`${strings[name].replace("#", String(labels.length))} ${labels.join("; ")}.`] : []);
    const told = [
      ...named("blanks", this.#card.left(text)),
      ...named("odd_values", this.#card.odd(text)),
      ...named("other_languages", strangers(this.#card, slots(text))),
    ];
    return [[strings.copied, ...told].join(" "), told.length > 0];
  }

  /** @param {HTMLElement} place */
  #listen(place) {
    place.addEventListener("click", ({ target }) => {
      const name = target instanceof Element && target.closest("[data-blank]")?.getAttribute("data-blank");
      if (name && getSelection()?.isCollapsed) this.#focus(name);
    });
    document.addEventListener("focusin", ({ target }) => this.#light(target));
    document.addEventListener("focusout", () => this.#reply.light(""));
    place.addEventListener("keydown", (event) => this.#hear(event));
    document.addEventListener("keydown", (event) => {
      const isElsewhere = event.target instanceof Element && event.target.closest("dialog, .md-search, [data-results]");
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing || event.defaultPrevented || isElsewhere) return;
      event.preventDefault();
      this.#copy(event.shiftKey && this.#card.reply.subject !== null);
    });
  }

  /** Puts the focus where a blank is filled in: into the card, or the bar above it. @param {string} name */
  #focus(name) {
    const input = this.#fields.querySelector(`[data-name="${name}"]`);
    if (!(input instanceof HTMLElement)) return this.#card.customer.ask(name);
    input.focus();
    input.scrollIntoView({ block: "nearest" });
  }

  /** Puts the focus where the page's first blank is filled in that has no value, from where Enter leads to the others, or else on the button. */
  fill() {
    const { names } = this.#card;
    const fields = [...ABOVE, ...this.#list.map(({ name }) => name)].filter((name) => names.includes(name));
    const empty = fields.find((name) => !this.#card.valueOf(name).text);
    if (empty) this.#focus(empty);
    else this.#goOn();
  }

  /** Puts the focus where somebody goes on who has filled in the blanks. */
  #goOn() {
    if (this.#script) this.#script.focus();
    else this.#parts.copyBody.focus();
  }

  /** A field with the focus lights its blank; where both are beside each other it comes into sight. @param {EventTarget | null} target */
  #light(target) {
    const name = target instanceof HTMLElement ? target.dataset.name : undefined;
    if (!name) return;
    this.#reply.light(name);
    if (matchMedia("(width >= 60em)").matches) this.#reply.body.querySelector(".kb-lit")?.scrollIntoView({ block: "nearest" });
  }

  /** Enter leads from a blank to its field, from a field to the next empty one, from the last to the button. @param {KeyboardEvent} event */
  #hear(event) {
    if (!isAlone(event) || event.key !== "Enter" || !(event.target instanceof HTMLElement)) return;
    const { blank, name } = event.target.dataset;
    if (!blank && !name) return;
    event.preventDefault();
    if (blank) return this.#focus(blank);
    const next = nextEmpty(event.target);
    if (next) next.focus();
    else this.#goOn();
  }
}
