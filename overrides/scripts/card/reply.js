// @ts-check
// The reply as it is shown: what is filled in, and the blanks, each of which leads to its field.

import { measure } from "../formats/sms.js";
import { button, make } from "../lib/dom.js";

/** @typedef {import("./values.js").Card} Card */

const CLASSES = { blank: "kb-blank", filled: "kb-filled", odd: "kb-blank kb-blank--odd" };

/** A text with its blanks, or their values. @param {Card} card @param {string} text @param {string} locale */
export function pieces(card, text, locale) {
  return card.blanks.pieces(text, locale).map(({ text: piece, name, label, state }) => {
    if (!name || !state) return piece;
    const own = { class: CLASSES[state], "data-blank": name };
    // Its label is the agent's, not the reply's.
    if (state === "blank") return make("mark", { ...own, role: "button", tabindex: "0", lang: card.tagOf(card.data.locale) }, `[${label}]`);
    return make("bdi", own, piece);
  });
}

/** The same text in the agent's own language, and the button that shows it, where the reply's is another. @param {Card} card */
export function ownView(card) {
  const { data: { locale, strings } } = card;
  const element = make("div", { class: "kb-own" });
  let isWanted = false;
  const toggle = button(strings.show_own, { class: "kb-link kb-own-button" }, () => {
    isWanted = !isWanted;
    show();
  });
  const show = () => {
    const { ownReply, language } = card;
    toggle.hidden = language === locale;
    toggle.setAttribute("aria-pressed", String(isWanted));
    element.hidden = toggle.hidden || !isWanted;
    if (element.hidden) return;
    const text = make("pre", { class: "kb-text", translate: "no", lang: card.tagOf(locale) }, ...pieces(card, ownReply.body, locale));
    for (const blank of text.querySelectorAll("[tabindex]")) blank.removeAttribute("tabindex");
    element.replaceChildren(make("p", { class: "kb-own__name" }, strings.own_note), text);
  };
  return { elements: [toggle, element], show };
}

/** The elements that show a reply. @param {Card} card */
export function replyView(card) {
  const { strings } = card.data;
  // A translation of the page would take the filled reply to a server.
  const subject = make("span", { "data-plain": "" });
  const line = make("p", { class: "kb-subject", translate: "no" }, make("span", { class: "kb-subject__name" }, `${strings.subject}: `), subject);
  const body = make("pre", { class: "kb-text", translate: "no", "data-reply": "", "data-plain": "" });
  const own = ownView(card);
  return {
    elements: [line, body, ...own.elements],
    subject,
    body,
    show() {
      const { language, reply } = card;
      for (const element of [subject, body]) element.lang = card.tagOf(language);
      line.hidden = reply.subject === null;
      subject.replaceChildren(...pieces(card, reply.subject ?? "", language));
      body.replaceChildren(...pieces(card, reply.body, language));
      own.show();
    },
    /** Lights the blanks of a field. @param {string} name */
    light(name) {
      for (const mark of [...subject.children, ...body.children]) mark.classList.toggle("kb-lit", mark.getAttribute("data-blank") === name);
    },
  };
}

/**
 * How long a text message or a chat's line is, with the longest likely value in each blank.
 * @param {HTMLElement} counter
 * @param {Card} card
 */
export function showLength(counter, card) {
  const { data: { channel, strings }, reply: { body } } = card;
  const text = card.blanks.longest(body, card.language);
  const about = card.left(body).length ? `${strings.about} ` : "";
  /** @param {string} name @param {string | number} value */
  const fill = (name, value) => strings[name].replace("#", () => String(value));
  counter.hidden = channel !== "sms" && channel !== "chat";
  if (channel === "chat") counter.textContent = fill("characters", about + [...text].length);
  if (channel !== "sms") return;
  const { units, parts, room, odd } = measure(text);
  counter.textContent = [fill("characters", `${about}${units}/${room}`), fill("messages", parts), ...(odd ? [fill("odd", odd)] : [])].join(", ");
  counter.dataset.units = String(units);
  counter.dataset.parts = String(parts);
}
