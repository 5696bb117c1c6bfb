import { frozen } from "../problem/frozen.ts";
import { InvalidInput, issueAt, shown, type Issue } from "../problem/invalid-problem.ts";
import { suggestion } from "../problem/nearest.ts";
import { plainCopy } from "../problem/plain-copy.ts";
import type { Problem, ProblemIds } from "../problem/problem.ts";
import { isRecord } from "../problem/raw.ts";
import type { Structure } from "../problem/structure.ts";
import type { Weights } from "../allocation/weights.ts";
import { readAnalysis, scoringOf, weighingForms, type WeighingOptions } from "./analysis.ts";

/** Worth of a theme's whole range, from its worst to its best, in points: by the theme's id, at least 0. */
export type RangeWorths = Readonly<Record<string, number | undefined>>;

/**
 * Weights under which a point is worth the same everywhere: one point more on any theme that counts points adds as much
 * to the score of an allocation. Since weights weigh the step from the worst to the best of a theme (swing weights), a
 * theme on which many points can be won then weighs more than one on which few can.
 *
 * A theme that measures something else has no points. What its whole range is worth is for the caller to say; without
 * that it weighs nothing.
 *
 * @param problem a parsed problem.
 * @param worths the worth of a whole range in points, such as `{ T6: 2 }`: to go from the worst to the best of T6 is then
 *   worth 2 points. A theme that counts points may be among them; its range is else worth the points that it spans.
 * @returns weights of all hensyn and of the themes under those with weight, in points: the sum of a hensyn's themes is its
 *   own. Any question takes them as `weights`.
 * @throws {InvalidInput} for unknown themes, for what is no number of at least 0, where nothing is left with weight, and for
 *   a theme that cannot be weighed because a hensyn has its id.
 * @example
 * ```ts
 * const weights = pointWeights(kobenhavn2024, { T6: 2 });
 * weights.T6; // 2
 * weights.T8; // 1
 * rank(kobenhavn2024, { weights, top: 1 }).allocations.length; // 1
 * ```
 *
 * Source: R. L. Keeney and H. Raiffa, Decisions with Multiple Objectives (1976), on weights of an additive value function
 * as ratios of ranges; on taking them for anything else, R. von Nitzsch and M. Weber, Management Science 39 (1993).
 */
export function pointWeights<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  worths?: Readonly<Partial<Record<Ids["themes"], number | undefined>>>,
): Weights;
export function pointWeights(problem: Problem, worths: RangeWorths = {}): Weights {
  const analysis = readAnalysis<WeighingOptions, ReadonlyMap<string, number>>(
    problem,
    {},
    { forms: weighingForms, also: (structure, issues) => readWorths(structure, worths, issues) },
  );
  // All of them, with weight in the document or not.
  const counts = analysis.structure.themes.map(() => true);
  const { scale } = scoringOf({ ...analysis, counts });
  const worthOf = (theme: number): number => {
    const { id = "", gauge } = analysis.structure.themes[theme] ?? {};
    const { worst = 0, best = 0, slope = 0 } = scale.themes[theme] ?? {};
    if (slope === 0) return 0;
    return analysis.read.get(id) ?? (gauge?.kind === "points" ? best - worst : 0);
  };
  return frozen(
    weightsOf(
      analysis.structure,
      analysis.structure.themes.map((_, theme) => worthOf(theme)),
    ),
  );
}

function readWorths({ themes }: Structure, given: unknown, issues: Issue[]): ReadonlyMap<string, number> {
  const steps = ["worths"];
  const worths = plainCopy(given, issues, { steps, strict: true })?.data;
  const read = new Map<string, number>();
  if (!isRecord(worths)) {
    issues.push(
      issueAt(steps, given, {
        da: `er ${shown(given)}. Skriv et objekt, for eksempel { T6: 2 }.`,
        en: `is ${shown(given)}. Write an object, such as { T6: 2 }.`,
      }),
    );
    return read;
  }
  const known = themes.map(({ id }) => id);
  for (const [id, worth] of Object.entries(worths)) {
    if (!known.includes(id)) {
      const { da, en } = suggestion(id, known, { da: "themes", en: "themes" });
      issues.push(issueAt([...steps, id], worth, { da: `er ikke et tema. ${da}`, en: `is no theme. ${en}` }));
    } else if (typeof worth === "number" && worth >= 0 && Number.isFinite(worth)) read.set(id, worth);
    else if (worth !== undefined)
      issues.push(
        issueAt([...steps, id], worth, {
          da: `er ${shown(worth)}. Skriv et antal point, mindst 0.`,
          en: `is ${shown(worth)}. Write a number of points, at least 0.`,
        }),
      );
  }
  return read;
}

/** Weights that give each theme its worth: a hensyn that is worth nothing leaves its themes as they are. */
function weightsOf({ problem, themes }: Structure, worths: readonly number[]): Weights {
  const issues: Issue[] = [];
  const hensynIds = new Set(problem.hensyn.map(({ id }) => id));
  const entries = problem.hensyn.flatMap(({ id }, hensyn) => {
    const own = themes.flatMap((theme, t) => (theme.hensyn === hensyn ? [[theme.id, worths[t] ?? 0] as const] : []));
    const sum = own.reduce((total, [, worth]) => total + worth, 0);
    if (sum === 0) return [[id, 0] as const];
    for (const [theme] of own) if (hensynIds.has(theme)) issues.push(issueAt([theme], undefined, BEARS_ITS_ID));
    return [[id, sum] as const, ...own];
  });
  if (entries.every(([, weight]) => weight === 0)) issues.push(issueAt([], undefined, NOTHING_LEFT));
  if (issues.length > 0) throw new InvalidInput("The weights", issues);
  return Object.fromEntries(entries);
}

const BEARS_ITS_ID = {
  da: "er også id'et på et hensyn, så temaet kan ikke vægtes for sig. Giv det et andet id.",
  en: "is the id of a hensyn, too, so that the theme cannot be weighed by itself. Give it another id.",
};
const NOTHING_LEFT = {
  da: "er 0 for alle temaer: intet tema med point skelner. Sig, hvad de andre temaers spænd er værd.",
  en: "are 0 for all themes: no theme with points distinguishes. Say what the ranges of the others are worth.",
};
