import { InvalidInput, issueAt, shown, type Issue, type Step } from "../problem/invalid-problem.ts";
import { keysOf, unknownId } from "../problem/ids.ts";
import { suggestion } from "../problem/nearest.ts";
import { plainCopy } from "../problem/plain-copy.ts";
import type { Selection } from "../problem/problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { isRecord } from "../problem/raw.ts";
import type { Structure } from "../problem/structure.ts";
import { chosen, type Choices } from "./placement.ts";

/**
 * A selection as it is asked for: the scenario of areas, those left out or undefined unchanged, or the id of a named
 * selection.
 */
export type GivenSelection = Readonly<Record<string, string | undefined>> | string;

/**
 * The positions that a selection chooses which is given in either way.
 *
 * @param steps where it stands in the input.
 * @throws {InvalidInput} with everything that the problem does not know.
 */
export function givenChoices(structure: Structure, given: GivenSelection, steps: readonly Step[]): Int32Array {
  if (typeof given !== "string") return choicesOf(structure, given, steps);
  const { selections } = structure.problem;
  const named = selections.find(({ id }) => id === given);
  if (named !== undefined) return choicesOf(structure, named.selection);
  const known = selections.map(({ id }) => id);
  const place = steps.length === 0 ? ["selection"] : steps;
  throw new InvalidInput("The selection", [issueAt(place, given, noNamedSelection(given, known))]);
}

/**
 * The positions that a selection chooses; areas that it leaves out are unchanged.
 *
 * @param steps where the selection stands in the input.
 * @throws {InvalidInput} with every area and scenario that the problem does not know.
 */
export function choicesOf(
  structure: Structure,
  given: Exclude<GivenSelection, string>,
  steps: readonly Step[] = [],
): Int32Array {
  const choices = new Int32Array(structure.areas.length);
  const issues: Issue[] = [];
  const selection = plainCopy(given, issues, { steps, strict: true })?.data;
  if (issues.length === 0 && !isRecord(selection))
    issues.push(issueAt(steps.length === 0 ? ["selection"] : steps, selection, noSelection(selection)));
  if (!isRecord(selection)) throw new InvalidInput("The selection", issues);
  const areas = keysOf(structure.areaAt);
  for (const [area, scenario] of Object.entries(selection)) {
    const at = structure.areaAt.get(area);
    if (at === undefined) {
      issues.push(issueAt([...steps, area], undefined, unknownId("area", area, areas)));
      continue;
    }
    if (typeof scenario !== "string") {
      issues.push(issueAt([...steps, area], scenario, noScenario(scenario)));
      continue;
    }
    const choice = structure.choiceOf.get(scenario);
    if (choice?.area === at) choices[at] = choice.scenario;
    else {
      const own = structure.areas[at]?.scenarios.map(({ id }) => id) ?? [];
      const text = choice === undefined ? unknownId("scenario", scenario, own) : ofAnother(scenario, own);
      issues.push(issueAt([...steps, area], scenario, text));
    }
  }
  if (issues.length > 0) throw new InvalidInput("The selection", issues);
  return choices;
}

function ofAnother(scenario: string, own: readonly string[]): Bilingual {
  const known = own.map((id) => shown(id)).join(", ");
  return {
    da: `er ${shown(scenario)}, som hører til et andet område. Skriv et af dette: ${known}.`,
    en: `is ${shown(scenario)}, which belongs to another area. Write one of this: ${known}.`,
  };
}

function noSelection(value: unknown): Bilingual {
  return {
    da: `er ${shown(value)}. Skriv et objekt med et scenarie for hvert område: {"A04": "A04.2"}, eller id'et for en navngiven fordeling.`,
    en: `is ${shown(value)}. Write an object with a scenario for each area: {"A04": "A04.2"}, or the id of a named selection.`,
  };
}

function noNamedSelection(id: string, known: readonly string[]): Bilingual {
  const remedy = suggestion(id, known, { da: "selections", en: "selections" });
  return {
    da: `er ${shown(id)}, som ikke er en navngiven fordeling. ${remedy.da}`,
    en: `is ${shown(id)}, which is no named selection. ${remedy.en}`,
  };
}

function noScenario(value: unknown): Bilingual {
  return {
    da: `er ${shown(value)}. Skriv et scenaries id.`,
    en: `is ${shown(value)}. Write the id of a scenario.`,
  };
}

/**
 * The choice of the scenario with an id.
 *
 * @param steps where the id stands.
 * @param known the scenarios of the problem, as one object for all ids of an input.
 * @throws {InvalidInput} if the problem has no such scenario.
 */
export function choiceAt(
  structure: Structure,
  id: string,
  steps: readonly Step[],
  known: Iterable<string> = keysOf(structure.choiceOf),
): { area: number; scenario: number } {
  const choice = structure.choiceOf.get(id);
  if (choice !== undefined) return choice;
  if (typeof id !== "string") throw new InvalidInput("The input", [issueAt(steps, id, noScenario(id))]);
  throw new InvalidInput("The input", [issueAt(steps, id, unknownId("scenario", id, known))]);
}

/** The selection that choices stand for: the scenario's id for every area. */
export function selectionOf(structure: Structure, choices: Choices): Selection {
  return Object.fromEntries(structure.areas.map((area, a) => [area.id, chosen(structure, choices, a).id]));
}

/**
 * The order of allocations that are equally good: fewer changed areas first, then the selection in document order.
 * Negative if the first comes first.
 */
export function compareChoices(first: Choices, second: Choices): number {
  const fewer = changedAreas(first) - changedAreas(second);
  if (fewer !== 0) return fewer;
  for (let area = 0; area < first.length; area++) {
    const difference = (first[area] ?? 0) - (second[area] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Number of areas that are not left unchanged. */
export function changedAreas(choices: Choices): number {
  let changed = 0;
  for (const scenario of choices) if (scenario !== 0) changed++;
  return changed;
}
