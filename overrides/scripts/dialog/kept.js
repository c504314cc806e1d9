// @ts-check
// The entries that the reader has pinned, and the last that were opened: names of entries on the device, never what was typed.

import { forget, keep, recall } from "../lib/storage.js";

const PINNED = "kb-pinned";
const RECENT = "kb-recent";
/** Under this name stands that the reader wants nothing kept. */
const OFF = "kb-recent-off";
const MOST = { [PINNED]: 9, [RECENT]: 5 };
const ENTRY = /^[a-z]+\/[a-z0-9-]+(?:#[a-z0-9-]+)?$/;

/** @param {string} key @returns {string[]} */
function read(key) {
  try {
    const kept = JSON.parse(recall(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string" && ENTRY.test(id)) : [];
  } catch {
    return []; // somebody else's
  }
}

/** @param {typeof PINNED | typeof RECENT} key @param {string[]} ids */
function write(key, ids) {
  if (ids.length) keep(key, JSON.stringify(ids.slice(0, MOST[key])));
  else forget(key);
}

export const isKept = () => recall(OFF) === null;
export const pinned = () => read(PINNED);
export const recent = () => read(RECENT);

/** @param {string} id */
export function pin(id) {
  const ids = pinned();
  write(PINNED, ids.includes(id) ? ids.filter((each) => each !== id) : [id, ...ids]);
}

/** @param {string} id of an entry that was opened */
export function opened(id) {
  if (isKept() && ENTRY.test(id)) write(RECENT, [id, ...recent().filter((each) => each !== id)]);
}

export function clear() {
  forget(PINNED);
  forget(RECENT);
}

/** @param {boolean} isWanted */
export function remember(isWanted) {
  if (isWanted) return forget(OFF);
  clear();
  keep(OFF, "1");
}
