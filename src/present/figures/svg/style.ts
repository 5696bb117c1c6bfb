/** The colours of Okabe and Ito, which people with any kind of colour vision tell apart; black is for text and lines. */
export const PALETTE = ["#56B4E9", "#E69F00", "#009E73", "#F0E442", "#CC79A7", "#0072B2", "#D55E00"] as const;

/** Text and what must be seen. */
export const INK = "#000000";
/** Text beside it. */
export const GREY = "#444444";
/** Lines that guide the eye. */
export const FAINT = "#BBBBBB";
/** Colours for more than before, and for less: told apart by hatching too. */
export const GAIN = "#0072B2";
export const LOSS = "#D55E00";

export const SIZES = { title: 16, text: 13, small: 12 } as const;

/** From one line of text to the next. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.3);
}

/** Coordinates in tenths of a pixel: what is finer is not seen, and takes room. */
export function px(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
