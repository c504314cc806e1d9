// @ts-check
// The dialog at work: the list follows what stands in the box, whatever changed it; keys choose, open, copy, filter.

import { copy } from "../lib/clipboard.js";
import { offer } from "../lib/copied.js";
import { clickedLink, find, isPlain, siteRoot } from "../lib/dom.js";
import { copySentence } from "../say/sentence.js";
import { GROUPS } from "../search/protocol.js";
import { Asker } from "./asker.js";
import { foot } from "./foot.js";
import { groupsOf, idsOf, summaryOf } from "./groups.js";
import * as kept from "./kept.js";
import { command } from "./keys.js";
import { List } from "./list.js";
import { Said } from "./said.js";
import { linkTo } from "./share.js";
import { engineAt } from "./source.js";
import { tell } from "./tell.js";
import { HELP, box, nameFilters, showKeys, view } from "./view.js";

/**
 * @typedef {import("../search/protocol.js").Answer} Answer
 * @typedef {import("../search/protocol.js").Question} Question
 * @typedef {import("../search/protocol.js").Reply} Reply
 * @typedef {import("../search/protocol.js").Settings} Settings
 * @typedef {import("./result.js").Shown} Shown
 */

/** A line of the empty box's list. */
const NUMBER = /^[1-9]\d?$/;

/** What a query is, whatever else was typed with it. @param {Question} question */
const essence = ({ query, only, ids }) => [query.trim(), only, ...ids].join("\n");

export class Dialog {
  #texts;
  #customer;
  #locale;
  #root;
  #parts;
  #list;
  #asker;
  #said;
  /** @type {Settings | undefined} */
  #settings;
  /** @type {Question | undefined} what stands in the box */
  #question;
  /** @type {Answer | undefined} what is shown, or will be when its sentences are here */
  #answer;
  #only = "";
  /** @type {ReturnType<typeof foot> | undefined} */
  #foot;
  /** Offers to tell what was looked for in vain; '' takes it back. @type {(query: string) => void} */
  #offer = () => {};
  /** @type {(() => void) | undefined} what was wanted before the answer was here */
  #wanted;

  /** @param {DOMStringMap} data of the element that opens it @param {import("../customer/customer.js").Customer} customer */
  constructor(data, customer) {
    this.#texts = /** @type {import("./view.js").Texts} */ (/** @type {unknown} */ (data));
    this.#customer = customer;
    this.#locale = customer.locale;
    this.#root = siteRoot();
    const input = box(this.#texts);
    this.#list = new List(input);
    this.#parts = view(this.#texts, customer, this.#list.element, input);
    this.#asker = new Asker(() => engineAt(this.#root, this.#locale), (reply) => this.#hear(reply));
    this.#said = new Said(this.#root, () => this.#show());
    customer.addEventListener("change", () => {
      if (this.element.open) this.#want();
      this.#show();
    });
    customer.addEventListener("cleared", () => this.#forget());
    this.#listen();
  }

  get element() {
    return this.#parts.dialog;
  }

  /** Begins to fetch. */
  start() {
    this.#asker.start();
    this.#want();
  }

  /** The sentences in the customer's language. */
  #want() {
    const { locale } = this.#customer.language;
    if (locale !== this.#locale) this.#said.want(locale);
  }

  /** @param {string} [query] what is to stand in the box; else what stood there, to be typed over */
  open(query) {
    const { dialog, input } = this.#parts;
    if (query !== undefined) input.value = query;
    if (!dialog.open) dialog.showModal();
    input.focus();
    if (query === undefined || query === HELP) input.select();
    else input.setSelectionRange(query.length, query.length);
    this.start();
    this.#foot?.show();
    this.#ask();
  }

  /** The line of the empty box's list whose number stands in the box, or 0. */
  get #number() {
    const value = this.#parts.input.value.trim();
    const shown = this.#answer?.question.query === "" ? this.#list.length : Infinity;
    return NUMBER.test(value) && Number(value) <= shown ? Number(value) : 0;
  }

  /** Whether something stands in the box that is looked for. */
  get #isTyped() {
    return !["", HELP].includes(this.#parts.input.value.trim());
  }

  #ask() {
    const { input, keys, alert } = this.#parts;
    const isHelp = input.value.trim() === HELP;
    keys.hidden = !isHelp || !this.#settings;
    this.#list.element.hidden = isHelp;
    if (isHelp) this.element.scrollTop = 0;
    alert.textContent = "";
    const query = isHelp || this.#number ? "" : input.value;
    this.#question = { query, only: this.#only, ids: query.trim() ? [] : idsOf(this.#settings) };
    if (this.#isAnswered) {
      if (!query.trim()) this.#list.choose(this.#number - 1);
      return;
    }
    this.#list.isBusy = true;
    if (!this.#answer) this.#tell(this.#texts.loading);
    this.#want();
    this.#asker.ask(this.#question);
  }

  /** Whether what is shown answers what stands in the box. */
  get #isAnswered() {
    const [answer, question] = [this.#answer, this.#question];
    if (!answer || !question || this.#said.isComing(this.#customer.language.locale)) return false;
    return !answer.isPartial && essence(answer.question) === essence(question);
  }

  /** @param {Reply} reply */
  #hear(reply) {
    if (reply.type === "ready") return this.#begin(reply.settings);
    if (reply.type === "failed") return this.#fail();
    const { question } = reply.answer;
    // An answer to what stood in the box before is better than none, but not where the box is empty now.
    const isCurrent = this.#question && essence(question) === essence(this.#question);
    if (!isCurrent && (!question.query.trim() || !this.#question?.query.trim())) return;
    this.#answer = reply.answer;
    this.#show();
  }

  /** @param {Settings} settings */
  #begin(settings) {
    this.#settings = settings;
    nameFilters(this.#parts, settings.strings);
    showKeys(this.#parts.keys, settings.strings);
    this.#foot = foot(this.#parts.foot, settings.strings, { help: () => this.open(HELP), changed: () => this.#refresh() });
    this.#offer = tell(this.#parts.tell, settings.strings, settings.feedback);
    this.#tell("");
    if (this.#parts.dialog.open) this.#ask();
  }

  #fail() {
    this.#wanted = this.#answer = undefined;
    this.#list.empty();
    this.#list.isBusy = false;
    this.#tell("");
    if (this.#parts.dialog.open) this.#parts.alert.textContent = this.#texts.failed;
  }

  #show() {
    const [answer, settings] = [this.#answer, this.#settings];
    if (!answer || !settings || this.#said.isComing(this.#customer.language.locale)) return;
    const { question, isSure } = answer;
    const isNamed = !question.query.trim();
    const before = this.#list.element.dataset.query === question.query ? this.#list.chosen?.item.id : undefined;
    const groups = groupsOf(answer, settings);
    const kept_ = groups.flatMap(({ items }) => items).findIndex(({ id }) => id === before);
    this.#list.show(groups, this.#context(settings), { query: question.query, isSure, isNumbered: isNamed, chosen: isNamed ? -1 : Math.max(kept_, 0) });
    if (isNamed && this.#isTyped) {
      if (!this.#number) return this.#ask(); // more than there are lines: it is no line's number
      this.#list.choose(this.#number - 1);
    }
    this.#list.isBusy = !this.#isAnswered;
    this.#tell(summaryOf(answer, settings));
    this.#offerFor(answer);
    if (!this.#isAnswered) return;
    this.#wanted?.();
    this.#wanted = undefined;
  }

  /** Where nothing fits. @param {Answer} answer */
  #offerFor = ({ question, isSure, isShort, items }) => this.#offer(isShort || (isSure && items.length) ? "" : question.query.trim());

  /** @param {string} text @param {boolean} isUrgent */
  #tell(text, isUrgent = false) {
    const { status } = this.#parts;
    status.textContent = text;
    status.classList.toggle("kb-search__status--warn", isUrgent);
  }

  /** @param {Settings} settings @returns {import("./result.js").Context} */
  #context(settings) {
    return {
      root: this.#root,
      settings,
      customer: this.#customer,
      pinned: kept.isKept() ? new Set(kept.pinned().map(({ id }) => id)) : undefined,
      said: (id, locale) => this.#said.of(id, locale),
      copy: (row) => void this.#copy(row),
      pin: (row) => this.#pin(row),
    };
  }

  /** @param {Shown} row */
  async #copy({ item, copy: control, said, spoken }) {
    if (!control || !said || !spoken) return;
    this.#tell("");
    if (await copySentence(this.#customer, spoken.text, spoken.locale, { control, said, tell: (text, isSeen) => this.#tell(text, isSeen) })) kept.opened(this.#named(item));
  }

  /** @param {Shown | undefined} row */
  #pin(row) {
    if (!row || !kept.isKept()) return;
    if (!kept.pin(this.#named(row.item))) return this.#tell(this.#settings?.strings["pin.full"].replace("#", String(kept.MOST_PINNED)) ?? "", true);
    this.#tell("");
    const isPinned = kept.pinned().some(({ id }) => id === row.item.id);
    row.element.querySelector(".kb-pin")?.setAttribute("aria-pressed", String(isPinned));
  }

  /** As soon as what stands in the box is answered. @param {() => void} act */
  #whenAnswered(act) {
    if (this.#isAnswered) act();
    else this.#wanted = act;
  }

  /** Copies what is chosen, or fills it in. A best result with nothing to copy, which nobody chose, gives way to the first sentence that fits nearly as well. */
  #use() {
    const { rows, chosen: best } = this.#list;
    const isIdle = best && best === rows[0] && !best.copy && !best.fill;
    const sentence = isIdle ? this.#list.all().findIndex(({ copy: control, item: { isNear } }) => control && isNear) : -1;
    if (sentence >= 0) this.#list.choose(sentence);
    const { chosen } = this.#list;
    if (chosen?.copy) this.#copy(chosen);
    else (chosen?.fill ?? chosen?.link)?.click();
  }

  /** @param {string} name */
  #filter(name) {
    this.#only = this.#only === name ? "" : name;
    for (const filter of this.#parts.filters) filter.setAttribute("aria-pressed", String(filter.dataset.only === this.#only));
    this.#ask();
  }

  /** What was typed may be of the customer who is gone. */
  #forget() {
    this.#parts.input.value = "";
    this.#wanted = this.#answer = this.#question = undefined;
    this.#list.empty();
    this.#offer("");
    this.#tell("");
    if (this.#parts.dialog.open) this.#ask();
  }

  /** After a change of what is kept. */
  #refresh() {
    this.#foot?.show();
    this.#show();
    this.#ask();
  }

  #listen() {
    const { dialog, input, alert, share, close, filters } = this.#parts;
    input.addEventListener("input", () => {
      this.#wanted = undefined; // it was for what stood there before
      this.#ask();
    });
    dialog.addEventListener("keydown", (event) => this.#press(event));
    dialog.addEventListener("close", () => (this.#wanted = undefined));
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close(); // beside it
      const link = clickedLink(event, "a");
      if (!link || !isPlain(event)) return;
      const row = this.#list.rows.find(({ element }) => element.contains(link));
      if (row) kept.opened(this.#named(row.item));
      dialog.close();
    });
    close.addEventListener("click", () => dialog.close());
    share.addEventListener("click", async () => {
      const link = linkTo(input.value.trim());
      alert.textContent = "";
      if (await copy(link)) this.#tell(this.#settings?.strings.shared ?? "");
      else offer(alert, this.#settings?.strings.refused ?? "", link);
    });
    for (const filter of filters) filter.addEventListener("click", () => this.#filter(filter.dataset.only ?? ""));
    addEventListener("online", () => dialog.open && this.#ask());
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const { input } = this.#parts;
    if (event.target instanceof HTMLSelectElement || event.target instanceof HTMLTextAreaElement) return; // its keys are its own
    const wanted = command(event, event.target === input);
    if (!wanted) return;
    if (wanted === "write") return input.focus(); // the letter is for the box
    event.preventDefault();
    if (GROUPS.includes(wanted)) return this.#filter(wanted);
    /** @type {Record<string, () => void>} */
    const acts = {
      next: () => this.#move(1),
      previous: () => this.#move(-1),
      open: () => this.#whenAnswered(() => this.#list.chosen?.link.click()),
      use: () => this.#whenAnswered(() => this.#use()),
      pin: () => this.#pin(this.#list.chosen),
      clear: () => this.#foot?.clear(),
    };
    acts[wanted]();
  }

  /** @param {number} by */
  #move(by) {
    this.#parts.input.focus();
    this.#list.move(by);
  }

  /** An entry as the device keeps it. @param {{ id: string, title: string }} item */
  #named = ({ id, title }) => ({ id, title, lang: document.documentElement.lang });

  /** Remembers that an entry was opened on a page of its own. @param {string} id */
  visited(id) {
    const row = document.getElementById(location.hash.slice(1));
    const isRow = id.startsWith("phrases/");
    const title = isRow ? row?.matches("td") && row.firstChild?.textContent : find("h1", HTMLElement)?.textContent;
    if (title) kept.opened(this.#named({ id: isRow ? `${id}#${row?.id}` : id, title: title.trim() }));
  }
}
