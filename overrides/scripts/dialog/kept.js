// @ts-check
// The entries that the reader has pinned, and the last that were opened: their names on the device, never what was typed.

import { forget, keep, keeps, recall } from "../lib/storage.js";

/** @typedef {{ id: string, title: string, lang: string }} Entry `lang` is that of the title */

const PINNED = "kb-pinned";
const RECENT = "kb-recent";
/** Under this name stands that the reader wants nothing kept. */
const OFF = "kb-recent-off";
const MOST = { [PINNED]: 9, [RECENT]: 5 };
const ENTRY = /^[a-z]+\/[a-z0-9-]+(?:#[a-z0-9-]+)?$/;

/** How many entries can be pinned: as many as there are keys for. */
export const MOST_PINNED = MOST[PINNED];

/** Dispatches `change` after any. */
export const changes = new EventTarget();

/** @param {any} kept @returns {kept is Entry} */
const isEntry = (kept) => ["id", "title", "lang"].every((name) => typeof kept?.[name] === "string") && ENTRY.test(kept.id);

/** @param {string} key @returns {Entry[]} */
function read(key) {
  try {
    const kept = JSON.parse(recall(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  } catch {
    return []; // somebody else's
  }
}

/** @param {typeof PINNED | typeof RECENT} key @param {Entry[]} entries */
function write(key, entries) {
  if (entries.length) keep(key, JSON.stringify(entries.slice(0, MOST[key])));
  else forget(key);
  changes.dispatchEvent(new Event("change"));
}

/** @param {Entry[]} entries @param {string} id */
const without = (entries, id) => entries.filter((each) => each.id !== id);

export const isKept = () => keeps() && recall(OFF) === null;
export const pinned = () => read(PINNED);
export const recent = () => read(RECENT);

/** Pins an entry, or takes its pin out; false where there is no room for another. @param {Entry} entry */
export function pin({ id, title, lang }) {
  const before = pinned();
  const others = without(before, id);
  const isIn = others.length < before.length;
  if (!isIn && before.length >= MOST_PINNED) return false;
  write(PINNED, isIn ? others : [{ id, title, lang }, ...others]);
  return true;
}

/** @param {Entry} entry that was opened */
export function opened({ id, title, lang }) {
  if (isKept() && ENTRY.test(id)) write(RECENT, [{ id, title, lang }, ...without(recent(), id)]);
}

/** Clears both; returns what brings them back. */
export function clear() {
  const before = /** @type {const} */ ([[PINNED, pinned()], [RECENT, recent()]]);
  for (const [key] of before) write(key, []);
  return () => {
    for (const [key, entries] of before) write(key, entries);
  };
}

/** Keeps from now on; or nothing any more, and returns what takes that back. @param {boolean} isWanted */
export function remember(isWanted) {
  if (isWanted) return forget(OFF);
  const back = clear();
  keep(OFF, "1");
  return () => {
    forget(OFF);
    back();
  };
}
