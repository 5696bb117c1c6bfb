import type { Edits } from "../edit.ts";

/** A part that is written short and still wrong: one issue, in both languages. */
export interface BrokenShortForm {
  readonly name: string;
  readonly edits: Edits;
  readonly path: string;
  /** The texts after the path. */
  readonly da: string;
  readonly en: string;
}

const staff = "tasks[0].measures.staff";
const cost = "areas[0].scenarios[0].uses.cost";
const quantity = {
  da: "Skriv et tal, [low, high] eller {low, high, basis}.",
  en: "Write a number, [low, high] or {low, high, basis}.",
};
const text = { da: "Skriv en tekst eller {da, en}.", en: "Write a text or {da, en}." };
const unquoted = { da: "Skriv tallet uden anførselstegn.", en: "Write the number without quotation marks." };

/** Texts, quantities, pairs and departments that cannot be meant. */
export const brokenShortForms: readonly BrokenShortForm[] = [
  {
    name: "an empty title",
    edits: { title: "" },
    path: "title",
    da: "er tom. Skriv en tekst.",
    en: "is empty. Write a text.",
  },
  {
    name: "a title in no language",
    edits: { title: {} },
    path: "title",
    da: `er {}. ${text.da}`,
    en: `is {}. ${text.en}`,
  },
  {
    name: "a title in an unknown language",
    edits: { title: { sv: "Stad" } },
    path: "title.sv",
    da: 'er en ukendt nøgle. Fjern den, eller brug en kendt: "da", "en".',
    en: 'is an unknown key. Remove it, or use a known one: "da", "en".',
  },
  {
    name: "a title in Danish and an unknown language",
    edits: { title: { da: "By", sv: "Stad" } },
    path: "title.sv",
    da: 'er en ukendt nøgle. Fjern den, eller brug en kendt, som ikke er der endnu: "en".',
    en: 'is an unknown key. Remove it, or use a known one that is not there yet: "en".',
  },
  {
    name: "an empty name in one language",
    edits: { "tasks[0].name": { en: "" } },
    path: "tasks[0].name.en",
    da: "er tom. Skriv en tekst.",
    en: "is empty. Write a text.",
  },
  {
    name: "a number as name in one language",
    edits: { "areas[0].name": { da: 4 } },
    path: "areas[0].name.da",
    da: "er 4. Skriv en tekst.",
    en: "is 4. Write a text.",
  },
  {
    name: "a number as name",
    edits: { "hensyn[0].name": 1 },
    path: "hensyn[0].name",
    da: `er 1. ${text.da}`,
    en: `is 1. ${text.en}`,
  },
  {
    name: "null as unit",
    edits: { "measures[0].unit": null },
    path: "measures[0].unit",
    da: `er null. ${text.da}`,
    en: `is null. ${text.en}`,
  },
  {
    name: "an empty name of a department under a scenario",
    edits: { "areas[0].scenarios[0].names.CLIMATE": "" },
    path: "areas[0].scenarios[0].names.CLIMATE",
    da: "er tom. Skriv en tekst.",
    en: "is empty. Write a text.",
  },
  {
    name: "an empty note",
    edits: { "tasks[3].note": "" },
    path: "tasks[3].note",
    da: "er tom. Skriv en tekst.",
    en: "is empty. Write a text.",
  },
  {
    name: "a list as note",
    edits: { "tasks[3].note": ["Søer"] },
    path: "tasks[3].note",
    da: `er ["Søer"]. ${text.da}`,
    en: `is ["Søer"]. ${text.en}`,
  },
  {
    name: "a note in an unknown language",
    edits: { "tasks[3].note": { sv: "Sjöar" } },
    path: "tasks[3].note.sv",
    da: 'er en ukendt nøgle. Fjern den, eller brug en kendt: "da", "en".',
    en: 'is an unknown key. Remove it, or use a known one: "da", "en".',
  },
  {
    name: "a figure below 0",
    edits: { [staff]: -1 },
    path: staff,
    da: "er -1. Det skal være mindst 0.",
    en: "is -1. It must be at least 0.",
  },
  {
    name: "a figure too large to be added up",
    edits: { [cost]: 1e13 },
    path: cost,
    da: "er 10000000000000. Det skal være højst 1000000000000.",
    en: "is 10000000000000. It must be at most 1000000000000.",
  },
  {
    name: "NaN as figure",
    edits: { [staff]: NaN },
    path: staff,
    da: "er NaN. Skriv et endeligt tal.",
    en: "is NaN. Write a finite number.",
  },
  {
    name: "infinity as use",
    edits: { [cost]: Infinity },
    path: cost,
    da: "er Infinity. Skriv et endeligt tal.",
    en: "is Infinity. Write a finite number.",
  },
  {
    name: 'the text "NaN" as figure',
    edits: { [staff]: "NaN" },
    path: staff,
    da: `er "NaN". ${quantity.da}`,
    en: `is "NaN". ${quantity.en}`,
  },
  {
    name: "a figure in quotation marks",
    edits: { [staff]: "40" },
    path: staff,
    da: `er teksten "40". ${unquoted.da}`,
    en: `is the text "40". ${unquoted.en}`,
  },
  {
    name: "a range in words",
    edits: { [staff]: "30-50" },
    path: staff,
    da: `er "30-50". ${quantity.da}`,
    en: `is "30-50". ${quantity.en}`,
  },
  {
    name: "an empty text as figure",
    edits: { [staff]: "" },
    path: staff,
    da: `er "". ${quantity.da}`,
    en: `is "". ${quantity.en}`,
  },
  {
    name: "null as figure",
    edits: { [staff]: null },
    path: staff,
    da: `er null. ${quantity.da}`,
    en: `is null. ${quantity.en}`,
  },
  {
    name: "true as use",
    edits: { [cost]: true },
    path: cost,
    da: `er true. ${quantity.da}`,
    en: `is true. ${quantity.en}`,
  },
  {
    name: "a pair the wrong way round",
    edits: { [staff]: [5, 3] },
    path: staff,
    da: "er [5, 3], og 5 er over 3. Måske skal de bytte plads.",
    en: "is [5, 3], and 5 is above 3. Maybe swap them.",
  },
  {
    name: "a pair the wrong way round of a use",
    edits: { [cost]: [1, -1] },
    path: cost,
    da: "er [1, -1], og 1 er over -1. Måske skal de bytte plads.",
    en: "is [1, -1], and 1 is above -1. Maybe swap them.",
  },
  {
    name: "half a pair",
    edits: { [staff]: [1] },
    path: staff,
    da: `er [1]. ${quantity.da}`,
    en: `is [1]. ${quantity.en}`,
  },
  {
    name: "an empty pair",
    edits: { [staff]: [] },
    path: staff,
    da: `er []. ${quantity.da}`,
    en: `is []. ${quantity.en}`,
  },
  {
    name: "three figures",
    edits: { [cost]: [3, 2, 1] },
    path: cost,
    da: `er [3, 2, 1]. ${quantity.da}`,
    en: `is [3, 2, 1]. ${quantity.en}`,
  },
  {
    name: "a pair that goes below 0",
    edits: { [staff]: [-1, 2] },
    path: `${staff}[0]`,
    da: "er -1. Det skal være mindst 0.",
    en: "is -1. It must be at least 0.",
  },
  {
    name: "a pair with NaN",
    edits: { [staff]: [1, NaN] },
    path: `${staff}[1]`,
    da: "er NaN. Skriv et endeligt tal.",
    en: "is NaN. Write a finite number.",
  },
  {
    name: "a pair with a figure in quotation marks",
    edits: { [staff]: [1, "2"] },
    path: `${staff}[1]`,
    da: `er teksten "2". ${unquoted.da}`,
    en: `is the text "2". ${unquoted.en}`,
  },
  {
    name: "a pair with a gap",
    edits: { [staff]: [null, 2] },
    path: `${staff}[0]`,
    da: "er null. Skriv et tal.",
    en: "is null. Write a number.",
  },
  {
    name: "null as committee",
    edits: { "departments[0].committee": null },
    path: "departments[0].committee",
    da: "er null. Skriv {id, name}.",
    en: "is null. Write {id, name}.",
  },
  {
    name: "a committee with the id of a department that is its own",
    edits: { "departments[0]": { id: "WORK", name: "Work" }, "departments[1].committee.id": "WORK" },
    path: "departments[1].committee.id",
    da: 'er "WORK", et id som et andet udvalg allerede har. Giv hver sit id.',
    en: 'is "WORK", an id that another committee already has. Give each its own.',
  },
  {
    name: "a committee with the id of a later department that is its own",
    edits: { "departments[0].committee.id": "CARE", "departments[1]": { id: "CARE", name: "Care" } },
    path: "departments[0].committee.id",
    da: 'er "CARE", et id som et andet udvalg allerede har. Giv hver sit id.',
    en: 'is "CARE", an id that another committee already has. Give each its own.',
  },
  {
    name: "two departments of one id that are their own",
    edits: { "departments[4]": { id: "WORK", name: "Work" }, "departments[0]": { id: "WORK", name: "Work" } },
    path: "departments[4].id",
    da: 'er "WORK", et id som en anden forvaltning allerede har. Giv hver sit id.',
    en: 'is "WORK", an id that another department already has. Give each its own.',
  },
];
