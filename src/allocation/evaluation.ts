import { frozen } from "../problem/frozen.ts";
import type { Committee, Selection } from "../problem/problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import type { Structure } from "../problem/structure.ts";
import { loads } from "./gauges/balance.ts";
import { conditionHolds } from "./gauges/points.ts";
import type { Placement } from "./placement.ts";
import { openDepartments } from "./rules/department-count.ts";
import { rangeOfSum, themeScoreRange, unitScoreRange, type ScoreRange } from "./scale.ts";
import { rawValues, scores, type Scoring } from "./score.ts";
import { selectionOf } from "./selection.ts";
import { isLawful } from "./verify.ts";

/** Evaluation of an allocation on one hensyn. */
export interface HensynEvaluation {
  /** 0…1: the weighted mean of its themes' scores. */
  readonly score: number;
  /** 0…1; the weights of all hensyn sum to 1. */
  readonly weight: number;
  /** weight × score; the contributions of all hensyn sum to the allocation's score. */
  readonly contribution: number;
  /** There where the scale that it is measured on is not proven: it stands on the best known, and lies for certain in here. */
  readonly range?: ScoreRange;
}

/** Evaluation of an allocation on one theme, whose weight is within its hensyn. */
export interface ThemeEvaluation extends HensynEvaluation {
  /** In the gauge's own unit: points, a Hoover index, or the measure's unit. */
  readonly raw: number;
  /** False if every lawful allocation has the same raw value; the score is 0 then. */
  readonly distinguishes: boolean;
  /**
   * Addition to the allocation's score by one unit of the raw value: weight of the hensyn × weight × slope of the scale, which
   * is 1 / (best − worst). Below 0 where less is better, 0 where nothing distinguishes. Where the scale is not proven it stands
   * on the ends that are known; between what it lies, `perUnit` times both weights says.
   */
  readonly worth: number;
  /** There where the scale is not proven: between what one unit of the raw value adds to the score. */
  readonly perUnit?: ScoreRange;
}

/** An open department of an allocation. */
export interface DepartmentEvaluation {
  readonly id: string;
  /** The name that it bears under this selection. */
  readonly name: Bilingual;
  readonly committee: Committee;
  /** The ids of its tasks, in document order. */
  readonly tasks: readonly string[];
  /** For each measure that every task has, the sum over the tasks. */
  readonly loads: Readonly<Record<string, number>>;
}

/** A task that is not in its home department. */
export interface TaskMove {
  readonly task: string;
  readonly from: string;
  readonly to: string;
}

/** Evaluation of a selection: what it means and what it is worth. */
export interface Evaluation {
  readonly selection: Selection;
  /** For each task, its department. */
  readonly placement: Readonly<Record<string, string>>;
  readonly lawful: boolean;
  /** 0…1 for a lawful allocation; an unlawful one may lie outside, since the scale is made of the lawful ones. */
  readonly score: number;
  /** There where the scale of a theme with weight is not proven: the score lies for certain in here. */
  readonly range?: ScoreRange;
  readonly hensyn: Readonly<Record<string, HensynEvaluation>>;
  readonly themes: Readonly<Record<string, ThemeEvaluation>>;
  readonly departments: readonly DepartmentEvaluation[];
  readonly moves: readonly TaskMove[];
}

/** The evaluation of a placement under a scale and weights, deeply frozen. */
export function evaluatePlacement(placement: Placement, scoring: Scoring): Evaluation {
  const { structure } = placement;
  const { problem } = structure;
  const raw = rawValues(placement);
  const { scale, weights } = scoring;
  const result = scores(structure, raw, scoring);
  const departmentId = (task: number): string => problem.departments[placement.departmentOf[task] ?? 0]?.id ?? "";
  const lawful = isLawful(placement);
  const ranges = structure.themes.map((_, t) => {
    const at = scale.themes[t];
    return at && themeScoreRange(at, raw[t] ?? 0, lawful);
  });
  const rangeUnder = (weightOf: (theme: number) => number): ScoreRange | undefined =>
    rangeOfSum(ranges.map((range, t) => ({ value: result.themes[t] ?? 0, weight: weightOf(t), range })));
  const range = rangeUnder((t) => (weights.hensyn[structure.themes[t]?.hensyn ?? 0] ?? 0) * (weights.themes[t] ?? 0));
  const hensyn = problem.hensyn.map((each, h): [string, HensynEvaluation] => {
    const contribution = structure.themes.reduce(
      (sum, theme, t) => (theme.hensyn === h ? sum + (result.contributions[t] ?? 0) : sum),
      0,
    );
    const within = rangeUnder((t) => (structure.themes[t]?.hensyn === h ? (weights.themes[t] ?? 0) : 0));
    return [
      each.id,
      {
        score: result.hensyn[h] ?? 0,
        weight: weights.hensyn[h] ?? 0,
        contribution,
        ...(within && { range: within }),
      },
    ];
  });
  const themes = structure.themes.map(({ id, hensyn: h }, t): [string, ThemeEvaluation] => {
    const [of, within, weight] = [scale.themes[t], ranges[t], weights.themes[t] ?? 0];
    const measured = { raw: raw[t] ?? 0, score: result.themes[t] ?? 0, weight };
    const contribution = result.contributions[t] ?? 0;
    const perUnit = of && unitScoreRange(of);
    const unproven = within && perUnit && { range: within, perUnit };
    const distinguishes = of?.slope !== 0 || unproven !== undefined;
    // No weight where less is better comes out as −0, which JSON does not keep: adding 0 makes it 0.
    const worth = (weights.hensyn[h] ?? 0) * weight * (of?.slope ?? 0) + 0;
    return [id, { ...measured, contribution, distinguishes, worth, ...unproven }];
  });
  return frozen({
    selection: selectionOf(structure, placement.choices),
    placement: Object.fromEntries(problem.tasks.map((task, t) => [task.id, departmentId(t)])),
    lawful,
    score: result.score,
    ...(range && { range }),
    hensyn: Object.fromEntries(hensyn),
    themes: Object.fromEntries(themes),
    departments: departmentsOf(placement),
    moves: problem.tasks
      .map((task, t) => ({ task: task.id, from: task.home, to: departmentId(t) }))
      .filter(({ from, to }) => from !== to),
  });
}

function departmentsOf(placement: Placement): DepartmentEvaluation[] {
  const { structure, departmentOf } = placement;
  const { problem } = structure;
  const sums = [...structure.amounts.keys()].map((measure) => ({ measure, sum: loads(measure, placement) }));
  return openDepartments(placement).flatMap((d) => {
    const department = problem.departments[d];
    if (department === undefined) return [];
    return [
      {
        id: department.id,
        name: nameOf(structure, placement, d) ?? department.name,
        committee: department.committee,
        tasks: problem.tasks.filter((_, t) => departmentOf[t] === d).map((task) => task.id),
        loads: Object.fromEntries(sums.map(({ measure, sum }) => [measure, sum[d] ?? 0])),
      },
    ];
  });
}

/** The last name of the document whose condition holds. */
function nameOf(structure: Structure, placement: Placement, department: number): Bilingual | undefined {
  return structure.names.findLast((name) => name.at === department && conditionHolds(name.holds, placement))?.name;
}
