// @ts-check
// The messages of Material's search worker (9.8), and one of ours.

export const SETUP = 0;
export const READY = 1;
export const QUERY = 2;
export const RESULT = 3;
/** Not the theme's: the rows could not be had. */
export const FAILED = "failed";

/**
 * @typedef {{ type: typeof SETUP } | { type: typeof QUERY, data: string, isPatient?: boolean }} Question
 * @typedef {import("./results.js").Answer & { partial?: boolean }} Found `partial`: there may be more in texts that are not indexed yet
 * @typedef {{ type: typeof READY } | { type: typeof FAILED } | { type: typeof RESULT, data: Found }} Reply
 *
 * What the relay tells the page besides: nothing of it, or what is known of the last answer.
 * @typedef {{ state: "failed" | "ready" } | { state: "answered", query: string, short: boolean, guess: boolean, partial: boolean }} News
 */
