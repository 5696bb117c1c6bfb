import type { Structure } from "../problem/structure.ts";

/** What a theme's scores are measured on: its worst and best raw value over all lawful allocations. */
export interface ThemeScale {
  readonly worst: number;
  readonly best: number;
  /** The score per unit of raw value: negative where less is better, 0 where nothing distinguishes. */
  readonly slope: number;
}

/** What a document's scores are measured on. */
export interface Scale {
  /** False if the document has no lawful allocation at all; then nothing distinguishes. */
  readonly lawful: boolean;
  /** For each theme in document order. */
  readonly themes: readonly ThemeScale[];
}

/** Differences below this share of what a theme measures are rounding, or cannot be told from it. */
export const ROUNDING = 1e-9;

/** The scale of one theme, from its extremes over all lawful allocations. */
export function themeScale(structure: Structure, theme: number, worst: number, best: number): ThemeScale {
  const size = Math.max(1, Math.abs(best), Math.abs(worst), total(structure, theme));
  const distinguishes = Math.abs(best - worst) > ROUNDING * size;
  return { worst, best, slope: distinguishes ? 1 / (best - worst) : 0 };
}

/** The scale of a document without any lawful allocation. */
export function emptyScale(structure: Structure): Scale {
  return { lawful: false, themes: structure.themes.map(() => ({ worst: 0, best: 0, slope: 0 })) };
}

/** Where a raw value lies between the theme's worst (0) and best (1); 0 where nothing distinguishes. */
export function themeScore({ worst, slope }: ThemeScale, raw: number): number {
  // The worst of a theme of which less is better comes out as −0, which JSON does not keep: adding 0 makes it 0.
  return slope === 0 ? 0 : (raw - worst) * slope + 0;
}

function total(structure: Structure, theme: number): number {
  const gauge = structure.themes[theme]?.gauge;
  const amounts = gauge?.kind === "moved" ? structure.amounts.get(gauge.measure) : undefined;
  return amounts === undefined ? 0 : amounts.reduce((sum, amount) => sum + amount, 0);
}
