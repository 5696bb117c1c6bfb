export { allocationPage, type AllocationToShow } from "./allocation-page.ts";
export { assumptionsPage } from "./assumptions-page.ts";
export { assumptionsColumns, assumptionsRows, type AssumptionsRow } from "./assumptions-rows.ts";
export { citesText } from "../problem/texts/cite-text.ts";
export { checkPage } from "./check-page.ts";
export { comparePage } from "./compare-page.ts";
export { explanationPage, type ExplanationPageOptions } from "./explanation-page.ts";
export { explanationColumns, explanationRows, type ExplanationRow } from "./explanation-rows.ts";
export { exchangeText } from "./exchange-text.ts";
export { frontierPage, type TradeOffPageOptions } from "./frontier-page.ts";
export { frontierColumns, frontierRows, type FrontierRow } from "./frontier-rows.ts";
export { standingPage, type StandingPageOptions } from "./standing-page.ts";
export { standingColumns, standingRows, type StandingRow } from "./standing-rows.ts";
export { weightsPage, type WeightsToShow } from "./weights-page.ts";
export { weightsColumns, weightsRows, type WeightsRow } from "./weights-rows.ts";
export { whyNotPage } from "./why-not-page.ts";
export { whyNotColumns, whyNotRows, type WhyNotRow } from "./why-not-rows.ts";
export { differenceFromToday } from "./difference.ts";
export { rankingPage } from "./ranking-page.ts";
export { rankingColumns, rankingRows, type RankingRow } from "./ranking-rows.ts";
export { toCsv, toCsvForExcel } from "./csv.ts";
export { toMarkdown } from "./markdown.ts";
export type { Block, Column, Page, TableBlock } from "./page.ts";
export { coreFigure, type CoreOptions, type CoreShares } from "./figures/core.ts";
export { flowsFigure, type FlowsOptions } from "./figures/flows.ts";
export { frontierFigure } from "./figures/frontier.ts";
export { loadsFigure, type LoadsOptions } from "./figures/loads.ts";
export { stabilityFigure } from "./figures/stability.ts";
export { toSvg, type SvgOptions } from "./figures/to-svg.tsx";
export { waterfallFigure, type WaterfallOptions } from "./figures/waterfall.ts";
export { weightTriangleFigure } from "./figures/weight-triangle.ts";
export type {
  CoreArea,
  CoreFigure,
  DepartmentLoad,
  Figure,
  FigureAxis,
  FigureCell,
  FigureColumn,
  FigureName,
  FigureNumbers,
  FigureOf,
  FigureValueType,
  Flow,
  FlowNode,
  FlowsFigure,
  FrontierFigure,
  FrontierMark,
  LoadPanel,
  LoadsFigure,
  StabilityFigure,
  StabilityRange,
  TrianglePoint,
  TriangleRegion,
  WaterfallFigure,
  WaterfallStep,
  WeightTriangle,
} from "./figures/figure.ts";
