// @ts-check
// Latvian: noun and adjective endings after K. Kreslins, A stemming algorithm for Latvian (1996), in the light form
// that Lucene's LatvianStemmer made known: longest ending first, and enough vowels must remain. Here on folded
// text, so ā = a and ļ = l, which also undoes most palatalisation; and with the commonest verb endings, for
// customers' words are verbs (neatbildēja, atvainojos).

import { vowels } from "./letters.js";

const ENDINGS = /** @type {[number, string][]} */ ([
  [2, "usajiem usajam usajai usajas usajos usie usiem usas usam usos usa usu"],
  [2, "sanas sanai sanam sanos sanu sana"],
  [2, "jamies joties jaties simies sieties amies aties ieties ajas ejas ijas ojas"],
  [2, "ajiem ajam ajai ajas ajos ajat ejat ijat ojat ejam ijam ojam sim siet"],
  [1, "akajiem akajam akajai akajas akajos akiem akais akam akai akas akos aka aku aki aks isu esu osu asu isos esos osos asos"],
  [1, "isies osies usies usas usais usi usam umiem umam umus umos umi ums umu uma"],
  [1, "tajiem tajam tajai tajas tajos taji tajs taja taju tas tus tais tai tam tiem tos tie ties ta ts tu ti"],
  [1, "ais iem aja iet ies ies as es is us os am em im um ai ei ie at et it ot ut an ju ja js u a i e o s"],
]).flatMap(([kept, endings]) => endings.split(" ").map((ending) => ({ ending, kept })))
  .sort((a, b) => b.ending.length - a.ending.length);

/** What a verb's end softens: kliedz and kliegt, sāc and sākt. @param {string} root */
const hardened = (root) => root.replace(/(.[aeiou][gkz])t$/, "$1").replace(/(.[aeiou])dz$/, "$1g").replace(/(.[aeiou])c$/, "$1k");

/** The stem of a folded Latvian word. @param {string} typed */
export function stem(typed) {
  if (/^nav(e|es|i|ei)$/.test(typed)) return "nave"; // nāve, death, is not nav, is not.
  // The debitive: jāpiezvana, jāatvainojas, but not jautā and jauns. And kompensācija is a noun of kompensēt.
  const word = typed.replace(/^ja(?=[^u].{4}.*[aeiouts]$)/, "").replace(/(...)acij(?=[a-z]{1,2}$)/, "$1");
  const count = vowels(word);
  for (const { ending, kept } of ENDINGS) {
    const rest = word.slice(0, -ending.length);
    // aizgāj-uša and atvaino-siet, but klaus-a, klaus-ās and klaus-iet.
    if ((/^us./.test(ending) && /[aeiou]$/.test(rest)) || (/^si[em]/.test(ending) && rest.endsWith("u"))) continue;
    if (word.endsWith(ending) && rest.length > 2 && vowels(rest) >= Math.min(kept, count - 1) && vowels(rest) > 0) {
      // An infinitive's vowel (risināt, risina) and a softened labial (upju) go too.
      return hardened(rest.replace(/([pbmv])j$/, "$1").replace(/(..[^aeiou])[aeiou]j?$/, "$1"));
    }
  }
  return hardened(word);
}

// Verbs take prefixes, the debitive jā- and ne-; who types one form means the others: jāpiezvana, piezvanīt, zvanīt.
const PREFIXES = "aiz ap at ie iz ja ne no pa pie sa uz".split(" ");

/** The stems of words that a folded word is made of, or that are made of it, if there are such words. @param {string} word */
export function derivations(word) {
  if (word.length < 5) return [];
  const root = stem(word);
  const prefixed = PREFIXES.map((prefix) => prefix + root);
  const bare = PREFIXES.filter((prefix) => root.startsWith(prefix) && root.length - prefix.length > 2)
    .map((prefix) => root.slice(prefix.length));
  return [...bare, ...prefixed];
}
