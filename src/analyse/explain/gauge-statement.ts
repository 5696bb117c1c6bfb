import type { Gauge, Problem } from "../../problem/problem.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { measureName, measureUnit } from "../../problem/texts/measure-text.ts";
import { inBoth } from "../../text/in-both.ts";
import { andText } from "../../text/list-text.ts";
import { differenceOf, figureText, indexText, signedFigureText } from "../../text/numbers.ts";
import { oneLine } from "../../text/one-line.ts";
import { withinSentence } from "../../text/within-sentence.ts";
import type { GaugedLoad, GaugedTask } from "./explanation.ts";
import { SCORE_ROUNDING } from "../../tolerances.ts";

/** Readings of a gauge before and after, with the tasks and loads that make the difference. */
interface Read {
  readonly before: number;
  readonly after: number;
  readonly tasks: readonly GaugedTask[];
  readonly loads: readonly GaugedLoad[];
}

/** The most departments or tasks that a sentence names as making the difference; the part lists them all. */
const NAMED = 3;

/** Change of a gauge's reading; 0 where only the rounding of sums differs. */
export function changeOfGauge(
  kind: Exclude<Gauge["kind"], "points">,
  { before, after }: Pick<Read, "before" | "after">,
): number {
  if (kind === "moved") return differenceOf(before, after);
  return Math.abs(after - before) <= SCORE_ROUNDING ? 0 : after - before;
}

/** A change of balance in words: its direction, the index before and after, and the departments whose loads differ. */
export function balanceStatement(problem: Problem, measure: string, read: Read): Bilingual {
  const say = (language: Language): string => {
    const { index, spread } = WORDS[language];
    const difference = changeOfGauge("balance", read);
    const turn = difference === 0 ? "same" : difference < 0 ? "better" : "worse";
    const { name, unit } = measureIn(problem, measure, language);
    const { before, after } = read;
    const change = `${index} ${indexText(before, language, after)} → ${indexText(after, language, before)}`;
    return `${spread(name)[turn]}: ${change}${loadsText(read.loads, unit, language)}`;
  };
  return inBoth(say);
}

/** A change of what moves in words: the sum before and after, and the tasks that make the most of the difference. */
export function movedStatement(problem: Problem, measure: string, read: Read): Bilingual {
  const say = (language: Language): string => {
    const { sum, most } = WORDS[language];
    const { name, unit } = measureIn(problem, measure, language);
    const [before, after] = [read.before, read.after];
    const change = changeOfGauge("moved", read);
    const turn = change === 0 ? "same" : change > 0 ? "more" : "less";
    const named = read.tasks.filter((task) => task.amount !== 0);
    const tasks = named.slice(0, NAMED).map(({ task, amount, to }) => {
      const { home, name: called } = problem.tasks.find(({ id }) => id === task) ?? {};
      return `${oneLine(called?.[language] ?? task)} ${signedFigureText(to === home ? -amount : amount, language)}`;
    });
    const which = tasks.length === 0 ? "" : `; ${most(named.length > NAMED)} ${tasks.join("; ")}`;
    const texts = [figureText(before, language, after), figureText(after, language, before)] as const;
    return `${sum(name)[turn](...texts, unit)}${which}`;
  };
  return inBoth(say);
}

/** The loads that differ most. A department without tasks has no load, which is not a load of 0. */
function loadsText(loads: readonly GaugedLoad[], unit: string, language: Language): string {
  const { most, noTasks } = WORDS[language];
  const named = loads
    .filter((load) => (load.from === null) !== (load.to === null) || changeOf(load) > 0)
    .sort((a, b) => differenceOf(changeOf(a), changeOf(b)));
  if (named.length === 0) return "";
  const shown = (load: number | null, other: number | null): string =>
    load === null ? noTasks : figureText(load, language, other ?? load);
  const texts = named.slice(0, NAMED).map(({ department, from, to }, at, { length }) => {
    // The unit stands once, behind the last figure.
    const [left, right] = at < length - 1 ? ["", ""] : to === null ? [` ${unit}`, ""] : ["", ` ${unit}`];
    return `${department} ${shown(from, to)}${left} → ${shown(to, from)}${right}`;
  });
  return `; ${most(named.length > NAMED)} ${andText(texts, language)}`;
}

function changeOf({ from, to }: GaugedLoad): number {
  return Math.abs(differenceOf(from ?? 0, to ?? 0));
}

function measureIn(problem: Problem, id: string, language: Language): { name: string; unit: string } {
  return { name: withinSentence(measureName(problem, id, language)), unit: measureUnit(problem, id, language) };
}

interface GaugeWords {
  readonly index: string;
  /** Names of measures are singular or plural, so none is the subject of a verb. */
  readonly spread: (measure: string) => Readonly<Record<"better" | "worse" | "same", string>>;
  readonly sum: (
    measure: string,
  ) => Readonly<Record<"more" | "less" | "same", (before: string, after: string, unit: string) => string>>;
  /** The word before the departments or tasks that are named; it depends on whether there are others. */
  readonly most: (others: boolean) => string;
  /** Of a department, in the place of its load. */
  readonly noTasks: string;
}

const WORDS: Readonly<Record<Language, GaugeWords>> = {
  da: {
    index: "Hoover-indeks",
    spread: (measure) => ({
      better: `Fordelingen af ${measure} mellem forvaltningerne bliver mere lige`,
      worse: `Fordelingen af ${measure} mellem forvaltningerne bliver mindre lige`,
      same: `Fordelingen af ${measure} mellem forvaltningerne bliver lige så ulige`,
    }),
    sum: (measure) => {
      const sum = `Summen af ${measure} i de opgaver, der skifter forvaltning,`;
      return {
        more: (before, after, unit) => `${sum} stiger fra ${before} til ${after} ${unit}`,
        less: (before, after, unit) => `${sum} falder fra ${before} til ${after} ${unit}`,
        same: (_, after, unit) => `${sum} er fortsat ${after} ${unit}`,
      };
    },
    most: (others) => (others ? "især" : "nemlig"),
    noTasks: "ingen opgaver",
  },
  en: {
    index: "Hoover index",
    spread: (measure) => ({
      better: `The spread of ${measure} over the departments becomes more even`,
      worse: `The spread of ${measure} over the departments becomes less even`,
      same: `The spread of ${measure} over the departments stays as even`,
    }),
    sum: (measure) => {
      const sum = `The sum of ${measure} in the tasks that change department`;
      return {
        more: (before, after, unit) => `${sum} rises from ${before} to ${after} ${unit}`,
        less: (before, after, unit) => `${sum} falls from ${before} to ${after} ${unit}`,
        same: (_, after, unit) => `${sum} stays at ${after} ${unit}`,
      };
    },
    most: (others) => (others ? "mainly" : "namely"),
    noTasks: "no tasks",
  },
};
