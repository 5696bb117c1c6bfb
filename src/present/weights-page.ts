import { checkAnswer } from "./check-answer.ts";
import type { Weights } from "../allocation/weights.ts";
import type { Stability } from "../analyse/stability.ts";
import type { Acceptability, Regions } from "../analyse/weight-regions.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { commonPart } from "./common-part.ts";
import { criterionNames } from "./criteria-text.ts";
import type { ViewOptions as TradeOffPageOptions } from "./sections/rest.ts";
import { formatNumber } from "../text/numbers.ts";
import { heading, left, paragraph, right, table, type Block, type Page } from "./document/document.ts";
import { caveatSection } from "./sections/caveats.ts";
import { endingBlocks } from "./sections/ending.ts";
import { stabilitySection } from "./sections/stability.ts";
import { callByNumber, type CallSelection } from "./selection-text.ts";
import { shareText } from "./share-text.ts";
import { weightCells } from "./weighting-text.ts";
import { themeWeightBlocks } from "./weights-text.ts";
import { words } from "./words/index.ts";

/** What is known of the weights: where they lead, and how firm the best under some of them is. */
export interface WeightsToShow {
  readonly regions: Regions;
  /** Under the weights that were given; left out where there is none. */
  readonly stability?: Stability | undefined;
}

/**
 * Weight regions as a page: which share of all weightings makes each allocation the best (or one of the best), its
 * central weights, the corners of the regions, and how far the given weights may change before another is the best.
 *
 * @param shown regions and stability of the same problem; without a region, the page says how they ended.
 * @returns texts and tables as plain data, for `toMarkdown` or a display of your own.
 * @throws {InvalidInput} if it is given anything else than such an answer.
 * @example
 * ```ts
 * const page = weightsPage(kobenhavn2024, { regions: weightRegions(kobenhavn2024) }, "en");
 * page.some((block) => block.kind === "table"); // true
 * ```
 */
export function weightsPage(
  problem: Problem,
  { regions, stability }: WeightsToShow,
  language: Language,
  { top = Infinity }: TradeOffPageOptions = {},
): Page {
  checkAnswer(regions, "regions", ["regions"]);
  if (stability !== undefined) checkAnswer(stability, "stability", ["stability"]);
  const { first } = regions;
  if (first === null) return endingBlocks(problem, regions, language);
  const call = callByNumber(
    problem,
    regions.acceptability.map(({ selection }) => selection),
    language,
  );
  return [
    paragraph(introText(problem, regions, language)),
    ...themeWeightBlocks(problem, first, language),
    ...acceptabilityBlocks(problem, regions, top, language),
    ...regionSection(regions, call, top, language),
    ...(stability === undefined ? [] : stabilitySection(problem, stability, call, language)),
    ...caveatSection(problem, first, language),
  ];
}

function introText(problem: Problem, { best, by, exact, status, samples, seed }: Regions, language: Language): string {
  const say = words[language].regions;
  const method = exact ? say.exact : say.sampled(samples ?? 0, seed ?? 0);
  const intro = say.intro(best, criterionNames(problem, by, language));
  return [intro, method, ...(status === "complete" ? [] : [say.incomplete])].join(" ");
}

/** With a single best its central weights stand in the same table; with more, there is too much to tell for one. */
function acceptabilityBlocks(problem: Problem, regions: Regions, top: number, language: Language): readonly Block[] {
  const { acceptability, best, by } = regions;
  const say = words[language];
  const rows = acceptability.slice(0, top);
  const common = commonPart(
    problem,
    rows.map(({ selection }) => selection),
    language,
  );
  const central = best === 1 ? by : [];
  const columns = [
    right(say.number),
    right(say.regions.share),
    ...central.map((id) => right(id)),
    right(say.count),
    left(common.title),
  ];
  const cells = rows.map(({ share, standardError, centralWeights, count }, index) => [
    String(index + 1),
    shareText(share, language, standardError),
    ...centralCells(centralWeights, central, language),
    formatNumber(count, language),
    common.cells[index] ?? "",
  ]);
  const legend = say.regions.legend(best, by.join(", "));
  return [
    ...common.blocks,
    table(columns, cells),
    ...shownOf(rows.length, acceptability.length, language),
    paragraph(best === 1 ? `${legend} ${say.regions.centralLegend(by.join(", "))}` : legend),
    ...(best === 1 ? [] : placeSection(regions, rows, language)),
  ];
}

/** More columns than this do not fit on a page. */
const MOST_PLACES = 6;

/** The share of each place, and the central weights. */
function placeSection({ best, by }: Regions, rows: readonly Acceptability[], language: Language): readonly Block[] {
  const say = words[language];
  const places = Array.from({ length: Math.min(best, MOST_PLACES) }, (_, place) => place);
  const columns = [right(say.number), ...places.map((place) => right(String(place + 1))), ...by.map((id) => right(id))];
  const cells = rows.map(({ ranks, centralWeights }, index) => [
    String(index + 1),
    ...places.map((place) => shareText(ranks[place] ?? 0, language)),
    ...centralCells(centralWeights, by, language),
  ]);
  const legend = `${say.regions.placesLegend(places.length, best)} ${say.regions.centralLegend(by.join(", "))}`;
  return [heading(say.regions.placesHeading), table(columns, cells), paragraph(legend)];
}

function centralCells(weights: Weights | null, ids: readonly string[], language: Language): readonly string[] {
  return weights === null ? ids.map(() => "–") : weightCells(weights, ids, language);
}

/** With a single best and no corners, the regions say nothing that the table above them does not. */
function regionSection(
  { regions, best, by }: Regions,
  call: CallSelection,
  top: number,
  language: Language,
): readonly Block[] {
  const say = words[language].regions;
  const corners = regions.some(({ polygon }) => polygon !== undefined);
  if (!corners && best === 1) return [];
  const rows = regions.slice(0, top).map(({ selections, share, standardError, polygon = [] }) => {
    const cells = polygon.map((corner) => weightCells(corner, by, language));
    return [
      selections.map(call).join(", "),
      shareText(share, language, standardError),
      ...(corners ? by.map((_, criterion) => cells.map((corner) => corner[criterion] ?? "").join("\n")) : []),
    ];
  });
  return [
    heading(say.regionsHeading(best)),
    table([left(say.best), right(say.share), ...(corners ? by.map((id) => right(id)) : [])], rows),
    ...shownOf(rows.length, regions.length, language),
    paragraph([say.regionsLegend(best), ...(corners ? [say.cornersLegend] : [])].join(" ")),
  ];
}

function shownOf(shown: number, of: number, language: Language): readonly Block[] {
  return shown < of ? [paragraph(words[language].shownOf(shown, of))] : [];
}
