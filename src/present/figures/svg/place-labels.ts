import { textWidth } from "./fit-text.ts";

interface ToLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A rectangle by its edges. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A label by its middle and its base line, and the mark to which a line leads where it stands apart from it. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly from: { readonly x: number; readonly y: number } | null;
}

const SIZE = 11;
/** Extra distance from its mark of a label that finds no room beside it. */
const FAR = 16;

/** No picture has room for more, and each looks for room among all marks. */
const MOST_LABELLED = 200;

/** Places labels of marks beside their mark, where that is free, or not far from it; the others are left out. */
export function placeLabels(marks: readonly ToLabel[], within: Box): readonly PlacedLabel[] {
  const taken: Box[] = marks.map(({ x, y, radius }) => around(x, y, radius, radius));
  return marks.slice(0, MOST_LABELLED).flatMap((mark) => {
    const half = textWidth(mark.text, SIZE) / 2;
    const [aside, above] = [mark.radius + half + 3, mark.radius + SIZE / 2 + 1];
    const near = [
      [aside, 0],
      [-aside, 0],
      [0, -above],
      [0, above],
      [0.8 * aside, -0.9 * above],
      [-0.8 * aside, -0.9 * above],
      [0.8 * aside, 0.9 * above],
      [-0.8 * aside, 0.9 * above],
    ] as const;
    const far = near.map(([x, y]) => [FAR * Math.sign(x) + x, FAR * Math.sign(y) + y] as const);
    const places = [...near, ...far].map(([x, y]) => around(mark.x + x, mark.y + y, half, SIZE / 2));
    const free = places.find((box) => isInside(box, within) && !taken.some((other) => overlap(box, other)));
    if (free === undefined) return [];
    taken.push(free);
    const isFar = places.indexOf(free) >= near.length;
    return [{ text: mark.text, x: (free.left + free.right) / 2, y: free.bottom - 1.5, from: isFar ? mark : null }];
  });
}

function around(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function isInside(box: Box, within: Box): boolean {
  return box.left >= within.left && box.right <= within.right && box.top >= within.top && box.bottom <= within.bottom;
}
