// @ts-check
// The quiz in a learning platform: each question's first answer counts; whoever has answered all has passed or failed.

import { required } from "../lib/dom.js";
import { Round } from "../quiz/round.js";
import { open } from "./open.js";
import { percent } from "./session.js";

const session = open();
const place = required(".kb-quiz", HTMLElement);
const pass = required("[data-mastery]", HTMLElement);
const own = pass.dataset.mastery ?? "";
const mastery = Number(session?.mastery || own);
pass.textContent = pass.textContent.replace(own, String(mastery));
const kept = session?.kept ?? {};

new Round(place, kept, (given, { answered, right, asked }) => {
  if (answered < asked) return session?.tell(given);
  const score = Math.max(session?.score ?? 0, percent(right, asked)); // a worse second go takes nothing away
  session?.tell(given, { score, status: score >= mastery ? "passed" : "failed" });
});
