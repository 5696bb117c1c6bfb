import { conditionHolds } from "../../allocation/gauges/points.ts";
import { isMoved } from "../../allocation/gauges/moved.ts";
import { place, type Placement } from "../../allocation/placement.ts";
import { choicesOf } from "../../allocation/selection.ts";
import type { Structure, StructuredTheme } from "../../problem/structure.ts";
import { isRecord } from "../../problem/raw.ts";
import { entry, entryOf, figures } from "./entries.ts";
import type { Provenance } from "./provenance.ts";
import type { Trail } from "./trail.ts";

/** A trail with its selections placed. */
export interface PlacedTrail extends Trail {
  readonly structure: Structure;
  readonly placements: readonly Placement[];
}

export function placed(structure: Structure, trail: Trail): PlacedTrail {
  const placements = trail.selections.map((selection) => place(structure, choicesOf(structure, selection)));
  return { ...trail, structure, placements };
}

/** A theme, and what its gauge counts: under one allocation, by the difference of two, or in any. */
export function ofTheme(trail: PlacedTrail, theme: StructuredTheme): Provenance[] {
  const { structure, placements } = trail;
  const { problem } = structure;
  const counts = (holds: (placement: Placement) => boolean): boolean => {
    const [one, other] = placements;
    if (one === undefined) return true;
    return other === undefined ? holds(one) : holds(one) !== holds(other);
  };
  const own = entry(problem, "theme", { id: theme.id, cites: theme.cites });
  switch (theme.gauge.kind) {
    case "points":
      return [
        own,
        ...theme.effects
          .filter(({ when }) => counts((placement) => conditionHolds(when, placement)))
          .map((effect) => entry(problem, "effect", effect)),
      ];
    case "balance":
      return [own, ...figures(structure, theme.gauge.measure, () => true)];
    case "moved":
      return [own, ...figures(structure, theme.gauge.measure, (t) => counts((placement) => isMoved(placement, t)))];
  }
}

/** A hensyn, and what those of its themes that have weight rest on. */
export function ofHensyn(trail: PlacedTrail, id: string): Provenance[] {
  const { structure } = trail;
  const own = structure.themes.filter(({ hensyn }) => structure.problem.hensyn[hensyn]?.id === id);
  const weighty = own.filter((theme) => weightIn(trail, "themes", theme.id, theme.weight) > 0);
  return [...entryOf(structure, "hensyn", id), ...weighty.flatMap((theme) => ofTheme(trail, theme))];
}

/** A whole allocation: the kommissorium, the name that it bears, and all themes with weight. */
export function ofWhole(trail: PlacedTrail): Provenance[] {
  const { structure } = trail;
  const { problem } = structure;
  const by = criteria(trail);
  const weighty = structure.themes.filter((theme) => {
    const hensyn = problem.hensyn[theme.hensyn];
    if (hensyn === undefined) return false;
    const ofHensyn = by.has(hensyn.id) || weightIn(trail, "hensyn", hensyn.id, hensyn.weight) > 0;
    return by.has(theme.id) || (ofHensyn && weightIn(trail, "themes", theme.id, theme.weight) > 0);
  });
  return [kommissorium(structure), ...named(trail), ...weighty.flatMap((theme) => ofTheme(trail, theme))];
}

/** Sources of a count of allocations: it depends on what is lawful and on what there is to choose. */
export function ofCount({ structure }: PlacedTrail): Provenance[] {
  const { problem } = structure;
  return [
    kommissorium(structure),
    ...problem.rules.map((rule) => entry(problem, "rule", rule)),
    ...problem.limits.map((limit) => entry(problem, "limit", limit)),
    ...problem.areas.flatMap(({ scenarios }) => scenarios.map((scenario) => entry(problem, "scenario", scenario))),
    ...problem.tasks.filter(({ eligible }) => eligible !== undefined).map((task) => entry(problem, "task", task)),
  ];
}

/** A department with what its tasks have of a measure, or with the tasks themselves. */
export function ofDepartment(trail: PlacedTrail, id: string, measure: string | undefined): Provenance[] {
  const { structure, placements } = trail;
  const at = structure.departmentAt.get(id);
  const isIn = (task: number): boolean =>
    placements.length === 0 || placements.some(({ departmentOf }) => departmentOf[task] === at);
  const tasks = structure.problem.tasks.filter((_, t) => isIn(t)).map((task) => entry(structure.problem, "task", task));
  return [
    ...entryOf(structure, "department", id),
    ...(measure === undefined ? tasks : figures(structure, measure, isIn)),
  ];
}

function kommissorium({ problem }: Structure): Provenance {
  return entry(problem, "kommissorium", { id: "department-count", cites: problem.kommissorium.cites });
}

/** The named selections of the document that the allocation is. */
function named({ structure, placements }: PlacedTrail): Provenance[] {
  const is = (selection: Parameters<typeof choicesOf>[1]): boolean => {
    const choices = choicesOf(structure, selection).join();
    return placements.some((placement) => placement.choices.join() === choices);
  };
  return structure.problem.selections
    .filter(({ selection, open }) => placements.length > 0 && open.length === 0 && is(selection))
    .map((each) => entry(structure.problem, "selection", each));
}

/** The weight that the nearest object on the way gives; else the document's. */
function weightIn({ objects }: Trail, level: "hensyn" | "themes", id: string, own: number): number {
  const given = objects.flatMap(({ value }) => {
    const record = Object.hasOwn(value, level) ? value[level] : undefined;
    const each = isRecord(record) && Object.hasOwn(record, id) ? record[id] : undefined;
    return isRecord(each) && typeof each.weight === "number" ? [each.weight] : [];
  });
  return given.at(-1) ?? own;
}

/** The hensyn and themes by which a result compares. */
function criteria({ objects }: Trail): ReadonlySet<unknown> {
  return new Set(objects.flatMap(({ value }): readonly unknown[] => (Array.isArray(value.by) ? value.by : [])));
}
