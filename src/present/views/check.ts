import type { Check } from "../../analyse/check/check-problem.ts";
import type { Finding, FindingKind, FindingSubject } from "../../analyse/check/finding.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { many } from "../../text/many.ts";
import { oneLine } from "../../text/one-line.ts";
import { heading, list, paragraph, title, type Block, type AnswerDocument } from "../document/document.ts";
import { fileColumn, tableOf, type Table } from "../document/table.ts";
import { conflictBlocks } from "../sections/conflicts.ts";
import { documentCounts } from "../sections/document-counts.ts";

const say = {
  count: {
    da: (count: number) => `Der er ${many(count, "lovlig fordeling", "lovlige fordelinger", "da")}.`,
    en: (count: number) => `It has ${many(count, "lawful allocation", "lawful allocations", "en")}.`,
  },
  atLeast: {
    da: (count: number) => `Der er mindst ${many(count, "lovlig fordeling", "lovlige fordelinger", "da")}.`,
    en: (count: number) => `It has at least ${many(count, "lawful allocation", "lawful allocations", "en")}.`,
  },
  nothingFound: { da: "Der er intet at bemærke.", en: "There is nothing to remark." },
  nothingFoundSoFar: {
    da: "I det, der er set efter, er der intet at bemærke.",
    en: "In what has been looked at there is nothing to remark.",
  },
  warning: {
    da: (count: number) => many(count, "advarsel", "advarsler", "da"),
    en: (count: number) => many(count, "warning", "warnings", "en"),
  },
  note: {
    da: (count: number) => many(count, "bemærkning", "bemærkninger", "da"),
    en: (count: number) => many(count, "note", "notes", "en"),
  },
  undecided: { da: "Ikke afgjort", en: "Not decided" },
  noTime: { da: "Tiden løb ud. Derfor vides det ikke:", en: "The time ran out, so it is not known:" },
  tooLarge: {
    da: "Der er for mange lovlige fordelinger til at gå dem alle igennem. Derfor vides det ikke:",
    en: "There are too many lawful allocations to go through them all, so it is not known:",
  },
  holds: { da: "Hvad dokumentet rummer", en: "What the document holds" },
};

type ByCount = Readonly<Record<Language, (parts: number) => string>>;

const scenarios: ByCount = {
  da: (count) => many(count, "scenarie", "scenarier", "da"),
  en: (count) => many(count, "scenario", "scenarios", "en"),
};

const effects: ByCount = {
  da: (count) => many(count, "virkning", "virkninger", "da"),
  en: (count) => many(count, "effect", "effects", "en"),
};

/** Open questions of a check, by the number of parts of the document that they concern. */
const OPEN: Readonly<Record<FindingKind, ByCount>> = {
  "nothing-lawful": {
    da: () => "om der overhovedet er en lovlig fordeling",
    en: () => "whether there is a lawful allocation at all",
  },
  "theme-distinguishes-nothing": {
    da: (count) => `om ${many(count, "tema", "temaer", "da")} skelner`,
    en: (count) => `whether ${many(count, "theme distinguishes", "themes distinguish", "en")}`,
  },
  "theme-few-effects": {
    da: (count) => `om ${many(count, "tema", "temaer", "da")} hviler på for få virkninger`,
    en: (count) => `whether ${many(count, "theme rests", "themes rest", "en")} on too few effects`,
  },
  "effect-never-holds": {
    da: (count) => `om ${effects.da(count)} nogensinde kan tælle`,
    en: (count) => `whether ${effects.en(count)} can ever count`,
  },
  "scenario-never-lawful": {
    da: (count) => `om ${scenarios.da(count)} kan vælges`,
    en: (count) => `whether ${scenarios.en(count)} can be chosen`,
  },
  "limit-binds-nothing": {
    da: (count) => `om ${many(count, "grænse", "grænser", "da")} binder`,
    en: (count) => `whether ${many(count, "limit binds", "limits bind", "en")}`,
  },
  "department-never-open": {
    da: (count) => `om ${many(count, "forvaltning", "forvaltninger", "da")} kan være åben`,
    en: (count) => `whether ${many(count, "department", "departments", "en")} can be open`,
  },
  "id-not-on-command-line": {
    da: (count) => `om kommandolinjen kan nævne ${many(count, "id", "id’er", "da")}`,
    en: (count) => `whether the command line can name ${many(count, "id", "ids", "en")}`,
  },
  "scenario-dominated": {
    da: (count) => `om ${scenarios.da(count)} altid kan erstattes af et andet uden tab`,
    en: (count) => `whether another can always replace ${scenarios.en(count)} without loss`,
  },
  "scenario-without-consequence": {
    da: (count) => `om ${scenarios.da(count)} er uden følger`,
    en: (count) => `whether ${scenarios.en(count)} have consequences`,
  },
  "effects-alike": {
    da: (count) => `om nogen af ${effects.da(count)} altid gælder samtidig`,
    en: (count) => `whether any of ${effects.en(count)} always hold together`,
  },
};

/**
 * The check of a problem document as a document: how many lawful allocations it has, or why it has none, what is wrong with it
 * and what is odd, what was not decided, and what it holds, counted. In files a row for each finding (`severity`: `warning` or
 * `note`) and for each question that is open (`undecided`), with the ids of what it is about, separated by commas.
 */
export function checkView(problem: Problem, check: Check, language: Language): AnswerDocument {
  const name = `${oneLine(problem.id)}: ${oneLine(problem.title[language])}`;
  return {
    language,
    title: name,
    blocks: [
      title(name),
      ...countBlocks(check, language),
      ...findingBlocks(check, language),
      ...(check.status === "infeasible" ? conflictBlocks(check, language) : []),
      ...undecidedBlocks(check, language),
      heading(say.holds[language]),
      documentCounts(problem, language),
    ],
    data: findingTable(check, language),
  };
}

/** That nothing is lawful is the first of the findings. */
function countBlocks({ lawful: { count, exact } }: Check, language: Language): readonly Block[] {
  return count === 0 ? [] : [paragraph((exact ? say.count : say.atLeast)[language](count))];
}

function findingBlocks({ findings, undecided }: Check, language: Language): readonly Block[] {
  if (findings.length === 0)
    return [paragraph((undecided.length === 0 ? say.nothingFound : say.nothingFoundSoFar)[language])];
  return (["warning", "note"] as const).flatMap((severity) => {
    const items = findings.filter((each) => each.severity === severity).map(({ text }) => oneLine(text[language]));
    return items.length === 0 ? [] : [heading(say[severity][language](items.length)), list(items)];
  });
}

function undecidedBlocks({ status, undecided }: Check, language: Language): readonly Block[] {
  if (undecided.length === 0) return [];
  return [
    heading(say.undecided[language]),
    paragraph((status === "stopped" ? say.noTime : say.tooLarge)[language]),
    list(undecided.map(({ kind, subject }) => OPEN[kind][language](subject.length))),
  ];
}

interface Row {
  readonly severity: Finding["severity"] | "undecided";
  readonly kind: FindingKind;
  readonly subject: readonly FindingSubject[];
  readonly text: string;
}

function findingTable({ findings, undecided }: Check, language: Language): Table {
  const rows: readonly Row[] = [
    ...findings.map(({ severity, kind, subject, text }) => ({ severity, kind, subject, text: text[language] })),
    ...undecided.map(({ kind, subject }): Row => {
      return { severity: "undecided", kind, subject, text: OPEN[kind][language](subject.length) };
    }),
  ];
  return tableOf<Row>(
    [
      fileColumn("severity", "text", ({ severity }) => severity),
      fileColumn("kind", "text", ({ kind }) => kind),
      fileColumn("about", "text", ({ subject }) => subject.map(({ id }) => id).join(",")),
      fileColumn("text", "text", ({ text }) => text),
    ],
    rows,
    { language },
  );
}
