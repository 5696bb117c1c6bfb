import { asParsed } from "../../problem/parsed-problems.ts";
import type { Basis, Cite, Effect, Limit, Problem, Quantity } from "../../problem/problem.ts";
import { valueOf } from "../../problem/quantities.ts";
import { MOST_POINTS } from "../../problem/most-points.ts";
import type { Structure, StructuredTheme } from "../../problem/structure.ts";
import type { Varied } from "./vary.ts";

/** Place of a value in a problem, by positions. */
export type Subject =
  | { readonly kind: "measure"; readonly task: number; readonly measure: string }
  | { readonly kind: "use"; readonly area: number; readonly scenario: number; readonly resource: string }
  | { readonly kind: "effect"; readonly effect: number };

/** A figure, or an effect's points, that something is asked about. */
export interface Assumed {
  readonly subject: Subject;
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly basis: Basis;
  readonly cites: readonly Cite[];
}

/**
 * Values that are asked about, in document order: measures of tasks, uses of scenarios, effects. Of figures those with a range and
 * those that are assumed; of effects those whose points are coding, since no source states them.
 */
export function assumedIn(problem: Problem, vary: readonly Varied[]): readonly Assumed[] {
  const quantity = (subject: Subject, figure: Quantity): Assumed[] =>
    figure.basis === "assumed" || figure.low < figure.high
      ? [
          {
            subject,
            low: figure.low,
            value: valueOf(figure),
            high: figure.high,
            basis: figure.basis,
            cites: figure.cites,
          },
        ]
      : [];
  const tasks = problem.tasks.flatMap(({ measures }, task) =>
    Object.entries(measures).flatMap(([measure, figure]) => quantity({ kind: "measure", task, measure }, figure)),
  );
  const uses = problem.areas.flatMap(({ scenarios }, area) =>
    scenarios.flatMap(({ uses: resources }, scenario) =>
      Object.entries(resources).flatMap(([resource, figure]) =>
        quantity({ kind: "use", area, scenario, resource }, figure),
      ),
    ),
  );
  const effects = problem.effects.flatMap((effect, at) => (effect.strength === "stated" ? [] : [ofEffect(effect, at)]));
  return [...(vary.includes("ranges") ? [...tasks, ...uses] : []), ...(vary.includes("strengths") ? effects : [])];
}

/** From "it is not there" to twice as much, as far as a document may say it. */
function ofEffect({ points, basis, cites }: Effect, effect: number): Assumed {
  const twice = Math.sign(points) * Math.min(MOST_POINTS, 2 * Math.abs(points));
  const subject: Subject = { kind: "effect", effect };
  return { subject, low: Math.min(0, twice), value: points, high: Math.max(0, twice), basis, cites };
}

export function hasRange({ low, high }: Assumed): boolean {
  return low < high;
}

/** True if a theme's raw value is made up of a given figure, or of a given effect's points. */
export function isMadeOf({ problem }: Structure, { id, gauge }: StructuredTheme, subject: Subject): boolean {
  if (subject.kind === "effect") return problem.effects[subject.effect]?.theme === id;
  return subject.kind === "measure" && gauge.kind !== "points" && gauge.measure === subject.measure;
}

/** True if the sum on which a limit is set can vary with a value. */
export function limitRestsOn({ sum }: Limit, { subject }: Assumed): boolean {
  if (subject.kind === "measure") {
    return ("moved" in sum && sum.moved === subject.measure) || ("load" in sum && sum.load === subject.measure);
  }
  return subject.kind === "use" && "used" in sum && sum.used === subject.resource;
}

/** The same problem as if somebody had written these values into the document, a figure's as both ends of its range. */
export function withValues(problem: Problem, assumed: readonly Assumed[], values: ArrayLike<number>): Problem {
  const at = new Map(assumed.map(({ subject }, index) => [keyOf(subject), values[index] ?? 0]));
  const edited = (subject: Subject, figure: Quantity): Quantity => {
    const value = at.get(keyOf(subject));
    return value === undefined ? figure : { ...figure, low: value, high: value };
  };
  return asParsed({
    ...problem,
    tasks: problem.tasks.map((task, t) => ({
      ...task,
      measures: mapped(task.measures, (measure, figure) => edited({ kind: "measure", task: t, measure }, figure)),
    })),
    areas: problem.areas.map((area, a) => ({
      ...area,
      scenarios: area.scenarios.map((scenario, s) => ({
        ...scenario,
        uses: mapped(scenario.uses, (resource, figure) =>
          edited({ kind: "use", area: a, scenario: s, resource }, figure),
        ),
      })),
    })),
    effects: problem.effects.map((effect, e) => ({
      ...effect,
      points: at.get(keyOf({ kind: "effect", effect: e })) ?? effect.points,
    })),
  });
}

function keyOf(subject: Subject): string {
  return JSON.stringify(Object.values(subject));
}

function mapped(
  figures: Readonly<Record<string, Quantity>>,
  change: (id: string, figure: Quantity) => Quantity,
): Record<string, Quantity> {
  return Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, change(id, figure)]));
}
