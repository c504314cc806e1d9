// @ts-check

/** The old command, which works without https; the focus stays where it was. @param {string} text */
function command(text) {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.className = "kb-offscreen";
  area.setAttribute("aria-hidden", "true");
  area.value = text;
  (focused?.closest("dialog") ?? document.body).append(area); // beside an open dialog all is inert
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/** Copies a text as plain text; says whether the browser did. @param {string} text */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return command(text); // without https there is no clipboard object
  }
}

/** Copies a text that is still to come: some browsers want to be asked at once. @param {Promise<string>} text */
export async function copyLater(text) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
    return true;
  } catch {
    return text.then(copy, () => false);
  }
}
