import { place } from "../allocation/placement.ts";
import { choicesOf } from "../allocation/selection.ts";
import { verify } from "../allocation/verify.ts";
import { evaluate } from "../analyse/evaluate.ts";
import { explain } from "../analyse/explain/explain.ts";
import { frontier } from "../analyse/frontier.ts";
import { rank } from "../analyse/rank.ts";
import { standing } from "../analyse/standing.ts";
import { toLinearProgram } from "../analyse/to-linear-program.ts";
import { weightRegions } from "../analyse/weight-regions.ts";
import { structureOf } from "../problem/structure.ts";
import { demand, type Law } from "./law.ts";
import { lawsOfEditedProblems } from "./laws-of-edited-problems.ts";
import { lift } from "./lift.ts";
import { SCORE_ROUNDING, SUM_ROUNDING, TIE } from "../tolerances.ts";

/** Promises to anybody who uses or extends the library, each law as a check to be run on many cases. */
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
    name: "contributions add up to the score, which lies in 0…1 if the allocation is lawful and no scale is fixed",
    check: (problem, selection, weights) => {
      const { lawful, score, hensyn, themes } = evaluate(problem, selection, { weights });
      const sum = (parts: readonly { readonly contribution: number }[]): number =>
        parts.reduce((total, { contribution }) => total + contribution, 0);
      demand(Math.abs(sum(Object.values(hensyn)) - score) <= SCORE_ROUNDING, "the hensyn do not add up to the score");
      for (const each of problem.hensyn) {
        const parts = each.themes.flatMap(({ id }) => themes[id] ?? []);
        const own = hensyn[each.id]?.contribution ?? NaN;
        demand(
          Math.abs(sum(parts) - own) <= SCORE_ROUNDING,
          `the themes do not add up to the contribution of ${each.id}`,
        );
      }
      const isScaled = problem.hensyn.some((each) => each.themes.some(({ scale }) => scale !== undefined));
      if (lawful && !isScaled) demand(score >= -TIE && score <= 1 + TIE, `the score is ${score}`);
    },
  },
  {
    name: "the parts of an explanation add up to the difference of scores",
    check: (problem, selection, weights) => {
      const { difference, shown, parts } = explain(problem, selection, { weights });
      const gained = evaluate(problem, selection, { weights }).score - evaluate(problem, {}, { weights }).score;
      const sum = parts.reduce((total, { contribution }) => total + contribution, 0);
      demand(Math.abs(difference - gained) <= TIE, `it explains ${difference}, and the scores ${gained}`);
      demand(Math.abs(sum - gained) <= TIE, `the parts add up to ${sum}, and the scores to ${gained}`);
      const tenths = parts.reduce((total, part) => total + Math.round(10 * part.shown), 0);
      demand(tenths === Math.round(10 * shown), `what is shown adds up to ${tenths / 10}, not ${shown}`);
    },
  },
  {
    name: "an allocation is lawful exactly if it keeps every row, and then the objective is its score",
    check: (problem, selection, weights) => {
      const structure = structureOf(problem);
      const program = toLinearProgram(problem, { weights });
      const point = lift(program, place(structure, choicesOf(structure, selection)));
      const broken = program.rows.find(({ terms, lower, upper, slack = 0 }) => {
        const parts = terms.map(({ column, coefficient }) => coefficient * (point[column] ?? 0));
        const sum = parts.reduce((total, part) => total + part, 0);
        const tolerance = slack + SUM_ROUNDING * parts.reduce((total, part) => total + Math.abs(part), 0);
        return sum < (lower ?? -Infinity) - tolerance || sum > (upper ?? Infinity) + tolerance;
      });
      const { lawful, score } = evaluate(problem, selection, { weights });
      demand(
        lawful === (broken === undefined),
        `lawful: ${String(lawful)}, but the broken row is ${broken?.rule ?? "none"}`,
      );
      if (!lawful) return;
      const objective = program.columns.reduce((sum, { cost }, at) => sum + cost * (point[at] ?? 0), program.constant);
      demand(Math.abs(objective - score) <= TIE, `the objective is ${objective} and the score ${score}`);
    },
  },
  {
    name: "no lawful allocation has a higher score than the first of the ranking",
    check: (problem, selection, weights) => {
      const { lawful, score } = evaluate(problem, selection, { weights });
      const { status, allocations } = rank(problem, { weights, top: 1 });
      if (status === "infeasible") demand(!lawful, "the ranking says infeasible, and a lawful allocation is at hand");
      if (lawful) demand(score <= (allocations[0]?.score ?? -Infinity) + TIE, "a better one was overlooked");
    },
  },
  {
    name: "a ranking that locks a selection whole finds it, and nothing if it is unlawful",
    check: (problem, selection, weights) => {
      const { lawful, score, selection: whole } = evaluate(problem, selection, { weights });
      const { status, allocations } = rank(problem, { weights, lock: Object.values(whole) });
      demand(lawful === (status === "complete"), `lawful: ${String(lawful)}, and the ranking says ${status}`);
      if (lawful) demand(Math.abs((allocations[0]?.score ?? NaN) - score) <= TIE, "another one was found");
    },
  },
  {
    name: "what a selection breaks is what by itself conflicts with locking it",
    check: (problem, selection) => {
      const lock = Object.values(evaluate(problem, selection).selection);
      const ranking = rank(problem, { lock, top: 1 });
      const { conflicts, complete } = ranking.status === "infeasible" ? ranking : { conflicts: [], complete: true };
      const others = conflicts.map((members) => members.filter(({ kind }) => kind !== "wish").map(({ id }) => id));
      const alone = new Set(others.filter(({ length }) => length === 1).flat());
      for (const { id, holds } of verify(problem, selection).rules) {
        demand(holds || !complete || alone.has(id), `${id} is broken, and no conflict is of it and locks alone`);
        demand(!holds || !alone.has(id), `${id} is in a conflict with locks alone, and the selection keeps it`);
      }
    },
  },
  {
    name: "a lawful allocation is efficient, or the one that is named dominates it",
    check: (problem, selection, weights) => {
      const { efficient, dominatedBy, by } = standing(problem, selection, { weights });
      const { lawful, hensyn } = evaluate(problem, selection, { weights });
      demand(lawful === (efficient !== null), `lawful: ${String(lawful)}, efficient: ${String(efficient)}`);
      if (efficient !== false) return;
      const other = evaluate(problem, dominatedBy?.selection ?? {}, { weights });
      const gains = by.map((id) => (other.hensyn[id]?.score ?? NaN) - (hensyn[id]?.score ?? NaN));
      demand(other.lawful, "what dominates it is not lawful");
      demand(Math.min(...gains) >= -TIE, "what dominates it is worse by one hensyn");
      demand(Math.max(...gains) > 0, "what dominates it is better by none");
    },
  },
  {
    name: "no lawful allocation scores above the frontier, and every point of it is one",
    check: (problem, selection, weights) => {
      const { status, by, points } = frontier(problem, { weights });
      demand(status !== "stopped", "without a time limit the frontier is not complete");
      const own = evaluate(problem, selection, { weights });
      const reaches = points.some(({ scores }) =>
        by.every((id) => (scores[id] ?? NaN) >= (own.hensyn[id]?.score ?? NaN) - TIE),
      );
      demand(!own.lawful || reaches, "a lawful allocation is beyond the frontier");
      for (const { first } of points) demand(verify(problem, first).lawful, "a point of the frontier is not lawful");
    },
  },
  {
    name: "under the nearest weights that are named an allocation is the best; without any, a mixture beats it",
    check: (problem, selection, weights) => {
      const { nearestWeights, mixture, by, efficient } = standing(problem, selection, { weights });
      if (efficient === null) return;
      demand((nearestWeights === null) === (mixture !== undefined), "there are neither weights nor a proof");
      if (nearestWeights !== null) {
        const asked = { weights: { ...weights, ...nearestWeights.weights } };
        const best = rank(problem, { ...asked, top: 1 }).allocations[0]?.score ?? NaN;
        const behind = best - evaluate(problem, selection, asked).score;
        demand(behind <= 2 * TIE, `it is behind the best by ${behind}`);
      }
      const own = evaluate(problem, selection, { weights });
      for (const id of mixture === undefined ? [] : by) {
        const mixed = (mixture ?? []).reduce(
          (sum, part) => sum + part.share * (evaluate(problem, part.selection, { weights }).hensyn[id]?.score ?? NaN),
          0,
        );
        demand(mixed > (own.hensyn[id]?.score ?? NaN), `the mixture is not better by ${id}`);
      }
    },
  },
  {
    name: "the regions of the weights make up all weights",
    check: (problem, _selection, weights) => {
      const sampled =
        Object.values(evaluate(problem, {}, { weights }).hensyn).filter(({ weight }) => weight > 0).length > 3;
      const { regions, status } = weightRegions(problem, { weights, ...(sampled ? { samples: 100 } : {}) });
      const sum = regions.reduce((total, { share }) => total + share, 0);
      demand(status !== "stopped", "without a time limit the regions are not complete");
      demand(regions.length === 0 || Math.abs(sum - 1) <= TIE, `their shares sum to ${sum}`);
    },
  },
  ...lawsOfEditedProblems,
];
