import { scaleLinear } from "d3-scale";
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";
import type { VNode } from "preact";
import { shownScore } from "../../../text/numbers.ts";
import type { FigureAxis, FrontierFigure, FrontierMark } from "../../document/figure.ts";
import { tickText, valueText, type Canvas, type Drawing } from "./drawing.ts";
import { fitText, textWidth } from "./fit-text.ts";
import { Label } from "./label.tsx";
import { placeLabels, type Box } from "./place-labels.ts";
import { FAINT, GREY, INK, lineHeight, px, SIZES } from "./style.ts";

const LEFT = 46;
const RIGHT = 14;

/** The third criterion in four classes, each with a shape, a size and a colour that darkens. */
const CLASSES = [
  { shape: symbolTriangle, area: 55, colour: "#E69F00" },
  { shape: symbolDiamond, area: 75, colour: "#56B4E9" },
  { shape: symbolSquare, area: 105, colour: "#0072B2" },
  { shape: symbolCircle, area: 170, colour: "#000000" },
] as const;

const TEXTS = {
  da: {
    filled: "fyldt: kan blive den bedste ved vægtning",
    hollow: "hul: kan ikke",
    unknown: "stiplet: ikke afgjort",
    to: "til",
  },
  en: {
    filled: "filled: can become the best by weighting",
    hollow: "hollow: cannot",
    unknown: "dashed: not decided",
    to: "to",
  },
} as const;

/** A scatter of the first two criteria; the third, if there is one, is the shape, the size and the colour of the marks. */
export function frontierPicture(figure: FrontierFigure, canvas: Canvas): Drawing {
  const { marks, language } = figure;
  const [xAxis, yAxis, third] = figure.axes;
  if (xAxis === undefined || yAxis === undefined || marks.length === 0) return { height: 0, content: <g /> };
  const { width } = canvas;
  const top = lineHeight(SIZES.small) * 2 + 2;
  const bottom = top + Math.min(400, Math.max(240, 0.6 * width));
  const x = scaleOf(xAxis, [LEFT + 14, width - RIGHT - 20]);
  const y = scaleOf(yAxis, [bottom - 14, top + 14]);
  const placed = [...marks]
    .map((mark) => ({ mark, x: x(mark.scores[0] ?? 0), y: y(mark.scores[1] ?? 0), look: lookOf(mark, third) }))
    .sort((one, other) => other.look.area - one.look.area);
  const labels = placeLabels(
    placed.map((each) => ({
      text: String(each.mark.number),
      x: each.x,
      y: each.y,
      radius: Math.sqrt(each.look.area / 2),
    })),
    { left: LEFT, right: width - RIGHT, top, bottom },
  );
  const below = bottom + 18 + 2 * lineHeight(SIZES.small);
  const legend = legendOf(figure, third, width, below);
  return {
    height: legend.height,
    content: (
      <g>
        <Axes
          axes={[xAxis, yAxis]}
          scales={[x, y]}
          box={{ left: LEFT, right: width - RIGHT, top, bottom }}
          language={language}
        />
        {placed.map((each) => (
          <Dot key={each.mark.number} x={each.x} y={each.y} supported={each.mark.supported} look={each.look} />
        ))}
        {labels.map(({ text, x: left, y: base, from }) =>
          from === null ? null : (
            <path
              key={text}
              d={`M${px(from.x)} ${px(from.y)}L${px(left)} ${px(base - 4)}`}
              stroke={GREY}
              stroke-width={0.8}
            />
          ),
        )}
        {labels.map(({ text, x: left, y: base }) => (
          <Label key={text} x={left} y={base} of={text} size={11} anchor="middle" edged />
        ))}
        {legend.content}
      </g>
    ),
  };
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

function scaleOf({ from, to }: FigureAxis, range: readonly [number, number]): Scale {
  const room = from === to ? 0.01 : 0.03 * (to - from);
  return scaleLinear()
    .domain([from - room, to + room])
    .range(range);
}

type Look = (typeof CLASSES)[number];

/** Quarter of its range in which the third criterion lies; without a third all marks look alike. */
function lookOf({ scores }: FrontierMark, third: FigureAxis | undefined): Look {
  if (third === undefined || third.from === third.to) return CLASSES[2];
  const part = ((scores[2] ?? 0) - third.from) / (third.to - third.from);
  return CLASSES[Math.min(3, Math.floor(4 * part))] ?? CLASSES[3];
}

interface DotProps {
  readonly x: number;
  readonly y: number;
  readonly supported: boolean | null;
  readonly look: Look;
}

function Dot({ x, y, supported, look: { shape, area, colour } }: DotProps): VNode {
  const path = symbol(shape, area)() ?? "";
  return (
    <g transform={`translate(${px(x)} ${px(y)})`}>
      <path d={path} fill="none" stroke="#FFFFFF" stroke-width={4} />
      <path
        d={path}
        fill={supported === true ? colour : "#FFFFFF"}
        stroke={colour}
        stroke-width={2}
        {...(supported === null ? { "stroke-dasharray": "2 2" } : {})}
      />
    </g>
  );
}

interface AxesProps {
  readonly axes: readonly [FigureAxis, FigureAxis];
  readonly scales: readonly [Scale, Scale];
  readonly box: Box;
  readonly language: "da" | "en";
}

function Axes({ axes: [xAxis, yAxis], scales: [x, y], box, language }: AxesProps): VNode {
  const { left, right, top, bottom } = box;
  const room = { width: right, size: SIZES.small, lines: 2 };
  const xName = fitText(`${xAxis.label}, ${xAxis.unit} →`, room);
  const yName = fitText(`↑ ${yAxis.label}, ${yAxis.unit}`, room);
  const yTop = top - 8 - (yName.lines.length - 1) * lineHeight(SIZES.small);
  return (
    <g>
      {x.ticks(Math.max(3, right / 90)).map((tick) => (
        <g key={tick}>
          <path d={`M${px(x(tick))} ${px(top)}V${px(bottom)}`} stroke={FAINT} stroke-width={0.6} />
          <Label x={x(tick)} y={bottom + 16} of={tickText(tick, xAxis.type, language)} size={11} anchor="middle" />
        </g>
      ))}
      {y.ticks(6).map((tick) => (
        <g key={tick}>
          <path d={`M${px(left)} ${px(y(tick))}H${px(right)}`} stroke={FAINT} stroke-width={0.6} />
          <Label x={left - 6} y={y(tick) + 4} of={tickText(tick, yAxis.type, language)} size={11} anchor="end" />
        </g>
      ))}
      <path d={`M${px(left)} ${px(top)}V${px(bottom)}H${px(right)}`} stroke={INK} stroke-width={1} fill="none" />
      <Label x={right} y={bottom + 34} of={xName} anchor="end" />
      <Label x={0} y={yTop} of={yName} />
    </g>
  );
}

interface LegendItem {
  readonly text: string;
  readonly dot: Omit<DotProps, "x" | "y">;
}

/** The classes of the third criterion, and what is filled and hollow, one after the other as they fit. */
function legendOf(figure: FrontierFigure, third: FigureAxis | undefined, width: number, from: number): Drawing {
  const say = TEXTS[figure.language];
  const line = lineHeight(SIZES.small) + 5;
  const heading =
    third === undefined ? undefined : fitText(`${third.label}, ${third.unit}:`, { width, size: SIZES.small, lines: 2 });
  const start = from + (heading === undefined ? 0 : heading.lines.length * lineHeight(SIZES.small) + 4);
  const first = flowed(classItems(figure, third), width, start, line);
  const statuses = new Set(figure.marks.map(({ supported }) => supported));
  const look = CLASSES[2];
  const hows: readonly LegendItem[] = [
    { text: say.filled, dot: { supported: true, look } },
    { text: say.hollow, dot: { supported: false, look } },
    { text: say.unknown, dot: { supported: null, look } },
  ];
  const second = flowed(
    hows.filter(({ dot }) => statuses.has(dot.supported)),
    width,
    first.height,
    line,
  );
  return {
    height: second.height,
    content: (
      <g>
        {heading === undefined ? null : <Label x={0} y={from + 12} of={heading} fill={GREY} />}
        {first.content}
        {second.content}
      </g>
    ),
  };
}

function classItems({ language }: FrontierFigure, third: FigureAxis | undefined): readonly LegendItem[] {
  if (third === undefined || shownScore(third.from) === shownScore(third.to)) return [];
  const end = (quarter: number): string =>
    valueText(third.from + (quarter / 4) * (third.to - third.from), third.type, language);
  return CLASSES.map((look, quarter) => ({
    text: `${end(quarter)} ${TEXTS[language].to} ${end(quarter + 1)}`,
    dot: { supported: true, look },
  }));
}

function flowed(items: readonly LegendItem[], width: number, from: number, line: number): Drawing {
  let [x, y] = [0, from];
  const drawn = items.map(({ text, dot }, index) => {
    const of = fitText(text, { width: width - 24, size: SIZES.small, lines: 1 });
    const wide = 24 + textWidth(of.lines[0] ?? "", SIZES.small) + 14;
    if (x > 0 && x + wide > width) [x, y] = [0, y + line];
    const at = x;
    x += wide;
    return (
      <g key={index}>
        <Dot x={at + 9} y={y + 8} {...dot} />
        <Label x={at + 22} y={y + 12} of={of} />
      </g>
    );
  });
  return { height: items.length === 0 ? from : y + line, content: <g>{drawn}</g> };
}
