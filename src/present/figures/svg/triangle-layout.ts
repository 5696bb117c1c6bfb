import type { WeightTriangle } from "../../document/figure.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A letter in its region, or beside the triangle with a line to its region where that is too small. */
export interface PlacedLetter {
  readonly letter: string;
  readonly at: Point;
  readonly line: readonly [Point, Point] | null;
}

/** Room that a letter needs to each side. */
const LETTER_ROOM = 8;
/** From the edge of the triangle to a letter beside it, and between two of these. */
const BESIDE = 18;

/** Point at which weights are drawn: the first corner on top, the second on the left, the third on the right. */
export function pointOf(corners: readonly Point[], weights: readonly number[]): Point {
  return corners.reduce(
    (sum, { x, y }, index) => ({ x: sum.x + x * (weights[index] ?? 0), y: sum.y + y * (weights[index] ?? 0) }),
    { x: 0, y: 0 },
  );
}

/** Places the letters of all regions. */
export function placeLetters({ regions, points }: WeightTriangle, corners: readonly Point[]): readonly PlacedLetter[] {
  const marks = points.map(({ weights }) => pointOf(corners, weights));
  const inside: PlacedLetter[] = [];
  const outside: { readonly letter: string; readonly from: Point }[] = [];
  for (const { letter, polygon } of regions) {
    const shape = polygon.map((weights) => pointOf(corners, weights));
    const { at, room } = roomiest(shape, marks);
    if (room >= LETTER_ROOM + 3 * (letter.length - 1)) inside.push({ letter, at, line: null });
    else outside.push({ letter, from: middleOf(shape) });
  }
  return [...inside, ...besideEdges(outside, corners)];
}

function middleOf(shape: readonly Point[]): Point {
  const [x, y] = [average(shape.map((each) => each.x)), average(shape.map((each) => each.y))];
  return { x, y };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);
}

/** Of the middle and places between it and the corners, the one with the most room to the edges and to other marks. */
function roomiest(shape: readonly Point[], marks: readonly Point[]): { readonly at: Point; readonly room: number } {
  const middle = middleOf(shape);
  const places = [0, 0.2, 0.4, 0.55].flatMap((part) =>
    shape.map(({ x, y }) => ({ x: middle.x + part * (x - middle.x), y: middle.y + part * (y - middle.y) })),
  );
  const rooms = places.map((at) => {
    const edges = shape.map((corner, index) => distanceToLine(at, corner, shape[(index + 1) % shape.length] ?? corner));
    return { at, room: Math.min(...edges, ...marks.map((mark) => distance(at, mark) - LETTER_ROOM)) };
  });
  return rooms.reduce((best, each) => (each.room > best.room + 0.5 ? each : best), { at: middle, room: -Infinity });
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const length = distance(from, to);
  if (length === 0) return distance(point, from);
  return Math.abs((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)) / length;
}

/** Letters beside the edge that is nearest to their region, far enough from each other. */
function besideEdges(
  letters: readonly { readonly letter: string; readonly from: Point }[],
  corners: readonly Point[],
): readonly PlacedLetter[] {
  const centre = middleOf(corners);
  const edges = corners.map((from, index) => [from, corners[(index + 1) % corners.length] ?? from] as const);
  const nearest = letters.map(({ from }) => {
    const distances = edges.map(([start, end]) => distanceToLine(from, start, end));
    return distances.indexOf(Math.min(...distances));
  });
  return edges.flatMap(([start, end], edge) => {
    const length = distance(start, end);
    const along = { x: (end.x - start.x) / length, y: (end.y - start.y) / length };
    const side = Math.sign((centre.x - start.x) * -along.y + (centre.y - start.y) * along.x);
    const out = { x: side * along.y, y: -side * along.x };
    const own = letters
      .filter((_, index) => nearest[index] === edge)
      .map((each) => ({ ...each, t: (each.from.x - start.x) * along.x + (each.from.y - start.y) * along.y }))
      .sort((one, other) => one.t - other.t);
    const places = spread(
      own.map(({ t }) => t),
      length,
    );
    return own.map(({ letter, from }, index) => {
      const t = places[index] ?? 0;
      const beside = (by: number): Point => ({
        x: start.x + along.x * t + out.x * by,
        y: start.y + along.y * t + out.y * by,
      });
      return { letter, at: beside(BESIDE), line: [from, beside(BESIDE - 9)] as const };
    });
  });
}

/** Places along a line, in order, moved as little as it takes to be `BESIDE` from each other and from its ends. */
function spread(places: readonly number[], length: number): readonly number[] {
  const spreadOut: number[] = [];
  for (const place of places) spreadOut.push(Math.max(place, (spreadOut.at(-1) ?? 0) + BESIDE));
  let most = length - BESIDE;
  for (let index = spreadOut.length - 1; index >= 0; index--) {
    spreadOut[index] = Math.min(spreadOut[index] ?? 0, most);
    most = (spreadOut[index] ?? 0) - BESIDE;
  }
  return spreadOut;
}
