// @ts-check
// Dates: read as people type them, kept as `2026-12-04`, written as the reply's language writes them.

import { ALL, amend, language, once, plainly } from "./known.js";

/** Years before and after this one that a date of a case may lie in: `050325` is not 3 May of the year 25. */
const YEARS = 10;
const DAY = 24 * 60 * 60 * 1000;
const FRIDAY = 5;

/** @param {number} year @param {number} month @param {number} day @returns {string | undefined} if there is such a day */
function iso(year, month, day) {
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCFullYear() === year && found.getUTCMonth() === month - 1 && month > 0 ? found.toISOString().slice(0, 10) : undefined;
}

/** The reader's own day of a moment. @param {Date} now */
export const dayOf = (now) => /** @type {string} */ (iso(now.getFullYear(), now.getMonth() + 1, now.getDate()));

/** @param {string} day @param {number} days */
const after = (day, days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** @param {string} day */
const weekdayOf = (day) => new Date(day).getUTCDay();

/** The day after so many days from Monday to Friday. @param {string} day @param {number} count */
function workingDay(day, count) {
  let found = day;
  for (let left = count; left > 0;) {
    found = after(found, 1);
    if (weekdayOf(found) % 6) left -= 1;
  }
  return found;
}

/** The next such weekday, today excepted. @param {string} day @param {number} weekday */
const coming = (day, weekday) => after(day, ((weekday - weekdayOf(day) + 6) % 7) + 1);

/** @param {string} tag @param {Intl.DateTimeFormatOptions} options @param {string | number} day */
const intl = (tag, options, day) => new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" }).format(new Date(day));

/**
 * A day of the week as it stands in a sentence. Alone, some versions of CLDR begin it with a capital where the language has none.
 * @param {string} day @param {import("./known.js").Language} of
 */
function weekdayName(day, of) {
  const parts = new Intl.DateTimeFormat(of.tag, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).formatToParts(new Date(day));
  return amend("weekday", parts.find(({ type }) => type === "weekday")?.value ?? "", of);
}

/** Days that a reader says oftenest, each with its name. @param {string} today @param {string} locale @param {string} working */
export function chips(today, locale, working) {
  const own = language(locale);
  const relative = new Intl.RelativeTimeFormat(own.tag, { numeric: "auto" });
  const friday = coming(today, FRIDAY);
  return [
    { text: relative.format(0, "day"), value: today },
    { text: relative.format(1, "day"), value: after(today, 1) },
    { text: working, value: workingDay(today, 2) },
    { text: weekdayName(friday, own), value: friday },
  ];
}

/** The names of months and weekdays, and the relative days, in every language. */
function names() {
  /** @type {Map<string, number>} */
  const months = new Map();
  /** @type {Map<string, number>} */
  const weekdays = new Map();
  /** @type {Map<string, number>} */
  const relatives = new Map();
  for (const { tag } of ALL) {
    for (let month = 0; month < 12; month += 1) {
      for (const style of /** @type {const} */ (["long", "short"])) {
        const name = plainly(intl(tag, { month: style }, Date.UTC(2000, month, 5)));
        if (!/\d/.test(name)) months.set(name, month + 1);
      }
    }
    // 2 January 2000 was a Sunday.
    for (let day = 0; day < 7; day += 1) weekdays.set(plainly(intl(tag, { weekday: "long" }, Date.UTC(2000, 0, 2 + day))), day);
    const relative = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
    for (const days of [-1, 0, 1, 2]) relatives.set(plainly(relative.format(days, "day")), days);
  }
  return { months, weekdays, relatives, words: new Set(ALL.flatMap(({ date_words }) => date_words)) };
}
const known = once(names);

/** Letters at a month's end that change with its case: marts, martā, martam. */
const ENDING = 2;

/** @param {Map<string, number>} months @param {string} word */
function monthOf(months, word) {
  if (months.has(word)) return months.get(word);
  const found = new Set([...months].filter(([name]) => name.length > 4 && word.startsWith(name.slice(0, -ENDING))).map(([, month]) => month));
  return found.size === 1 ? [...found][0] : undefined;
}

/** Day, month and year in the order in which a language writes their numbers. @param {string} locale */
const orderOf = (locale) => new Intl.DateTimeFormat(language(locale).tag).formatToParts(0)
  .map(({ type }) => type)
  .filter((type) => type === "day" || type === "month" || type === "year");

/**
 * Numbers without a month's name, in the order of the reader's language.
 * @param {string[]} numbers @param {string} locale @returns {Record<string, string | undefined>}
 */
function byOrder(numbers, locale) {
  const order = orderOf(locale);
  if (numbers[0].length === 4) return { year: numbers[0], month: numbers[1], day: numbers[2] };
  const [first, second] = order.indexOf("month") < order.indexOf("day") && Number(numbers[0]) <= 12 ? ["month", "day"] : ["day", "month"];
  return { [first]: numbers[0], [second]: numbers[1], year: numbers[2] };
}

/**
 * The day that is meant where no year is named: the nearest, of those to come if it must be.
 * @param {number} month @param {number} day @param {string} today @param {boolean} isAhead
 */
function nearest(month, day, today, isAhead) {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].map((each) => iso(each, month, day)).filter((each) => each !== undefined);
  const wanted = isAhead ? days.filter((each) => each >= today) : days;
  const distance = (/** @type {string} */ each) => Math.abs(Date.parse(each) - Date.parse(today));
  return wanted.sort((a, b) => distance(a) - distance(b))[0];
}

/** A year of two or four digits, within bounds. @param {string} text @param {string} today */
function yearOf(text, today) {
  const now = Number(today.slice(0, 4));
  const year = text.length === 2 ? 2000 + Number(text) : Number(text);
  return (text.length === 2 || text.length === 4) && Math.abs(year - now) <= YEARS ? year : undefined;
}

/** The words and numbers of a text; undefined if one of them says nothing of a date. @param {string} text */
function tokens(text) {
  const { months, words } = known();
  /** @type {string[]} */
  const numbers = [];
  let month;
  // Numbers that only spaces part are no date, nor are those without anything between them.
  const parts = text.match(/\d+|\p{L}+/gu) ?? [];
  for (const part of parts) {
    if (/^\d/.test(part)) numbers.push(part);
    else if (!words.has(part)) {
      if (month !== undefined) return undefined;
      month = monthOf(months, part);
      if (month === undefined) return undefined;
    }
  }
  return /^[\p{L}\d\s.,/-]*$/u.test(text) && (month !== undefined || !/\d\s+\d/.test(text)) ? { numbers, month } : undefined;
}

/** Day, month and year of numbers and a month's name; undefined if they are no date. @param {string} text without a weekday @param {string} own */
function fieldsOf(text, own) {
  const found = tokens(text);
  if (!found) return undefined;
  const { numbers: [first, second, third], numbers: { length }, month } = found;
  if (month === undefined) return length === 2 || length === 3 ? byOrder([first, second, third], own) : undefined;
  if (length !== 1 && length !== 2) return undefined;
  return { month: String(month), ...(first.length === 4 ? { year: first, day: second } : { day: first, year: second }) };
}

/**
 * @param {string} text without a weekday
 * @param {{ own: string, today: string, isAhead: boolean }} how
 */
function numbered(text, { own, today, isAhead }) {
  const { day, month, year } = fieldsOf(text, own) ?? {};
  if (!day || !month || day.length > 2 || month.length > 2) return undefined;
  if (year === undefined) return nearest(Number(month), Number(day), today, isAhead);
  const whole = yearOf(year, today);
  return whole === undefined ? undefined : iso(whole, Number(month), Number(day));
}

/**
 * `4 December`, `04.12.2026.`, `tomorrow`, `Friday` -> `2026-12-04`; undefined if it is not understood.
 * @param {string} value
 * @param {{ own: string, today: string, isAhead: boolean }} how the reader's language; today; whether the day is still to come
 */
export function read(value, how) {
  const { weekdays, relatives } = known();
  const text = plainly(value);
  const days = relatives.get(text);
  if (days !== undefined) return after(how.today, days);
  const [name, weekday] = [...weekdays].find(([each]) => text.includes(each)) ?? ["", -1];
  if (name && text === name) return coming(how.today, weekday);
  const day = numbered(text.replace(name, " ").replace(/[()]/g, " ").trim().replace(/^,|[,.]$/g, "").trim(), how);
  // A weekday that is not that day's: one of the two is wrong.
  return day !== undefined && (!name || weekdayOf(day) === weekday) ? day : undefined;
}

/** “5 March 2025”, if wanted with its weekday. @param {string} day @param {string} locale @param {boolean} hasWeekday */
export function write(day, locale, hasWeekday = false) {
  const own = language(locale);
  const date = amend("date", intl(own.tag, own.date, day), own);
  if (!hasWeekday) return date;
  const weekday = weekdayName(day, own);
  return own.weekday.replace("{date}", () => date).replace("{weekday}", () => weekday);
}
