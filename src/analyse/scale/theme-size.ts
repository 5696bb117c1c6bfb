import type { Structure, StructuredTheme } from "../../problem/structure.ts";

/** Order of magnitude of a theme's raw values: the sum of the sizes of all that it adds up, 1 for an index. */
export function themeSize({ amounts }: Structure, { gauge, effects }: StructuredTheme): number {
  if (gauge.kind === "balance") return 1;
  const figures =
    gauge.kind === "points" ? effects.map(({ points }) => points) : [...(amounts.get(gauge.measure) ?? [])];
  return figures.reduce((sum, figure) => sum + Math.abs(figure), 0) || 1;
}
