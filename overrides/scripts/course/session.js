// @ts-check
// What the learning platform is told, and what it has kept since the last time. It gets answers and ticks, no names.

import { isDone } from "./api.js";

/** @import { Api } from "./api.js" */

const CORE = "cmi.core.";

/** The time since the start as SCORM 1.2 writes it: HHHH:MM:SS.SS. @param {number} milliseconds */
export function timespan(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part, index) => String(part).padStart(index ? 2 : 4, "0")).join(":");
}

/** What of the possible was reached, in whole percent, never rounded up to a pass. @param {number} reached @param {number} possible */
export const percent = (reached, possible) => (possible ? Math.floor((100 * reached) / possible) : 0);

export class Session {
  #api;
  #ended = false;
  #refused;
  #started = performance.now();

  /** @param {Api} api @param {() => void} refused called where the platform does not take something */
  constructor(api, refused) {
    this.#api = api;
    this.#refused = refused;
    if (!isDone(api.LMSInitialize(""))) refused();
    if (["", "not attempted"].includes(this.#get(`${CORE}lesson_status`))) this.#set(`${CORE}lesson_status`, "incomplete");
  }

  /** What was kept, one of ours; else nothing. @returns {Record<string, unknown>} */
  get kept() {
    try {
      const found = JSON.parse(this.#get("cmi.suspend_data"));
      return found && typeof found === "object" ? found : {};
    } catch {
      return {};
    }
  }

  /** The score so far; undefined where there is none. */
  get score() {
    const raw = this.#get(`${CORE}score.raw`);
    return raw === "" || Number.isNaN(Number(raw)) ? undefined : Number(raw);
  }

  /** From which score on the platform lets pass, '' where it does not say. */
  get mastery() {
    return this.#get("cmi.student_data.mastery_score");
  }

  /** Have it kept, and tell score and status where there are some. @param {unknown} kept @param {{ score?: number, status?: string }} [reached] */
  tell(kept, { score, status } = {}) {
    const told = [this.#set("cmi.suspend_data", JSON.stringify(kept)), this.#set(`${CORE}exit`, "suspend")];
    if (score !== undefined) {
      for (const [name, value] of Object.entries({ min: 0, max: 100, raw: score })) told.push(this.#set(`${CORE}score.${name}`, String(value)));
    }
    if (status) told.push(this.#set(`${CORE}lesson_status`, status));
    told.push(isDone(this.#api.LMSCommit("")));
    if (told.includes(false)) this.#refused();
  }

  /** The page is left. */
  end() {
    if (this.#ended) return;
    this.#ended = true;
    this.#set(`${CORE}session_time`, timespan(performance.now() - this.#started));
    this.#api.LMSFinish("");
  }

  /** @param {string} element */
  #get(element) {
    return String(this.#api.LMSGetValue(element) ?? "");
  }

  /** @param {string} element @param {string} value */
  #set(element, value) {
    return isDone(this.#api.LMSSetValue(element, value));
  }
}
