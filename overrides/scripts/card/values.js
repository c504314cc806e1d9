// @ts-check
// What a card knows: the data of its page, and the text that these make with what is known of the customer.

import { Blanks, slots } from "../customer/blanks.js";
import { ABOVE } from "../customer/customer.js";

/** @typedef {import("./types.js").CardData} CardData */
/** @typedef {import("../customer/customer.js").Customer} Customer */

/** @param {import("./types.js").Reply} reply */
const whole = ({ subject, body }) => `${subject ?? ""}\n${body}`;

/** What is said of blanks, in the language of the reply. */
export class Card {
  variant = 0;

  /** @param {CardData} data @param {Customer} customer @param {() => Date} [now] */
  constructor(data, customer, now) {
    this.data = data;
    this.customer = customer;
    this.blanks = new Blanks(customer, data, data.channel, now);
  }

  /** The customer's, where there is a reply in it. */
  get language() {
    const { locale } = this.customer.language;
    return Object.hasOwn(this.data.replies, locale) ? locale : this.data.locale;
  }

  /** @param {string} locale */
  tagOf = (locale) => this.customer.languages.find((each) => each.locale === locale)?.tag ?? locale;

  /** @param {string} locale */
  #reply(locale) {
    const replies = this.data.replies[locale];
    return replies[Math.min(this.variant, replies.length - 1)];
  }

  get replies() {
    return this.data.replies[this.language];
  }

  get chosen() {
    return Math.min(this.variant, this.replies.length - 1);
  }

  get reply() {
    return this.#reply(this.language);
  }

  /** The same reply in the agent's own language. */
  get ownReply() {
    return this.#reply(this.data.locale);
  }

  /** The blanks of all replies in the chosen language. */
  get names() {
    return slots(this.replies.map(whole).join("\n"));
  }

  /** Those that the agent's own details fill. */
  get agentNames() {
    return this.names.filter((name) => this.blanks.isAgents(name));
  }

  /** Those that have a field in the card: the others are filled above it, once for all pages. */
  get fieldNames() {
    return this.names.filter((name) => !ABOVE.includes(name));
  }

  /** @param {string} name */
  typed = (name) => this.blanks.typed(name, this.language);

  /** @param {string} name @param {string} value */
  type = (name, value) => this.blanks.type(name, value, this.language);

  /** @param {string} name @param {number} index */
  pick = (name, index) => this.blanks.pick(name, index, this.language);

  /** @param {string} name */
  given = (name) => this.blanks.given(name, this.language);

  /** @param {string} name */
  label = (name) => this.blanks.label(name, this.language);

  /** @param {string} name */
  valueOf = (name) => this.blanks.valueOf(name, this.language);

  /** @param {string} name */
  example(name) {
    const { languages } = this.data.placeholders[name];
    return languages[this.language]?.example ?? languages[this.data.locale]?.example ?? "";
  }

  /** @param {string} text */
  plain = (text) => this.blanks.plain(text, this.language);

  /** The labels of a text's blanks that have no value. @param {string} text */
  left = (text) => this.blanks.left(text, this.language);

  /** The labels of values that were not understood. @param {string} text */
  odd = (text) => this.blanks.odd(text, this.language);
}
