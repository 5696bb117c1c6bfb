import type { Regions, WeightRegion } from "../../analyse/weight-regions.ts";
import { InvalidInput, issueAt } from "../../problem/invalid-problem.ts";
import type { Problem } from "../../problem/problem.ts";
import { structureOf } from "../../problem/structure.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { andText } from "../../text/list-text.ts";
import { formatNumber } from "../../text/numbers.ts";
import { IN_REGION, WEIGHT_DIFFERENCE } from "../../tolerances.ts";
import { checkAnswer } from "../check-answer.ts";
import { shareText } from "../texts/share-text.ts";
import { keyed, tableOf, type Column, type Table } from "../document/table.ts";
import type { FigureName, TrianglePoint, TriangleRegion, WeightTriangle } from "../document/figure.ts";
import {
  criterion,
  inSentence,
  endingNotes,
  figureName,
  letterOf,
  nameAndId,
  named,
  scenariosById,
  type CallingOptions,
} from "./in-figures.ts";
import { scaled, splitWeightings, weightingPoint } from "./weighting-points.ts";
import { showingFigure } from "./showing-figure.ts";

const TEXTS = {
  da: {
    title: "Hvilke vægte fører til hvilken fordeling",
    divided: (count: number, criteria: string) =>
      `Trekanten rummer alle vægtninger af ${criteria}. ${count === 1 ? "Den samme fordeling er den bedste overalt." : `Den er delt i ${formatNumber(count, "da")} områder efter, hvilken fordeling der er den bedste.`}`,
    largest: (letter: string, share: string) => `Størst er ${letter} med ${share} af alle vægtninger.`,
    present: (letter: string, weights: string) => `Under vægtene nu, ${weights}, er ${letter} den bedste.`,
    corners: "I et hjørne vejer ét hensyn alt, på siden overfor intet; de tynde linjer står ved 25, 50 og 75 %.",
    differing: "Tabellen viser kun de områder, hvor fordelingerne er forskellige.",
    several: (best: number) =>
      `Hvert område har de samme ${formatNumber(best, "da")} bedste; vist er den bedste i dets midte.`,
    projected: "Vægtene nu er omregnet, så kun de tre hensyn tæller.",
    leftOut: (names: string) => `Ikke vist, fordi mere end de tre hensyn får vægt eller temaer vejes om: ${names}.`,
    now: "Vægtene nu",
    columns: { mark: "Mærke", kind: "Hvad", share: "Andel", corner: "Hjørne", scenarios: "Scenarier" },
    kinds: { region: "område", present: "vægtene nu", weighting: "vægtning" },
  },
  en: {
    title: "Which weights lead to which allocation",
    divided: (count: number, criteria: string) =>
      `The triangle holds all weightings of ${criteria}. ${count === 1 ? "The same allocation is the best everywhere." : `It is divided into ${formatNumber(count, "en")} regions by which allocation is the best.`}`,
    largest: (letter: string, share: string) => `The largest is ${letter} with ${share} of all weightings.`,
    present: (letter: string, weights: string) => `Under the present weights, ${weights}, ${letter} is the best.`,
    corners:
      "In a corner one hensyn weighs everything, on the side opposite nothing; the thin lines stand at 25, 50 and 75%.",
    differing: "The table shows only the areas in which the allocations differ.",
    several: (best: number) =>
      `Each region has the same ${formatNumber(best, "en")} best; the best in its middle is shown.`,
    projected: "The present weights are scaled so that only the three hensyn count.",
    leftOut: (names: string) =>
      `Not shown, since more than the three hensyn has weight or themes are weighted anew: ${names}.`,
    now: "The present weights",
    columns: { mark: "Mark", kind: "What", share: "Share", corner: "Corner", scenarios: "Scenarios" },
    kinds: { region: "region", present: "present weights", weighting: "weighting" },
  },
} as const;

function notThree(by: readonly string[]): Bilingual {
  return {
    da: `er ${by.length} hensyn (${andText(by, "da")}), og en trekant viser netop tre. Vælg tre.`,
    en: `is ${by.length} hensyn (${andText(by, "en")}), and a triangle shows exactly three. Choose three.`,
  };
}
const NOT_EXACT: Bilingual = {
  da: "siger, at andelene er anslået, og så har områderne ingen hjørner. Spørg igen uden samples.",
  en: "says that the shares are estimated, and then the regions have no corners. Ask again without samples.",
};

/**
 * The triangle of all weightings of three hensyn, divided by which allocation is the best, with the weights in use and
 * those that the document names.
 *
 * @param regions of the same problem, by three hensyn and not sampled.
 * @returns a figure as plain data, for `toSvg` or a display of your own.
 * @throws {InvalidInput} if it is given anything else than such an answer.
 * @example
 * ```ts
 * const { regions } = weightTriangleFigure(kobenhavn2024, weightRegions(kobenhavn2024), "en");
 * regions[0]?.letter; // "A"
 * ```
 */
export function weightTriangleFigure(
  problem: Problem,
  regions: Regions,
  language: Language,
  { call }: CallingOptions = {},
): WeightTriangle {
  checkAnswer(regions, "regions", { problem, language });
  const refused = [
    ...(regions.by.length === 3 ? [] : [issueAt(["by"], regions.by, notThree(regions.by))]),
    ...(regions.by.length !== 3 || regions.exact ? [] : [issueAt(["exact"], regions.exact, NOT_EXACT)]),
  ];
  if (refused.length > 0) throw new InvalidInput("The figure", refused);
  const say = TEXTS[language];
  const { by, best } = regions;
  const criteria = by.map((id) => criterion(problem, id, language));
  const areas = differingAreas(problem, regions.regions);
  const shapes = regions.regions.map((region, index) =>
    shapeOf(region, call?.(region.selection) ?? letterOf(index), by, areas),
  );
  const present = presentPoint(regions, say.now);
  const { fitting, others } = splitWeightings(problem, regions);
  const points = [...present, ...fitting.map((each) => weightingPoint(problem, each, by, language))];
  const leftOut = others.map((each) => figureName(each.name, language));
  const names = scenariosById(problem);
  const chosen = new Set(shapes.flatMap(({ scenarios }) => scenarios));
  return showingFigure({
    kind: "weight-triangle",
    language,
    title: say.title,
    description: describe(criteria, shapes, present[0], language),
    axes: criteria.map((each) => ({ label: nameAndId(each), unit: "%", type: "share" as const, from: 0, to: 1 })),
    notes: [
      ...endingNotes(regions, language),
      say.corners,
      ...(areas.length > 0 ? [say.differing] : []),
      ...(best > 1 ? [say.several(best)] : []),
      ...(isProjected(regions) && present.length > 0 ? [say.projected] : []),
      ...(leftOut.length > 0 ? [say.leftOut(andText(leftOut, language))] : []),
    ],
    criteria,
    regions: shapes,
    points,
    areas: areas.map((area) => named(area, language)),
    scenarios: [...names.values()].filter(({ id }) => chosen.has(id)).map((each) => named(each, language)),
    numbers: numbersOf(shapes, points, criteria, language),
  });
}

function shapeOf(
  { polygon = [], share, selection }: WeightRegion,
  letter: string,
  by: readonly string[],
  areas: readonly { readonly id: string }[],
): TriangleRegion {
  return {
    letter,
    polygon: polygon.map((corner) => by.map((id) => corner[id] ?? 0)),
    share,
    scenarios: areas.map(({ id }) => selection[id] ?? ""),
  };
}

function differingAreas(problem: Problem, regions: readonly WeightRegion[]) {
  return structureOf(problem).areas.filter(({ id }) => new Set(regions.map(({ selection }) => selection[id])).size > 1);
}

/** The weights in use, scaled to the three; none where the three have no weight. */
function presentPoint({ by, question }: Regions, name: string): readonly TrianglePoint[] {
  const weights = scaled(by.map((id) => question.weights[id] ?? 0));
  return weights === undefined ? [] : [{ kind: "present", name, weights }];
}

function isProjected({ by, question }: Regions): boolean {
  return by.reduce((sum, id) => sum + (question.weights[id] ?? 0), 0) < 1 - WEIGHT_DIFFERENCE;
}

function describe(
  criteria: readonly FigureName[],
  shapes: readonly TriangleRegion[],
  present: TrianglePoint | undefined,
  language: Language,
): string {
  const say = TEXTS[language];
  const [largest] = shapes;
  if (largest === undefined) return say.title;
  const at = present && shapes.find(({ polygon }) => holds(polygon, present.weights));
  const weights = criteria.map(({ id }, index) => `${id} ${shareText(present?.weights[index] ?? 0, language)}`);
  return [
    say.divided(shapes.length, andText(criteria.map(nameAndId), language)),
    ...(shapes.length > 1
      ? [say.largest(inSentence(largest.letter, language), shareText(largest.share, language))]
      : []),
    ...(at === undefined ? [] : [say.present(inSentence(at.letter, language), andText(weights, language))]),
  ].join(" ");
}

/** True if a point lies in a convex polygon or on its edge, whichever way around its corners go. */
function holds(polygon: readonly (readonly number[])[], [x = 0, y = 0]: readonly number[]): boolean {
  const sides = polygon.map(([x1 = 0, y1 = 0], index) => {
    const [x2 = 0, y2 = 0] = polygon[(index + 1) % polygon.length] ?? [];
    return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
  });
  return sides.every((side) => side >= -IN_REGION) || sides.every((side) => side <= IN_REGION);
}

/** A corner of a region, or a point. */
interface Row {
  readonly mark: string;
  readonly kind: string;
  readonly share: number | null;
  readonly corner: number | null;
  readonly weights: readonly number[];
  readonly scenarios: string;
}

/** A row for each corner of each region, and one for each point. */
function numbersOf(
  shapes: readonly TriangleRegion[],
  points: readonly TrianglePoint[],
  criteria: readonly FigureName[],
  language: Language,
): Table {
  const { columns, kinds } = TEXTS[language];
  const rows = [
    ...shapes.flatMap(({ letter, share, polygon, scenarios }) =>
      polygon.map((weights, index): Row => ({
        mark: letter,
        kind: kinds.region,
        share,
        corner: index + 1,
        weights,
        scenarios: scenarios.join(", "),
      })),
    ),
    ...points.map(({ kind, name, weights }): Row => ({
      mark: name,
      kind: kinds[kind],
      share: null,
      corner: null,
      weights,
      scenarios: "",
    })),
  ];
  return tableOf<Row>(
    [
      { key: "mark", title: columns.mark, type: "text", value: ({ mark }) => mark },
      { key: "kind", title: columns.kind, type: "text", value: ({ kind }) => kind },
      { key: "share", title: columns.share, type: "share", value: ({ share }) => share },
      { key: "corner", title: columns.corner, type: "count", value: ({ corner }) => corner },
      ...keyed("weight", criteria, (each, key, at): Column<Row> => ({
        key,
        title: nameAndId(each),
        type: "share",
        value: ({ weights }) => weights[at] ?? null,
      })),
      { key: "scenarios", title: columns.scenarios, type: "text", value: ({ scenarios }) => scenarios },
    ],
    rows,
    { language },
  );
}
