// @ts-check
// What a card looks like: the reply, the fields, and what can be done with them.

import { copy } from "../lib/clipboard.js";
import { flash, select } from "../lib/copied.js";
import { button, make } from "../lib/dom.js";
import { choiceGroup, keepReplyLanguage, showChoices } from "../lib/language.js";
import { strangers } from "./fields.js";
import { isScript } from "./formats.js";
import { fieldGroups } from "./groups.js";
import { replyView, showLength } from "./reply.js";
import { slots } from "./values.js";

/** @typedef {import("./values.js").Card} Card */

/** The buttons and the lines beneath the reply. @param {Record<string, string>} strings @param {boolean} spoken */
function actions(strings, spoken) {
  const primary = { class: "md-button md-button--primary", "data-copy": "" };
  return {
    copyBody: make("button", { type: "button", ...primary }, spoken ? strings.copy_script : strings.copy_reply),
    copySubject: make("button", { type: "button", class: "md-button", "data-copy": "" }, strings.copy_subject),
    own: make("button", { type: "button", class: "md-button kb-own-button", "aria-pressed": "false" }, strings.show_own),
    counter: make("p", { class: "kb-counter" }),
    status: make("p", { class: "kb-status", role: "status", "aria-live": "polite" }),
  };
}

export class View {
  #card;
  #reply;
  #parts;
  #choices;
  #fields = make("div", { class: "kb-fields" });
  /** @type {import("./fields.js").Field[]} */
  #list = [];
  #changed;

  /**
   * @param {HTMLElement} place
   * @param {Card} card
   * @param {{ changed: () => void, clear: () => void }} on what the agent does
   */
  constructor(place, card, on) {
    this.#card = card;
    const { strings, channel } = card.data;
    const isSaid = isScript(channel);
    this.#reply = replyView(card);
    this.#parts = actions(strings, isSaid);
    this.#choices = { languages: choiceGroup(isSaid ? strings.language_script : strings.language), tones: choiceGroup(strings.tone) };
    this.#changed = () => {
      this.#refresh();
      on.changed();
    };
    this.show();
    const { copyBody, copySubject, own, counter, status } = this.#parts;
    copyBody.addEventListener("click", () => this.#copy(false));
    copySubject.addEventListener("click", () => this.#copy(true));
    own.addEventListener("click", () => own.setAttribute("aria-pressed", String(this.#reply.toggleOwn())));
    place.replaceChildren(
      make("div", { class: "kb-card__choices" }, this.#choices.languages, this.#choices.tones),
      make("div", { class: "kb-card__columns" }, make("div", { class: "kb-output" }, ...this.#reply.elements), this.#fields),
      make("div", { class: "kb-actions" }, copyBody, copySubject, own, counter, status),
      make("p", { class: "kb-note" }, strings.privacy, " ", button(strings.clear, { class: "kb-link", "data-clear": "" }, on.clear), make("br"), this.#shortcut()),
    );
    place.classList.add("kb-card--ready");
    this.#listen(place);
  }

  #shortcut() {
    const { strings, channel } = this.#card.data;
    const copies = isScript(channel) ? strings.shortcut_script : strings.shortcut;
    return this.#card.replies.some(({ subject }) => subject !== null) ? `${copies} ${strings.shortcut_subject}` : copies;
  }

  /** All of it, after a change of more than one value. */
  show() {
    this.#showLanguages();
    this.#showTones();
    this.#showFields();
    this.#refresh();
  }

  /** @param {string} text @param {boolean} warn */
  say(text, warn = false) {
    this.#parts.status.textContent = text;
    this.#parts.status.classList.toggle("kb-status--warn", warn);
  }

  /** What follows from the values. */
  #refresh() {
    const { copySubject, own, counter } = this.#parts;
    this.#reply.show();
    for (const { refresh } of this.#list) refresh();
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.name : undefined;
    if (focused) this.#reply.light(focused);
    copySubject.hidden = this.#card.reply.subject === null;
    own.hidden = this.#card.language === this.#card.data.locale;
    showLength(counter, this.#card);
  }

  /** The fields of the chosen language; the one with the focus keeps it. */
  #showFields() {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.id : "";
    const { elements, fields } = fieldGroups(this.#card, { changed: this.#changed, rebuilt: () => {
      this.show();
      this.#changed();
    } });
    this.#list = fields;
    this.#fields.replaceChildren(...elements);
    if (focused && this.#fields.contains(document.getElementById(focused))) document.getElementById(focused)?.focus();
  }

  #showLanguages() {
    const { languages } = this.#card.data;
    const options = languages.map(({ name, tag }) => ({ text: name, lang: tag }));
    const chosen = languages.findIndex(({ locale }) => locale === this.#card.language);
    const { languages: group } = this.#choices;
    showChoices(group, group.getAttribute("aria-label") ?? "", options, chosen, (index) => {
      this.#card.language = languages[index].locale;
      keepReplyLanguage(this.#card.language);
      this.#showTones();
      this.#showFields();
      this.#refresh();
    });
  }

  #showTones() {
    const { strings } = this.#card.data;
    const { lang } = document.documentElement;
    const options = this.#card.replies.map(({ variant }) => ({ text: variant ? (strings[`tone.${variant}`] ?? variant) : strings.reply, lang }));
    this.#choices.tones.hidden = options.length < 2;
    showChoices(this.#choices.tones, strings.tone, options, this.#card.chosen, (index) => {
      this.#card.variant = index;
      this.#refresh();
    });
  }

  /** Copies the reply or its subject; says so in the button, and what is to be looked at beside it. @param {boolean} isSubject */
  async #copy(isSubject) {
    const { data: { strings }, reply } = this.#card;
    const text = isSubject ? (reply.subject ?? "") : reply.body;
    const pressed = isSubject ? this.#parts.copySubject : this.#parts.copyBody;
    if (await copy(this.#card.plain(text))) {
      flash(pressed, strings.copied_short);
      const [told, isWarning] = this.#tidings(text);
      return this.say(told, isWarning);
    }
    flash(pressed, strings.not_copied);
    this.say(strings.refused, true);
    select(isSubject ? this.#reply.subject : this.#reply.body);
  }

  /** What stands to be mended in a text that is copied. @param {string} text @returns {[string, boolean]} */
  #tidings(text) {
    const { data: { strings } } = this.#card;
    /** @param {string} name @param {string[]} labels */
    const named = (name, labels) => (labels.length ? [`${strings[name].replace("#", String(labels.length))} ${labels.join(", ")}.`] : []);
    const told = [
      ...named("blanks", this.#card.blanks(text)),
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
    this.#fields.addEventListener("focusin", ({ target }) => this.#light(target));
    this.#fields.addEventListener("focusout", () => this.#reply.light(""));
    place.addEventListener("keydown", (event) => this.#hear(event));
    document.addEventListener("keydown", (event) => {
      const isElsewhere = event.target instanceof Element && event.target.closest("dialog, .md-search, [data-results]");
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing || event.defaultPrevented || isElsewhere) return;
      event.preventDefault();
      this.#copy(event.shiftKey && this.#card.reply.subject !== null);
    });
  }

  /** @param {string} name of a blank */
  #focus(name) {
    const input = this.#fields.querySelector(`[data-name="${name}"]`);
    if (!(input instanceof HTMLElement)) return;
    input.focus();
    input.scrollIntoView({ block: "nearest" });
  }

  /** A field with the focus lights its blank; where both are beside each other it comes into sight. @param {EventTarget | null} target */
  #light(target) {
    const name = target instanceof HTMLElement ? target.dataset.name : undefined;
    if (!name) return;
    this.#reply.light(name);
    if (matchMedia("(width >= 60em)").matches) this.#reply.body.querySelector(".kb-lit")?.scrollIntoView({ block: "nearest" });
  }

  /** Enter leads from a blank to its field, from a field to the next, from the last to the button. @param {KeyboardEvent} event */
  #hear(event) {
    const isOthers = event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (isOthers || event.key !== "Enter" || !(event.target instanceof HTMLElement)) return;
    const { blank, name } = event.target.dataset;
    if (!blank && !name) return;
    event.preventDefault();
    if (blank) return this.#focus(blank);
    const inputs = /** @type {HTMLElement[]} */ ([...this.#fields.querySelectorAll("[data-name]")]);
    (inputs[inputs.indexOf(event.target) + 1] ?? this.#parts.copyBody).focus();
  }
}
