// @ts-check
// The onboarding pack: on paper what is folded is open.

import { required, unfoldOnPaper } from "./lib/dom.js";

unfoldOnPaper("details");
const button = required("[data-kb-print]", HTMLButtonElement);
button.hidden = false;
button.addEventListener("click", () => print());
