// @ts-check
// What the list shows: the results, or in an empty box what is pinned, what was last opened and the moments of a call.

import { groupOf } from "../search/protocol.js";
import * as kept from "./kept.js";

/**
 * @typedef {import("../search/protocol.js").Answer} Answer
 * @typedef {import("../search/protocol.js").Settings} Settings
 */

/** The entries of an empty box, each once. @param {Settings | undefined} settings */
function named(settings) {
  const pinned = kept.pinned().map(({ id }) => id);
  const recent = kept.recent().map(({ id }) => id).filter((id) => !pinned.includes(id));
  const moments = (settings?.moments.items ?? []).filter(({ id }) => !pinned.includes(id) && !recent.includes(id));
  return { pinned, recent, moments };
}

/** @param {Settings | undefined} settings */
export function idsOf(settings) {
  const { pinned, recent, moments } = named(settings);
  return [...pinned, ...recent, ...moments.map(({ id }) => id)];
}

/** @param {Answer} answer @param {Settings} settings @returns {import("./list.js").Group[]} */
export function groupsOf({ question, items }, settings) {
  if (question.query.trim()) return [{ title: "", items }];
  const { pinned, recent, moments } = named(settings);
  const shown = items.filter(({ kind }) => !question.only || groupOf(kind) === question.only);
  const words = new Map(moments.map(({ id, title }) => [id, title]));
  return [
    { title: settings.strings.pinned, items: shown.filter(({ id }) => pinned.includes(id)) },
    { title: settings.strings.recent, items: shown.filter(({ id }) => recent.includes(id)) },
    { title: settings.moments.title, items: shown.filter(({ id }) => words.has(id)).map((item) => ({ ...item, moment: words.get(item.id) })) },
  ].filter((group) => group.items.length);
}

/** How many there are, that they are guesses, what none of them has, or what to type. @param {Answer} answer @param {Settings} settings */
export function summaryOf({ question, items: { length }, isSure, isShort, missing }, { strings }) {
  if (!question.query.trim()) return "";
  if (isShort) return strings.short;
  const count = length ? strings[length === 1 ? "result.one" : "result.other"].replace("#", String(length)) : strings["result.none"];
  const isGuess = length > 0 && !isSure;
  const lacking = missing.length ? `${isGuess ? " " : " · "}${strings["result.term.missing"]}: ${missing.join(", ")}` : "";
  return (isGuess ? strings.guess : count) + lacking;
}
