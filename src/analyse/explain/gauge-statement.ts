import type { Language, Problem, Text } from "../../problem/problem.ts";
import { andText } from "../../problem/texts/list-text.ts";
import { formatNumber } from "../../problem/texts/numbers.ts";
import { oneLine } from "../../problem/texts/one-line.ts";
import type { GaugedLoad, GaugedTask } from "./explanation.ts";

/** What a gauge reads before and after, and what makes the difference. */
interface Read {
  readonly before: number;
  readonly after: number;
  readonly tasks: readonly GaugedTask[];
  readonly loads: readonly GaugedLoad[];
}

/** A sentence names so many of the departments or tasks that make the difference; the part lists them all. */
const NAMED = 3;

/** Differences of an index below this are rounding. */
const ROUNDING = 1e-12;

/** A change of balance in words: whether it is better, from which index to which, and which departments carry otherwise. */
export function balanceStatement(problem: Problem, measure: string, read: Read): Text {
  const say = (language: Language): string => {
    const { index, spread, most } = WORDS[language];
    const turn =
      Math.abs(read.after - read.before) <= ROUNDING ? "same" : read.after < read.before ? "better" : "worse";
    const shownIndex = (value: number): string => formatNumber(value, language, 3);
    const { name, unit } = measureIn(problem, measure, language);
    const change = `${index} ${arrow(shownIndex(read.before), shownIndex(read.after))}`;
    const named = [...read.loads].sort((a, b) => changeOf(b) - changeOf(a)).filter((load) => load.from !== load.to);
    const loads = named
      .slice(0, NAMED)
      .map(
        ({ department, from, to }) => `${department} ${arrow(amount(from ?? 0, language), amount(to ?? 0, language))}`,
      );
    return `${spread(name)[turn]}: ${change}; ${most(named.length > NAMED)} ${andText(loads, language)} ${unit}`;
  };
  return { da: say("da"), en: say("en") };
}

/** A change of what moves in words: the sum before and after, and the tasks that make the most of the difference. */
export function movedStatement(problem: Problem, measure: string, read: Read): Text {
  const say = (language: Language): string => {
    const { sum, most } = WORDS[language];
    const { name, unit } = measureIn(problem, measure, language);
    const [before, after] = [amount(read.before, language), amount(read.after, language)];
    const turn = before === after ? "same" : read.after > read.before ? "more" : "less";
    const named = read.tasks.filter((task) => task.amount !== 0);
    const tasks = named.slice(0, NAMED).map(({ task, amount: own, ...place }) => {
      const { home, name: called } = problem.tasks.find(({ id }) => id === task) ?? {};
      const signed = place.to === home ? -own : own;
      return `${oneLine(called?.[language] ?? task)} ${signed > 0 ? "+" : ""}${amount(signed, language)}`;
    });
    const which = tasks.length === 0 ? "" : `; ${most(named.length > NAMED)} ${tasks.join("; ")}`;
    return `${sum(name)[turn](before, after, unit)}${which}`;
  };
  return { da: say("da"), en: say("en") };
}

function changeOf({ from, to }: GaugedLoad): number {
  return Math.abs((to ?? 0) - (from ?? 0));
}

function amount(value: number, language: Language): string {
  return formatNumber(value, language, { most: 1 });
}

function arrow(before: string, after: string): string {
  return `${before} → ${after}`;
}

/** A measure's name as it stands in the middle of a sentence; an abbreviation keeps its capitals. */
function measureIn({ measures }: Problem, id: string, language: Language): { name: string; unit: string } {
  const measure = measures.find((each) => each.id === id);
  const name = oneLine(measure?.name[language] ?? id);
  const lower = /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
  return { name: lower, unit: oneLine(measure?.unit[language] ?? id) };
}

interface GaugeWords {
  readonly index: string;
  /** Names of measures are singular or plural, so none is the subject of a verb. */
  readonly spread: (measure: string) => Readonly<Record<"better" | "worse" | "same", string>>;
  readonly sum: (
    measure: string,
  ) => Readonly<Record<"more" | "less" | "same", (before: string, after: string, unit: string) => string>>;
  /** What stands before the departments or tasks that are named, and whether there are others. */
  readonly most: (others: boolean) => string;
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
  },
};
