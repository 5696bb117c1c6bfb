import { markdownTable } from "markdown-table";
import document from "../../seeds/kobenhavn-2024/problem.json" with { type: "json" };
import {
  explain,
  parseProblem,
  rank,
  whyNot,
  type Problem,
  type RankedAllocation,
  type WhyNot,
} from "../../src/index.ts";
import { javascriptLpSolver, toLinearProgram } from "../../src/program/index.ts";
import { relax } from "../../src/solve/relaxation.ts";
import { listed } from "./listed.ts";
import { measure, print } from "./measure.ts";
import { NO_LIMIT } from "../../src/problem/timer.ts";

/** Scores closer than this are the same. */
const SAME = 1e-9;

const HOW_MANY = 100;
const RELAXATIONS = 10;

/** Wishes that the kommissorium refuses, and the members of their conflicts. */
const REFUSED = [
  {
    name: "the split without the merger",
    wish: { lock: ["A05.1"], forbid: ["A03.1"] },
    conflicts: ["department-count forbid:A03.1 lock:A05.1"],
  },
  {
    name: "the split and the city's operation to KFF",
    wish: { lock: ["A05.1", "A06.3"] },
    conflicts: ["lock:A05.1 lock:A06.3 one-place:operation"],
  },
] as const;

/**
 * What explanations take: those of the best 100 beside ranking them, and all conflicts of a refused wish beside solving
 * ten relaxations.
 *
 * @returns what went wrong.
 */
export function benchExplanations(quick: boolean): readonly string[] {
  const times = quick ? 9 : 31;
  return [...benchExplain(times), ...benchConflicts(times)];
}

function benchExplain(times: number): readonly string[] {
  const problem = parseProblem(document);
  const ranking = (of: Problem) => rank(of, { top: HOW_MANY }).allocations;
  const explanations = (of: readonly RankedAllocation[]) => of.map(({ selection }) => explain(problem, selection));
  explanations(ranking(problem));
  const searched = measure(times, () => ranking(problem));
  const explained = measure(times, () => explanations(searched.result));
  const all = listed(parseProblem(document));
  ranking(all.problem);
  const read = measure(times, () => ranking(all.problem));
  const rows = [
    [`rank, ${HOW_MANY}, by search`, searched.ms],
    [`rank, ${HOW_MANY}, from the catalogue`, read.ms],
    [`explain, each of the ${HOW_MANY} against today`, explained.ms],
  ] as const;
  print(
    markdownTable(
      [
        ["asked", "ms", "ms / ranking by search"],
        ...rows.map(([what, ms]) => [what, ms.toFixed(1), (ms / searched.ms).toFixed(2)]),
      ],
      { align: ["l", "r", "r"] },
    ),
  );
  print(
    `\nExplaining the best ${HOW_MANY} costs ${(explained.ms / searched.ms).toFixed(2)} times what ranking them does ` +
      `(expected: at most 1).`,
  );
  const addUp = explained.result.every(({ parts, difference }) => {
    const sum = parts.reduce((total, { contribution }) => total + contribution, 0);
    return Math.abs(sum - difference) <= SAME;
  });
  return addUp ? [] : ["The parts of an explanation do not add up."];
}

function benchConflicts(times: number): readonly string[] {
  const problem = parseProblem(document);
  const program = toLinearProgram(problem);
  const relaxations = () => Array.from({ length: RELAXATIONS }, () => relax(javascriptLpSolver, program, NO_LIMIT));
  relaxations();
  const relaxed = measure(times, relaxations);
  const lines = REFUSED.map(({ name, wish, conflicts }) => {
    whyNot(problem, wish);
    const { ms, result } = measure(times, () => whyNot(problem, wish));
    return { name, ms, isRight: conflictIds(result).join() === conflicts.join() };
  });
  const rows = lines.map(({ name, ms }) => [name, ms.toFixed(2), (ms / relaxed.ms).toFixed(2)]);
  print("");
  print(
    markdownTable([["all conflicts and corrections of", "ms", `ms / ${RELAXATIONS} relaxations`], ...rows], {
      align: ["l", "r", "r"],
    }),
  );
  print(
    `\n${RELAXATIONS} relaxations take ${relaxed.ms.toFixed(1)} ms (expected: more than the conflicts of each wish).`,
  );
  return lines.filter(({ isRight }) => !isRight).map(({ name }) => `${name}: the conflicts are wrong.`);
}

function conflictIds(answer: WhyNot): readonly string[] {
  if (answer.possible !== false) return [];
  return answer.conflicts.map((members) =>
    members
      .map(({ id }) => id)
      .sort()
      .join(" "),
  );
}
