// @ts-check
// Beneath guesses: a mail or an issue about what was looked for. It says what stands in its field, which the agent sees and may
// change; nothing is sent before the agent does it there.

import { PRIVATE, make } from "../lib/dom.js";

/**
 * @param {HTMLElement} place
 * @param {Record<string, string>} strings
 * @param {string} begun the address that the text goes behind, encoded; "" where nobody wants to be told
 * @returns {(query: string) => void} offers it for a query; "" takes it back
 */
export function tell(place, strings, begun) {
  if (!begun) return () => {};
  const field = make("textarea", { ...PRIVATE, rows: "2", "aria-label": strings.tell });
  const link = make("a", { target: "_blank", rel: "external noopener" }, strings["tell.write"]);
  const address = () => (link.href = begun + encodeURIComponent(field.value.trim()));
  field.addEventListener("input", address);
  const details = make("details", {}, make("summary", {}, strings.tell), field, make("p", {}, strings["tell.note"]), link);
  place.replaceChildren(details);
  let offered = "";
  return (query) => {
    place.hidden = !query;
    if (query === offered) return;
    offered = query;
    details.open = false;
    field.value = query;
    address();
  };
}
