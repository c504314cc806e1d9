// @ts-check
// The length of a text message. Alphabet and lengths: hooks/kb/languages/sms.py, after 3GPP TS 23.038 and 23.040.

import known from "../languages/card.json" with { type: "json" };

const { sms } = known;

const BASIC = new Set(sms.basic);
const EXTENDED = new Set(sms.extended);

/**
 * @param {string} text
 * @returns {{ units: number, parts: number, room: number, odd: string }} units (septets, or UTF-16 if there is a letter that
 *   the alphabet lacks, `odd`), the messages that they take, and how many units these have room for
 */
export function measure(text) {
  let units = 0;
  for (const letter of text) {
    if (EXTENDED.has(letter)) units += 2;
    else if (BASIC.has(letter)) units += 1;
    else return length(text.length, sms.ucs2, letter);
  }
  return length(units, sms.gsm, "");
}

/** @param {number} units @param {number[]} limits of one message, and of each of more @param {string} odd */
function length(units, [one, each], odd) {
  const parts = units <= one ? 1 : Math.ceil(units / each);
  return { units, parts, room: parts === 1 ? one : parts * each, odd };
}
