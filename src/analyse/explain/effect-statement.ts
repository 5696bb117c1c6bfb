import type { Bilingual, Language } from "../../text/bilingual.ts";
import type { Choice, Structure, StructuredCondition } from "../../problem/structure.ts";
import { inBoth } from "../../text/in-both.ts";
import { andText } from "../../text/list-text.ts";
import { oneLine } from "../../text/one-line.ts";
import { clearName, quoted } from "../../text/quoted.ts";
import { withinSentence } from "../../text/within-sentence.ts";

/** State of a condition in the allocation that is explained, and today. */
interface Case {
  readonly holds: boolean;
  readonly today: boolean;
}

/** One wording for each case. */
interface Wordings {
  /** Holds, today too. */
  readonly stays: string;
  /** Holds, today not. */
  readonly comes: string;
  /** Does not hold, but does today. */
  readonly goes: string;
  /** Does not hold, nor today. */
  readonly fails: string;
}

/** A condition in words as what an allocation makes of it, such as `Home nursing and Home care come together`. */
export function effectStatement(structure: Structure, condition: StructuredCondition, at: Case): Bilingual {
  const say = (language: Language): string => statementIn(language, structure, condition, at);
  return inBoth(say);
}

function statementIn(language: Language, structure: Structure, condition: StructuredCondition, at: Case): string {
  const { tasks, departments } = structure.problem;
  const nameOf = (task: number): string => oneLine(tasks[task]?.name[language] ?? "");
  switch (condition.kind) {
    case "together": {
      const both = andText(
        condition.tasks.map((task) => clearName(nameOf(task), language)),
        language,
      );
      return `${both} ${pick(TOGETHER[language], at)}`;
    }
    case "in": {
      const department = departments[condition.department]?.id ?? "";
      return pick(IN[language](clearName(nameOf(condition.task), language), department), at);
    }
    case "scenario":
      return chosenStatement(language, structure, [condition.choice], at);
    case "all":
      return chosenStatement(language, structure, condition.choices, at);
  }
}

/** Unchanged areas are called by their names, which say more than that there is no change. */
function chosenStatement(language: Language, structure: Structure, choices: readonly Choice[], at: Case): string {
  const unchanged = choices.every(({ scenario }) => scenario === 0);
  const names = choices.map((choice) => choiceName(language, structure, choice, unchanged));
  const count = ({ 1: "one", 2: "two" } as const)[names.length] ?? "more";
  const verbs = CHOSEN[language][unchanged ? "unchanged" : "chosen"][count];
  return `${andText(names, language)} ${at.holds ? verbs.holds : verbs.fails}`;
}

function choiceName(language: Language, structure: Structure, choice: Choice, unchanged: boolean): string {
  const area = structure.areas[choice.area];
  const scenario = area?.scenarios[choice.scenario];
  if (area === undefined || scenario === undefined) return "";
  if (choice.scenario > 0) return `${scenario.id} ${quoted(scenario.name[language], language)}`;
  const name = `${area.id} ${quoted(area.name[language], language)}`;
  return unchanged ? name : `${name} ${withinSentence(scenario.name[language])}`;
}

function pick(wordings: Wordings, { holds, today }: Case): string {
  if (holds) return today ? wordings.stays : wordings.comes;
  return today ? wordings.goes : wordings.fails;
}

const TOGETHER: Readonly<Record<Language, Wordings>> = {
  da: { stays: "bliver sammen", comes: "samles", goes: "skilles ad", fails: "samles ikke" },
  en: { stays: "stay together", comes: "come together", goes: "are separated", fails: "do not come together" },
};

/** The names of tasks are singular or plural: in English the department is the subject, so that the verb fits. */
const IN: Readonly<Record<Language, (task: string, department: string) => Wordings>> = {
  da: (task, department) => ({
    stays: `${task} bliver i ${department}`,
    comes: `${task} kommer til ${department}`,
    goes: `${task} forlader ${department}`,
    fails: `${task} kommer ikke til ${department}`,
  }),
  en: (task, department) => ({
    stays: `${department} keeps ${task}`,
    comes: `${department} gets ${task}`,
    goes: `${department} gives up ${task}`,
    fails: `${department} does not get ${task}`,
  }),
};

interface Verbs {
  readonly holds: string;
  readonly fails: string;
}
type ByCount = Readonly<Record<"one" | "two" | "more", Verbs>>;

const CHOSEN: Readonly<Record<Language, Readonly<Record<"chosen" | "unchanged", ByCount>>>> = {
  da: {
    chosen: {
      one: { holds: "er valgt", fails: "er ikke valgt" },
      two: { holds: "er begge valgt", fails: "er ikke begge valgt" },
      more: { holds: "er alle valgt", fails: "er ikke alle valgt" },
    },
    unchanged: {
      one: { holds: "forbliver uændret", fails: "ændres" },
      two: { holds: "forbliver begge uændrede", fails: "forbliver ikke begge uændrede" },
      more: { holds: "forbliver alle uændrede", fails: "forbliver ikke alle uændrede" },
    },
  },
  en: {
    chosen: {
      one: { holds: "is chosen", fails: "is not chosen" },
      two: { holds: "are both chosen", fails: "are not both chosen" },
      more: { holds: "are all chosen", fails: "are not all chosen" },
    },
    unchanged: {
      one: { holds: "stays unchanged", fails: "is changed" },
      two: { holds: "both stay unchanged", fails: "do not both stay unchanged" },
      more: { holds: "all stay unchanged", fails: "do not all stay unchanged" },
    },
  },
};
