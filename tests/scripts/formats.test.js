import assert from "node:assert/strict";
import test from "node:test";

import { chips as days, read as readDate, write as writeDate } from "../../overrides/scripts/formats/dates.js";
import { format, keep, shown } from "../../overrides/scripts/formats/formats.js";
import { chips as hours, read as readTime, write as writeTime } from "../../overrides/scripts/formats/times.js";

const NO = undefined; // not understood, so left as it is typed
const TODAY = "2026-11-28"; // a Saturday

/** Intl's non-breaking spaces as plain ones. */
const plain = (text) => text?.replace(/[\u00a0\u202f]/g, " ");

/** @param {string} kind @param {string} typed @param {object} setting */
const written = (kind, typed, setting) => plain(format(kind, typed, {
  own: "en", reply: "en", channel: "email", currency: "GBP", today: TODAY, isContact: false, ...setting,
}));

const WRITTEN = [
  ["amount", "1250.5 EUR", { en: "€1,250.50", vi: "1.250,50 €", lv: "1250,50 €", tl: "€1,250.50" }],
  ["amount", "250k đ", { en: "₫250,000", vi: "250.000 đồng", tl: "₫250,000" }],
  ["amount", "£15", { en: "£15.00", lv: "15,00 £" }],
  ["amount", "999999999999.99", { en: "£999,999,999,999.99" }],
  ["amount", "15.5 đ", { en: NO, vi: NO }],
  ["date", "2025-03-05", { en: "5 March 2025", vi: "05/03/2025", lv: "05.03.2025.", tl: "Marso 5, 2025" }],
  ["date", "soon", { en: NO }],
  ["time", "14:30", { en: "2:30 pm", vi: "14:30", lv: "14.30", tl: "2:30 PM" }],
  ["time", "17:00", { en: "5 pm", vi: "17:00", lv: "17.00", tl: "5:00 PM" }],
  ["time", "noon", { en: "noon", vi: "12:00" }],
  ["time", "at noon", { lv: NO }],
  ["text", "2025-03-05", { en: "2025-03-05" }],
  ["constructor", "15", { en: "15" }],
  ["__proto__", "15", { en: "15" }],
];
for (const [kind, typed, shownIn] of WRITTEN) {
  for (const [reply, text] of Object.entries(shownIn)) {
    test(`${kind} “${typed}” in ${reply}`, () => assert.equal(written(kind, typed, { reply }), text));
  }
}

test("a date that is promised has its weekday, a text message no room for it", () => {
  for (const [reply, text] of Object.entries({
    en: "Friday 4 December 2026", vi: "04/12/2026 (thứ Sáu)", lv: "04.12.2026. (piektdiena)", tl: "Biyernes, Disyembre 4, 2026",
  })) {
    assert.equal(written("date", "2026-12-04", { reply, isContact: true }), text);
  }
  assert.equal(written("date", "2026-12-04", { isContact: true, channel: "sms" }), "4 December 2026");
});

test("a text message has the currency's code where its alphabet lacks the sign", () => {
  assert.equal(written("amount", "P500", { reply: "tl", channel: "sms" }), "PHP 500.00");
  assert.equal(written("amount", "250k", { reply: "vi", currency: "VND", channel: "sms" }), "250.000 VND");
  assert.equal(written("amount", "£5", { channel: "sms" }), "£5.00");
});

test("on the phone Vietnamese says the hour", () => {
  for (const [typed, text] of [["17:00", "5 giờ chiều"], ["08:30", "8 giờ 30 sáng"], ["12:00", "12 giờ trưa"], ["00:15", "12 giờ 15 đêm"]]) {
    assert.equal(written("time", typed, { reply: "vi", channel: "phone" }), text);
  }
  assert.equal(written("time", "17:00", { reply: "en", channel: "phone" }), "5 pm");
});

// typed, the reader's language, the day; a day that is to come if no year is named
const DATES = [
  ["2025-03-05", "en", "2025-03-05"],
  ["2025/3/5", "tl", "2025-03-05"],
  ["5 March 2025", "en", "2025-03-05"],
  ["5 Mar 2025", "en", "2025-03-05"],
  ["5th of March 2025", "en", "2025-03-05"],
  ["March 5, 2025", "en", "2025-03-05"],
  ["Friday 4 December 2026", "en", "2026-12-04"],
  ["Friday, 4 December 2026", "vi", "2026-12-04"],
  ["Thursday 4 December 2026", "en", NO],
  ["4 December", "en", "2026-12-04"],
  ["4 November", "en", "2027-11-04"],
  ["4/12", "en", "2026-12-04"],
  ["4/12", "tl", "2027-04-12"],
  ["4/12/26", "en", "2026-12-04"],
  ["12/4/2026", "tl", "2026-12-04"],
  ["25/12/2026", "tl", "2026-12-25"],
  ["05/03/2025", "vi", "2025-03-05"],
  ["ngày 5 tháng 3 năm 2025", "vi", "2025-03-05"],
  ["04/12/2026 (Thứ Sáu)", "vi", "2026-12-04"],
  ["04/12/2026 (thứ Sáu)", "vi", "2026-12-04"],
  ["05.03.2025.", "lv", "2025-03-05"],
  ["2025. gada 5. marts", "lv", "2025-03-05"],
  ["5. martā", "lv", "2027-03-05"],
  ["Marso 5, 2025", "tl", "2025-03-05"],
  ["ika-5 ng Marso 2025", "tl", "2025-03-05"],
  ["Biyernes, Disyembre 4, 2026", "tl", "2026-12-04"],
  ["today", "en", TODAY],
  ["Tomorrow", "en", "2026-11-29"],
  ["rīt", "lv", "2026-11-29"],
  ["ngày mai", "vi", "2026-11-29"],
  ["bukas", "tl", "2026-11-29"],
  ["Friday", "en", "2026-12-04"],
  ["thứ sáu", "vi", "2026-12-04"],
  ["piektdiena", "lv", "2026-12-04"],
  ["Saturday", "en", "2026-12-05"],
  ["050325", "en", NO],
  ["0025-05-03", "en", NO],
  ["275760-09-13", "en", NO],
  ["2025-02-31", "en", NO],
  ["2025-13-01", "vi", NO],
  ["5/3/1925", "en", NO],
  ["5 3 2025", "en", NO],
  ["5.3.2.1", "lv", NO],
  ["5", "en", NO],
  ["soon", "en", NO],
  ["not 5 March", "en", NO],
  ["5 March or 6 March", "en", NO],
  ["3 pcs", "en", NO],
  ["", "en", NO],
];
for (const [typed, own, day] of DATES) {
  test(`date “${typed}” of a reader of ${own}`, () => assert.equal(readDate(typed, { own, today: TODAY, isAhead: true }), day));
}

test("a day without a year is the nearest where it need not be to come", () => {
  assert.equal(readDate("20 November", { own: "en", today: TODAY, isAhead: false }), "2026-11-20");
});

test("what a date is written as is read again as that date, in every language", () => {
  for (const own of ["en", "vi", "lv", "tl"]) {
    for (let day = Date.UTC(2026, 10, 28); day < Date.UTC(2027, 11, 1); day += 9 * 86400000) {
      const kept = new Date(day).toISOString().slice(0, 10);
      for (const hasWeekday of [true, false]) {
        const text = writeDate(kept, own, hasWeekday);
        // Numbers alone are in the reader's order, which Filipino texts never use.
        assert.equal(readDate(text, { own, today: TODAY, isAhead: false }), kept, text);
      }
    }
  }
});

const TIMES = [
  ["14:30", "14:30"],
  ["14:30:15", "14:30"],
  ["14.30", "14:30"],
  ["plkst. 14.30", "14:30"],
  ["9:05", "09:05"],
  ["14h30", "14:30"],
  ["17h", "17:00"],
  ["14 giờ 30", "14:30"],
  ["5 giờ chiều", "17:00"],
  ["8 giờ 30 sáng", "08:30"],
  ["1 giờ trưa", "13:00"],
  ["11 giờ trưa", "11:00"],
  ["7 giờ tối", "19:00"],
  ["12 giờ đêm", "00:00"],
  ["2:30 pm", "14:30"],
  ["2.30pm", "14:30"],
  ["2pm", "14:00"],
  ["12 am", "00:00"],
  ["12 pm", "12:00"],
  ["noon", "12:00"],
  ["2:30 n.h.", "14:30"],
  ["9 ng umaga", "09:00"],
  ["5 ng hapon", "17:00"],
  ["12 NN", "12:00"],
  ["12:00 n.t.", "12:00"],
  ["7 n.g.", "19:00"],
  ["1 ng madaling araw", "01:00"],
  ["hatinggabi", "00:00"],
  ["plkst.14.30", "14:30"],
  ["pulksten 14.30", "14:30"],
  ["pl. 9", "09:00"],
  ["1 no rīta", "01:00"],
  ["pusnaktī", "00:00"],
  ["1 giờ sáng", "01:00"],
  ["nửa đêm", "00:00"],
  ["1 in the morning", "01:00"],
  ["midnight", "00:00"],
  ["12 midnight", "00:00"],
  ["99:99", NO],
  ["24:00", NO],
  ["14", NO],
  ["1430", NO],
  ["14:3", NO],
  ["at noon", NO],
  ["12 giờ sáng", NO], // midnight or noon
  ["11 giờ chiều", NO],
  ["11 in the afternoon", NO],
  ["g5", NO],
  ["2 pcs", NO],
  ["-5:00", NO],
  ["", NO],
];
for (const [typed, time] of TIMES) test(`time “${typed}”`, () => assert.equal(readTime(typed), time));

test("what a time is written or said as is read again as that time", () => {
  for (const own of ["en", "vi", "lv", "tl"]) {
    for (let hour = 0; hour < 24; hour += 1) {
      for (const minute of ["00", "30"]) {
        const time = `${String(hour).padStart(2, "0")}:${minute}`;
        for (const isSpoken of [true, false]) assert.equal(readTime(writeTime(time, own, isSpoken)), time, writeTime(time, own, isSpoken));
      }
    }
  }
});

test("chips name days that are computed", () => {
  assert.deepEqual(days(TODAY, "en", "in two working days"), [
    { text: "today", value: "2026-11-28" },
    { text: "tomorrow", value: "2026-11-29" },
    { text: "in two working days", value: "2026-12-01" },
    { text: "Friday", value: "2026-12-04" },
  ]);
  assert.equal(days("2026-12-03", "en", "")[2].value, "2026-12-07"); // over a weekend
  assert.equal(days("2026-12-04", "en", "")[3].value, "2026-12-11"); // on a Friday
});

test("chips name times", () => {
  assert.deepEqual(hours(new Date(2026, 10, 28, 13, 42), "lv", "pēc stundas"), [
    { text: "pēc stundas", value: "14:45" },
    { text: "12.00", value: "12:00" },
    { text: "17.00", value: "17:00" },
  ]);
  assert.equal(hours(new Date(2026, 10, 28, 23, 30), "en", "")[0].value, "00:30");
});

test("what is kept means the same in every reader's language", () => {
  const setting = { own: "tl", today: TODAY, isContact: true };
  assert.equal(keep("date", "12/4/2026", setting), "2026-12-04");
  assert.equal(keep("time", "5 ng hapon", setting), "17:00");
  assert.equal(keep("date", "soon", setting), "soon");
  assert.equal(keep("amount", "12,50", setting), "12,50");
  assert.equal(shown("date", "2026-12-04", "en"), "Friday 4 December 2026");
  assert.equal(shown("date", "soon", "en"), "soon");
  assert.equal(shown("time", "17:00", "lv"), "17.00");
});

test("a language without a file is written as CLDR writes it", () => {
  assert.equal(written("date", "2025-03-05", { reply: "de" }), "5. März 2025");
  assert.equal(written("amount", "1250,5", { own: "de", reply: "de", currency: "EUR" }), "1.250,50 €");
});
