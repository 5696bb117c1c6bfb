import type { StructuredTheme } from "../../problem/structure.ts";
import type { Placement } from "../placement.ts";
import { hooverIndex } from "./balance.ts";
import { movedSum } from "./moved.ts";
import { pointSum } from "./points.ts";

/** What a theme's gauge reads in a placement, in the gauge's own unit. */
export function rawValue(theme: StructuredTheme, placement: Placement): number {
  switch (theme.gauge.kind) {
    case "points":
      return pointSum(theme.effects, placement);
    case "balance":
      return hooverIndex(theme.gauge.measure, placement);
    case "moved":
      return movedSum(theme.gauge.measure, placement);
  }
}

/** Whether more of a theme's raw value is better (1) or less (−1). */
export function direction(theme: StructuredTheme): 1 | -1 {
  return theme.gauge.kind === "points" ? 1 : -1;
}
