// @ts-check
// An input that shows what is known, and takes what is typed into it.

/**
 * @param {HTMLInputElement | HTMLTextAreaElement} input
 * @param {{ read: () => string, write: (text: string) => void, shown: (value: string) => string }} value
 * @returns {() => void} shows the value anew; what somebody is typing stays as it is
 */
export function bind(input, { read, write, shown }) {
  let last = "";
  let isTyping = false;
  const show = () => {
    last = read();
    input.value = shown(last);
  };
  input.addEventListener("input", () => {
    isTyping = true;
    write(input.value);
    isTyping = false;
    last = read();
  });
  input.addEventListener("change", show);
  show();
  return () => {
    if (!isTyping && (document.activeElement !== input || read() !== last)) show();
  };
}
