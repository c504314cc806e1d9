// @ts-check
// Sentences to say, on the pages of phrases and of guidelines: copied by a button, in the customer's language. Without this
// script the pages are whole; only the buttons are missing.

import { find, make } from "../lib/dom.js";
import { choiceGroup, keepReplyLanguage, replyLanguage, showChoices } from "../lib/language.js";
import { copyPlain } from "../lib/selection.js";
import { Sentence } from "./sentence.js";
import { share } from "./share.js";
import { Texts } from "./texts.js";

/** @typedef {import("../lib/language.js").Language} Language */

/** The choice of a form of address in the customer's language. @param {Texts} texts @param {() => void} changed */
function formChoice(texts, changed) {
  const { strings } = texts.data;
  let language = texts.data.languages[0];
  const select = make("select", { autocomplete: "off" });
  const label = make("label", { class: "kb-form" }, `${strings.form} `, select);
  select.addEventListener("change", () => {
    texts.choose(language.locale, select.value);
    changed();
  });
  /** @param {Language} chosen */
  const show = (chosen) => {
    language = chosen;
    const forms = texts.forms(language.locale);
    label.hidden = !forms.length;
    select.lang = language.tag;
    select.replaceChildren(make("option", { value: "" }, "…"), ...forms.map((form) => make("option", { value: form }, form)));
    select.value = texts.chosen(language.locale);
  };
  return { label, show };
}

/** @param {Texts} texts @param {HTMLElement[]} places of the sentences */
function begin(texts, places) {
  const { locale: own, languages, strings } = texts.data;
  const kept = replyLanguage(languages.map(({ locale }) => locale), own);
  let language = languages.find(({ locale }) => locale === kept) ?? languages[0];
  const sentences = places.map((place) => new Sentence(place, texts));
  const showAll = () => sentences.forEach((sentence) => sentence.show(language));
  const form = formChoice(texts, showAll);
  const show = () => {
    form.show(language);
    showAll();
  };
  const group = choiceGroup(strings.language);
  const options = languages.map(({ name, tag }) => ({ text: name, lang: tag }));
  showChoices(group, strings.language, options, languages.indexOf(language), (index) => {
    language = languages[index];
    keepReplyLanguage(language.locale);
    show();
  });
  const first = places[0].closest("table, ul");
  first?.before(make("div", { class: "kb-say-bar" }, group, form.label));
  const note = find("[data-say-note]", HTMLElement);
  if (note) first?.after(note);
  show();
}

const source = find("#kb-say-data", HTMLScriptElement);
const places = [...document.querySelectorAll("[data-say]")].filter((place) => place instanceof HTMLElement);
if (source && places.length) {
  const texts = new Texts(JSON.parse(source.text));
  begin(texts, places);
  share(texts.data.strings.copy_link);
  copyPlain(".kb-say, .kb-say-other");
}
