// @ts-check
// The learning platform, as SCORM 1.2 has it: an object named API in a window around this one, or in the one that opened it.
// Source: SCORM 1.2, The SCORM Run-Time Environment, 3.3.6 (finding the adapter) and 3.4 (its data).

/**
 * @typedef {{
 *   LMSInitialize: (nothing: "") => unknown, LMSFinish: (nothing: "") => unknown, LMSCommit: (nothing: "") => unknown,
 *   LMSGetValue: (element: string) => unknown, LMSSetValue: (element: string, value: string) => unknown,
 * }} Api
 */

/** How many windows may stand around this one. */
const DEPTH = 16;

/** The API of a window, or of one around it. @param {Window | null} start @returns {Api | undefined} */
function around(start) {
  let place = start;
  for (let depth = 0; place && depth < DEPTH; depth++) {
    try {
      if (/** @type {any} */ (place).API) return /** @type {any} */ (place).API;
    } catch {
      // A window of another site: one around it may be the platform's.
    }
    if (place.parent === place) return undefined;
    place = place.parent;
  }
  return undefined;
}

/** The platform that shows this window, or undefined. @param {Window} [from] */
export const platform = (from = window) => around(from) ?? around(from.opener) ?? around(from.top?.opener ?? null);

/** Whether the platform says that it did something: it says "true", or true. @param {unknown} answer */
export const isDone = (answer) => String(answer) === "true";
