import { scaleLinear } from "d3-scale";
import type { VNode } from "preact";
import { thresholdText } from "../../texts/share-text.ts";
import type { StabilityFigure, StabilityRange } from "../../document/figure.ts";
import { nameAndId } from "../in-figures.ts";
import type { Canvas, Drawing } from "./drawing.ts";
import { fitText } from "./fit-text.ts";
import { Label } from "./label.tsx";
import { TopTicks } from "./top-ticks.tsx";
import { GAIN, GREY, INK, lineHeight, px, SIZES } from "./style.ts";

const LABELS = 0.34;
/** For the number at an end that lies at an end of the axis. */
const NUMBER = 66;
const BAR = 14;
const ROW = 70;

const TEXTS = {
  da: {
    takeovers: "Hvilken fordeling der tager over, og hvad der er anderledes i den:",
    now: "nu",
    axis: "Vægt",
    same: "de samme valg",
  },
  en: { takeovers: "What takes over, and in what it differs:", now: "now", axis: "Weight", same: "the same choices" },
} as const;

/** For each hensyn the whole axis of its weight, and on it how far it can move; what takes over stands beyond either end. */
export function stabilityPicture(figure: StabilityFigure, { width }: Canvas): Drawing {
  const { ranges, language } = figure;
  if (ranges.length === 0) return { height: 0, content: <g /> };
  const labels = Math.round(width * LABELS);
  const x = scaleLinear()
    .domain([0, 1])
    .range([labels + NUMBER, width - NUMBER]);
  const top = 2 * lineHeight(SIZES.small) + 2;
  const bottom = top + ranges.length * ROW;
  const key = takeoverRows(figure, width, bottom + 14);
  return {
    height: key.height,
    content: (
      <g>
        <Label x={width} y={12} of={TEXTS[language].axis} anchor="end" fill={GREY} />
        <TopTicks x={x} count={width < 500 ? 2 : 5} type="share" top={top} bottom={bottom} language={language} />
        {ranges.map((range, index) => (
          <Row key={range.id} range={range} x={x} y={top + index * ROW} labels={labels} language={language} />
        ))}
        {key.content}
      </g>
    ),
  };
}

interface RowProps {
  readonly range: StabilityRange;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly labels: number;
  readonly language: "da" | "en";
}

function Row({ range, x, y, labels, language }: RowProps): VNode {
  const { weight, from, to, below, above } = range;
  const middle = y + ROW / 2;
  const name = fitText(nameAndId(range), { width: labels, size: SIZES.small, lines: 3 });
  const share = (value: number): string => thresholdText(value, language);
  return (
    <g>
      <Label x={0} y={middle - ((name.lines.length - 1) * lineHeight(SIZES.small)) / 2 + 4} of={name} />
      <path d={`M${px(x(0))} ${px(middle)}H${px(x(1))}`} stroke={GREY} stroke-width={1} />
      <rect
        x={px(x(from))}
        y={px(middle - BAR / 2)}
        width={px(Math.max(1, x(to) - x(from)))}
        height={BAR}
        fill={GAIN}
        fill-opacity={0.55}
        stroke={GAIN}
        stroke-width={1.2}
      />
      <path d={`M${px(x(weight))} ${px(middle - 11)}v22`} stroke={INK} stroke-width={3} />
      <Label x={x(weight)} y={middle - 15} of={`${TEXTS[language].now} ${share(weight)}`} anchor="middle" edged />
      <Label
        x={x(from) - 5}
        y={middle + 22}
        of={below === null ? share(from) : `${below} ◂ ${share(from)}`}
        anchor="end"
        edged
      />
      <Label x={x(to) + 5} y={middle + 22} of={above === null ? share(to) : `${share(to)} ▸ ${above}`} edged />
    </g>
  );
}

function takeoverRows({ takeovers, language }: StabilityFigure, width: number, from: number): Drawing {
  if (takeovers.length === 0) return { height: from - 14, content: <g /> };
  const say = TEXTS[language];
  const line = lineHeight(SIZES.small);
  let y = from + line + 4;
  const rows = takeovers.map(({ letter, scenarios }) => {
    const names = scenarios.map(({ id, name }) => `${id} ${name}`).join("; ");
    const of = fitText(names === "" ? say.same : names, { width: width - 24, size: SIZES.small, lines: 4 });
    const top = y;
    y += of.lines.length * line + 4;
    return (
      <g key={letter}>
        <Label x={0} y={top + 12} of={letter} bold />
        <Label x={24} y={top + 12} of={of} />
      </g>
    );
  });
  return {
    height: y,
    content: (
      <g>
        <Label x={0} y={from + 12} of={fitText(say.takeovers, { width, size: SIZES.small, lines: 1 })} fill={GREY} />
        {rows}
      </g>
    ),
  };
}
