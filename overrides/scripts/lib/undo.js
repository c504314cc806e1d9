// @ts-check
// What takes back a clearing: a button that is there until something new is typed or the page is left. What it would bring back
// is in the page's memory only.

export class Undo {
  #control;
  /** @type {(() => void) | undefined} */
  #back;

  /** @param {HTMLButtonElement} control */
  constructor(control) {
    this.#control = control;
    control.hidden = true;
    control.addEventListener("click", ({ detail }) => {
      if (detail > 1) return; // of a double click, whose first one cleared
      const back = this.#back;
      this.end();
      back?.();
    });
    addEventListener("pagehide", () => this.end());
  }

  /** @param {(() => void) | undefined} back brings back what was cleared */
  offer(back) {
    this.#back = back;
    this.#control.hidden = !back;
  }

  /** There is nothing to bring back any more. */
  end = () => this.offer(undefined);
}
