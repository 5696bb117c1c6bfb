import { evaluate } from "../analyse/evaluate.ts";
import { rank } from "../analyse/rank.ts";
import { themeSize } from "../analyse/scale/theme-size.ts";
import { standing } from "../analyse/standing.ts";
import { parseProblem } from "../problem/parse-problem.ts";
import type { Problem, Selection } from "../problem/problem.ts";
import { areasWithChoice, structureOf } from "../problem/structure.ts";
import { TIE } from "../tolerances.ts";
import { demand, type Law } from "./law.ts";
import { withScales } from "./with-scales.ts";

/** Laws on what an edit of a document changes, and what it must not change. */
export const lawsOfEditedProblems: readonly Law[] = [
  {
    name: "on fixed scales an option that is added changes no score and no order of the others",
    check: (given, selection, weights) => {
      const problem = withFixedScales(given);
      const id = unusedId(problem);
      const larger = withDominated(problem, id);
      const [before, after] = [problem, larger].map((each) => evaluate(each, selection, { weights }));
      demand(before?.lawful === after?.lawful, "it changes what is lawful");
      demand(before?.score === after?.score, `the score was ${before?.score}, and is ${after?.score}`);
      const [own, same] = [rank(problem, { weights, top: 3 }), rank(larger, { weights, top: 3, forbid: [id] })];
      const listed = ({ allocations }: typeof own): string =>
        JSON.stringify(allocations.map(({ rank: place, selection: chosen }) => [place, chosen]));
      demand(listed(own) === listed(same), "it changes the order of the best");
    },
  },
  {
    name: "a selection that is left open in some areas has it among its completions",
    check: (given, selection, weights) => {
      // Where there is nothing to choose, nothing can be open.
      const areas = areasWithChoice(structureOf(given)).map(({ id }) => id);
      const open = areas.filter((_, index) => index % 2 === 0);
      if (open.length === 0) return;
      const { problem, named } = withOpen(given, selection, open);
      const { lawful, score } = evaluate(given, selection, { weights });
      const { evaluation, completions } = standing(problem, named, { weights });
      const { count = 0, worst = null } = completions ?? {};
      demand(!lawful || count === null || count > 0, "it is lawful, and nothing completes what is decided of it");
      if (!lawful) return;
      demand(evaluation.lawful && evaluation.score >= score - TIE, "the best completion is worse");
      demand(worst === null || worst.evaluation.score <= score + TIE, "the worst completion is better");
      for (const [area, scenario] of Object.entries(selection)) {
        const kept = open.includes(area) || evaluation.selection[area] === scenario;
        demand(kept, `${area} is decided, and the best completion chooses otherwise`);
      }
    },
  },
];

/** The same problem on scales that no choice moves, and that all it can measure lies on. */
function withFixedScales(problem: Problem): Problem {
  return withScales(problem, (theme) => {
    const reach = 1 + themeSize(structureOf(problem), theme);
    return theme.gauge.kind === "points" ? { worst: -reach, best: reach } : { worst: reach, best: 0 };
  });
}

/** The same problem with a scenario more, which is like its area unchanged but worse wherever points are counted. */
function withDominated(problem: Problem, id: string): Problem {
  const [first, ...others] = problem.areas;
  if (first === undefined) return problem;
  const themes = problem.hensyn.flatMap((each) => each.themes.filter(({ gauge }) => gauge.kind === "points"));
  return parseProblem({
    ...problem,
    areas: [{ ...first, scenarios: [...first.scenarios, { id, name: "Added" }] }, ...others],
    effects: [
      ...problem.effects,
      ...themes.map((theme, at) => ({
        id: `${id}-${at}`,
        theme: theme.id,
        points: -1,
        when: { scenario: id },
        basis: "assumed" as const,
      })),
    ],
  });
}

function withOpen(
  problem: Problem,
  selection: Selection,
  open: readonly string[],
): { problem: Problem; named: string } {
  const named = unusedId(problem);
  const decided = Object.fromEntries(Object.entries(selection).filter(([area]) => !open.includes(area)));
  return {
    named,
    problem: parseProblem({
      ...problem,
      selections: [...problem.selections, { id: named, name: "Open", selection: decided, open, basis: "assumed" }],
    }),
  };
}

/** An id that begins no other of the document. */
function unusedId(problem: Problem): string {
  const text = JSON.stringify(problem);
  let id = "added";
  while (text.includes(`"${id}`)) id += "+";
  return id;
}
