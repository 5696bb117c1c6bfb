import type { VNode } from "preact";
import type { WeightTriangle } from "../../document/figure.ts";
import { nameAndId } from "../in-figures.ts";
import type { Canvas, Drawing } from "./drawing.ts";
import { fitText, type FittedText } from "./fit-text.ts";
import { hatching, Hatchings } from "./hatch.tsx";
import { Label } from "./label.tsx";
import { INK, lineHeight, px, SIZES } from "./style.ts";
import { placeLetters, pointOf, type Point } from "./triangle-layout.ts";
import { triangleKey } from "./triangle-key.tsx";
import { Mark, weightingNumber } from "./triangle-mark.tsx";

const MOST_SIDE = 470;
/** For letters beside the triangle. */
const MARGIN = 34;
const HEAD = 2;

/** The triangle with its regions, the weights in use and those with a name; below it what the letters stand for. */
export function trianglePicture(figure: WeightTriangle, { id, width }: Canvas): Drawing {
  const side = Math.min(MOST_SIDE, width - 2 * MARGIN);
  const line = lineHeight(SIZES.small);
  const names = figure.criteria.map((each, index) =>
    fitText(nameAndId(each), {
      width: index === 0 ? width : width / 2 - 12,
      size: SIZES.small,
      lines: HEAD,
      bold: true,
    }),
  );
  const lines = (which: readonly number[]): number =>
    Math.max(...which.map((index) => names[index]?.lines.length ?? 1));
  const top = lines([0]) * line + 8;
  const middle = width / 2;
  const bottom = top + (side * Math.sqrt(3)) / 2;
  const corners = [
    { x: middle, y: top },
    { x: middle - side / 2, y: bottom },
    { x: middle + side / 2, y: bottom },
  ];
  const below = bottom + 36;
  const key = triangleKey(figure, { id, width }, below + lines([1, 2]) * line + 2);
  return {
    height: key.height,
    content: (
      <g>
        <Hatchings id={id} indices={figure.regions.map((_, index) => index)} />
        {figure.regions.map(({ letter, polygon }, index) => (
          <path
            key={letter}
            d={pathOf(polygon.map((weights) => pointOf(corners, weights)))}
            fill={hatching(id, index)}
            stroke={INK}
            stroke-width={0.8}
            stroke-linejoin="round"
          />
        ))}
        <Guides corners={corners} />
        <CornerNames names={names} top={top} width={width} below={below} />
        <Letters figure={figure} corners={corners} />
        {figure.points.map((point, index) => (
          <Mark
            key={index}
            point={point}
            at={pointOf(corners, point.weights)}
            number={weightingNumber(figure, index)}
          />
        ))}
        {key.content}
      </g>
    ),
  };
}

/** The letters of the regions, and a line to those that stand beside the triangle. */
function Letters({ figure, corners }: { readonly figure: WeightTriangle; readonly corners: readonly Point[] }): VNode {
  return (
    <g>
      {placeLetters(figure, corners).map(({ letter, at, line: lead }) => (
        <g key={letter}>
          {lead === null ? null : (
            <g>
              <path d={pathOf(lead, false)} stroke={INK} stroke-width={0.8} fill="none" />
              <circle cx={px(lead[0].x)} cy={px(lead[0].y)} r={1.6} />
            </g>
          )}
          <Label x={at.x} y={at.y + 4.5} of={letter} size={SIZES.text} anchor="middle" bold edged />
        </g>
      ))}
    </g>
  );
}

function pathOf(points: readonly Point[], closed = true): string {
  return `M${points.map(({ x, y }) => `${px(x)} ${px(y)}`).join("L")}${closed ? "Z" : ""}`;
}

/** Lines on which a weight is a quarter, a half or three quarters. */
function Guides({ corners }: { readonly corners: readonly Point[] }): VNode {
  const lines = [0.25, 0.5, 0.75].flatMap((weight) =>
    corners.map((_, index) => {
      const end = (other: number): Point =>
        pointOf(
          corners,
          corners.map((__, each) => (each === index ? weight : each === (index + other) % 3 ? 1 - weight : 0)),
        );
      return pathOf([end(1), end(2)], false);
    }),
  );
  return (
    <g fill="none">
      <path d={lines.join("")} stroke={INK} stroke-opacity={0.5} stroke-width={0.7} stroke-dasharray="2 3" />
      <path d={pathOf(corners)} stroke={INK} stroke-width={1.4} stroke-linejoin="round" />
    </g>
  );
}

interface CornerNamesProps {
  readonly names: readonly FittedText[];
  readonly top: number;
  readonly width: number;
  readonly below: number;
}

function CornerNames({ names, top, width, below }: CornerNamesProps): VNode {
  const places = [
    { x: width / 2, y: top - 8 - ((names[0]?.lines.length ?? 1) - 1) * lineHeight(SIZES.small), anchor: "middle" },
    { x: 0, y: below, anchor: "start" },
    { x: width, y: below, anchor: "end" },
  ] as const;
  return (
    <g>
      {places.map((place, index) => (
        <Label key={index} {...place} of={names[index] ?? ""} bold />
      ))}
    </g>
  );
}
