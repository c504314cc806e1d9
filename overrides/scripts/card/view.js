// @ts-check
// What a card looks like: the choices, the fields and the reply.

import { copy } from "../lib/clipboard.js";
import { button, make } from "../lib/dom.js";
import { choiceGroup, keepReplyLanguage, showChoices } from "../lib/language.js";
import { showFields } from "./fields.js";
import { measure } from "./sms.js";

/** @typedef {import("./values.js").Card} Card */

/** The elements of the card. @param {Record<string, string>} strings */
function elements(strings) {
  return {
    languages: choiceGroup(strings.language),
    tones: choiceGroup(strings.tone),
    fields: make("div", { class: "kb-fields" }),
    // A translation of the page would take the filled reply to a server.
    subject: make("p", { class: "kb-subject", translate: "no" }),
    body: make("pre", { class: "kb-text", translate: "no", tabindex: "0", "aria-label": strings.reply }),
    counter: make("p", { class: "kb-counter" }),
    status: make("p", { class: "kb-status", role: "status", "aria-live": "polite" }),
  };
}

export class View {
  #card;
  #parts;
  #copySubject;
  #typed;

  /**
   * @param {HTMLElement} place
   * @param {Card} card
   * @param {{ typed: () => void, clear: () => void }} on what the agent does
   */
  constructor(place, card, on) {
    this.#card = card;
    const { strings } = card.data;
    this.#parts = elements(strings);
    this.#typed = (/** @type {string} */ name, /** @type {string} */ value) => {
      card.type(name, value);
      this.#showReply();
      on.typed();
    };
    const copyBody = button(strings.copy_reply, { class: "md-button md-button--primary" }, () => this.#copy(card.reply.body));
    this.#copySubject = button(strings.copy_subject, { class: "md-button" }, () => this.#copy(card.reply.subject ?? ""));
    place.addEventListener("keydown", (event) => this.#hear(event));
    this.show();
    const { languages, tones, fields, subject, body, counter, status } = this.#parts;
    const output = make("div", { class: "kb-output" }, subject, body, counter, make("p", { class: "kb-actions" }, copyBody, this.#copySubject), status);
    const clear = button(strings.clear, { class: "kb-link" }, on.clear);
    place.replaceChildren(
      languages,
      tones,
      make("div", { class: "kb-card__columns" }, fields, output),
      make("p", { class: "kb-note" }, strings.privacy, " ", clear, make("br"), strings.shortcut),
    );
    place.classList.add("kb-card--ready");
  }

  /** All of it, after a change of more than one value. */
  show() {
    this.#showLanguages();
    this.#showTones();
    showFields(this.#parts.fields, this.#card, this.#typed);
    this.#showReply();
  }

  /** @param {string} text @param {boolean} warn */
  say(text, warn = false) {
    this.#parts.status.textContent = text;
    this.#parts.status.classList.toggle("kb-status--warn", warn);
  }

  /** @param {string} name of a string @param {string | number} value for the sign in it */
  #fill = (name, value) => this.#card.data.strings[name].replace(/#/g, () => String(value));

  #showLanguages() {
    const { languages, strings } = this.#card.data;
    const options = languages.map(({ name, tag }) => ({ text: name, lang: tag }));
    const chosen = languages.findIndex(({ locale }) => locale === this.#card.language);
    showChoices(this.#parts.languages, strings.language, options, chosen, (index) => {
      this.#card.language = languages[index].locale;
      keepReplyLanguage(this.#card.language);
      this.#showTones();
      showFields(this.#parts.fields, this.#card, this.#typed);
      this.#showReply();
    });
  }

  #showTones() {
    const { strings } = this.#card.data;
    const { lang } = document.documentElement;
    const options = this.#card.replies.map(({ variant }) => ({ text: variant ? (strings[`tone.${variant}`] ?? variant) : strings.reply, lang }));
    this.#parts.tones.hidden = options.length < 2;
    showChoices(this.#parts.tones, strings.tone, options, this.#card.chosen, (index) => {
      this.#card.variant = index;
      this.#showReply();
    });
  }

  /** A text with its blanks, or their values. @param {string} text */
  #pieces = (text) => this.#card.pieces(text).map((piece) => (typeof piece === "string" ? piece
    : piece.isBlank ? make("mark", { class: "kb-blank" }, piece.text) : make("bdi", { class: "kb-filled" }, piece.text)));

  #showReply() {
    const { data, language, reply } = this.#card;
    const { subject, body } = this.#parts;
    const tag = data.languages.find(({ locale }) => locale === language)?.tag ?? language;
    for (const element of [subject, body]) element.lang = tag;
    subject.hidden = this.#copySubject.hidden = reply.subject === null;
    if (reply.subject !== null) {
      const name = make("span", { class: "kb-subject__name", lang: document.documentElement.lang }, `${data.strings.subject}: `);
      subject.replaceChildren(name, ...this.#pieces(reply.subject));
    }
    body.replaceChildren(...this.#pieces(reply.body));
    this.#showLength(this.#card.plain(reply.body));
  }

  /** How long a text message or a chat's line is. @param {string} text */
  #showLength(text) {
    const { counter } = this.#parts;
    const { channel } = this.#card.data;
    counter.hidden = channel !== "sms" && channel !== "chat";
    if (channel === "chat") counter.textContent = this.#fill("characters", [...text].length);
    if (channel !== "sms") return;
    const { units, parts, room, odd } = measure(text);
    const told = [this.#fill("characters", `${units}/${room}`), this.#fill("messages", parts), ...(odd ? [this.#fill("odd", odd)] : [])];
    counter.textContent = told.join(", ");
    counter.dataset.units = String(units);
    counter.dataset.parts = String(parts);
  }

  /** @param {string} text */
  async #copy(text) {
    const missing = this.#card.blanks(text);
    await copy(this.#card.plain(text));
    const { copied } = this.#card.data.strings;
    this.say(missing.length ? `${copied} ${this.#fill("blanks", missing.length)} ${missing.join(", ")}` : copied, missing.length > 0);
  }

  /** @param {KeyboardEvent} event */
  #hear(event) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const { subject, body } = this.#card.reply;
    this.#copy(event.shiftKey && subject !== null ? subject : body);
  }
}
