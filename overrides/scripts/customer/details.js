// @ts-check
// The agent's own details: kept on the device only if she says so, and nowhere else.

import { forget, keep, recall } from "../lib/storage.js";
import { AGENT } from "./blanks.js";
import { isValues } from "./memory.js";

const KEY = "kb-my-details";

/** What is kept; nothing if what stands there is not ours. @returns {[string, string][]} */
export function recalled() {
  try {
    const kept = JSON.parse(recall(KEY) ?? "[]");
    return isValues(kept) ? kept.filter(([name]) => name.startsWith(AGENT)) : [];
  } catch {
    return [];
  }
}

export const isKept = () => recall(KEY) !== null;

/** @param {[string, string][]} details @param {boolean} wanted */
export function keepDetails(details, wanted) {
  if (wanted) keep(KEY, JSON.stringify(details));
  else forget(KEY);
}
