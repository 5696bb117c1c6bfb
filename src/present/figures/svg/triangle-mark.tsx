import type { VNode } from "preact";
import type { TrianglePoint, WeightTriangle } from "../../document/figure.ts";
import { Label } from "./label.tsx";
import { INK, px } from "./style.ts";
import type { Point } from "./triangle-layout.ts";

/** Weightings with a name are numbered from 1. */
export function weightingNumber({ points }: WeightTriangle, index: number): number {
  return points.slice(0, index + 1).filter(({ kind }) => kind === "weighting").length;
}

interface MarkProps {
  readonly point: TrianglePoint;
  readonly at: Point;
  readonly number: number;
}

/** The weights in use as a ring around a dot; those with a name as a white square with their number. */
export function Mark({ point, at, number }: MarkProps): VNode {
  if (point.kind === "present")
    return (
      <g stroke={INK}>
        <circle cx={px(at.x)} cy={px(at.y)} r={6} fill="#FFFFFF" stroke-width={2} />
        <circle cx={px(at.x)} cy={px(at.y)} r={2} fill={INK} />
      </g>
    );
  return (
    <g>
      <rect x={px(at.x - 7)} y={px(at.y - 7)} width={14} height={14} fill="#FFFFFF" stroke={INK} stroke-width={1.4} />
      <Label x={at.x} y={at.y + 4} of={String(number)} size={11} anchor="middle" bold />
    </g>
  );
}
