// A page of phrases: copy a sentence or a row's address, and read the rows in the customer's language. Without this
// script the tables are whole; only the buttons are missing.
(() => {
  const source = document.getElementById("kb-phrase-data");
  const table = document.querySelector(".kb-phrase table");
  if (!source || !table) return;
  const { locale: own, languages, says, strings } = JSON.parse(source.textContent);
  let language = own;
  try {
    const kept = localStorage.getItem("kb-reply-language"); // shared with the templates' replies
    if (languages.some(({ locale }) => locale === kept)) language = kept;
  } catch {
    // No storage, no memory of the language.
  }

  const status = document.createElement("p");
  status.className = "kb-status";
  status.setAttribute("role", "status");
  const copy = async (text) => {
    await window.kbCopy(text); // kb.js
    status.textContent = `${strings.copied} ${text}`;
  };
  const button = (label, name, act) => {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "kb-row-button";
    element.textContent = label;
    element.setAttribute("aria-label", name);
    element.title = name;
    element.addEventListener("click", act);
    return element;
  };

  // The page's own control offers the page's two addresses; a row's offers the row's, in the same words.
  const share = (id, words) => {
    const element = document.querySelector(".kb-share").cloneNode(true);
    const summary = element.querySelector("summary");
    const [neutral, here] = element.querySelectorAll("a");
    summary.textContent = "#";
    summary.setAttribute("aria-label", `${strings.copy_link}: ${words}`);
    neutral.href = new URL(`../${id}/`, neutral.href).href;
    here.href = new URL(`#${id}`, here.href).href;
    return element;
  };

  const rows = [];
  for (const row of table.tBodies[0].rows) {
    const [avoid, , say] = row.cells;
    if (!avoid.id || !says[avoid.id]) continue;
    const words = avoid.textContent.trim();
    avoid.append(" ", share(avoid.id, words));
    const sentence = document.createElement("span");
    const other = document.createElement("span");
    sentence.append(...say.childNodes);
    sentence.className = "kb-say-own";
    other.className = "kb-say-other";
    say.replaceChildren(other, sentence, " ", button(strings.copy_short, `${strings.copy}: ${words}`, () => copy(says[avoid.id][language] ?? sentence.textContent.trim())));
    rows.push({ id: avoid.id, other, sentence });
  }

  const show = () => {
    const { tag } = languages.find(({ locale }) => locale === language);
    for (const { id, other, sentence } of rows) {
      const foreign = language === own ? "" : (says[id][language] ?? "");
      other.textContent = foreign;
      other.lang = tag;
      other.hidden = !foreign;
      sentence.classList.toggle("kb-say-second", Boolean(foreign));
    }
  };
  const group = document.createElement("div");
  group.className = "kb-choice";
  group.setAttribute("role", "radiogroup");
  group.setAttribute("aria-label", strings.language);
  const legend = document.createElement("span");
  legend.className = "kb-choice__name";
  legend.setAttribute("aria-hidden", "true");
  legend.textContent = strings.language;
  group.append(legend);
  for (const { locale, tag, name } of languages) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    const text = document.createElement("span");
    label.lang = tag;
    Object.assign(input, { type: "radio", name: "kb-language", autocomplete: "off", checked: locale === language });
    text.textContent = name;
    input.addEventListener("change", () => {
      language = locale;
      try {
        localStorage.setItem("kb-reply-language", locale);
      } catch {
        // Then it is not kept.
      }
      show();
    });
    label.append(input, text);
    group.append(label);
  }
  const place = table.closest(".md-typeset__scrollwrap") ?? table;
  place.before(group);
  place.after(status);
  show();
})();
