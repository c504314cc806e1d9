// Names as people type them: in four countries, from customers of any.

import assert from "node:assert/strict";
import { test } from "node:test";

import { nameOf } from "../../overrides/scripts/lib/name.js";

/** @type {Record<string, import("../../overrides/scripts/lib/name.js").Ways>} */
const WAYS = {
  en: { forms: ["Ms", "Mrs", "Mr", "Mx"], family_first: false, form_last: false },
  vi: { forms: ["anh", "chị", "cô", "chú", "bác", "ông", "bà", "Quý khách"], family_first: true, form_last: false },
  lv: { forms: ["kundze", "kungs"], family_first: false, form_last: true },
  tl: { forms: ["G.", "Gng.", "Bb.", "Sir", "Ma’am"], family_first: false, form_last: false },
};

/** Language, what is typed, the whole name, given name, surname, and form of address. */
const TABLE = `
en | Sam Okafor               | Sam Okafor               | Sam        | Okafor     |
en |   Sam   Okafor           | Sam Okafor               | Sam        | Okafor     |
en | Okafor                   | Okafor                   | Okafor     | Okafor     |
en | Okafor, Ngozi            | Ngozi Okafor             | Ngozi      | Okafor     |
en | Okafor,Ngozi Ada         | Ngozi Ada Okafor         | Ngozi      | Okafor     |
en | Okafor,                  | Okafor                   | Okafor     | Okafor     |
en | Okafor, Ngozi, Lagos     | Okafor Ngozi Lagos       | Okafor     | Lagos      |
en | Robert Downey Jr         | Robert Downey Jr         | Robert     | Downey     |
en | ROBERT DOWNEY JR.        | ROBERT DOWNEY JR.        | ROBERT     | DOWNEY     |
en | Sammy Davis, Jr.         | Sammy Davis Jr.          | Sammy      | Davis      |
en | Davis, Sammy Jr.         | Sammy Davis Jr.          | Sammy      | Davis      |
en | Davis, Jr., Sammy        | Sammy Davis Jr.          | Sammy      | Davis      |
en | Davis Sr, Sammy          | Sammy Davis Sr           | Sammy      | Davis      |
en | Henry Ford II            | Henry Ford II            | Henry      | Ford       |
en | Jr                       | Jr                       | Jr         | Jr         |
en | Acme, Inc.               | Acme Inc.                | Acme       | Acme       |
en | Dick Van Dyke            | Dick Van Dyke            | Dick       | Van Dyke   |
en | Van Dyke                 | Van Dyke                 | Van        | Van Dyke   |
en | Van Dyke, Dick           | Dick Van Dyke            | Dick       | Van Dyke   |
en | Ludwig van der Berg      | Ludwig van der Berg      | Ludwig     | van der Berg |
en | Ana Da Silva             | Ana Da Silva             | Ana        | Da Silva   |
en | Ivan                     | Ivan                     | Ivan       | Ivan       |
en | Nguyen Van Minh          | Nguyen Van Minh          | Nguyen     | Minh       |
en | NGUYEN VAN MINH          | NGUYEN VAN MINH          | NGUYEN     | MINH       |
en | do van minh              | do van minh              | do         | minh       |
en | Minh Van Nguyen          | Minh Van Nguyen          | Minh       | Nguyen     |
en | Nguyễn Văn Minh          | Nguyễn Văn Minh          | Nguyễn     | Minh       |
en | J. R. Okafor             | J. R. Okafor             | J. R. Okafor | Okafor   |
en | O’Brien-Smith, Mary-Jane | Mary-Jane O’Brien-Smith  | Mary-Jane  | O’Brien-Smith |
en | Mr Okafor                | Okafor                   | Okafor     | Okafor     | Mr
en | mr. sam okafor           | sam okafor               | sam        | okafor     | Mr
en | Okafor, Mrs Ngozi        | Ngozi Okafor             | Ngozi      | Okafor     | Mrs
en | Miss Okafor              | Okafor                   | Okafor     | Okafor     |
en | Dr. Okafor               | Dr. Okafor               | Dr. Okafor | Okafor     |
en | Mr and Mrs Okafor        | Mr and Mrs Okafor        | Mr         | Okafor     |
en | Mr                       | Mr                       | Mr         | Mr         |
vi | Nguyễn Văn Minh          | Nguyễn Văn Minh          | Minh       | Nguyễn     |
vi | Nguyễn, Văn Minh         | Nguyễn Văn Minh          | Minh       | Nguyễn     |
vi | Lan                      | Lan                      | Lan        | Lan        |
vi | chị Lan                  | Lan                      | Lan        | Lan        | chị
vi | Chị Lan                  | Lan                      | Lan        | Lan        | chị
vi | anh Nguyễn Văn Anh       | Nguyễn Văn Anh           | Anh        | Nguyễn     | anh
vi | Anh Tuấn                 | Anh Tuấn                 | Tuấn       | Anh        |
vi | anh Tuấn                 | Tuấn                     | Tuấn       | Tuấn       | anh
vi | vân anh                  | vân anh                  | anh        | vân        |
vi | chị lan anh              | lan anh                  | anh        | lan        | chị
vi | cô Anh                   | Anh                      | Anh        | Anh        | cô
vi | anh chị Lan              | anh chị Lan              | Lan        | anh        |
vi | quý khách Lan            | Lan                      | Lan        | Lan        | Quý khách
vi | Quy\u0301 kha\u0301ch Lan | Lan                     | Lan        | Lan        | Quý khách
vi | Nguyễn Thị Sen           | Nguyễn Thị Sen           | Sen        | Nguyễn     |
vi | Phạm Công                | Phạm Công                | Công       | Phạm       |
vi | Mr Minh                  | Minh                     | Minh       | Minh       |
vi | Robert Downey Jr         | Robert Downey Jr         | Downey     | Robert     |
lv | Jānis Bērziņš            | Jānis Bērziņš            | Jānis      | Bērziņš    |
lv | Bērziņš, Jānis           | Jānis Bērziņš            | Jānis      | Bērziņš    |
lv | Jānis Bērziņš jun.       | Jānis Bērziņš jun.       | Jānis      | Bērziņš    |
lv | Bērziņa kungs            | Bērziņa                  | Bērziņa    | Bērziņa    | kungs
lv | kungs Bērziņš            | Bērziņš                  | Bērziņš    | Bērziņš    | kungs
lv | Annas Kalniņas kundze    | Annas Kalniņas           | Annas      | Kalniņas   | kundze
lv | Bērziņa kungs un kundze  | Bērziņa kungs un kundze  | Bērziņa    | kundze     |
lv | Jānis Kungs              | Jānis Kungs              | Jānis      | Kungs      |
lv | Anna Kalniņa-Ozola       | Anna Kalniņa-Ozola       | Anna       | Kalniņa-Ozola |
lv | Mr Bērziņš               | Bērziņš                  | Bērziņš    | Bērziņš    |
tl | Ferdinand Marcos Jr.     | Ferdinand Marcos Jr.     | Ferdinand  | Marcos     |
tl | Ramon Reyes III          | Ramon Reyes III          | Ramon      | Reyes      |
tl | Reyes III, Ramon         | Ramon Reyes III          | Ramon      | Reyes      |
tl | JUAN DELA CRUZ           | JUAN DELA CRUZ           | JUAN       | DELA CRUZ  |
tl | Dela Cruz, Juan P.       | Juan P. Dela Cruz        | Juan       | Dela Cruz  |
tl | juan de la cruz          | juan de la cruz          | juan       | de la cruz |
tl | Ana De Los Santos        | Ana De Los Santos        | Ana        | De Los Santos |
tl | Jose Sta. Maria          | Jose Sta. Maria          | Jose       | Sta. Maria |
tl | Ma. Luisa Reyes          | Ma. Luisa Reyes          | Ma. Luisa  | Reyes      |
tl | MA. LUISA REYES          | MA. LUISA REYES          | MA. LUISA  | REYES      |
tl | Reyes, Ma. Luisa         | Ma. Luisa Reyes          | Ma. Luisa  | Reyes      |
tl | Sr. Maria Santos         | Sr. Maria Santos         | Sr. Maria  | Santos     |
tl | Gng. Santos              | Santos                   | Santos     | Santos     | Gng.
tl | gng santos               | santos                   | santos     | santos     | Gng.
tl | Sir Juan                 | Juan                     | Juan       | Juan       | Sir
tl | Ma'am Luisa Reyes        | Luisa Reyes              | Luisa      | Reyes      | Ma’am
tl | Mr. Reyes                | Reyes                    | Reyes      | Reyes      |
tl | Maria Co                 | Maria Co                 | Maria      | Co         |
tl | Jun Reyes                | Jun Reyes                | Jun        | Reyes      |
tl | Rodel Jun                | Rodel Jun                | Rodel      | Jun        |
`;

const rows = TABLE.trim().split("\n").map((row) => row.split("|").map((cell) => cell.trim()));

for (const [locale, typed, ...wanted] of rows) {
  test(`${locale}: ${typed}`, () => {
    const { whole, given, surname, form } = nameOf(typed, WAYS[locale]);
    assert.deepEqual([whole, given, surname, form], wanted);
  });
}

test("nothing is made of nothing", () => {
  for (const ways of Object.values(WAYS)) {
    for (const typed of ["", " ", ",", ", ,"]) assert.deepEqual(nameOf(typed, ways), { whole: "", given: "", surname: "", form: "", isBehind: false });
  }
});

test("only what stands behind the name may be declined already", () => {
  const [behind, before] = ["Bērziņa kungs", "kungs Bērziņš"].map((typed) => nameOf(typed, WAYS.lv).isBehind);
  assert.deepEqual([behind, before], [true, false]);
});
