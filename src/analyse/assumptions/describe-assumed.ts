import type { NormalWeights } from "../../allocation/weights.ts";
import type { Basis, Cite } from "../../problem/problem.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { measureName, measureUnit } from "../../problem/texts/measure-text.ts";
import type { Structure } from "../../problem/structure.ts";
import { inBoth } from "../../text/in-both.ts";
import { groundText } from "../../problem/texts/ground-text.ts";
import { figureText } from "../../text/numbers.ts";
import { oneLine } from "../../text/one-line.ts";
import { withinSentence } from "../../text/within-sentence.ts";
import { effectWords } from "../explain/effect-words.ts";
import type { Wishes } from "../../program/build-program.ts";
import { isMadeOf, limitRestsOn, type Assumed } from "./variables.ts";

/** Subject of an assumption: a figure or an effect, its range, its grounds and its reach. */
export interface AssumptionSubject {
  readonly kind: "quantity" | "effect";
  /** `<task>.<measure>`, `<scenario>.<resource>`, or the effect's id. Two may read the same; the fields below do not. */
  readonly id: string;
  readonly task?: string;
  readonly measure?: string;
  readonly scenario?: string;
  readonly resource?: string;
  readonly effect?: string;
  readonly theme?: string;
  readonly basis: Basis;
  readonly low: number;
  readonly value: number;
  readonly high: number;
  /** Of a measure. */
  readonly unit?: Bilingual;
  readonly cites: readonly Cite[];
  /**
   * The ids of the themes with weight that rest on it, and `limit:<id>` of the limits, of the document and wished; none if it
   * makes no difference to anything.
   */
  readonly touches: readonly string[];
  /** Of an effect: what is so where it holds. */
  readonly statement?: Bilingual;
  /** The subject's name, its value with its range, and its grounds, in words. */
  readonly text: Bilingual;
}

/** The weights and wishes that decide what an assumption can make a difference to. */
interface Ranking {
  readonly weights: NormalWeights;
  readonly wishes: Wishes;
}

/** An assumption as results show it. */
export function subjectOf(structure: Structure, ranking: Ranking, assumed: Assumed): AssumptionSubject {
  const { low, value, high, basis, cites } = assumed;
  const named = namedOf(structure, assumed);
  const remark = groundText(structure.problem, { kind: named.ids.kind, basis, cites });
  const say = (language: Language): string =>
    `${named.name[language]}: ${rangeText(assumed, named.unit, language)} (${remark[language]})`;
  return {
    ...named.ids,
    basis,
    low,
    value,
    high,
    ...(named.ids.measure === undefined ? {} : { unit: named.unit }),
    ...(named.statement === undefined ? {} : { statement: named.statement }),
    cites,
    touches: touchedBy(structure, ranking, assumed),
    text: inBoth(say),
  };
}

interface Named {
  readonly ids: Pick<
    AssumptionSubject,
    "kind" | "id" | "task" | "measure" | "scenario" | "resource" | "effect" | "theme"
  >;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly statement?: Bilingual;
}

const POINTS: Bilingual = { da: "point", en: "points" };

function namedOf(structure: Structure, { subject }: Assumed): Named {
  const { problem } = structure;
  if (subject.kind === "effect") return namedEffect(structure, subject.effect);
  if (subject.kind === "measure") {
    const task = problem.tasks[subject.task];
    const [id, of] = [task?.id ?? "", subject.measure];
    return {
      ids: { kind: "quantity", id: `${id}.${of}`, task: id, measure: of },
      name: inBoth(
        (language) => `${oneLine(task?.name[language] ?? id)}, ${withinSentence(measureName(problem, of, language))}`,
      ),
      unit: inBoth((language) => measureUnit(problem, of, language)),
    };
  }
  const scenario = problem.areas[subject.area]?.scenarios[subject.scenario];
  const [id, resource] = [scenario?.id ?? "", subject.resource];
  return {
    ids: { kind: "quantity", id: `${id}.${resource}`, scenario: id, resource },
    name: inBoth((language) => `${id} ${oneLine(scenario?.name[language] ?? "")}, ${resource}`),
    unit: { da: "", en: "" },
  };
}

function namedEffect(structure: Structure, at: number): Named {
  const effect = structure.problem.effects[at];
  const { id = "", theme = "" } = effect ?? {};
  const statement = effectName(structure, id);
  return {
    ids: { kind: "effect", id, effect: id, theme },
    name: inBoth((language) => `${statement[language]}, ${theme}`),
    unit: POINTS,
    statement,
  };
}

/** The statement that an effect makes where it holds; its id if no theme has it. */
function effectName(structure: Structure, id: string): Bilingual {
  const effect = structure.themes.flatMap(({ effects }) => effects).find((each) => each.id === id);
  return effect === undefined ? { da: id, en: id } : effectWords(structure, effect).statements.holds;
}

/** A value with its range and unit: `2 (0–4) cases/year`; the range is left out where there is none. */
function rangeText({ low, value, high }: Assumed, unit: Bilingual, language: Language): string {
  const figure = (each: number): string => figureText(each, language);
  const to = { da: " til ", en: " to " }[language];
  const range = low === high ? "" : ` (${figure(low)}${low < 0 ? to : "–"}${figure(high)})`;
  return `${figure(value)}${range} ${unit[language]}`.trimEnd();
}

function touchedBy(structure: Structure, { weights, wishes }: Ranking, assumed: Assumed): string[] {
  const { subject } = assumed;
  const themes = structure.themes.filter((theme, t) => {
    const weight = (weights.hensyn[theme.hensyn] ?? 0) * (weights.themes[t] ?? 0);
    return weight > 0 && isMadeOf(structure, theme, subject);
  });
  const limits = [...structure.problem.limits, ...wishes.limits].filter((limit) => limitRestsOn(limit, assumed));
  return [...themes.map(({ id }) => id), ...limits.map(({ id }) => `limit:${id}`)];
}
