import assert from "node:assert/strict";
import test from "node:test";

import { Asker } from "../../overrides/scripts/dialog/asker.js";

class FakeEngine extends EventTarget {
  asked = [];
  terminated = false;
  postMessage(message) {
    this.asked.push(message);
  }
  terminate() {
    this.terminated = true;
  }
  say(data) {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

function begin() {
  const engines = [];
  const heard = [];
  const create = () => {
    engines.push(new FakeEngine());
    return engines.at(-1);
  };
  return { asker: new Asker(create, (reply) => heard.push(reply)), engines, heard };
}
const question = (query) => ({ query, only: "", ids: [] });
const answer = (query, more = {}) => ({ type: "answer", answer: { question: question(query), items: [], isPartial: false, ...more } });
const START = null;

test("nothing is started before it is wanted, and once", () => {
  const { asker, engines } = begin();
  assert.equal(engines.length, 0);
  asker.start();
  asker.start();
  assert.deepEqual(engines.map(({ asked }) => asked), [[START]]);
});

test("one question at a time, the latest", () => {
  const { asker, engines, heard } = begin();
  for (const letters of ["a", "ab", "abc"]) asker.ask(question(letters));
  engines[0].say({ type: "ready", settings: {} });
  engines[0].say(answer("a"));
  for (const letters of ["abcd", "abcde"]) asker.ask(question(letters));
  engines[0].say(answer("abc"));
  engines[0].say(answer("abcde"));
  assert.deepEqual(engines[0].asked, [START, question("a"), question("abc"), question("abcde")]);
  assert.deepEqual(heard.map(({ type, answer: given }) => given?.question.query ?? type), ["ready", "a", "abc", "abcde"]);
});

test("an answer that may not be all is asked for again, with patience, unless more was typed", () => {
  const { asker, engines } = begin();
  asker.ask(question("a"));
  engines[0].say(answer("a", { isPartial: true }));
  assert.deepEqual(engines[0].asked.at(-1), { ...question("a"), isPatient: true });
  asker.ask(question("ab"));
  engines[0].say(answer("a", { isPartial: true }));
  assert.deepEqual(engines[0].asked.at(-1), question("ab"));
});

for (const fail of [(engine) => engine.say({ type: "failed" }), (engine) => engine.dispatchEvent(new Event("error"))]) {
  test("a failure is told, and the next key tries again", () => {
    const { asker, engines, heard } = begin();
    asker.ask(question("a"));
    fail(engines[0]);
    assert.ok(engines[0].terminated);
    assert.deepEqual(heard, [{ type: "failed" }]);
    asker.ask(question("ab"));
    assert.deepEqual(engines[1].asked, [START, question("ab")]);
    engines[0].say(answer("a"));
    assert.equal(heard.length, 1, "what was given up is heard no more");
  });
}
