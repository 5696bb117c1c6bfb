import type { StructuredTheme } from "../../problem/structure.ts";
import type { Placement } from "../placement.ts";
import { hooverIndex } from "./balance.ts";
import { movedSum } from "./moved.ts";
import { pointSum } from "./points.ts";

/** Reading of a theme's gauge in a placement, in the gauge's own unit. */
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

/** Direction in which a theme's raw value improves: 1 if more is better, −1 if less is. */
export function direction(theme: StructuredTheme): 1 | -1 {
  return theme.gauge.kind === "points" ? 1 : -1;
}
