import { scaleLinear } from "d3-scale";
import type { VNode } from "preact";
import { formatNumber, signedText } from "../../../text/numbers.ts";
import type { WaterfallFigure, WaterfallStep } from "../../document/figure.ts";
import { nameAndId } from "../in-figures.ts";
import type { Canvas, Drawing } from "./drawing.ts";
import { fitText } from "./fit-text.ts";
import { Slanted } from "./hatch.tsx";
import { Label } from "./label.tsx";
import { TopTicks } from "./top-ticks.tsx";
import { GAIN, GREY, INK, lineHeight, LOSS, px, SIZES } from "./style.ts";

/** Of the width, what the reasons take. */
const LABELS = 0.52;
const LINES = 3;
const BAR = 16;
/** For the numbers beside the bars. */
const NUMBER = 54;

/** The score of the one above, that of the other below, and between them a bar for each reason that begins where the last one ended. */
export function waterfallPicture(figure: WaterfallFigure, { id, width }: Canvas): Drawing {
  const { steps, language } = figure;
  const [axis] = figure.axes;
  if (axis === undefined || steps.length === 0) return { height: 0, content: <g /> };
  const labels = Math.round(width * LABELS);
  const x = scaleLinear()
    .domain(axis.from === axis.to ? [axis.from - 1, axis.to + 1] : [axis.from, axis.to])
    .range([labels + NUMBER, width - NUMBER]);
  const name = fitText(`${axis.label}, ${axis.unit}`, { width, size: SIZES.small, lines: 1 });
  const top = 2 * lineHeight(SIZES.small) + 4;
  let y = top;
  const rows = steps.map((step) => {
    const isEnd = step.kind === "from" || step.kind === "to";
    const of = fitText(step.label, { width: labels - 10, size: SIZES.small, lines: LINES, bold: isEnd });
    const under =
      step.theme === null ? undefined : fitText(nameAndId(step.theme), { width: labels - 10, size: 11, lines: 1 });
    const lines = of.lines.length * lineHeight(SIZES.small) + (under === undefined ? 0 : lineHeight(11));
    const row = { step, of, under, y, lines, height: Math.max(BAR + 8, lines + 8), isEnd };
    const { height } = row;
    y += height;
    return row;
  });
  const bottom = y;
  return {
    height: bottom + 4,
    content: (
      <g>
        <Slanted id={id} name="loss" colour={LOSS} />
        <Label x={width} y={12} of={name} anchor="end" fill={GREY} />
        <TopTicks
          x={x}
          count={Math.max(2, (width - labels) / 80)}
          type={axis.type}
          top={top - 4}
          bottom={bottom}
          language={language}
        />
        {rows.map(({ step, of, under, y: at, lines, height, isEnd }, index) => (
          <g key={index}>
            <Label x={0} y={at + (height - lines) / 2 + SIZES.small} of={of} bold={isEnd} />
            {under === undefined ? null : (
              <Label x={0} y={at + (height + lines) / 2 - 3} of={under} size={11} fill={GREY} />
            )}
            <Connector x={x(step.to)} from={at + height / 2} to={rows[index + 1]} />
            <Step id={id} step={step} x={x} middle={at + height / 2} language={language} />
          </g>
        ))}
      </g>
    ),
  };
}

/** From a bar to where the next one begins. */
function Connector({
  x,
  from,
  to,
}: {
  readonly x: number;
  readonly from: number;
  readonly to: { readonly y: number; readonly height: number } | undefined;
}): VNode {
  if (to === undefined) return <g />;
  return (
    <path
      d={`M${px(x)} ${px(from)}V${px(to.y + to.height / 2)}`}
      stroke={GREY}
      stroke-width={1}
      stroke-dasharray="2 2"
    />
  );
}

interface StepProps {
  readonly id: string;
  readonly step: WaterfallStep;
  readonly x: (value: number) => number;
  readonly middle: number;
  readonly language: "da" | "en";
}

/** A score is a line with a diamond, a gain a full bar, a loss a hatched one; each has its number on the side where it ends. */
function Step({ id, step: { kind, from, to, assumed }, x, middle, language }: StepProps): VNode {
  if (kind === "from" || kind === "to")
    return (
      <g>
        <path d={`M${px(x(to))} ${px(middle - 8)}l8 8l-8 8l-8 -8z`} fill={INK} />
        <Label x={x(to) + 12} y={middle + 4.5} of={formatNumber(to, language, 1)} bold edged />
      </g>
    );
  const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
  const isLoss = to < from;
  return (
    <g>
      <rect
        x={px(left)}
        y={px(middle - BAR / 2)}
        width={px(Math.max(1, right - left))}
        height={BAR}
        fill={isLoss ? `url(#${id}-loss)` : GAIN}
        stroke={isLoss ? LOSS : GAIN}
        stroke-width={1}
      />
      <Label
        x={isLoss ? left - 5 : right + 5}
        y={middle + 4.5}
        of={`${signedText(Math.round(10 * (to - from)) / 10, language)}${assumed ? " *" : ""}`}
        anchor={isLoss ? "end" : "start"}
        edged
      />
    </g>
  );
}
