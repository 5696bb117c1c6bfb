import { citesOfTask } from "../../allocation/rules/one-place.ts";
import { requirementsOf } from "../../allocation/rules/index.ts";
import { arrivalsOf, reachOf } from "../../allocation/reach.ts";
import type { Cite, Limit } from "../../problem/problem.ts";
import { measureOfSum } from "../../problem/quantities.ts";
import {
  known,
  scenariosOfRule,
  tasksOf,
  type Choice,
  type Structure,
  type StructuredScenario,
} from "../../problem/structure.ts";
import { demandId, isNegotiable, type Asked } from "./demand.ts";
import { demandText } from "./demand-text.ts";
import type { Member, MemberSubject } from "./member.ts";

/** A demand as people read it: what it is about, what it rests on and what it says. */
export function memberOf(structure: Structure, asked: Asked): Member {
  const cites = citesOf(structure, asked);
  return {
    id: demandId(structure, asked),
    kind: kindOf(asked),
    negotiable: isNegotiable(asked),
    subject: subjectOf(structure, asked),
    cites,
    text: demandText(structure, asked, cites),
  };
}

function kindOf(asked: Asked): Member["kind"] {
  if (asked.kind === "rule") return "rule";
  if (asked.kind === "limit" && !asked.wished) return "limit";
  return isNegotiable(asked) ? "wish" : "kommissorium";
}

const NOTHING: MemberSubject = {
  areas: [],
  scenarios: [],
  tasks: [],
  departments: [],
  measures: [],
  resources: [],
};

function subjectOf(structure: Structure, asked: Asked): MemberSubject {
  const { problem, areas } = structure;
  const task = (at: number): string => problem.tasks[at]?.id ?? "";
  const department = (at: number): string => problem.departments[at]?.id ?? "";
  switch (asked.kind) {
    case "lock":
    case "forbid":
      return { ...NOTHING, ...scenariosSubject(structure, [asked.choice]) };
    case "rule": {
      const { rule } = asked;
      const choices = scenariosOfRule(rule).map((id) => known(structure.choiceOf, id));
      return { ...NOTHING, ...scenariosSubject(structure, choices) };
    }
    case "place":
      return asked.when.kind === "in"
        ? { ...NOTHING, tasks: [task(asked.when.task)], departments: [department(asked.when.department)] }
        : { ...NOTHING, tasks: asked.when.tasks.map(task) };
    case "limit":
      return limitSubject(structure, asked.limit);
    case "one-scenario":
      return { ...NOTHING, areas: [areas[asked.area]?.id ?? ""] };
    case "one-place":
      return {
        ...NOTHING,
        ...scenariosSubject(structure, structure.movers[asked.task] ?? []),
        tasks: [task(asked.task)],
      };
    case "department-count":
      return {
        ...NOTHING,
        ...scenariosSubject(
          structure,
          choicesWhere(structure, ({ opens, closes }) => opens.length + closes.length > 0),
        ),
        departments: problem.departments.map(({ id }) => id),
      };
    case "permanent":
      return { ...NOTHING, departments: [department(asked.department)] };
    case "opened":
      return {
        ...NOTHING,
        ...scenariosSubject(
          structure,
          choicesWhere(structure, ({ opens }) => opens.includes(asked.department)),
        ),
        departments: [department(asked.department)],
      };
  }
}

/** Subject of a limit: the tasks with a figure that may come to be counted, or the scenarios that use its resource. */
function limitSubject(structure: Structure, { sum }: Limit): MemberSubject {
  const { problem, amounts } = structure;
  if ("used" in sum) {
    const using = choicesWhere(structure, ({ uses }) => (uses.get(sum.used) ?? 0) !== 0);
    return { ...NOTHING, ...scenariosSubject(structure, using), resources: [sum.used] };
  }
  const reach = reachOf(structure);
  const measure = measureOfSum(sum);
  const tasks = problem.tasks.filter((_, task) => {
    if (measure !== undefined && known(amounts, measure)[task] === 0) return false;
    const ends = new Set([...arrivalsOf(structure, task)].flatMap((arrival) => [...(reach.ends[arrival] ?? [])]));
    return "department" in sum ? ends.has(known(structure.departmentAt, sum.department)) : ends.size > 1;
  });
  return {
    ...NOTHING,
    tasks: tasks.map(({ id }) => id),
    departments: "department" in sum ? [sum.department] : [],
    measures: measure === undefined ? [] : [measure],
  };
}

function choicesWhere({ areas }: Structure, test: (scenario: StructuredScenario) => boolean): Choice[] {
  return areas.flatMap(({ scenarios }, area) =>
    scenarios.flatMap((each, scenario) => (test(each) ? [{ area, scenario }] : [])),
  );
}

function scenariosSubject(
  { areas }: Structure,
  choices: readonly Choice[],
): Pick<MemberSubject, "areas" | "scenarios"> {
  return {
    areas: [...new Set(choices.map(({ area }) => areas[area]?.id ?? ""))],
    scenarios: [...new Set(choices.map(({ area, scenario }) => areas[area]?.scenarios[scenario]?.id ?? ""))],
  };
}

/** Sources on the subject of a demand; for one of the kommissorium, those of the requirement itself. */
function citesOf(structure: Structure, asked: Asked): readonly Cite[] {
  switch (asked.kind) {
    case "lock":
    case "forbid": {
      const area = structure.areas[asked.choice.area];
      const own = area?.scenarios[asked.choice.scenario]?.cites ?? [];
      return own.length > 0 ? own : (area?.cites ?? []);
    }
    case "place": {
      return tasksOf(asked.when).flatMap((task) => citesOfTask(structure, task));
    }
    case "limit":
      return asked.limit.cites;
    case "rule":
      return asked.rule.cites;
    case "one-scenario":
      return structure.areas[asked.area]?.cites ?? [];
    case "one-place":
      return citesOfTask(structure, asked.task);
    default: {
      const id = demandId(structure, asked);
      return requirementsOf(structure).find((each) => each.id === id)?.cites ?? [];
    }
  }
}
