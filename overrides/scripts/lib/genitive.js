// @ts-check
// The genitive of a Latvian surname, which stands before kungs and kundze: Bērziņš, Bērziņa kungs; Kalniņa, Kalniņas kundze.
// It is a suggestion, which the agent may type over.
//
// Source: the declensions of nouns in Latviešu valodas gramatika (LU Latviešu valodas institūts, Rīga, 2013, 2nd: pp. 359–360), by which the State
// Language Centre has personal names declined (Cabinet Regulation No. 114 of 2 March 2004 on the spelling and use of
// personal names in Latvian): 1st -s, -š; 2nd -is, with the change of the consonant before it; 3rd -us; 4th -a; 5th -e; names
// like adjectives, -ais and -ā. What ends otherwise (-o, -ū, -ē, -i …) is not declined.

/** The change of consonants before -is, the longer first. @type {[RegExp, string][]} */
const CHANGES = [
  [/ll$/u, "ļļ"],
  [/nn$/u, "ņņ"],
  [/ln$/u, "ļņ"],
  [/sn$/u, "šņ"],
  [/zn$/u, "žņ"],
  [/sl$/u, "šļ"],
  [/zl$/u, "žļ"],
  [/dz$/u, "dž"],
  [/[bmpv]$/u, "$&j"],
  [/c$/u, "č"],
  [/[dz]$/u, "ž"],
  [/[st]$/u, "š"],
  [/l$/u, "ļ"],
  [/n$/u, "ņ"],
];
/** The consonant stays in these, and in what ends as they do. */
const UNCHANGED = /(?:^viesis|^tētis|astis|matis|skatis)$/u;
/** Nouns of the 2nd declension in -ns and -ss, whose genitive is like their nominative. */
const ALIKE = new Set(["akmens", "asmens", "mēness", "rudens", "sāls", "ūdens", "zibens"]);

/** @param {string} stem */
const changed = (stem) => {
  const change = CHANGES.find(([consonants]) => consonants.test(stem));
  return change ? stem.replace(...change) : stem;
};

/** A man's surname, in small letters. @param {string} name */
function masculine(name) {
  if (name === "suns") return "suņa";
  if (ALIKE.has(name) || name.endsWith("us")) return name;
  if (name.endsWith("ais")) return `${name.slice(0, -3)}ā`;
  if (name.endsWith("is")) return `${UNCHANGED.test(name) ? name.slice(0, -2) : changed(name.slice(0, -2))}a`;
  if (/[^aāeēiīoōuū][sš]$/u.test(name)) return `${name.slice(0, -1)}a`;
  return /[ae]$/u.test(name) ? `${name}s` : name;
}

/** A woman's. @param {string} name */
const feminine = (name) => (/[aāe]$/u.test(name) ? `${name}s` : name);

/**
 * @param {string} surname in the nominative; of a double one both parts are declined
 * @param {"m" | "f"} gender
 */
export const genitive = (surname, gender) => surname.replace(/[^\s-]+/gu, (part) => {
  const small = part.toLocaleLowerCase("lv");
  const declined = gender === "f" ? feminine(small) : masculine(small);
  if (part.length > 1 && part === part.toLocaleUpperCase("lv")) return declined.toLocaleUpperCase("lv");
  // What the ending left alone is as it was typed.
  let same = 0;
  while (same < small.length && small[same] === declined[same]) same += 1;
  return part.slice(0, same) + declined.slice(same);
});
