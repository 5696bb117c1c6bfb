import {
  assumptions,
  catalogue,
  checkProblem,
  coreIndex,
  evaluate,
  explain,
  frontier,
  moves,
  rank,
  stability,
  standing,
  weightRegions,
  whyNot,
  type Problem,
} from "../../src/index.ts";
import { view, type AnswerDocument, type Overview, type Shown } from "../../src/present/index.ts";
import { PART_KINDS, partsView } from "../../src/present/views/parts.ts";
import { scenarioView } from "../../src/present/views/scenario.ts";
import type { Language } from "../../src/text/bilingual.ts";

const answers = new WeakMap<Problem, readonly (readonly [string, Shown])[]>();

/** An answer of every kind that can be shown, with all hensyn weighted alike. */
export function everyAnswer(problem: Problem): readonly (readonly [name: string, answer: Shown])[] {
  const known = answers.get(problem) ?? answersOf(problem);
  answers.set(problem, known);
  return known;
}

function answersOf(problem: Problem): readonly (readonly [string, Shown])[] {
  const weights = Object.fromEntries(problem.hensyn.map(({ id }) => [id, 1]));
  const { hensyn } = problem;
  const criteria = hensyn.length > 1 ? hensyn : hensyn.flatMap(({ themes }) => themes);
  const by = criteria.slice(0, 3).map(({ id }) => id);
  const ranking = rank(problem, { weights, top: 5 });
  const selections = ranking.allocations.slice(0, 3).map(({ selection }) => selection);
  const [best = {}, second = best] = selections;
  const standings = [best, {}, ...selections.slice(1)].map((selection) => standing(problem, selection, { weights }));
  const scenario = problem.areas.flatMap(({ scenarios }) => scenarios.map(({ id }) => id)).slice(0, 1);
  const single: readonly (readonly [string, Shown])[] = [
    ["ranking", ranking],
    ["moves", moves(problem, { weights })],
    ["evaluation", evaluate(problem, best, { weights })],
    ["standing", standing(problem, second, { weights })],
    ["comparison", standings],
    ["explanation", explain(problem, best, { weights })],
    ["why-not", whyNot(problem, { lock: scenario }, { weights })],
    ["assumptions", assumptions(problem, { weights, samples: 20 })],
    ["core-draws", coreIndex(problem, { over: "draws", weights, samples: 20 })],
    ["check", checkProblem(problem)],
  ];
  // Where there is one thing to hold to be important, there is nothing to trade off.
  if (by.length < 2) return single;
  const reached = frontier(problem, { by, weights });
  const traded: readonly (readonly [string, Shown])[] = [
    ...single,
    ["frontier", reached],
    ["core-frontier", coreIndex(problem, { over: "frontier", by, weights })],
    ["overview", { ranking, frontier: reached, standings, ...overviewOf(problem), command: "ressort rank" }],
  ];
  if (hensyn.length < 2) return traded;
  const regions = weightRegions(problem, { by, weights, samples: by.length === 3 ? undefined : 50 });
  const firm = stability(problem, { by, weights });
  const core = coreIndex(problem, { by, weights, samples: by.length === 3 ? undefined : 50 });
  return [
    ...traded,
    ["core", core],
    ["regions", regions],
    ["stability", firm],
    ["weights", { regions, stability: firm }],
  ];
}

/** What an overview shows besides, with few samples of what cannot be exact. */
function overviewOf(problem: Problem): Pick<Overview, "core" | "drawn" | "moves" | "weightings"> {
  const few = problem.hensyn.length > 3 ? { samples: 50 } : {};
  return {
    moves: moves(problem),
    core: coreIndex(problem, few),
    drawn: coreIndex(problem, { over: "draws", samples: 20 }),
    weightings: problem.weightings.map(({ id, weights }) => ({
      id,
      ranking: rank(problem, { weights }),
      standings: problem.selections.map((named) => standing(problem, named.id, { weights })),
      core: coreIndex(problem, { weights, ...few }),
    })),
  };
}

/** The documents of these, by the names of the answers, and those of the document itself. */
export function everyView(problem: Problem, language: Language): readonly (readonly [string, AnswerDocument])[] {
  return [
    ...everyAnswer(problem).map(
      ([name, answer]) => [name, view(problem, answer, language, { top: 10 })] satisfies [string, AnswerDocument],
    ),
    ...viewsOfCommands(problem, language),
  ];
}

/** What the command line shows of the document itself. */
function viewsOfCommands(problem: Problem, language: Language): readonly (readonly [string, AnswerDocument])[] {
  const parts = PART_KINDS.map((kind) => [`list-${kind}`, partsView(problem, kind, language)] as const);
  const scenario = problem.areas.flatMap(({ scenarios }) => scenarios).at(0)?.id;
  if (scenario === undefined) return parts;
  const area = problem.areas.find(({ scenarios }) => scenarios.some(({ id }) => id === scenario))?.id ?? "";
  const evaluation = evaluate(problem, { [area]: scenario });
  return [...parts, ["scenario", scenarioView(problem, evaluation, scenario, language)]];
}

/** Nothing is to be seen of a problem that has no lawful allocation. */
export function isLawful(problem: Problem): boolean {
  return catalogue(problem).size > 0;
}
