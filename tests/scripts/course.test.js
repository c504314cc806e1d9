import assert from "node:assert/strict";
import test from "node:test";

import { isDone, platform } from "../../overrides/scripts/course/api.js";
import { percent, Session, timespan } from "../../overrides/scripts/course/session.js";

/** A window in others; `closed` is one of another site, which lets nobody look. */
function framed(...around) {
  return around.reduceRight((parent, own) => {
    const made = { opener: null, ...own };
    made.parent = parent ?? made;
    made.top = parent?.top ?? made;
    return made;
  }, undefined);
}

const API = {};
const CLOSED = Object.defineProperty({}, "API", { get: () => { throw new Error("SecurityError"); } });

/** Where the platform is -> the window that looks for it. */
const FOUND = {
  "in its own window": framed({ API }),
  "in the window around it": framed({}, { API }),
  "five windows out": framed({}, {}, {}, {}, {}, { API }),
  "in the window that opened it": framed({ opener: framed({ API }) }),
  "around the window that opened it": framed({ opener: framed({}, { API }) }),
  "in the window that opened the outermost": framed({}, { opener: framed({ API }) }),
};

test("the platform is found", () => {
  for (const [where, window] of Object.entries(FOUND)) assert.equal(platform(window), API, where);
  const beyond = { parent: undefined, opener: null, top: null };
  beyond.parent = Object.assign(Object.create(CLOSED), { parent: framed({ API }) });
  assert.equal(platform(beyond), API, "beyond a window of another site");
});

test("without a platform there is none, however many windows there are", () => {
  assert.equal(platform(framed({})), undefined);
  assert.equal(platform(framed(...Array.from({ length: 40 }, () => ({})))), undefined);
});

test("a platform may say true in two ways", () => {
  for (const answer of ["true", true]) assert.ok(isDone(answer));
  for (const answer of ["false", false, "", undefined, null]) assert.ok(!isDone(answer));
});

test("a score is never rounded up to a pass", () => {
  assert.deepEqual([percent(32, 40), percent(31, 39), percent(799, 1000), percent(0, 40), percent(0, 0)], [80, 79, 79, 0, 0]);
});

test("time is written as the platform reads it", () => {
  assert.deepEqual([0, 61_999, 3_600_000, 360_000_000].map(timespan), ["0000:00:00", "0000:01:01", "0001:00:00", "0100:00:00"]);
});

/** A platform that keeps what it is told; `refuses` is the element that it does not take. */
function fake(values = {}, refuses = "") {
  const called = [];
  return {
    values,
    called,
    LMSInitialize: () => "true",
    LMSFinish: () => called.push("finish") && "true",
    LMSCommit: () => called.push("commit") && "true",
    LMSGetValue: (element) => values[element] ?? "",
    LMSSetValue: (element, value) => {
      if (element === refuses) return "false";
      values[element] = value;
      return "true";
    },
  };
}

/** What the platform has kept -> what the page takes of it. */
const KEPT = { '{"q":"a"}': { q: "a" }, "": {}, "null": {}, "7": {}, "{broken": {} };

test("what was kept by others, or in half, is nothing", () => {
  for (const [kept, taken] of Object.entries(KEPT)) assert.deepEqual(new Session(fake({ "cmi.suspend_data": kept }), () => {}).kept, taken);
});

test("a status is begun, and never taken back", () => {
  for (const [before, after] of Object.entries({ "": "incomplete", "not attempted": "incomplete", passed: "passed" })) {
    const api = fake({ "cmi.core.lesson_status": before });
    new Session(api, () => {});
    assert.equal(api.values["cmi.core.lesson_status"], after);
  }
});

test("all is told, then committed, then ended once", () => {
  const api = fake();
  const session = new Session(api, () => assert.fail("refused"));
  session.tell({ q: "a" }, { score: 80, status: "passed" });
  session.end();
  session.end();
  assert.deepEqual(api.called, ["commit", "finish"]);
  assert.equal(api.values["cmi.suspend_data"], '{"q":"a"}');
  assert.equal(api.values["cmi.core.exit"], "suspend");
  assert.equal(api.values["cmi.core.score.raw"], "80");
  assert.equal(api.values["cmi.core.lesson_status"], "passed");
});

test("what the platform does not take is noticed", () => {
  for (const element of ["cmi.suspend_data", "cmi.core.score.raw", "cmi.core.lesson_status"]) {
    let refused = 0;
    new Session(fake({ "cmi.core.lesson_status": "incomplete" }, element), () => refused++).tell({}, { score: 1, status: "failed" });
    assert.equal(refused, 1, element);
  }
});
