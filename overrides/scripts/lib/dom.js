// @ts-check

/**
 * The element that a selector names, or null.
 * @template {Element} T
 * @param {string} selector
 * @param {{ new (): T }} kind
 * @param {ParentNode} [root]
 * @returns {T | null}
 */
export function find(selector, kind, root = document) {
  const found = root.querySelector(selector);
  return found instanceof kind ? found : null;
}

/**
 * The element that a selector names, which a template promises.
 * @template {Element} T
 * @param {string} selector
 * @param {{ new (): T }} kind
 * @param {ParentNode} [root]
 * @returns {T}
 */
export function required(selector, kind, root = document) {
  const found = find(selector, kind, root);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/**
 * A heading with all that stands below it, in an element of its own.
 * @param {Element} heading
 * @param {string} end selects what does not belong to it any more
 * @param {Record<string, string>} attributes
 */
export function section(heading, end, attributes) {
  const element = make("section", attributes);
  heading.before(element);
  element.append(heading);
  for (let next = element.nextSibling; next && !(next instanceof Element && next.matches(end)); next = element.nextSibling) element.append(next);
  return element;
}

/** Of what is typed into: no history, no restored session, no spell checker or prediction that asks a server: nothing may leave the page. */
export const PRIVATE = { autocomplete: "off", spellcheck: "false", writingsuggestions: "false" };

/**
 * @param {string} text
 * @param {Record<string, string>} attributes
 * @param {() => void} act
 */
export function button(text, attributes, act) {
  const element = make("button", { type: "button", ...attributes }, text);
  element.addEventListener("click", act);
  return element;
}

/**
 * The link that was clicked so that it opens in this tab.
 * @param {MouseEvent} event
 * @param {string} selector
 */
export function clickedLink(event, selector) {
  const link = event.target instanceof Element && event.target.closest(selector);
  return link instanceof HTMLAnchorElement ? link : null;
}

/** Whether a click opens in this tab. @param {MouseEvent} event */
export const isPlain = (event) => event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** Whether a key was pressed alone, and not for an input method. @param {KeyboardEvent} event */
export const isAlone = (event) => !(event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);

/** The words of a heading, without the sign that links to it. @param {Element} heading */
export function headingText(heading) {
  const words = [...heading.childNodes].filter((node) => !(node instanceof Element && node.matches(".headerlink")));
  return words.map(({ textContent }) => textContent).join("").trim();
}

/** On paper what is folded is open, and on the screen afterwards as it was. @param {string} selector of details */
export function unfoldOnPaper(selector) {
  /** @type {HTMLDetailsElement[]} */
  let unfolded = [];
  addEventListener("beforeprint", () => {
    const folds = [...document.querySelectorAll(selector)].filter((fold) => fold instanceof HTMLDetailsElement);
    const folded = folds.filter((fold) => !fold.open);
    for (const fold of folded) fold.open = true;
    unfolded.push(...folded);
  });
  addEventListener("afterprint", () => {
    for (const fold of unfolded) fold.open = false;
    unfolded = [];
  });
}

/** The next input behind a control, wherever on the page, for a blank that has no value. @param {HTMLElement} control */
export function nextEmpty(control) {
  /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */
  const inputs = document.querySelectorAll(":is(input, textarea)[data-name]");
  const empty = [...inputs].filter((each) => !each.value && each.checkVisibility());
  return empty.find((each) => control.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** The address of the site's folder, as the header names it. */
export const siteRoot = () => new URL((find("[data-root]", HTMLElement)?.dataset.root ?? ".").replace(/\/?$/, "/"), location.href);
