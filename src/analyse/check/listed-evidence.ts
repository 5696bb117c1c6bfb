import { scaleOfColumns, type LawfulColumns } from "../../allocation/catalogue/columns.ts";
import { areasOfCondition, arrivalsOf, reachOf } from "../../allocation/reach.ts";
import type { Choice, Structure, StructuredCondition } from "../../problem/structure.ts";
import { watch, type Timer } from "../../problem/timer.ts";
import { NO_WISHES } from "../../program/build-program.ts";
import { grantingTest } from "../granted-rows.ts";
import type { Evidence } from "./evidence.ts";
import { bindsByCount } from "./without-limit.ts";

/** Evidence from the list of all lawful allocations, which decides every question. */
export function listedEvidence(columns: LawfulColumns, timer: Timer): Evidence {
  const { structure, size } = columns;
  const { ends } = reachOf(structure);
  const lawful = { count: size, exact: true };
  const scale = scaleOfColumns(columns);
  const mayHold = (when: StructuredCondition): boolean => {
    const holds = conditionTest(columns, when);
    const step = watch(timer);
    const different = isTheSameEverywhere(structure, when) ? Math.min(1, size) : size;
    for (let row = 0; row < different; row++) {
      step();
      if (holds(row)) return true;
    }
    return false;
  };
  const chosen = new Set<string>();
  return {
    structure,
    lawful,
    timer,
    columns,
    isChosen: (choice) => {
      if (chosen.size === 0) for (const each of chosenSomewhere(columns, timer)) chosen.add(each);
      return chosen.has(keyOf(choice));
    },
    mayHold,
    mayBeOpen: (department) =>
      structure.problem.tasks.some((_, task) => {
        const mayCome = [...arrivalsOf(structure, task)].some((at) => ends[at]?.has(department) === true);
        return mayCome && mayHold({ kind: "in", task, department });
      }),
    distinguishes: (theme) => scale.themes[theme]?.slope !== 0,
    binds: (limit) => bindsByCount(structure, limit, lawful, timer),
  };
}

/** Test for a condition on the rows of the list. */
export function conditionTest(columns: LawfulColumns, when: StructuredCondition): (row: number) => boolean {
  const { structure, choices } = columns;
  const width = structure.areas.length;
  switch (when.kind) {
    case "scenario":
      return (row) => choices[row * width + when.choice.area] === when.choice.scenario;
    case "all":
      return (row) => when.choices.every(({ area, scenario }) => choices[row * width + area] === scenario);
    case "in":
    case "together":
      return grantingTest(columns, {
        wishes: { ...NO_WISHES, place: [when] },
        areas: areasOfCondition(structure, reachOf(structure), when),
      });
  }
}

/** True if no choice affects a condition, so that it holds in all lawful allocations or in none. */
export function isTheSameEverywhere(structure: Structure, when: StructuredCondition): boolean {
  return areasOfCondition(structure, reachOf(structure), when).length === 0;
}

const keyOf = ({ area, scenario }: Choice): string => `${area} ${scenario}`;

/** The choices that some row makes; in one pass, since nearly all are met among the first rows. */
function chosenSomewhere({ structure, size, choices }: LawfulColumns, timer: Timer): ReadonlySet<string> {
  const { areas } = structure;
  const met = areas.map(({ scenarios }) => new Uint8Array(scenarios.length));
  let missing = met.reduce((sum, ofArea) => sum + ofArea.length, 0);
  const step = watch(timer);
  for (let row = 0; row < size && missing > 0; row++) {
    step();
    for (let area = 0; area < met.length; area++) {
      const ofArea = met[area];
      const scenario = choices[row * met.length + area] ?? 0;
      if (ofArea?.[scenario] !== 0) continue;
      ofArea[scenario] = 1;
      missing--;
    }
  }
  return new Set(
    met.flatMap((ofArea, area) =>
      [...ofArea].flatMap((isMet, scenario) => (isMet === 1 ? [keyOf({ area, scenario })] : [])),
    ),
  );
}
