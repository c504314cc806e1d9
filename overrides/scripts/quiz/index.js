// @ts-check
// The quiz's own page. Without this script it shows the questions, and folds what is said of their answers below each.

import { find, unfoldOnPaper } from "../lib/dom.js";
import { Round } from "./round.js";

unfoldOnPaper(".kb-quiz details");
const place = find(".kb-quiz", HTMLElement);
if (place) new Round(place);
