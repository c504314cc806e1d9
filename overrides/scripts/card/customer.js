// @ts-check
// What is known of a customer and of the agent, wherever in the tab it was typed or chosen.

/** What begins the key of the agent's own details. */
export const AGENT = "agent.";

export class Known {
  /** What is typed or chosen, by placeholder, where languages differ with the language behind an `@`. @type {Map<string, string>} */
  values = new Map();

  /** Takes what another page of the tab had; what is typed here stays. Says whether that is anything new. @param {[string, string][]} kept */
  take(kept) {
    const missing = kept.filter(([key]) => !this.values.has(key));
    for (const [key, value] of missing) this.values.set(key, value);
    return missing.length > 0;
  }

  /** What concerns the customer alone, not the agent. */
  get ofCustomer() {
    return [...this.values.keys()].filter((key) => !key.startsWith(AGENT));
  }

  clearCustomer() {
    for (const key of this.ofCustomer) this.values.delete(key);
  }
}
