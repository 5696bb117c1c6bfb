import type { Evaluation } from "../../allocation/evaluation.ts";
import type { MixtureShare } from "../../analyse/frontier.ts";
import { TIE } from "../../tolerances.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { criterionScoreOf } from "../criterion-score.ts";
import { shownMixture } from "../mixture-text.ts";
import { scoreText } from "../../text/numbers.ts";
import { heading, left, paragraph, right, table, type Block } from "../document/document.ts";
import { selectionIds } from "../selection-text.ts";
import { changeText, shareText } from "../share-text.ts";
import { weightCells, weightingText } from "../weighting-text.ts";
import { words } from "../words/index.ts";

/** Which weights make an allocation the best, how near they are, or why there are none. */
export function winningBlocks(
  problem: Problem,
  standing: Standing,
  command: string | undefined,
  language: Language,
): readonly Block[] {
  const { region, nearestWeights, by, status, mixture } = standing;
  const say = words[language].standing;
  const ids = by.join(", ");
  const never = nearestWeights === null && region === null && status === "complete";
  const share = region === null ? [] : [paragraph(regionText(region, ids, language))];
  const blocks = [
    ...share,
    ...(never ? [paragraph(say.neverBest(ids))] : []),
    ...(mixture === undefined ? [] : proofBlocks(problem, standing, mixture, language)),
    ...(nearestWeights === null ? [] : nearestBlocks(nearestWeights, by, command, language)),
    ...cornerBlocks(standing, language),
  ];
  return blocks.length === 0 ? [] : [heading(say.weightsHeading), ...blocks];
}

function regionText(
  { share, standardError }: NonNullable<Standing["region"]>,
  ids: string,
  language: Language,
): string {
  const say = words[language].standing;
  // An estimate of nothing does not say that there is nothing.
  if (share === 0 && standardError === undefined) return say.onlyOnEdge(ids);
  return say.bestUnder(shareText(share, language, standardError), ids);
}

function nearestBlocks(
  { weights, change }: NonNullable<Standing["nearestWeights"]>,
  by: readonly string[],
  command: string | undefined,
  language: Language,
): readonly Block[] {
  const say = words[language].standing;
  if (change <= TIE) return [paragraph(say.alreadyBest)];
  return [
    paragraph(say.nearest(weightingText(weights, by, language), changeText(change, language))),
    ...(command === undefined ? [] : [paragraph(say.tryThis(command))]),
  ];
}

function cornerBlocks({ region, by }: Standing, language: Language): readonly Block[] {
  const polygon = region?.polygon ?? [];
  if (polygon.length === 0) return [];
  return [
    paragraph(words[language].standing.corners),
    table(
      by.map((id) => right(id)),
      polygon.map((corner) => weightCells(corner, by, language)),
    ),
  ];
}

/** Where the one that dominates an allocation is the whole proof, it has been shown already. */
function proofBlocks(
  problem: Problem,
  { evaluation, by, dominatedBy }: Standing,
  mixture: readonly MixtureShare[],
  language: Language,
): readonly Block[] {
  const [only, another] = mixture;
  if (only !== undefined && another === undefined && dominatedBy !== undefined) {
    const same = selectionIds(problem, only.selection) === selectionIds(problem, dominatedBy.selection);
    if (same) return [paragraph(words[language].standing.dominatorProof)];
  }
  return mixtureBlocks(problem, { evaluation, by }, mixture, language);
}

/** What a mixture is held against. */
interface Beaten {
  readonly evaluation: Evaluation;
  readonly by: readonly string[];
}

/** The proof that no weights choose an allocation: the parts of a mixture, their mean, and what they are the mean of. */
export function mixtureBlocks(
  problem: Problem,
  { evaluation, by }: Beaten,
  mixture: readonly MixtureShare[],
  language: Language,
): readonly Block[] {
  const say = words[language].standing;
  const parts = shownMixture(mixture, language).map(({ selection, share, shown, scores }) => ({
    share,
    shown,
    name: selectionIds(problem, selection).replaceAll(",", ", "),
    scores: by.map((id) => scores[id] ?? 0),
  }));
  const mean = by.map((_, c) => parts.reduce((sum, part) => sum + part.share * (part.scores[c] ?? 0), 0));
  const row = (share: string, name: string, values: readonly number[]): string[] => [
    share,
    ...values.map((value) => scoreText(value, language)),
    name,
  ];
  return [
    paragraph(parts.length > 1 ? say.mixtureProof : say.singleProof),
    table(
      [right(say.share), ...by.map((id) => right(id)), left(words[language].allocation)],
      [
        ...parts.map(({ shown, name, scores: values }) => row(shown, name, values)),
        ...(parts.length > 1 ? [row("", say.mixtureMean, mean)] : []),
        row(
          "",
          say.itself,
          by.map((id) => criterionScoreOf(evaluation, id)),
        ),
      ],
    ),
  ];
}
