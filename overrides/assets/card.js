// The fill-in card of a template page. It is built here from the data in the page; without this script the page
// shows the reply as plain text. What an agent types stays in memory: no request, no storage, no address.
(() => {
  const place = document.querySelector("[data-kb-card]");
  if (!place) return;
  const data = JSON.parse(document.getElementById("kb-card-data").textContent);
  const { strings } = data;
  const IDLE = 15 * 60 * 1000;
  const SLOT = /\{\{([a-z0-9_]+)\}\}/g;

  // --- what the agent has typed, by placeholder; forms of address by placeholder and language

  const values = new Map();
  let language = data.locale;
  let variant = 0;
  try {
    const kept = localStorage.getItem("kb-reply-language"); // a language is no personal data
    if (data.replies[kept]) language = kept;
  } catch {
    // No storage, no memory of the language.
  }

  const keyOf = (name) => (data.placeholders[name]?.address ? `${name}@${language}` : name);
  const replies = () => data.replies[language];
  const reply = () => replies()[Math.min(variant, replies().length - 1)];

  // From one page to the next the values live in a shared worker's memory, where the browser lets one outlive its
  // page; each tab has its own, so that two customers are never mixed up. Without such a worker they last as long
  // as the page. It is started when a link is followed, so that typing itself asks for nothing at all.
  let port = null;
  const isKept = () => window.name.startsWith("kb-");
  const keep = () => {
    if (!isKept()) window.name = `kb-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
    port?.postMessage({ tab: window.name, values: [...values] });
  };
  const connect = (received) => {
    try {
      ({ port } = new SharedWorker(place.dataset.kbCard, { extendedLifetime: true }));
      port.onmessage = received;
    } catch {
      received({ data: [] });
    }
  };
  if (isKept()) {
    connect(({ data: stored }) => {
      if (stored.every(([key]) => values.has(key))) return;
      for (const [key, value] of stored) if (!values.has(key)) values.set(key, value);
      showFields();
      showReply();
    });
    port?.postMessage({ tab: window.name });
  }
  const leave = (go) => {
    let gone = false;
    const once = () => {
      if (!gone) go();
      gone = true;
    };
    setTimeout(once, 500);
    connect(once);
    keep();
  };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href]");
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || link.target || !plain || event.defaultPrevented || port || !values.size) return;
    if (link.origin !== location.origin || (link.pathname === location.pathname && link.hash)) return;
    event.preventDefault();
    leave(() => location.assign(link.href));
  });
  // assets/offline.js is about to reload the page, because the reader accepts a new version.
  addEventListener("kb-leave", (event) => {
    if (!values.size || port) return;
    event.preventDefault();
    leave(event.detail);
  });

  let idle = 0;
  const touch = () => {
    clearTimeout(idle);
    idle = setTimeout(clear, IDLE);
  };
  const remember = (key, value) => {
    if (value) values.set(key, value);
    else values.delete(key);
    if (port) keep();
    touch();
  };
  const clear = () => {
    values.clear();
    if (port) keep();
    showFields();
    showReply();
    say(strings.cleared);
  };

  // --- dates and amounts, as the reply's language writes them (the language guide's rules)

  const TAGS = { en: "en-GB", vi: "vi-VN", lv: "lv-LV", tl: "fil-PH" };
  const CURRENCIES = { en: "GBP", vi: "VND", lv: "EUR", tl: "PHP" };
  const SYMBOLS = { "£": "GBP", "€": "EUR", "₫": "VND", "₱": "PHP", $: "USD" };
  const WORDS = { đ: "VND", đồng: "VND", dong: "VND", eiro: "EUR", euro: "EUR", piso: "PHP", pesos: "PHP", peso: "PHP" };
  const tagOf = (locale) => TAGS[locale] ?? locale;

  const formatDate = (value, locale) => {
    const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
    if (!match) return value;
    const month = locale === "en" || locale === "tl" ? "long" : "2-digit";
    const options = { day: month === "long" ? "numeric" : "2-digit", month, year: "numeric", timeZone: "UTC" };
    const text = new Intl.DateTimeFormat(tagOf(locale), options).format(new Date(`${value}T00:00Z`));
    return locale === "lv" ? text.replace(/\.?$/, ".") : text;
  };
  const formatTime = (value, locale) => {
    if (!/^\d\d:\d\d/.test(value)) return value;
    const hour12 = locale === "en" || locale === "tl";
    const options = { hour: hour12 ? "numeric" : "2-digit", minute: "2-digit", hour12, timeZone: "UTC" };
    const text = new Intl.DateTimeFormat(tagOf(locale), options).format(new Date(`2000-01-01T${value.slice(0, 5)}Z`));
    return locale === "lv" ? text.replace(":", ".") : text;
  };
  const formatAmount = (value, locale) => {
    const match = /^\s*(\p{Sc}|\p{L}{1,5})?\s*(\d[\d.,\s\u00a0']*)\s*(\p{Sc}|\p{L}{1,5})?\.?\s*$/u.exec(value);
    if (!match) return value;
    const named = match[1] ?? match[3];
    const currency = named ? (SYMBOLS[named] ?? WORDS[named.toLowerCase()] ?? named.toUpperCase()) : CURRENCIES[data.locale] ?? "EUR";
    const digits = match[2].replace(/[\s\u00a0']/g, "");
    const decimals = /[.,](\d{1,2})$/.exec(digits);
    const whole = (decimals ? digits.slice(0, decimals.index) : digits).replace(/[.,]/g, "");
    try {
      const format = new Intl.NumberFormat(tagOf(locale), { style: "currency", currency });
      return format.format(Number(`${whole}.${decimals?.[1] ?? 0}`)).replace("₫", "đồng");
    } catch {
      return value; // no such currency
    }
  };
  const FORMATS = { date: formatDate, time: formatTime, amount: formatAmount };

  const valueOf = (name) => {
    const typed = (values.get(keyOf(name)) ?? "").trim();
    if (!typed) return "";
    const text = FORMATS[data.placeholders[name]?.type]?.(typed, language) ?? typed;
    // A non-breaking space would make a text message twice as long; elsewhere the narrow one has no use.
    return data.channel === "sms" ? text.replace(/[\u00a0\u202f]/g, " ") : text.replace(/\u202f/g, "\u00a0");
  };

  // --- the length of a text message. Source: 3GPP TS 23.038, the default alphabet and its extension.

  const GSM = new Set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
  );
  const GSM_TWICE = new Set("\f^{}\\[~]|€");
  const measure = (text) => {
    let units = 0;
    for (const letter of text) {
      if (GSM_TWICE.has(letter)) units += 2;
      else if (GSM.has(letter)) units += 1;
      else return { units: text.length, one: 70, more: 67, odd: letter };
    }
    return { units, one: 160, more: 153, odd: "" };
  };

  // --- the card's parts

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (value !== false) element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };
  const fill = (text, pattern) => strings[text].replace(/#/g, pattern);

  const languages = make("div", { class: "kb-choice", role: "radiogroup", "aria-label": strings.language });
  const tones = make("div", { class: "kb-choice", role: "radiogroup", "aria-label": strings.tone });
  const fields = make("div", { class: "kb-fields" });
  const subject = make("p", { class: "kb-subject" });
  const body = make("pre", { class: "kb-text", tabindex: "0", "aria-label": strings.reply });
  const counter = make("p", { class: "kb-counter" });
  const status = make("p", { class: "kb-status", role: "status", "aria-live": "polite" });
  const copyBody = make("button", { type: "button", class: "md-button md-button--primary", onclick: () => copy(reply().body) }, strings.copy_reply);
  const copySubject = make("button", { type: "button", class: "md-button", onclick: () => copy(reply().subject) }, strings.copy_subject);

  const say = (text, warn = false) => {
    status.textContent = text;
    status.classList.toggle("kb-status--warn", warn);
  };

  const choices = (group, legend, options, chosen, choose) => {
    group.replaceChildren(
      make("span", { class: "kb-choice__name", "aria-hidden": "true" }, legend),
      ...options.map(([text, lang], index) => {
        const input = make("input", { type: "radio", name: `kb-${legend}`, autocomplete: "off" });
        input.checked = index === chosen;
        input.addEventListener("change", () => choose(index));
        return make("label", { lang }, input, make("span", {}, text));
      }),
    );
  };

  const showChoices = () => {
    const known = data.languages;
    choices(
      languages,
      strings.language,
      known.map(({ name, tag }) => [name, tag]),
      known.findIndex(({ locale }) => locale === language),
      (index) => {
        language = known[index].locale;
        try {
          localStorage.setItem("kb-reply-language", language);
        } catch {
          // Then it is not kept.
        }
        showTones();
        showFields();
        showReply();
      },
    );
    showTones();
  };
  const showTones = () => {
    const tone = (name) => (name ? strings[`tone.${name}`] ?? name : strings.reply);
    tones.hidden = replies().length < 2;
    choices(tones, strings.tone, replies().map((one) => [tone(one.variant), document.documentElement.lang]), Math.min(variant, replies().length - 1), (index) => {
      variant = index;
      showReply();
    });
  };

  const used = () => {
    const names = new Set();
    for (const one of replies()) for (const match of `${one.subject ?? ""}\n${one.body}`.matchAll(SLOT)) names.add(match[1]);
    return [...names];
  };
  const INPUTS = { date: "date", time: "time", phone: "tel", email: "email" };
  const field = (name) => {
    const about = data.placeholders[name];
    const wording = about.languages[data.locale] ?? about.languages[language] ?? Object.values(about.languages)[0];
    const own = about.languages[language] ?? wording;
    const id = `kb-field-${name}`;
    const long = about.max > 80;
    const attributes = {
      id,
      // No history, no restored session, no spell checker that asks a server: nothing may leave the page.
      autocomplete: "off",
      spellcheck: "false",
      dir: "auto",
      "data-name": name,
      "aria-describedby": `${id}-hint`,
    };
    if (long) attributes.rows = "2";
    else attributes.type = INPUTS[about.type] ?? "text";
    if (about.type === "number" || about.type === "amount") attributes.inputmode = about.type === "number" ? "numeric" : "decimal";
    if (about.address) attributes.list = `${id}-list`;
    const input = make(long ? "textarea" : "input", attributes);
    input.value = values.get(keyOf(name)) ?? "";
    input.addEventListener("input", () => {
      remember(keyOf(name), input.value);
      showReply();
    });
    const example = about.address ? own.example : wording.example;
    const parts = [
      make("label", { for: id }, wording.label),
      input,
      make("small", { id: `${id}-hint` }, fill("example", example)),
    ];
    if (about.address) parts.push(make("datalist", { id: `${id}-list` }, ...own.choices.map((value) => make("option", { value }))));
    return make("div", { class: long ? "kb-field kb-field--long" : "kb-field" }, ...parts);
  };
  const showFields = () => {
    const focused = document.activeElement?.dataset?.name;
    fields.replaceChildren(...used().map(field));
    if (focused) fields.querySelector(`[data-name="${focused}"]`)?.focus();
  };

  const parts = (text) => {
    const found = [];
    let last = 0;
    for (const match of text.matchAll(SLOT)) {
      found.push(text.slice(last, match.index));
      const value = valueOf(match[1]);
      const about = data.placeholders[match[1]];
      const label = (about.languages[language] ?? Object.values(about.languages)[0]).label;
      const element = make(value ? "bdi" : "mark", { class: value ? "kb-filled" : "kb-blank" }, value || label);
      found.push(element);
      last = match.index + match[0].length;
    }
    return [...found, text.slice(last)];
  };
  const blanks = (text) => {
    const names = new Set();
    for (const match of text.matchAll(SLOT)) if (!valueOf(match[1])) names.add(match[1]);
    return [...names].map((name) => (data.placeholders[name].languages[data.locale] ?? data.placeholders[name].languages[language]).label);
  };
  // What is copied: the values, and where one is missing its label in braces, so that nobody overlooks it.
  const plain = (text) => text.replace(SLOT, (_, name) => valueOf(name) || `{{${name}}}`);

  const showReply = () => {
    const { tag } = data.languages.find(({ locale }) => locale === language);
    const one = reply();
    for (const element of [subject, body]) element.lang = tag;
    subject.hidden = one.subject === null;
    copySubject.hidden = one.subject === null;
    if (one.subject !== null) {
      subject.replaceChildren(make("span", { class: "kb-subject__name", lang: document.documentElement.lang }, `${strings.subject}: `), ...parts(one.subject));
    }
    body.replaceChildren(...parts(one.body));
    counter.hidden = data.channel !== "sms" && data.channel !== "chat";
    if (counter.hidden) return;
    const text = plain(one.body);
    if (data.channel === "chat") {
      counter.textContent = fill("characters", [...text].length);
      return;
    }
    const { units, one: single, more, odd } = measure(text);
    const count = units <= single ? 1 : Math.ceil(units / more);
    counter.textContent = `${fill("characters", `${units}/${count === 1 ? single : count * more}`)}, ${fill("messages", count)}${odd ? `, ${fill("odd", odd)}` : ""}`;
    counter.dataset.units = units;
    counter.dataset.parts = count;
  };

  const copy = async (text) => {
    const missing = blanks(text);
    await window.kbCopy(plain(text)); // kb.js
    say(missing.length ? `${strings.copied} ${fill("blanks", missing.length)} ${missing.join(", ")}` : strings.copied, missing.length > 0);
  };

  place.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    copy(event.shiftKey && reply().subject !== null ? reply().subject : reply().body);
  });

  showChoices();
  showFields();
  showReply();
  place.replaceChildren(
    languages,
    tones,
    make("div", { class: "kb-card__columns" }, fields, make("div", { class: "kb-output" }, subject, body, counter, make("p", { class: "kb-actions" }, copyBody, copySubject), status)),
    make("p", { class: "kb-note" }, strings.privacy, " ", make("button", { type: "button", class: "kb-link", onclick: clear }, strings.clear), make("br"), strings.shortcut),
  );
  place.classList.add("kb-card--ready");
  touch();
})();
