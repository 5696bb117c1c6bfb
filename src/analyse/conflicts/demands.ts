import { conditionHolds } from "../../allocation/gauges/points.ts";
import type { Choices, Placement } from "../../allocation/placement.ts";
import { requirementsOf } from "../../allocation/rules/index.ts";
import type { Rule } from "../../problem/problem.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import { known, scenariosOfRule, tasksOf, type Choice, type Structure } from "../../problem/structure.ts";
import { andText } from "../../text/list-text.ts";
import { oneLine } from "../../text/one-line.ts";
import type { PlacementWish, Wishes } from "../../program/build-program.ts";
import { demandId, type Asked, type Demand } from "./demand.ts";
import { scenariosIn, type WishedStructure } from "./wished-structure.ts";

/**
 * Every demand that may be broken at all, wishes first: each wish once, however often it is given. That a closed
 * department holds nothing is none, for a placement follows the closings.
 */
export function demandsOf(within: WishedStructure, wishes: Wishes): Demand[] {
  const { structure, wished } = within;
  const { rules, limits, departments, tasks } = structure.problem;
  const asked: Asked[] = [
    ...askedBy(wishes),
    ...rules.map((rule): Asked => ({ kind: "rule", rule })),
    ...limits.map((limit): Asked => ({ kind: "limit", limit, wished: false })),
    ...[...wished.keys()].map((area): Asked => ({ kind: "one-scenario", area })),
    ...tasks.flatMap((_, task): Asked[] => (mayBeTorn(structure, task) ? [{ kind: "one-place", task }] : [])),
    { kind: "department-count" },
    ...departments.flatMap((each, department): Asked[] => (each.permanent ? [{ kind: "permanent", department }] : [])),
    ...departments.flatMap((each, department): Asked[] => (each.existing ? [] : [{ kind: "opened", department }])),
  ];
  const requirements = new Map(requirementsOf(structure, wishes.limits).map((each) => [each.id, each]));
  const required = (id: string): Verdict => {
    const requirement = known(requirements, id);
    return {
      holds: (_, placed) => requirement.holds(placed()),
      detail: (placement) => requirement.detail(placement),
    };
  };
  const demands = new Map<string, Demand>();
  for (const each of asked) {
    const id = demandId(structure, each);
    if (!demands.has(id)) demands.set(id, { id, asked: each, ...verdictOf(within, each, () => required(id)) });
  }
  return [...demands.values()];
}

/** The single wishes. */
export function askedBy({ lock, forbid, place, limits }: Wishes): Asked[] {
  return [
    ...lock.map((choice): Asked => ({ kind: "lock", choice })),
    ...forbid.map((choice): Asked => ({ kind: "forbid", choice })),
    ...place.map((when): Asked => ({ kind: "place", when: inOrder(when) })),
    ...limits.map((limit): Asked => ({ kind: "limit", limit, wished: true })),
  ];
}

/** That two tasks are together is the same wish whichever is named first. */
function inOrder(when: PlacementWish): PlacementWish {
  if (when.kind === "in" || when.tasks[0] <= when.tasks[1]) return when;
  return { kind: "together", tasks: [when.tasks[1], when.tasks[0]] };
}

/** False for a task that no two scenarios send to different departments while no department is closed into two. */
function mayBeTorn({ movers, closers }: Structure, task: number): boolean {
  const own = movers[task] ?? [];
  if (own.some(({ area, to }) => own.some((other) => other.area !== area && other.to !== to))) return true;
  return closers.some((list) => list.some(({ into }) => into !== list[0]?.into));
}

type Verdict = Pick<Demand, "holds" | "detail">;

function verdictOf(within: WishedStructure, asked: Asked, required: () => Verdict): Verdict {
  switch (asked.kind) {
    case "lock":
    case "forbid":
      return {
        holds: (choices) => isChosen(within, choices, asked.choice) === (asked.kind === "lock"),
        detail: ({ choices }) => chosenText(within, choices, asked.choice.area),
      };
    case "one-scenario":
      return {
        holds: (choices) => choices[asked.area] !== within.wished.get(asked.area)?.at,
        detail: ({ choices }) => chosenText(within, choices, asked.area),
      };
    case "rule":
      return ruleVerdict(within, asked.rule);
    case "place":
      return {
        holds: (_, placed) => conditionHolds(asked.when, placed()),
        detail: (placement) => placesText(placement, asked.when),
      };
    default:
      return required();
  }
}

/** True if a scenario is chosen: alone, or with others where its area is in the wished state. */
export function isChosen({ wished }: WishedStructure, choices: Choices, { area, scenario }: Choice): boolean {
  if (choices[area] === scenario) return true;
  const state = wished.get(area);
  return state?.at === choices[area] && state?.chosen.includes(scenario) === true;
}

function chosenText(within: WishedStructure, choices: Choices, area: number): Bilingual {
  const { id = "" } = within.structure.areas[area] ?? {};
  const ids = scenariosIn(within, choices, area);
  if (ids.length === 0) return { da: `I ${id} er intet valgt.`, en: `In ${id}, nothing is chosen.` };
  const verb = ids.length === 1 ? "is" : "are";
  return { da: `I ${id} er ${andText(ids, "da")} valgt.`, en: `In ${id}, ${andText(ids, "en")} ${verb} chosen.` };
}

function ruleVerdict(within: WishedStructure, rule: Rule): Verdict {
  const { choiceOf } = within.structure;
  const named = scenariosOfRule(rule);
  const chosenOf = (choices: Choices, ids: readonly string[]): string[] =>
    ids.filter((id) => isChosen(within, choices, known(choiceOf, id)));
  return {
    holds: (choices) =>
      rule.kind === "requires"
        ? chosenOf(choices, [rule.scenario]).length === 0 || chosenOf(choices, rule.anyOf).length > 0
        : chosenOf(choices, rule.scenarios).length <= 1,
    detail: ({ choices }) => {
      const ids = [...new Set(chosenOf(choices, named))];
      const verb = ids.length === 1 ? "is" : "are";
      return { da: `${andText(ids, "da")} er valgt.`, en: `${andText(ids, "en")} ${verb} chosen.` };
    },
  };
}

function placesText({ structure, departmentOf }: Placement, when: PlacementWish): Bilingual {
  const { tasks, departments } = structure.problem;
  const parts = tasksOf(when).map((task) => ({
    name: tasks[task]?.name ?? { da: "", en: "" },
    at: departments[departmentOf[task] ?? 0]?.id ?? "",
  }));
  const da = parts.map(({ name, at }) => `${oneLine(name.da)} ligger i ${at}`);
  const en = parts.map(({ name, at }) => `${oneLine(name.en)} is in ${at}`);
  return { da: `${andText(da, "da")}.`, en: `${andText(en, "en")}.` };
}
