// @ts-check
// A page in a learning platform: finds it, says where it is not there or refuses, and lets no link take the page's place.

import { required, unfoldOnPaper } from "../lib/dom.js";
import { platform } from "./api.js";
import { Session } from "./session.js";

/** The session with the platform; undefined where there is none. */
export function open() {
  const note = required("[data-kb-course]", HTMLElement);
  const say = (/** @type {string | undefined} */ words) => {
    note.textContent = words ?? "";
  };
  unfoldOnPaper("details");
  for (const link of document.querySelectorAll("a")) if (!link.getAttribute("href")?.startsWith("#")) link.setAttribute("target", "_blank");
  const api = platform();
  if (!api) return void say(note.dataset.alone);
  const session = new Session(api, () => say(note.dataset.refused));
  addEventListener("pagehide", () => session.end());
  addEventListener("pageshow", (/** @type {PageTransitionEvent} */ { persisted }) => persisted && location.reload()); // what has ended takes nothing any more
  return session;
}
