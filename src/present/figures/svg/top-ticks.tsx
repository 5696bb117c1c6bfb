import type { ScaleLinear } from "d3-scale";
import type { VNode } from "preact";
import type { Language } from "../../../text/bilingual.ts";
import type { ColumnType } from "../../document/table.ts";
import { tickText } from "./drawing.ts";
import { Label } from "./label.tsx";
import { FAINT, GREY, px } from "./style.ts";

interface TicksProps {
  readonly x: ScaleLinear<number, number>;
  /** About how many. */
  readonly count: number;
  readonly type: ColumnType;
  /** Start of the lines, with the values above them. */
  readonly top: number;
  readonly bottom: number;
  readonly language: Language;
}

/** Lines down a picture at the round values of the axis that stands above it. */
export function TopTicks({ x, count, type, top, bottom, language }: TicksProps): VNode {
  return (
    <g>
      {x.ticks(count).map((tick) => (
        <g key={tick}>
          <path d={`M${px(x(tick))} ${px(top)}V${px(bottom)}`} stroke={FAINT} stroke-width={0.6} />
          <Label x={x(tick)} y={top - 4} of={tickText(tick, type, language)} size={11} anchor="middle" fill={GREY} />
        </g>
      ))}
    </g>
  );
}
