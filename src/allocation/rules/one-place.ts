import type { Cite } from "../../problem/problem.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import type { Structure } from "../../problem/structure.ts";
import type { Placement } from "../placement.ts";
import type { Requirement } from "./rule.ts";

/** Every task is in exactly one department. */
export function onePlace(structure: Structure): readonly Requirement[] {
  return structure.problem.tasks.map((task, t) => ({
    id: `one-place:${task.id}`,
    cites: citesOfTask(structure, t),
    holds: (placement) => !placement.scattered.has(t),
    detail: (placement) => detail(placement, t),
  }));
}

/** The sources on a task and on every scenario that moves it. */
export function citesOfTask(structure: Structure, task: number): readonly Cite[] {
  const movers = new Set(
    structure.movers[task]?.map(({ area, scenario }) => structure.areas[area]?.scenarios[scenario]),
  );
  return [...(structure.problem.tasks[task]?.cites ?? []), ...[...movers].flatMap((scenario) => scenario?.cites ?? [])];
}

function detail(placement: Placement, t: number): Bilingual {
  const { tasks, departments } = placement.structure.problem;
  const name = tasks[t]?.name ?? { da: "", en: "" };
  const places = placement.scattered.get(t) ?? [placement.departmentOf[t] ?? 0];
  const ids = places.map((department) => departments[department]?.id ?? "").join(", ");
  if (places.length === 1) return { da: `${name.da} ligger i ${ids}.`, en: `${name.en} is in ${ids}.` };
  return {
    da: `${name.da} sendes til flere forvaltninger: ${ids}.`,
    en: `${name.en} is sent to several departments: ${ids}.`,
  };
}
