export { view, type Shown } from "./views/view.ts";
export type { UnderWeighting } from "./sections/by-weighting.ts";
export type { Overview } from "./views/overview.ts";
export type { WeightsToShow } from "./views/regions.ts";
export type { ViewOptions } from "./sections/rest.ts";
export { citesText } from "../problem/texts/cite-text.ts";
export { exchangeText } from "./texts/exchange-text.ts";
export { differenceFromToday } from "./texts/scenario-text.ts";
export { rowsToCsv, rowsToCsvForExcel, toCsv, toCsvForExcel } from "./render/to-csv.ts";
export { toHtml, type HtmlOptions } from "./render/html/to-html.tsx";
export { toMarkdown } from "./render/to-markdown.ts";
export { toText, type TextOptions } from "./render/terminal/to-text.ts";
export { answerDocument } from "./render/answer-document.ts";
export { figure, heading, list, paragraph, title } from "./document/document.ts";
export { line } from "./document/inline.ts";
export type { Block, AnswerDocument, Page } from "./document/document.ts";
export type { CiteSpan, Inline, NameSpan, NumberSpan, Span } from "./document/inline.ts";
export {
  rowsOf,
  tableOf,
  type Cell,
  type Column,
  type ColumnType,
  type Table,
  type TableOptions,
  type Value,
} from "./document/table.ts";
export { coreFigure, type CoreOptions, type CoreShares } from "./figures/core.ts";
export { flowsFigure, type FlowsOptions } from "./figures/flows.ts";
export { frontierFigure } from "./figures/frontier.ts";
export { loadsFigure, type LoadsOptions } from "./figures/loads.ts";
export type { CallingOptions } from "./figures/in-figures.ts";
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
  FigureName,
  FigureOf,
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
} from "./document/figure.ts";
