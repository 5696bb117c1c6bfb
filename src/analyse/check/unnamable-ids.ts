import type { Bilingual } from "../../text/bilingual.ts";
import type { Structure } from "../../problem/structure.ts";
import { andText } from "../../text/list-text.ts";
import { inBoth } from "../../text/in-both.ts";
import { COMMAND_LINE_WAYS, OBSTACLES } from "./command-line-ways.ts";
import { finding, type Finding, type FindingSubject } from "./finding.ts";

/**
 * Ids that some option or argument of the command line cannot name, each with which and why: it reads a comma, an `=` or a
 * blank in them as something else, or takes them for another thing of that name.
 */
export function unnamableIds(structure: Structure): readonly Finding[] {
  const shadowing = shadows(structure);
  const unnamable = subjectsOf(structure).flatMap(({ subject, typed }) => {
    const shadow = shadowing.get(`${subject.kind} ${subject.id}`) ?? [];
    const reasons = [...waysWithout(typed), ...shadow];
    if (reasons.length === 0) return [];
    const { kind, id } = subject;
    const why = inBoth((language) => andText([...new Set(reasons.map((reason) => reason[language]))], language));
    const remedy =
      isTypedWithin(typed) || (kind === "scenario" && shadow.length > 0)
        ? {
            da: ' Som VALG kan et scenarie altid skrives som JSON: {"OMRÅDE":"SCENARIE"}.',
            en: ' As SELECTION a scenario can always be written as JSON: {"AREA":"SCENARIO"}.',
          }
        : { da: "", en: "" };
    const found = finding("id-not-on-command-line", "note", [subject], {
      da: `Kommandolinjen kan ikke nævne ${NOUNS[kind].da} ${JSON.stringify(id)} overalt: ${why.da}.${remedy.da}`,
      en: `The command line cannot name the ${NOUNS[kind].en} ${JSON.stringify(id)} everywhere: ${why.en}.${remedy.en}`,
    });
    return [told(found)];
  });
  return [...unnamable, ...takenWords(structure)];
}

/** The finding under an id that names the kinds, too: things of different kinds may have the same id. */
function told(found: Finding): Finding {
  return { ...found, id: [found.kind, ...found.subject.flatMap(({ kind, id }) => [kind, id])].join(":") };
}

/** Words of the command line that may also be ids of named selections, each with the end of the sentence on it. */
const WORDS: Readonly<Record<string, Bilingual>> = {
  unchanged: {
    da: "og ikke for fordelingen i dag, som explain ellers sammenligner med. Den kan skrives som {}",
    en: "and not for the allocation of today, which explain compares with else. That can be written as {}",
  },
  best: {
    da: "og ikke for den bedste fordeling, som explain ellers forklarer",
    en: "and not for the best allocation, which explain is about else",
  },
};

/** The named selections by whose id the command line would mean something else. */
function takenWords({ problem }: Structure): readonly Finding[] {
  return problem.selections.flatMap(({ id }) => {
    const word = Object.hasOwn(WORDS, id) ? WORDS[id] : undefined;
    if (word === undefined) return [];
    const text = {
      da: `Kommandolinjen tager ordet ${id} for den navngivne fordeling med det id ${word.da}. Giv fordelingen et andet id.`,
      en: `The command line takes the word ${id} for the named selection with that id ${word.en}. Give the selection another id.`,
    };
    return [told(finding("id-not-on-command-line", "note", [{ kind: "selection", id }], text))];
  });
}

const NOUNS: Readonly<Record<FindingSubject["kind"], Bilingual>> = {
  area: { da: "området", en: "area" },
  scenario: { da: "scenariet", en: "scenario" },
  task: { da: "opgaven", en: "task" },
  department: { da: "forvaltningen", en: "department" },
  measure: { da: "måletallet", en: "measure" },
  resource: { da: "ressourcen", en: "resource" },
  hensyn: { da: "hensynet", en: "hensyn" },
  theme: { da: "temaet", en: "theme" },
  effect: { da: "virkningen", en: "effect" },
  limit: { da: "grænsen", en: "limit" },
  selection: { da: "den navngivne fordeling", en: "named selection" },
};

/** Something that has an id, and the words by which the command line would name it. */
interface Named {
  readonly subject: FindingSubject;
  readonly typed: readonly FindingSubject[];
}

/**
 * All that the command line names. The scenarios that an area or a free task has by itself are named by its id, and by their
 * own where a named selection has that.
 */
function subjectsOf({ problem, areas, choiceOf }: Structure): readonly Named[] {
  const plain = (kind: FindingSubject["kind"], ids: Iterable<string>): Named[] =>
    [...ids].map((id) => ({ subject: { kind, id }, typed: [{ kind, id }] }));
  const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  const implied = new Map(areas.map(({ id, scenarios }) => [id, idsOf(scenarios)]));
  const scenarioOf = (id: string): FindingSubject => ({ kind: "scenario", id });
  const scenarios = problem.areas.flatMap((area) => area.scenarios);
  const listed = new Set(idsOf(scenarios));
  const shadowed = problem.selections.filter(({ id }) => choiceOf.has(id) && !listed.has(id));
  return [
    ...problem.tasks.map(({ id, eligible }): Named => {
      const free = eligible === undefined ? [] : (implied.get(id) ?? []);
      return { subject: { kind: "task", id }, typed: [{ kind: "task", id }, ...free.map(scenarioOf)] };
    }),
    ...problem.areas.map(({ id }): Named => {
      return { subject: { kind: "area", id }, typed: (implied.get(id) ?? []).slice(0, 1).map(scenarioOf) };
    }),
    ...plain("scenario", idsOf(scenarios)),
    ...shadowed.map(({ id }): Named => ({ subject: scenarioOf(id), typed: [] })),
    ...plain("department", idsOf(problem.departments)),
    ...plain("measure", idsOf(problem.measures)),
    ...plain("resource", new Set(scenarios.flatMap(({ uses }) => Object.keys(uses)))),
    ...plain("hensyn", idsOf(problem.hensyn)),
    ...plain("theme", idsOf(problem.hensyn.flatMap(({ themes }) => themes))),
    ...plain("selection", idsOf(problem.selections)),
  ];
}

function isTypedWithin(typed: readonly FindingSubject[]): boolean {
  return typed.some((each) => each.kind === "scenario" && waysWithout([each]).length > 0);
}

/** The ways that cannot name something, with what stands in the way. */
function waysWithout(typed: readonly FindingSubject[]): readonly Bilingual[] {
  return typed.flatMap(({ kind, id }) =>
    COMMAND_LINE_WAYS.filter(({ names }) => names.includes(kind)).flatMap(({ name, obstacles }) =>
      obstacles
        .filter((obstacle) => OBSTACLES[obstacle].stands(id))
        .map((obstacle) => inBoth((language) => said(name, OBSTACLES[obstacle].text, language))),
    ),
  );
}

function said(way: string, why: Bilingual, language: "da" | "en"): string {
  const name = language === "da" && way === "SELECTION" ? "VALG" : way;
  return language === "da" ? `ikke i ${name} (${why.da})` : `not in ${name} (${why.en})`;
}

/** For things taken for another thing with the same id, by kind and id, the reasons. */
function shadows({ problem, choiceOf }: Structure): ReadonlyMap<string, readonly Bilingual[]> {
  const hensyn = new Set(problem.hensyn.map(({ id }) => id));
  const themes = problem.hensyn.flatMap((each) => each.themes).filter(({ id }) => hensyn.has(id));
  const scenarios = problem.selections.filter(({ id }) => choiceOf.has(id));
  return new Map([
    ...themes.map(({ id }): [string, Bilingual[]] => [
      `theme ${id}`,
      [
        {
          da: "ikke i --by og --weight (de mener hensynet med samme id)",
          en: "not in --by and --weight (they mean the hensyn with the same id)",
        },
      ],
    ]),
    ...scenarios.map(({ id }): [string, Bilingual[]] => [
      `scenario ${id}`,
      [
        {
          da: "ikke alene i VALG (det mener den navngivne fordeling med samme id)",
          en: "not by itself in SELECTION (that means the named selection with the same id)",
        },
      ],
    ]),
  ]);
}
