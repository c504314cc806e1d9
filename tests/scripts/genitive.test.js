// The genitive of Latvian surnames, by declension.

import assert from "node:assert/strict";
import { test } from "node:test";

import { genitive } from "../../overrides/scripts/lib/genitive.js";

const MEN = `
1st, -s, -š: Ozols Ozola, Kalns Kalna, Krūmiņš Krūmiņa, Bērziņš Bērziņa, Kalniņš Kalniņa, Jansons Jansona, Vanags Vanaga,
  Pētersons Pētersona, Vītols Vītola, Kalējs Kalēja, Vējš Vēja, Petrovičs Petroviča, Ivanovs Ivanova, Meiers Meiera,
  Krastiņš Krastiņa, Siliņš Siliņa, Arājs Arāja, Kārkliņš Kārkliņa, Kāposts Kāposta, Smits Smita
2nd, -is: Lācis Lāča, Briedis Brieža, Gulbis Gulbja, Kurmis Kurmja, Zvirbulis Zvirbuļa, Rubenis Rubeņa, Hermanis Hermaņa, Vilnis Viļņa,
  Ezis Eža, Dadzis Dadža, Zaķis Zaķa, Puķītis Puķīša, Balodis Baloža, Eglītis Eglīša, Sproģis Sproģa, Strautmanis Strautmaņa, Brālis Brāļa, Dālderis Dāldera, Kovaļevskis Kovaļevska,
  Vislockis Vislocka, Lūsis Lūša, Upītis Upīša, Apsītis Apsīša, Slavietis Slavieša, Tētis Tēta, Viesis Viesa, Cepurītis Cepurīša,
  Kallis Kaļļa, Krīvis Krīvja, Strupis Strupja, Zuzis Zuža, Kaķis Kaķa, Bebris Bebra, Krēslis Krēšļa, Zutis Zuša
alike: Akmens Akmens, Mēness Mēness, Rudens Rudens
its own: Suns Suņa
3rd: Ledus Ledus, Markus Markus
4th, 5th: Liepa Liepas, Skuja Skujas, Lapsa Lapsas, Bite Bites, Roze Rozes, Egle Egles, Priede Priedes
like an adjective: Platais Platā, Mazais Mazā, Lielais Lielā
not declined: Šapiro Šapiro, Bjankū Bjankū, Dalī Dalī, Garibaldi Garibaldi, Dimā Dimā, Renē Renē
two: Ozols-Bērziņš Ozola-Bērziņa
as typed: BĒRZIŅŠ BĒRZIŅA, bērziņš bērziņa, McKalns McKalna`;
const WOMEN = `
4th: Ozola Ozolas, Kalniņa Kalniņas, Bērziņa Bērziņas, Krastiņa Krastiņas, Liepa Liepas, Lāce Lāces, Ivanova Ivanovas
5th: Bite Bites, Roze Rozes, Eglīte Eglītes, Puķīte Puķītes, Briede Briedes, Hermane Hermanes
6th: Klints Klints, Zivs Zivs
like an adjective: Mazā Mazās, Lielā Lielās
not declined: Šapiro Šapiro, Bjankū Bjankū, Ledus Ledus, Renē Renē
two: Kalniņa-Bite Kalniņas-Bites
as typed: KALNIŅA KALNIŅAS`;

/** @param {string} table */
const pairs = (table) => table.replace(/^[^:\n]+:/gm, "").split(/,\s*|\n/).map((pair) => pair.trim()).filter(Boolean)
  .map((pair) => pair.split(" "));

test("the table is long enough", () => {
  assert.ok(pairs(MEN).length + pairs(WOMEN).length >= 100);
});

for (const [gender, table] of /** @type {const} */ ([["m", MEN], ["f", WOMEN]])) {
  for (const [surname, wanted] of pairs(table)) {
    test(`${surname} (${gender}) -> ${wanted}`, () => {
      assert.equal(genitive(surname, gender), wanted);
    });
  }
}

test("nothing is made of nothing", () => {
  assert.equal(genitive("", "m"), "");
});
