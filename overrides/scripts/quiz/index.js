// @ts-check
// The quiz's own page. Without this script it shows the questions, and folds what is said of their answers below each.

import { find, unfoldOnPaper } from "../lib/dom.js";
import { found, standing } from "../lib/place.js";
import { Round } from "./round.js";

unfoldOnPaper(".kb-quiz details");
const place = find(".kb-quiz", HTMLElement);
if (place) {
  let given = /** @type {Record<string, unknown>} */ (found() ?? {});
  const stand = standing(() => given);
  new Round(place, given, (now) => {
    given = now;
    stand();
  });
}
