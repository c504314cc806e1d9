// @ts-check
// What keyboards leave of a word when nothing turns it into letters: the raw keys of Vietnamese input methods, letters typed
// as two, vowels left out. By the names that hooks/kb/languages/<locale>.py gives (`Search.typing`). Words are folded.

const VOWELS = /[aeiouy]/;
/** @type {Record<string, string>} */
const TONES = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323", 1: "\u0301", 2: "\u0300", 3: "\u0309", 4: "\u0303", 5: "\u0323" };
/** A Vietnamese syllable: what the keys of an input method can make. */
const SYLLABLE = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|nh|ng|[cmnpt])?$/;

/** A syllable with its tone, or '' if it is none. @param {string} letters @param {string} tone */
function syllable(letters, tone) {
  const plain = letters.normalize("NFC");
  return SYLLABLE.test(plain) ? plain.replace(/[aăâeêioôơuưy]/, (vowel) => vowel + tone).normalize("NFC") : "";
}

/** The marks of Telex: `uwow` and `uow` are ươ. @type {[RegExp, string][]} */
const TELEX = [[/dd/, "đ"], [/uw?ow/, "ươ"], [/uw/, "ư"], [/ow/, "ơ"], [/aw/, "ă"], [/aa/, "â"], [/ee/, "ê"], [/oo/, "ô"]];

/** `tuwf` -> từ, `choois` -> chối; '' where the keys make no syllable. @param {string} word */
export function telex(word) {
  // No syllable ends in these letters: behind a vowel they are tones.
  const [, start, tone = "", end = ""] = /^([a-z]*[aeiouyw][a-z]*?)([sfrxj])([a-z]*)$/.exec(word) ?? ["", word];
  let letters = start + end;
  for (const [typed, letter] of TELEX) letters = letters.replace(typed, letter);
  return letters === word ? "" : syllable(letters, TONES[tone] ?? "");
}

/** The marks of VNI, which may stand behind the whole syllable. @type {Record<string, [RegExp, string][]>} */
const VNI = {
  6: [[/[ao](?![ao])|e/, "\u0302"]],
  7: [[/u(?=o)/, "\u031b"], [/o/, "\u031b"], [/u(?!\u031b)/, "\u031b"]],
  8: [[/a/, "\u0306"]],
};

/** `hoan2` -> hoàn, `thuong72` -> thường, `d9o6i3` -> đổi; '' where the keys make no syllable. @param {string} word */
export function vni(word) {
  if (!/^[a-z]+\d[a-z\d]*$/.test(word) || /0/.test(word)) return "";
  let letters = word.replace(/\d/g, "");
  if (word.includes("9")) letters = letters.replace("d", "đ");
  for (const key of "678") {
    if (!word.includes(key)) continue;
    if (key === "7" && letters.includes("uo")) letters = letters.replace("uo", "ươ");
    else {
      const [typed, mark] = VNI[key].find(([pattern]) => pattern.test(letters)) ?? [/$/, ""];
      letters = letters.replace(typed, (letter) => letter + mark);
    }
  }
  const tone = /[1-5]/.exec(word);
  return syllable(letters, tone ? TONES[tone[0]] : "");
}

/** Latvian letters typed as two: `shaads` is šāds; the index has no diacritics. @param {string} word */
export const doubled = (word) => word.replace(/([szc])h/g, "$1").replace(/([klngr])j(?=[aeiou]|$)/g, "$1").replace(/([aeiu])\1/g, "$1");

/** A figure that Filipinos read aloud: `ulit2` is ulit-ulit, one word for search, `2long` is tulong. @param {string} word */
export const figured = (word) => word.replace(/^([a-z]{3,})2$/, "$1").replace(/^2(?=[a-z]{2})/, "tu");

/** Filipino prefixes as they are texted. @type {[RegExp, string][]} */
const TEXTED = [
  [/^([nm])kk(?=[^aeiou])/, "$1akaka"], [/^([nm])ka?(?=[^aeiou])/, "$1aka"], [/^([nm])k(?=[aeiou])/, "$1ak"], [/^pki?/, "paki"], [/^([nmp])g/, "$1ag"],
];
/** `pkicheck` is pakicheck, `ngreklamo` nagreklamo. @param {string} word */
export function texted(word) {
  const [written, prefix] = TEXTED.find(([pattern]) => pattern.test(word)) ?? [/$/, ""];
  return word.replace(written, prefix);
}

/** @type {Record<string, (word: string) => string>} */
const WAYS = { telex, vni, doubled, figured, texted };

/**
 * What a word may be by its keys, likeliest first.
 * @param {string} word
 * @param {string[]} ways
 */
export const decoded = (word, ways) => ways.flatMap((way) => (Object.hasOwn(WAYS, way) ? WAYS[way](word) : [])).filter((text) => text && text !== word);

/** A word without its vowels. @param {string} word */
export const skeleton = (word) => word.replace(/[aeiouy]/g, "");

/** Whether a word is another with some of its vowels left out: `nmn` is naman. @param {string} typed @param {string} word */
export function isVowelless(typed, word) {
  if (word.length <= typed.length || word[0] !== typed[0] || skeleton(word) !== skeleton(typed)) return false;
  let i = 0;
  for (const letter of word) {
    if (letter === typed[i]) i++;
    else if (!VOWELS.test(letter)) return false;
  }
  return i === typed.length;
}
