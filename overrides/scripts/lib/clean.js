// @ts-check
// What is typed or pasted, as it may leave the page.

/** What joins or colours an emoji: the only invisible signs that say anything. */
const EMOJI = /\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*)*/gu;
// Controls, formats and what else draws nothing; a braille cell without dots draws nothing either.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** @param {string} text */
const visible = (text) => text.replace(INVISIBLE, (sign) => (sign === "\n" ? sign : ""));

/**
 * A text in whole letters and without what nobody sees: such signs make a text message three times as long. Braces become
 * brackets, since help desks take what stands in braces for their own, and swallow it.
 * @param {string} text
 */
export function clean(text) {
  const whole = text.normalize("NFC").replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(/\t/g, " ").replace(/\{+/g, "[").replace(/\}+/g, "]");
  const between = whole.split(EMOJI);
  const emoji = whole.match(EMOJI) ?? [];
  return between.map((part, index) => visible(part) + (emoji[index] ?? "")).join("");
}
