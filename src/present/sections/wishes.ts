import type { QuestionWishes } from "../../analyse/question.ts";
import type { WishedPlacement } from "../../analyse/read-placements.ts";
import { movingScenarios } from "../../problem/moving-scenarios.ts";
import type { Problem } from "../../problem/problem.ts";
import { scenarioWith, structureOf } from "../../problem/structure.ts";
import { limitText } from "../../problem/texts/limit-text.ts";
import type { Language } from "../../text/bilingual.ts";
import { clearName } from "../../text/quoted.ts";
import { many } from "../../text/many.ts";
import { list, paragraph, type Block } from "../document/document.ts";
import { line, type Inline } from "../document/inline.ts";
import { idSpan, scenarioSpan, taskSpan } from "../texts/spans.ts";

/** Of more wishes than a reader takes in, the first are told, and how many others there are. */
const MOST_TOLD = 20;

const say = {
  only: {
    da: "Kun fordelinger, der opfylder disse ønsker, er med; ”lovlig” betyder her, at også de er opfyldt:",
    en: "Only allocations that grant these wishes take part; “lawful” means here that they are granted, too:",
  },
  lock: {
    da: (scenario: Inline) => line`${scenario} vælges.`,
    en: (scenario: Inline) => line`${scenario} is chosen.`,
  },
  forbid: {
    da: (scenario: Inline) => line`${scenario} vælges ikke.`,
    en: (scenario: Inline) => line`${scenario} is not chosen.`,
  },
  withoutMoves: {
    da: "Intet scenarie, der flytter en opgave, vælges.",
    en: "No scenario that moves a task is chosen.",
  },
  in: {
    da: (task: Inline, department: Inline) => line`${task} ligger i ${department}.`,
    en: (task: Inline, department: Inline) => line`${task} is in ${department}.`,
  },
  together: {
    da: (one: Inline, other: Inline) => line`${one} og ${other} ligger i samme forvaltning.`,
    en: (one: Inline, other: Inline) => line`${one} and ${other} are in the same department.`,
  },
  others: {
    da: (count: number) => `Og ${many(count, "ønske", "ønsker", "da")} til.`,
    en: (count: number) => `And ${many(count, "other wish", "other wishes", "en")}.`,
  },
};

/** Blocks on what was wished of the allocations of a page, which is about no others; none where nothing was. */
export function wishesBlocks(
  problem: Problem,
  { wishes }: { readonly wishes: QuestionWishes },
  language: Language,
): readonly Block[] {
  const items = wishItems(problem, wishes, language);
  if (items.length === 0) return [];
  const told = items.length > MOST_TOLD ? items.slice(0, MOST_TOLD - 1) : items;
  const others = items.length - told.length;
  return [paragraph(say.only[language]), list([...told, ...(others > 0 ? [say.others[language](others)] : [])])];
}

function wishItems(
  problem: Problem,
  { lock, forbid, place, limits }: QuestionWishes,
  language: Language,
): readonly Inline[] {
  return [
    ...lock.map((id) => say.lock[language](scenarioOf(problem, id, language))),
    ...forbidItems(problem, forbid, language),
    ...place.map((placement) => placementItem(problem, placement, language)),
    ...limits.map((limit) => `${capital(limitText(problem, limit)[language])}.`),
  ];
}

/** Scenarios that are not to be chosen; that nothing is to move is a single wish, in however many scenarios it consists. */
function forbidItems(problem: Problem, forbid: readonly string[], language: Language): readonly Inline[] {
  const moving = movingScenarios(problem);
  const isWithoutMoves = moving.length > 1 && moving.every((id) => forbid.includes(id));
  const others = isWithoutMoves ? forbid.filter((id) => !moving.includes(id)) : forbid;
  return [
    ...(isWithoutMoves ? [say.withoutMoves[language]] : []),
    ...others.map((id) => say.forbid[language](scenarioOf(problem, id, language))),
  ];
}

function scenarioOf(problem: Problem, id: string, language: Language): Inline {
  const found = scenarioWith(structureOf(problem), id);
  return [found === undefined ? idSpan("scenario", id) : scenarioSpan(found, language)];
}

function placementItem(problem: Problem, placement: WishedPlacement, language: Language): Inline {
  if ("together" in placement) {
    const [one, other] = placement.together;
    return say.together[language](taskOf(problem, one, language), taskOf(problem, other, language));
  }
  return say.in[language](taskOf(problem, placement.task, language), [idSpan("department", placement.in)]);
}

function taskOf(problem: Problem, id: string, language: Language): Inline {
  const span = taskSpan(problem, id, language);
  return [{ ...span, text: clearName(span.text, language) }];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
