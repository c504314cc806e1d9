// @ts-check
// Texts to send and to say that are selected by hand are copied as their buttons copy them: plain, blanks as [label], without
// the page's controls.

/** What is no part of a text. */
const CONTROLS = "button, select, [role=radiogroup], [role=status], .kb-share, .kb-markdown, .kb-ways, .headerlink, script, [hidden]";
const BLANK = ".kb-blank";
const BLOCKS = "p, li, ul, ol, h1, h2, h3, h4, pre, div, table, tr, dt, dd, blockquote, section, .kb-say, .kb-say-other";
/** Where a block begins or ends. */
const EDGE = "\ue000";

/** @param {Element} blank */
const labelOf = (blank) => (blank instanceof HTMLElement && blank.dataset.label ? `[${blank.dataset.label}]` : (blank.textContent ?? ""));

/** @param {Node} node @param {boolean} isVerbatim whether its white space is the text's own @returns {string} */
function written(node, isVerbatim) {
  if (node instanceof Text) return isVerbatim ? node.data : node.data.replace(/[ \t\r\n]+/g, " ");
  if (!(node instanceof Element)) return inside(node, isVerbatim);
  if (node.matches(CONTROLS)) return "";
  if (node.matches(BLANK)) return labelOf(node);
  if (node.matches("br")) return EDGE;
  const text = inside(node, isVerbatim || node.matches("pre"));
  if (node.matches("td, th")) return `${text.replaceAll(EDGE, " ").trim()}\t`;
  return node.matches(BLOCKS) ? `${EDGE}${text}${EDGE}` : text;
}

/** @param {Node} node @param {boolean} isVerbatim */
const inside = (node, isVerbatim) => [...node.childNodes].map((child) => written(child, isVerbatim)).join("");

/** @param {Range} range */
function plain(range) {
  const { commonAncestorContainer: node } = range;
  const around = node instanceof Element ? node : node.parentElement;
  const blank = around?.closest(BLANK);
  if (blank) return labelOf(blank);
  const text = written(range.cloneContents(), Boolean(around?.closest("pre")));
  return text.replace(/ *\t */g, "\t").replace(/\t(?=\ue000)/g, "").replace(/ *\ue000[\ue000 ]*/g, "\n").trim();
}

/** @param {string} selector of the texts to send and to say */
export function copyPlain(selector) {
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (!selection?.rangeCount || selection.isCollapsed || event.defaultPrevented) return;
    const ranges = [...Array(selection.rangeCount).keys()].map((index) => selection.getRangeAt(index));
    const texts = [...document.querySelectorAll(selector)];
    if (!texts.some((text) => ranges.some((range) => range.intersectsNode(text)))) return;
    event.clipboardData?.setData("text/plain", ranges.map(plain).join("\n"));
    event.preventDefault();
  });
}
