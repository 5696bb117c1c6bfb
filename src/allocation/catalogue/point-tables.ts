import type { Structure, StructuredCondition, StructuredEffect } from "../../problem/structure.ts";
import { areasOfCondition, reachOf } from "../reach.ts";

/** Points of one theme that depend on a few areas, tabulated over all combinations of their scenarios. */
export interface PointTable {
  readonly theme: number;
  /** In document order. */
  readonly areas: readonly number[];
  /** For each area, the distance in `values` between one scenario number and the next. */
  readonly strides: readonly number[];
  readonly values: Float64Array;
}

/** Points of a document as a function of the chosen scenarios. */
export interface Points {
  /** For each theme, the points that every allocation has. */
  readonly fixed: Float64Array;
  readonly tables: readonly PointTable[];
  /** Effects that depend on more combinations than are tabulated, and the areas of these. */
  readonly others: readonly {
    readonly theme: number;
    readonly effect: StructuredEffect;
    readonly areas: readonly number[];
  }[];
}

/** A larger table would take longer to fill than it saves. */
const LARGEST_TABLE = 1024;

interface Group {
  readonly theme: number;
  readonly areas: readonly number[];
  readonly effects: StructuredEffect[];
}

const kept = new WeakMap<Structure, Points>();

/** The tables of all themes' points, made once; effects of one theme that depend on the same areas share a table. */
export function tabulatePoints(structure: Structure): Points {
  const points = kept.get(structure) ?? madePoints(structure);
  kept.set(structure, points);
  return points;
}

function madePoints(structure: Structure): Points {
  const fixed = new Float64Array(structure.themes.length);
  const tables: PointTable[] = [];
  const others: Points["others"][number][] = [];
  const choices = new Int32Array(structure.areas.length);
  for (const group of groupsOf(structure)) {
    const { theme, areas, effects } = group;
    const combinations = areas.reduce((product, area) => product * sizeOf(structure, area), 1);
    if (combinations > LARGEST_TABLE) others.push(...effects.map((effect) => ({ theme, effect, areas })));
    else {
      const table = fillTable(structure, group, choices);
      if (areas.length > 0) tables.push(table);
      else fixed[theme] = table.values[0] ?? 0;
    }
  }
  return { fixed, tables, others };
}

function groupsOf(structure: Structure): Iterable<Group> {
  const reach = reachOf(structure);
  const groups = new Map<string, Group>();
  structure.themes.forEach(({ effects }, theme) => {
    for (const effect of effects) {
      const areas = areasOfCondition(structure, reach, effect.when);
      const key = [theme, ...areas].join();
      const group = groups.get(key) ?? { theme, areas, effects: [] };
      group.effects.push(effect);
      groups.set(key, group);
    }
  });
  return groups.values();
}

/** @param choices what the other areas choose is of no account. */
function fillTable(structure: Structure, { theme, areas, effects }: Group, choices: Int32Array): PointTable {
  const strides: number[] = [];
  let stride = 1;
  for (const area of areas) {
    strides.push(stride);
    stride *= sizeOf(structure, area);
  }
  const values = new Float64Array(stride);
  for (let at = 0; at < stride; at++) {
    areas.forEach((area, index) => {
      choices[area] = Math.floor(at / (strides[index] ?? 1)) % sizeOf(structure, area);
    });
    for (const { when, points } of effects) {
      if (holdsLawfully(structure, when, choices)) values[at] = (values[at] ?? 0) + points;
    }
  }
  return { theme, areas, strides, values };
}

function sizeOf(structure: Structure, area: number): number {
  return structure.areas[area]?.scenarios.length ?? 1;
}

/** Tells whether a condition holds in a lawful allocation with these choices, other areas being of no account. */
function holdsLawfully(structure: Structure, condition: StructuredCondition, choices: Int32Array): boolean {
  const isChosen = ({ area, scenario }: { area: number; scenario: number }): boolean => choices[area] === scenario;
  switch (condition.kind) {
    case "scenario":
      return isChosen(condition.choice);
    case "all":
      return condition.choices.every(isChosen);
    case "in":
      return lawfulPlace(structure, condition.task, choices) === condition.department;
    case "together": {
      const [one, other] = condition.tasks;
      return lawfulPlace(structure, one, choices) === lawfulPlace(structure, other, choices);
    }
  }
}

/** In a lawful allocation all moves and closings that touch a task agree on its place, so the first of them tell it. */
function lawfulPlace(structure: Structure, task: number, choices: Int32Array): number {
  const isChosen = ({ area, scenario }: { area: number; scenario: number }): boolean => choices[area] === scenario;
  let at = structure.movers[task]?.find(isChosen)?.to ?? structure.homes[task] ?? 0;
  for (;;) {
    const closer = structure.closers[at]?.find(isChosen);
    if (closer === undefined) return at;
    at = closer.into;
  }
}
