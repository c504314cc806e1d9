// @ts-check
// The onboarding path in a learning platform: its ticks are kept there, and it is completed when all are set.

import { required } from "../lib/dom.js";
import { bar } from "../path/bar.js";
import { Ticks } from "../path/ticks.js";
import { open } from "./open.js";
import { percent } from "./session.js";

const session = open();
const ticks = new Ticks(required("article", HTMLElement));
const show = bar(required("[data-kb-progress]", HTMLElement));
const { done } = session?.kept ?? {};
ticks.set(Array.isArray(done) ? done : []);
show(ticks.count, ticks.total);
ticks.listen(() => {
  const { count, total } = ticks;
  show(count, total);
  session?.tell({ done: ticks.done }, { score: percent(count, total), status: count < total ? "incomplete" : "completed" });
});
