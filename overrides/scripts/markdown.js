// @ts-check
// The page's Markdown, copied by a click on the link to it (hooks/kb/site/markdown.py).

import { copyLater } from "./lib/clipboard.js";
import { clickedLink, isPlain, required } from "./lib/dom.js";

/** @param {string} address */
async function text(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
}

export function markdown() {
  document.addEventListener("click", async (event) => {
    const link = clickedLink(event, ".kb-markdown a");
    const place = link?.parentElement;
    if (!link || !place || !isPlain(event)) return;
    event.preventDefault();
    const status = required("[role=status]", HTMLElement, place);
    status.textContent = "";
    const isCopied = await copyLater(text(link.href));
    status.textContent = (isCopied ? status.dataset.copied : status.dataset.failed) ?? "";
  });
}
