import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Weights } from "../../allocation/weights.ts";
import type { MixtureShare } from "../../analyse/frontier.ts";
import { TIE } from "../../tolerances.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { criterionScoreOf } from "../texts/score-text.ts";
import { shownMixture } from "../texts/mixture-text.ts";
import { heading, paragraph, type Block } from "../document/document.ts";
import { line, type Inline, type Span } from "../document/inline.ts";
import { allocationLine } from "../texts/named-text.ts";
import { criterionIdsLine, shareSpan } from "../texts/spans.ts";
import { keyed, tableOf, type Column } from "../document/table.ts";
import { cellColumn, lineColumn, weightColumn } from "../tables/columns.ts";
import { selectionIds } from "../texts/selection-text.ts";
import { changeText } from "../texts/share-text.ts";
import { weightingLine } from "../texts/weights-text.ts";

const say = {
  heading: { da: "Hvilke vægte vælger den", en: "Which weights choose it" },
  bestUnder: {
    da: (share: Span, ids: Inline) => line`Den er den bedste for ${share} af alle vægtninger af ${ids}.`,
    en: (share: Span, ids: Inline) => line`It is the best under ${share} of all weightings of ${ids}.`,
  },
  onlyOnEdge: {
    da: (ids: Inline) => line`Den er kun den bedste for enkelte vægtninger af ${ids} og deler pladsen dér.`,
    en: (ids: Inline) => line`It is the best under single weightings of ${ids} only, and shares the rank there.`,
  },
  corners: { da: "Vægtområdets hjørner:", en: "The corners of the region of those weightings:" },
  neverBest: {
    da: (ids: Inline) => line`Ingen vægte af ${ids} gør den til den bedste.`,
    en: (ids: Inline) => line`No weights of ${ids} make it the best.`,
  },
  singleProof: {
    da: "Beviset: en anden fordeling er højere på hver af dem og derfor uanset vægtene.",
    en: "The proof: another allocation is higher by each of them, and so under any weights.",
  },
  dominatorProof: {
    da: "Beviset: fordelingen ovenfor er højere på hver af dem og derfor uanset vægtene.",
    en: "The proof: the allocation above is higher by each of them, and so under any weights.",
  },
  mixtureProof: {
    da: "Beviset: gennemsnittet af denne blanding er højere på hver af dem, så uanset vægtene scorer en del af blandingen højere.",
    en: "The proof: the mean of this mixture is higher by each of them, so under any weights a part of the mixture scores higher.",
  },
  share: { da: "Andel", en: "Share" },
  allocation: { da: "Fordeling", en: "Allocation" },
  mixtureMean: { da: "Blandingens gennemsnit", en: "The mean of the mixture" },
  itself: { da: "Denne fordeling", en: "This allocation" },
  alreadyBest: {
    da: "Den er den bedste med vægtene, som de er.",
    en: "It is the best under the weights as they are.",
  },
  nearest: {
    da: (weights: Inline, points: string) =>
      line`Den mindste ændring af vægtene, der gør den til den bedste, fører til ${weights}: ændringerne er tilsammen ${points} procentpoint.`,
    en: (weights: Inline, points: string) =>
      line`The smallest change of weights that makes it the best leads to ${weights}: the changes add up to ${points} percentage points.`,
  },
  tryThis: { da: (command: string) => `Prøv: ${command}`, en: (command: string) => `Try: ${command}` },
};

/** The heading of the weights that choose an allocation. */
export function winningHeading(language: Language): Block {
  return heading(say.heading[language]);
}

/** A sentence that no weight needs to change. */
export function alreadyBestText(language: Language): string {
  return say.alreadyBest[language];
}

/** The weights that make an allocation the best and how near they are, or the reason why there are none. */
export function winningBlocks(
  problem: Problem,
  standing: Standing,
  command: string | undefined,
  language: Language,
): readonly Block[] {
  const { region, nearestWeights, by, status, mixture } = standing;
  const ids = criterionIdsLine(problem, by);
  const never = nearestWeights === null && region === null && status === "complete";
  const share = region === null ? [] : [paragraph(regionLine(region, ids, language))];
  const blocks = [
    ...share,
    ...(never ? [paragraph(say.neverBest[language](ids))] : []),
    ...(mixture === undefined ? [] : proofBlocks(problem, standing, mixture, language)),
    ...nearestBlocks(problem, standing, command, language),
    ...cornerBlocks(standing, language),
  ];
  return blocks.length === 0 ? [] : [winningHeading(language), ...blocks];
}

function regionLine(
  { share, standardError }: NonNullable<Standing["region"]>,
  ids: Inline,
  language: Language,
): Inline {
  // An estimate of nothing does not say that there is nothing.
  if (share === 0 && standardError === undefined) return say.onlyOnEdge[language](ids);
  return say.bestUnder[language](shareSpan(share, language, standardError), ids);
}

function nearestBlocks(
  problem: Problem,
  { nearestWeights, by }: Standing,
  command: string | undefined,
  language: Language,
): readonly Block[] {
  if (nearestWeights === null) return [];
  const { weights, change } = nearestWeights;
  if (change <= TIE) return [paragraph(alreadyBestText(language))];
  return [
    paragraph(say.nearest[language](weightingLine(problem, weights, by, language), changeText(change, language))),
    ...(command === undefined ? [] : [paragraph(say.tryThis[language](command))]),
  ];
}

function cornerBlocks({ region, by }: Standing, language: Language): readonly Block[] {
  const polygon = region?.polygon ?? [];
  if (polygon.length === 0) return [];
  return [
    paragraph(say.corners[language]),
    tableOf(
      keyed("weight", by, (id, key) => weightColumn<Weights>(key, id, (corner) => corner, language)),
      polygon,
      { language },
    ),
  ];
}

/** Proof that no weights choose an allocation; where it is the one that dominates it, that has been shown already. */
function proofBlocks(
  problem: Problem,
  { evaluation, by, dominatedBy }: Standing,
  mixture: readonly MixtureShare[],
  language: Language,
): readonly Block[] {
  const [only, another] = mixture;
  if (only !== undefined && another === undefined && dominatedBy !== undefined) {
    const same = selectionIds(problem, only.selection) === selectionIds(problem, dominatedBy.selection);
    if (same) return [paragraph(say.dominatorProof[language])];
  }
  return mixtureBlocks(problem, { evaluation, by }, mixture, language);
}

/** The allocation that a mixture is held against. */
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
  const parts = shownMixture(mixture, language).map(({ selection, share, shown, scores }) => ({
    share,
    shown,
    name: allocationLine(problem, selection, undefined, language),
    scores: by.map((id) => scores[id] ?? 0),
  }));
  const mean = by.map((_, c) => parts.reduce((sum, part) => sum + part.share * (part.scores[c] ?? 0), 0));
  const itself = by.map((id) => criterionScoreOf(evaluation, id).score);
  const rows: readonly Part[] = [
    ...parts,
    ...(parts.length > 1 ? [{ share: null, shown: "", name: say.mixtureMean[language], scores: mean }] : []),
    { share: null, shown: "", name: say.itself[language], scores: itself },
  ];
  return [
    paragraph((parts.length > 1 ? say.mixtureProof : say.singleProof)[language]),
    tableOf(mixtureColumns(by, language), rows, { language }),
  ];
}

/** A part of a mixture, its mean, or what it beats. */
interface Part {
  readonly share: number | null;
  readonly shown: string;
  readonly name: Inline;
  readonly scores: readonly number[];
}

function mixtureColumns(by: readonly string[], language: Language): readonly Column<Part>[] {
  return [
    cellColumn({ key: "share", title: say.share[language], type: "share" }, ({ share, shown }) => [share, shown]),
    ...keyed("score", by, (title, key, at): Column<Part> => ({
      key,
      title,
      type: "score",
      value: ({ scores }) => scores[at] ?? null,
    })),
    lineColumn("allocation", say.allocation[language], ({ name }) => name),
  ];
}
