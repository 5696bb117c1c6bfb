import type { RankedAllocation, Ranking } from "../analyse/rank.ts";
import type { Language, Problem } from "../problem/problem.ts";
import { differenceFromToday } from "./difference.ts";
import { scoreText } from "./numbers.ts";
import { left, list, paragraph, right, table, type Block, type Page } from "./page.ts";
import { weightsText } from "./weights-text.ts";
import { words } from "./words/index.ts";

/**
 * A ranking as a page: rank, score, the score of each hensyn, and what differs from today in words. What all the
 * allocations have in common is said once, above the table, since the best of a ranking differ little.
 *
 * @param ranking of the same problem; a page without content where it has no allocation.
 * @returns headings, texts and tables as plain data, for `toMarkdown` or a display of your own.
 * @example
 * ```ts
 * const page = rankingPage(kobenhavn2024, rank(kobenhavn2024, { top: 3 }), "en");
 * page.some((block) => block.kind === "table"); // true
 * ```
 */
export function rankingPage(problem: Problem, { allocations }: Ranking, language: Language): Page {
  const [best] = allocations;
  if (best === undefined) return [];
  return [paragraph(weightsText(problem, best, language)), ...rankingBlocks(problem, allocations, language)];
}

/** The common part, the table, and the legend that it needs. */
export function rankingBlocks(
  problem: Problem,
  allocations: readonly RankedAllocation[],
  language: Language,
): readonly Block[] {
  const say = words[language];
  const differences = allocations.map(({ selection }) => differenceFromToday(problem, selection, language));
  const common = commonLines(differences);
  const columns = [
    right(say.rank),
    right(say.score),
    ...problem.hensyn.map(({ id }) => right(id)),
    left(common.length > 0 ? say.differenceBesides : say.difference),
  ];
  const rows = allocations.map((allocation, a) => {
    const own = (differences[a] ?? []).filter((line) => !common.includes(line));
    const nothing = common.length > 0 ? say.nothingElse : say.unchanged;
    return [
      `${allocation.tied ? "=" : ""}${allocation.rank}`,
      scoreText(allocation.score, language),
      ...problem.hensyn.map(({ id }) => scoreText(allocation.hensyn[id]?.score ?? 0, language)),
      own.join("\n") || nothing,
    ];
  });
  return [
    ...(common.length > 0 ? [paragraph(`${say.common(allocations.length)}:`), list(common)] : []),
    table(columns, rows),
    ...(allocations.some(({ tied }) => tied) ? [paragraph(say.tieLegend)] : []),
  ];
}

/** The lines that all have; not worth a list of its own for a single one, or for one allocation. */
function commonLines(differences: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = differences;
  const common = first.filter((line) => others.every((each) => each.includes(line)));
  return others.length > 0 && common.length > 1 ? common : [];
}
