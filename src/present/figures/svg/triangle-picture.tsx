import type { VNode } from "preact";
import type { WeightTriangle } from "../figure.ts";
import { nameAndId } from "../in-figures.ts";
import type { Canvas, Drawing } from "./drawing.ts";
import { fitText, fittedAsIs } from "./fit-text.ts";
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
  const top = HEAD * line + 10;
  const middle = width / 2;
  const bottom = top + (side * Math.sqrt(3)) / 2;
  const corners = [
    { x: middle, y: top },
    { x: middle - side / 2, y: bottom },
    { x: middle + side / 2, y: bottom },
  ];
  const below = bottom + 34;
  const key = triangleKey(figure, { id, width }, below + HEAD * line + 8);
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
        <CornerNames figure={figure} top={top} width={width} below={below} />
        {placeLetters(figure, corners).map(({ letter, at, line: lead }) => (
          <g key={letter}>
            {lead === null ? null : (
              <g>
                <path d={pathOf(lead, false)} stroke={INK} stroke-width={0.8} fill="none" />
                <circle cx={px(lead[0].x)} cy={px(lead[0].y)} r={1.6} />
              </g>
            )}
            <Label x={at.x} y={at.y + 4.5} of={fittedAsIs(letter)} size={SIZES.text} anchor="middle" bold edged />
          </g>
        ))}
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
      <path d={lines.join("")} stroke={INK} stroke-opacity={0.35} stroke-width={0.6} stroke-dasharray="2 3" />
      <path d={pathOf(corners)} stroke={INK} stroke-width={1.4} stroke-linejoin="round" />
    </g>
  );
}

interface CornerNamesProps {
  readonly figure: WeightTriangle;
  readonly top: number;
  readonly width: number;
  readonly below: number;
}

function CornerNames({ figure: { criteria }, top, width, below }: CornerNamesProps): VNode {
  const line = lineHeight(SIZES.small);
  const room = { size: SIZES.small, lines: HEAD, bold: true };
  return (
    <g>
      {criteria.map((each, index) => {
        const of = fitText(nameAndId(each), { ...room, width: index === 0 ? width : width / 2 - 12 });
        if (index > 0)
          return (
            <Label
              key={index}
              x={index === 1 ? 0 : width}
              y={below}
              of={of}
              anchor={index === 1 ? "start" : "end"}
              bold
            />
          );
        return (
          <Label key={index} x={width / 2} y={top - 8 - (of.lines.length - 1) * line} of={of} anchor="middle" bold />
        );
      })}
    </g>
  );
}
