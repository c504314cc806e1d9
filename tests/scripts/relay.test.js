import assert from "node:assert/strict";
import test from "node:test";

import { FAILED, QUERY, READY, RESULT, SETUP } from "../../overrides/scripts/search/protocol.js";
import { Relay } from "../../overrides/scripts/search/relay.js";

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
  const theme = [];
  const page = [];
  const create = () => {
    engines.push(new FakeEngine());
    return engines.at(-1);
  };
  const relay = new Relay(create, (message) => theme.push(message), (news) => page.push(news));
  return { relay, engines, theme, page };
}
const ask = (data) => ({ type: QUERY, data });
const found = (more = {}) => ({ type: RESULT, data: { items: [], suggest: [], short: false, guess: false, ...more } });

test("nothing is started before it is wanted, and once", () => {
  const { relay, engines } = begin();
  assert.equal(engines.length, 0);
  relay.start();
  relay.start();
  assert.deepEqual(engines.map(({ asked }) => asked), [[{ type: SETUP }]]);
});

test("one query at a time, the latest", () => {
  const { relay, engines, theme, page } = begin();
  for (const letters of ["a", "ab", "abc"]) relay.ask(ask(letters));
  engines[0].say({ type: READY });
  for (const letters of ["abcd", "abcde"]) relay.ask(ask(letters));
  engines[0].say(found());
  engines[0].say(found({ guess: true }));
  assert.deepEqual(engines[0].asked.slice(1), [ask("abc"), ask("abcde")]);
  assert.equal(theme.length, 3);
  assert.deepEqual(page, [
    { state: "ready" },
    { state: "answered", query: "abc", short: false, guess: false, partial: false },
    { state: "answered", query: "abcde", short: false, guess: true, partial: false },
  ]);
});

test("an answer that may not be all is asked for again, with patience, unless more was typed", () => {
  const { relay, engines } = begin();
  relay.ask(ask("a"));
  engines[0].say({ type: READY });
  engines[0].say(found({ partial: true }));
  assert.deepEqual(engines[0].asked.at(-1), { ...ask("a"), isPatient: true });
  relay.ask(ask("ab"));
  engines[0].say(found({ partial: true }));
  assert.deepEqual(engines[0].asked.at(-1), ask("ab"));
});

for (const fail of [(engine) => engine.say({ type: FAILED }), (engine) => engine.dispatchEvent(new Event("error"))]) {
  test("a failure is told, and the next key tries again", () => {
    const { relay, engines, page } = begin();
    relay.ask(ask("a"));
    fail(engines[0]);
    assert.ok(engines[0].terminated);
    assert.deepEqual(page, [{ state: "failed" }]);
    relay.ask(ask("ab"));
    engines[1].say({ type: READY });
    assert.deepEqual(engines[1].asked, [{ type: SETUP }, ask("ab")]);
  });
}
