// @ts-check
// Times of the day: read as people type them, kept as `14:30`, written as the reply's language writes or says them.

import { ALL, amend, language, once, plainly } from "./known.js";

/** Hours that a part of the day reaches beyond what CLDR calls so: one o'clock `trưa`. */
const NEAR = 2;
/** Minutes to which “in an hour” is rounded up. */
const STEP = 5;

/** @param {number} hour @param {number} minute */
const clock = (hour, minute) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;

/** @param {string} tag @param {Intl.DateTimeFormatOptions} options @param {string} time */
const parts = (tag, options, time) =>
  new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" }).formatToParts(new Date(`2000-01-01T${time}Z`));

/** @param {string} tag @param {Intl.DateTimeFormatOptions} options @param {string} time */
const period = (tag, options, time) => parts(tag, options, time).find(({ type }) => type === "dayPeriod")?.value ?? "";

/** The parts of the day in every language, each with its hours. */
function periods() {
  /** @type {Map<string, Set<number>>} */
  const found = new Map();
  /** @param {string} word @param {number} hour */
  const add = (word, hour) => {
    const hours = found.get(plainly(word)) ?? new Set();
    found.set(plainly(word), hours.add(hour));
  };
  for (const { tag } of ALL) {
    for (let hour = 0; hour < 24; hour += 1) {
      add(period(tag, { hour: "numeric", hour12: true }, clock(hour, 0)), hour);
      add(period(tag, { hour: "numeric", hour12: true, dayPeriod: "long" }, clock(hour, 0)), hour);
    }
  }
  for (const { day_periods } of ALL) {
    for (const [word, [first, last]] of Object.entries(day_periods)) {
      found.delete(word);
      for (let hour = first; hour <= last; hour += 1) add(word, hour);
    }
  }
  return found;
}
const known = once(periods);

/** Whether noon lies between an hour and all of a part of the day: 1 in the morning is not 13:00. @param {number} hour @param {Set<number>} hours */
const crosses = (hour, hours) => hours.size > 1 && [...hours].every((each) => (each < 12) !== (hour < 12));

/** The hour of twenty-four; undefined if that part of the day has none such. @param {number} hour @param {Set<number>} hours */
function hourIn(hour, hours) {
  if (hour > 12) return hours.has(hour) ? hour : undefined;
  /** @param {number} a @param {number} b */
  const apart = (a, b) => Math.min(Math.abs(a - b), 24 - Math.abs(a - b));
  const [near, far] = [hour % 12, (hour % 12) + 12]
    .map((each) => ({ each, distance: Math.min(...[...hours].map((other) => apart(each, other))) }))
    .sort((a, b) => a.distance - b.distance);
  return near.distance <= NEAR && near.distance < far.distance && !crosses(near.each, hours) ? near.each : undefined;
}

const HOUR_WORDS = ALL.flatMap(({ hour_words }) => hour_words).join("|").replaceAll(".", "\\.");
const TIME = new RegExp(`^(?:(?:${HOUR_WORDS})(?: |(?<=\\.)))?(\\d{1,2})(?:(?::|\\.| ?(?:${HOUR_WORDS})(?!\\p{L})) ?([0-5]\\d)?(?::[0-5]\\d)?)? ?(.*)$`, "u");

/** The hour of twenty-four that digits and a part of the day name. @param {string} digits @param {string | undefined} word */
function hourOf(digits, word) {
  if (!word) return Number(digits) < 24 ? Number(digits) : undefined;
  const hours = known().get(word) ?? known().get(word.replace(/\./g, ""));
  return hours && Number(digits) < 24 ? hourIn(Number(digits), hours) : undefined;
}

/** `2.30pm`, `5 giờ chiều`, `noon` -> `14:30`; undefined if it is not understood. @param {string} value */
export function read(value) {
  const text = plainly(value);
  const alone = known().get(text);
  if (alone?.size === 1) return clock([...alone][0], 0);
  const [, digits, minutes = "0", word] = TIME.exec(text) ?? [];
  if (!digits || /^\d+$/.test(text)) return undefined; // 14, 1430: of what?
  const hour = hourOf(digits, word);
  return hour === undefined ? undefined : clock(hour, Number(minutes));
}

/**
 * “2:30 pm”.
 * @param {string} time
 * @param {string} locale
 * @param {boolean} isSpoken “5 giờ chiều”, where a language says it otherwise than it writes it
 */
export function write(time, locale, isSpoken = false) {
  const own = language(locale);
  if (!isSpoken || !own.spoken_time) return amend("time", parts(own.tag, own.time, time).map(({ value }) => value).join(""), own);
  const [hour, minutes] = time.split(":").map(Number);
  return own.spoken_time
    .replace("{hour}", String(hour % 12 || 12))
    .replace("{minutes}", minutes ? String(minutes) : "")
    .replace("{period}", () => period(own.tag, { hour: "numeric", hour12: true, dayPeriod: "long" }, time))
    .replace(/\s+/g, " ")
    .trim();
}

/** Times that an agent promises oftenest, each with its name. @param {Date} now @param {string} locale @param {string} inAnHour */
export function chips(now, locale, inAnHour) {
  const later = new Date(Math.ceil((now.valueOf() + 60 * 60 * 1000) / (STEP * 60 * 1000)) * STEP * 60 * 1000);
  return [
    { text: inAnHour, value: clock(later.getHours(), later.getMinutes()) },
    ...["12:00", "17:00"].map((value) => ({ text: write(value, locale), value })),
  ];
}
