import type { Limit } from "../../problem/problem.ts";
import { known, type Structure } from "../../problem/structure.ts";
import type { BlockOption, Blocks } from "./blocks.ts";

/** A sum over tasks and scenarios, as each option of each block adds to it. */
export interface Additive {
  /** Part of the sum that no option changes. */
  readonly fixed: number;
  /** For each block, what each of its options adds. */
  readonly options: readonly Float64Array[];
}

/** The sum of what tasks are worth in their departments. */
export function additiveOf({ fixed, blocks }: Blocks, worth: (task: number, department: number) => number): Additive {
  let sum = 0;
  fixed.forEach((department, task) => {
    if (department >= 0) sum += worth(task, department);
  });
  const of = ({ places }: BlockOption): number =>
    places.reduce((total, { task, department }) => total + worth(task, department), 0);
  return { fixed: sum, options: blocks.map((options) => Float64Array.from(options, of)) };
}

/** The moved sum of a measure. */
export function movedOf({ homes, amounts }: Structure, blocks: Blocks, measure: string): Additive {
  const values = known(amounts, measure);
  return additiveOf(blocks, (task, department) => (department === homes[task] ? 0 : (values[task] ?? 0)));
}

/** The sum on which a limit is set. */
export function limited(structure: Structure, blocks: Blocks, { sum }: Limit): Additive {
  if ("moved" in sum) return movedOf(structure, blocks, sum.moved);
  if ("used" in sum) {
    const use = ({ choices }: BlockOption): number =>
      choices.reduce(
        (total, { area, scenario }) => total + (structure.areas[area]?.scenarios[scenario]?.uses.get(sum.used) ?? 0),
        0,
      );
    return { fixed: 0, options: blocks.blocks.map((options) => Float64Array.from(options, use)) };
  }
  const at = known(structure.departmentAt, sum.department);
  const values = "load" in sum ? known(structure.amounts, sum.load) : undefined;
  return additiveOf(blocks, (task, department) =>
    department !== at ? 0 : values === undefined ? 1 : (values[task] ?? 0),
  );
}
