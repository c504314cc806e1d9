// @ts-check
// The page's side of search: starts it when the reader nears it, or some seconds after the page, and says in the theme's
// search box what that has no words for. Runs before the theme's bundle, for the theme reads the settings that it makes.

import { find, required } from "../lib/dom.js";

/** @typedef {import("./protocol.js").News} News */

/** Milliseconds after the page. */
const IDLE = 3000;

/** What a query is, whatever the theme leaves out of it. @param {string} text */
const essence = (text) => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");

/** The theme's parts of the box, or null where a page has none. */
export function parts() {
  const input = find("[data-md-component=search-query]", HTMLInputElement);
  if (!input) return null;
  const meta = required(".md-search-result__meta", HTMLElement);
  return { input, meta, list: required(".md-search-result__list", HTMLElement) };
}

/** @typedef {NonNullable<ReturnType<typeof parts>>} Parts */

/**
 * What the theme has no words for. The theme writes its line after each answer, and news of the answer comes on its own way,
 * sooner or later: so whenever one of the two changes, the line is made of both.
 * @param {Parts} parts
 * @param {{ failed: string, guess: string, short: string }} texts
 */
function speaker({ meta, list }, texts) {
  let themes = meta.textContent ?? "";
  let own = "";
  const show = () => {
    if (meta.textContent !== themes && meta.textContent !== own) themes = meta.textContent ?? "";
    const wanted = own || themes;
    if (meta.textContent !== wanted) meta.textContent = wanted;
  };
  new MutationObserver(show).observe(meta, { childList: true, characterData: true, subtree: true });
  return (/** @type {News} */ news) => {
    const isAnswer = news.state === "answered";
    const said = news.state === "failed" ? texts.failed : isAnswer && news.guess ? texts.guess : isAnswer && news.short ? texts.short : "";
    if (meta.textContent === own && own !== said) meta.textContent = themes;
    own = said;
    if (news.state === "failed") {
      list.replaceChildren();
      meta.setAttribute("role", "alert");
    } else meta.removeAttribute("role");
    list.classList.toggle("kb-guess", isAnswer && news.guess);
    show();
  };
}

/**
 * Enter is for the answer to what was typed, not for one to its beginning.
 * @param {Parts} parts
 */
function waiter({ input, list }) {
  let answered = "";
  let isEntered = false;
  input.addEventListener("keydown", (event) => {
    isEntered = event.key === "Enter" && !event.isComposing && essence(input.value) !== answered;
    if (!isEntered) return;
    event.preventDefault();
    event.stopPropagation();
  });
  return (/** @type {News} */ news) => {
    if (news.state === "failed") isEntered = false;
    if (news.state === "answered" && !news.partial) answered = essence(news.query);
    if (!isEntered || essence(input.value) !== answered) return;
    isEntered = false;
    // The theme's own message about the same answer is on its way.
    setTimeout(() => list.querySelector("a")?.click());
  };
}

/**
 * @param {Parts} parts
 * @param {() => void} start the search
 * @returns what hears the news of it
 */
export function box(parts, start) {
  const config = JSON.parse(required("#__config", HTMLElement).textContent ?? "");
  const speak = speaker(parts, { ...config.kb, short: config.translations["search.result.placeholder"] });
  const wait = waiter(parts);
  // By this name the theme knows that it is to fetch its own index, empty here.
  parts.input.form?.removeAttribute("name");
  parts.input.addEventListener("focus", start);
  // What it fetches weighs as much as the page, which therefore comes first, and no key typed elsewhere asks for it.
  addEventListener("load", () => setTimeout(() => (window.requestIdleCallback ?? setTimeout)(start), IDLE));
  return (/** @type {News} */ news) => {
    speak(news);
    wait(news);
  };
}

/**
 * Has the theme start the relay with a channel to this page alone.
 * @param {string} channel
 */
export function configure(channel) {
  const element = required("#__config", HTMLElement);
  const config = JSON.parse(element.textContent ?? "");
  element.textContent = JSON.stringify({ ...config, search: `${config.search}#${channel}` });
}
