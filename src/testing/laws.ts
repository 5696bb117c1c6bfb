import { place } from "../allocation/placement.ts";
import { choicesOf } from "../allocation/selection.ts";
import type { Weights } from "../allocation/weights.ts";
import { verify } from "../allocation/verify.ts";
import { evaluate } from "../analyse/evaluate.ts";
import { rank } from "../analyse/rank.ts";
import { toLinearProgram } from "../analyse/to-linear-program.ts";
import type { Problem, Selection } from "../problem/problem.ts";
import { structureOf } from "../problem/structure.ts";
import { lift } from "./lift.ts";

/** Something that holds of every problem, every selection of it and every weighting. */
export interface Law {
  readonly name: string;
  /** Throws an error that says how the law is broken. */
  readonly check: (problem: Problem, selection: Selection, weights: Weights) => void;
}

const SCORE_TOLERANCE = 1e-9;

function demand(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}

/** What anybody who uses or extends the library may rely on, each law as a check to be run on many cases. */
export const laws: readonly Law[] = [
  {
    name: "evaluate and verify agree on what is lawful",
    check: (problem, selection, weights) => {
      const { lawful, placement } = evaluate(problem, selection, { weights });
      demand(
        lawful === verify(problem, selection).lawful,
        `evaluate says lawful: ${String(lawful)}; verify says otherwise`,
      );
      demand(
        lawful === verify(problem, { selection, placement }).lawful,
        "the placement shown is not the one verified",
      );
    },
  },
  {
    name: "every task of a lawful allocation is in one open department",
    check: (problem, selection) => {
      const { lawful, departments } = evaluate(problem, selection);
      if (!lawful) return;
      const tasks = departments.flatMap((department) => department.tasks);
      demand(new Set(tasks).size === tasks.length, "a task is in two departments");
      demand(tasks.length === problem.tasks.length, "a task is in no open department");
      demand(departments.length === problem.kommissorium.departments, `${departments.length} departments are open`);
    },
  },
  {
    name: "contributions add up to the score, which lies in 0…1 if the allocation is lawful",
    check: (problem, selection, weights) => {
      const { lawful, score, hensyn, themes } = evaluate(problem, selection, { weights });
      const sum = (parts: readonly { readonly contribution: number }[]): number =>
        parts.reduce((total, { contribution }) => total + contribution, 0);
      demand(Math.abs(sum(Object.values(hensyn)) - score) <= 1e-12, "the hensyn do not add up to the score");
      for (const each of problem.hensyn) {
        const parts = each.themes.flatMap(({ id }) => themes[id] ?? []);
        const own = hensyn[each.id]?.contribution ?? NaN;
        demand(Math.abs(sum(parts) - own) <= 1e-12, `the themes do not add up to the contribution of ${each.id}`);
      }
      if (lawful) demand(score >= -SCORE_TOLERANCE && score <= 1 + SCORE_TOLERANCE, `the score is ${score}`);
    },
  },
  {
    name: "an allocation is lawful exactly if it keeps every row, and then the objective is its score",
    check: (problem, selection, weights) => {
      const structure = structureOf(problem);
      const program = toLinearProgram(problem, { weights });
      const point = lift(program, place(structure, choicesOf(structure, selection)));
      const broken = program.rows.find(({ terms, lower, upper, slack = 0 }) => {
        const sum = terms.reduce((total, { column, coefficient }) => total + coefficient * (point[column] ?? 0), 0);
        const tolerance = slack + 1e-9;
        return sum < (lower ?? -Infinity) - tolerance || sum > (upper ?? Infinity) + tolerance;
      });
      const { lawful, score } = evaluate(problem, selection, { weights });
      demand(
        lawful === (broken === undefined),
        `lawful: ${String(lawful)}, but the broken row is ${broken?.rule ?? "none"}`,
      );
      if (!lawful) return;
      const objective = program.columns.reduce((sum, { cost }, at) => sum + cost * (point[at] ?? 0), program.constant);
      demand(Math.abs(objective - score) <= SCORE_TOLERANCE, `the objective is ${objective} and the score ${score}`);
    },
  },
  {
    name: "no lawful allocation has a higher score than the first of the ranking",
    check: (problem, selection, weights) => {
      const { lawful, score } = evaluate(problem, selection, { weights });
      const { status, allocations } = rank(problem, { weights, top: 1 });
      if (status === "infeasible") demand(!lawful, "the ranking says infeasible, and a lawful allocation is at hand");
      if (lawful)
        demand(score <= (allocations[0]?.score ?? -Infinity) + SCORE_TOLERANCE, "a better one was overlooked");
    },
  },
  {
    name: "a ranking that locks a selection whole finds it, and nothing if it is unlawful",
    check: (problem, selection, weights) => {
      const { lawful, score } = evaluate(problem, selection, { weights });
      const { status, allocations } = rank(problem, { weights, lock: Object.values(selection) });
      demand(lawful === (status === "optimal"), `lawful: ${String(lawful)}, and the ranking says ${status}`);
      if (lawful) demand(Math.abs((allocations[0]?.score ?? NaN) - score) <= SCORE_TOLERANCE, "another one was found");
    },
  },
];
