// @ts-check
// What is typed into a blank, read by its kind and written as the reply's language writes it (hooks/kb/languages/<locale>.py).
// What is not understood stands as it was typed.

import * as amounts from "./amounts.js";
import * as dates from "./dates.js";
import { measure } from "./sms.js";
import * as times from "./times.js";

/**
 * @typedef {object} Setting what a value is read and written in
 * @property {string} own the reader's language
 * @property {string} reply the reply's
 * @property {string} channel
 * @property {string} currency of an amount that names none
 * @property {string} today
 * @property {boolean} isContact whether a date is one that the customer is promised: it is to come, and has its weekday
 */

/** Whether what stands there is said, not sent. @param {string} channel */
export const isScript = (channel) => channel === "phone" || channel === "in-person";
/** Whether it is in the words of speech. @param {string} channel */
const isSpoken = (channel) => isScript(channel) || channel === "chat";

/** @type {Record<string, (value: string, setting: Setting) => string | undefined>} */
const KINDS = {
  date(value, { own, reply, channel, today, isContact }) {
    const day = dates.read(value, { own, today, isAhead: isContact });
    // A text message has no room for the weekday.
    return day && dates.write(day, reply, isContact && channel !== "sms");
  },
  time(value, { reply, channel }) {
    const time = times.read(value);
    return time && times.write(time, reply, isSpoken(channel));
  },
  amount(value, { own, reply, channel, currency }) {
    const amount = amounts.read(value, { own, currency });
    if (!amount) return undefined;
    const text = amounts.write(amount, reply);
    // A sign that the alphabet of text messages lacks would make the message twice as long.
    return channel === "sms" && measure(text.replace(/\s/g, " ")).odd ? amounts.write(amount, reply, true) : text;
  },
};

/** Whether values of a type are read. @param {string} type */
export const isRead = (type) => Object.hasOwn(KINDS, type);

/**
 * A value as it stands in the reply; undefined if it is not understood.
 * @param {string} type of the placeholder
 * @param {string} value
 * @param {Setting} setting
 */
export const format = (type, value, setting) => (isRead(type) ? KINDS[type](value, setting) : value);

/**
 * A value as it is kept: what names a day or a time in one way only, whoever reads it.
 * @param {string} type @param {string} value @param {Setting} setting
 */
export function keep(type, value, { own, today, isContact }) {
  const kept = type === "date" ? dates.read(value, { own, today, isAhead: isContact }) : type === "time" ? times.read(value) : value;
  return kept ?? value;
}

/** A kept value as its field shows it. @param {string} type @param {string} value @param {string} own */
export function shown(type, value, own) {
  if (type === "date" && /^\d{4}-\d\d-\d\d$/.test(value)) return dates.write(value, own, true);
  return type === "time" && /^\d\d:\d\d$/.test(value) ? times.write(value, own) : value;
}
