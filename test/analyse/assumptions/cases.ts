import * as fc from "fast-check";
import { parseProblem, type Problem, type Weights } from "../../../src/index.ts";
import type { Varied } from "../../../src/analyse/assumptions/vary.ts";
import { problems, weightings } from "../../../src/testing/index.ts";
import { richProblems } from "../trade-offs/rich-problems.ts";
import { withoutScales } from "../../without-scales.ts";
import { wishesOf, type FullWish } from "../why-not/wishes.ts";

/** A problem with ranges and things assumed, and the weights under which it is looked at. */
export interface AssumedCase {
  readonly problem: Problem;
  readonly weights: Weights;
}

/** The same, and what is wished. */
export interface WishedCase extends AssumedCase {
  readonly wish: FullWish;
}

interface Figure {
  low: number;
  high: number;
  basis: string;
}

/** The parts of a document that get ranges, as somebody who edits it sees them. */
interface Document {
  kommissorium: object;
  tasks: { measures: Record<string, Figure> }[];
  limits: object[];
  hensyn: object[];
  effects: { basis: string; points: number; strength?: "stated" }[];
}

/**
 * Problems of every kind and problems with much to choose between, whose figures have ranges: zero figures and measures that
 * are zero throughout, two gauges on one measure, and limits on figures that vary.
 */
export function assumedCases(): fc.Arbitrary<AssumedCase> {
  const size = { areas: 3, freeTasks: 1, departments: 4, tasks: 6 };
  return fc
    .tuple(
      fc.oneof(problems(size).map(withoutScales), richProblems({ min: 1, max: 2 })),
      fc.array(fc.nat({ max: 5039 }), { minLength: 40, maxLength: 40 }),
    )
    .map(([problem, numbers]) => parseProblem(withRanges(problem, numbers)))
    .chain((problem) => weightings(problem).map((weights) => ({ problem, weights })));
}

/** What varies: both, either, or nothing said. */
export const varieties: fc.Arbitrary<readonly Varied[] | undefined> = fc.constantFrom<readonly Varied[] | undefined>(
  undefined,
  ["strengths"],
  ["ranges"],
  ["ranges", "strengths"],
);

/** The same with wishes of every kind, among them limits on figures that vary. */
export function wishedCases(): fc.Arbitrary<WishedCase> {
  return assumedCases().chain((given) => wishesOf(given.problem).map((wish) => ({ ...given, wish })));
}

function withRanges(problem: Problem, numbers: readonly number[]): unknown {
  const document = JSON.parse(JSON.stringify(problem)) as Document;
  let drawn = 0;
  const draw = <T>(...from: readonly [T, ...T[]]): T => {
    const number = numbers[drawn++ % numbers.length] ?? 0;
    return from[number % from.length] ?? from[0];
  };
  const empty = draw(true, false, false, false, false, false);
  for (const { measures } of document.tasks) {
    for (const figure of Object.values(measures)) {
      figure.low = empty ? 0 : draw(0, 0, 1, 2, 3, 5, 7.25);
      figure.high = figure.low + draw(0, 0, 1, 2, 6, 12);
      figure.basis = draw("assumed", "assumed", "stated", "derived");
    }
  }
  // Where points decide everything, figures change nothing.
  document.effects = document.effects.slice(0, draw(0, 2, 4, 8, 160));
  const coded = draw(true, false);
  for (const effect of document.effects) {
    effect.basis = draw("assumed", "stated", "stated", "stated");
    effect.points = Math.sign(effect.points) * draw(1, 1, 2, 3);
    // Where all points vary, hardly anything else decides.
    if (coded) delete effect.strength;
    else if (draw(true, true, true, false)) effect.strength = "stated";
  }
  const measure = draw("cases", "cases", "cases", "staff");
  const known = document.tasks.every(({ measures }) => measure in measures);
  if (known && draw(true, true, true, false)) {
    const gauges = draw<readonly string[]>(["balance", "moved"], ["moved"], ["balance"]);
    const themes = gauges.map((kind) => ({
      id: `X${kind}`,
      name: { da: kind, en: kind },
      weight: draw(1, 2),
      gauge: { kind, measure },
    }));
    document.hensyn.push({ id: "HX", name: { da: "X", en: "X" }, weight: 1, themes });
  }
  if (known && draw(true, false, false)) {
    const department = problem.departments[0]?.id;
    const sum = draw<object>({ moved: measure }, { load: measure, department });
    document.limits.push({ id: "LX", sum, max: draw(2, 4.5, 6, 9, 14) });
  }
  return document;
}
