import type { VNode } from "preact";
import { INK, PALETTE } from "./style.ts";

/** The tile of a hatching, 8 by 8 pixels: what is drawn on its colour. */
const LINES = [
  "",
  "M-2 2L2 -2M0 8L8 0M6 10L10 6",
  "M-2 6L2 10M0 0L8 8M6 -2L10 2",
  "M0 4H8",
  "M4 0V8",
  "M0 4H8M4 0V8",
  "M2 2h1.6v1.6h-1.6zM6 6h1.6v1.6h-1.6z",
] as const;

/** The fill of the hatching with a number, as `Hatchings` defines it. */
export function hatching(id: string, index: number): string {
  return `url(#${id}-hatch-${index})`;
}

/**
 * Fills that differ in colour and in hatching: the first seven in both, and no two of the first 49 in neither, so that they
 * are told apart in grey too.
 */
export function Hatchings({ id, indices }: { readonly id: string; readonly indices: readonly number[] }): VNode {
  return (
    <defs>
      {[...new Set(indices)].map((index) => {
        const lines = LINES[(index + Math.floor(index / PALETTE.length)) % LINES.length] ?? "";
        return (
          <pattern key={index} id={`${id}-hatch-${index}`} patternUnits="userSpaceOnUse" width={8} height={8}>
            <rect width={8} height={8} fill="#FFFFFF" />
            <rect width={8} height={8} fill={PALETTE[index % PALETTE.length] ?? INK} fill-opacity={0.65} />
            {lines === "" ? null : <path d={lines} stroke={INK} stroke-opacity={0.55} stroke-width={1} fill="none" />}
          </pattern>
        );
      })}
    </defs>
  );
}

/** The fill of what was, and of what is less: white with slanted lines of a colour. */
export function Slanted({
  id,
  name,
  colour,
}: {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
}): VNode {
  return (
    <defs>
      <pattern id={`${id}-${name}`} patternUnits="userSpaceOnUse" width={6} height={6}>
        <rect width={6} height={6} fill="#FFFFFF" />
        <path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" stroke={colour} stroke-width={1.6} fill="none" />
      </pattern>
    </defs>
  );
}
