import type { Language } from "../../text/bilingual.ts";
import type { ColumnType, Table } from "./table.ts";

/** An axis, from its least value to its greatest. */
export interface FigureAxis {
  readonly label: string;
  readonly unit: string;
  readonly type: ColumnType;
  readonly from: number;
  readonly to: number;
}

/** Common fields of every figure. All marks are numbers in the unit of their axis, and never pixels. */
export interface FigureOf<Kind extends string> {
  readonly kind: Kind;
  /** The language of all its texts. */
  readonly language: Language;
  readonly title: string;
  /** Account of the picture, with the numbers that matter, for whoever does not see it. */
  readonly description: string;
  readonly axes: readonly FigureAxis[];
  /** Remarks below the picture: how to read it, and what it leaves out. */
  readonly notes: readonly string[];
  /** Every number that is drawn. */
  readonly numbers: Table;
}

/** An id of the document with its name. */
export interface FigureName {
  readonly id: string;
  readonly name: string;
}

/** Weights under which the same allocation is the best. */
export interface TriangleRegion {
  /** Its letter, or the name that the caller has for the allocation. */
  readonly letter: string;
  /** Its corners in order around it, each as the weights of the three criteria. */
  readonly polygon: readonly (readonly number[])[];
  /** Of all weightings, 0…1. */
  readonly share: number;
  /** The id of the scenario that its best allocation chooses, for each of the areas in which the best differ. */
  readonly scenarios: readonly string[];
}

/** A weighting as a point of the triangle. */
export interface TrianglePoint {
  /** `present` are the weights in use, `weighting` one that the document names. */
  readonly kind: "present" | "weighting";
  readonly name: string;
  /** Of the three criteria, with the sum 1. */
  readonly weights: readonly number[];
}

/** All weightings of three criteria, and which allocation is the best under them. */
export interface WeightTriangle extends FigureOf<"weight-triangle"> {
  readonly criteria: readonly FigureName[];
  readonly regions: readonly TriangleRegion[];
  readonly points: readonly TrianglePoint[];
  /** The areas in which the best allocations differ, and the scenarios that any of them chooses there. */
  readonly areas: readonly FigureName[];
  readonly scenarios: readonly FigureName[];
}

/** An efficient combination of scores. */
export interface FrontierMark {
  readonly number: number;
  /** By each axis, 0…1. */
  readonly scores: readonly number[];
  /** True if some weights make the combination the best; null if that is not decided. */
  readonly supported: boolean | null;
  readonly count: number;
}

/** The efficient combinations of scores by two criteria, or by three. */
export interface FrontierFigure extends FigureOf<"frontier"> {
  readonly marks: readonly FrontierMark[];
}

/** A step of a waterfall: in points of the score, from where the one before it ended. */
export interface WaterfallStep {
  readonly kind: "from" | "part" | "rest" | "to";
  readonly label: string;
  /** The theme that a reason counts under. */
  readonly theme: FigureName | null;
  readonly from: number;
  readonly to: number;
  /** True if the step rests on an assumption. */
  readonly assumed: boolean;
}

/** From the score of one allocation to that of another, reason by reason. */
export interface WaterfallFigure extends FigureOf<"waterfall"> {
  readonly steps: readonly WaterfallStep[];
}

/** A department's load; null where the department is not there. */
export interface DepartmentLoad {
  /** The position of the department in the document, which decides on its colour. */
  readonly department: number;
  readonly id: string;
  readonly name: string;
  readonly today: number | null;
  readonly after: number | null;
  /** Ends of the load afterwards, where its figures have a range. */
  readonly low: number | null;
  readonly high: number | null;
}

/** The loads of one measure, with its axis. */
export interface LoadPanel {
  readonly measure: FigureName;
  readonly axis: FigureAxis;
  readonly loads: readonly DepartmentLoad[];
}

/** Load of each department, today and in an allocation. */
export interface LoadsFigure extends FigureOf<"loads"> {
  readonly panels: readonly LoadPanel[];
}

/** A department that gives or gets something, with how much. */
export interface FlowNode extends FigureName {
  readonly department: number;
  readonly value: number;
}

/** A flow from one department to another; `from` and `to` are positions among the givers and the receivers. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** Flows between departments. */
export interface FlowsFigure extends FigureOf<"flows"> {
  readonly unit: string;
  /** The unit of a single one, such as `task`. */
  readonly unitOfOne: string;
  readonly givers: readonly FlowNode[];
  readonly receivers: readonly FlowNode[];
  readonly flows: readonly Flow[];
}

/** Range in which a weight can move, 0…1; `below` and `above` are the letters of what takes over, null where nothing does. */
export interface StabilityRange extends FigureName {
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly below: string | null;
  readonly above: string | null;
}

/** The range in which each weight can move alone before another allocation is the best. */
export interface StabilityFigure extends FigureOf<"stability"> {
  readonly ranges: readonly StabilityRange[];
  /** The allocations that take over, each with the scenarios in which it differs from the best. */
  readonly takeovers: readonly { readonly letter: string; readonly scenarios: readonly FigureName[] }[];
}

/** An area with the shares of its scenarios, 0…1. */
export interface CoreArea extends FigureName {
  readonly scenarios: readonly (FigureName & { readonly share: number })[];
}

/** The share of some allocations that chooses each scenario. */
export interface CoreFigure extends FigureOf<"core"> {
  readonly areas: readonly CoreArea[];
}

/** A figure as plain data, before it is known what draws it: `toSvg` does. */
export type Figure =
  WeightTriangle | FrontierFigure | WaterfallFigure | LoadsFigure | FlowsFigure | StabilityFigure | CoreFigure;
