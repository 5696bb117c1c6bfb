import { scaleLinear } from "d3-scale";
import type { VNode } from "preact";
import { figureText } from "../../../text/numbers.ts";
import type { DepartmentLoad, LoadPanel, LoadsFigure } from "../../document/figure.ts";
import { idEnd, nameAndId } from "../in-figures.ts";
import type { Canvas, Drawing } from "./drawing.ts";
import { fitText, textWidth } from "./fit-text.ts";
import { hatching, Hatchings, Slanted } from "./hatch.tsx";
import { Label } from "./label.tsx";
import { TopTicks } from "./top-ticks.tsx";
import { GREY, INK, lineHeight, px, SIZES } from "./style.ts";

const LABELS = 0.4;
const BAR = 13;
const ROW = 2 * BAR + 12;

const TEXTS = {
  da: { today: "i dag", after: "efter, i forvaltningens farve", closed: "nedlagt", opened: "findes ikke i dag" },
  en: { today: "today", after: "after, in the department’s colour", closed: "closed", opened: "does not exist today" },
} as const;

/** For each measure two bars for each department: today, and afterwards in the colour of the department. */
export function loadsPicture(figure: LoadsFigure, canvas: Canvas): Drawing {
  const { id } = canvas;
  const departments = figure.panels.flatMap(({ loads }) => loads.map(({ department }) => department));
  let y = 26;
  const panels = figure.panels.map((panel) => {
    const drawn = panelOf(panel, canvas, y, figure.language);
    y = drawn.height + 18;
    return drawn.content;
  });
  return {
    height: y - 18,
    content: (
      <g>
        <Hatchings id={id} indices={departments} />
        <Slanted id={id} name="today" colour="#777777" />
        <Key id={id} department={departments[0] ?? 0} language={figure.language} />
        {panels}
      </g>
    ),
  };
}

function Key({
  id,
  department,
  language,
}: {
  readonly id: string;
  readonly department: number;
  readonly language: "da" | "en";
}): VNode {
  const { today, after } = TEXTS[language];
  const second = 30 + textWidth(today, SIZES.small) + 18;
  return (
    <g>
      <Bar fill={`url(#${id}-today)`} x={0} y={1} width={24} />
      <Label x={30} y={12} of={today} />
      <Bar fill={hatching(id, department)} x={second} y={1} width={24} />
      <Label x={second + 30} y={12} of={after} />
    </g>
  );
}

interface BarProps {
  readonly fill: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Bar({ fill, x, y, width }: BarProps): VNode {
  return (
    <rect
      x={px(x)}
      y={px(y)}
      width={px(Math.max(0.5, width))}
      height={BAR}
      fill={fill}
      stroke={INK}
      stroke-width={0.7}
    />
  );
}

function panelOf({ axis, loads }: LoadPanel, { id, width }: Canvas, from: number, language: "da" | "en"): Drawing {
  const labels = Math.round(width * LABELS);
  const room = Math.max(
    ...loads.flatMap(({ today, after }) =>
      [today, after].map((value) => textWidth(figureText(value ?? 0, language), SIZES.small)),
    ),
  );
  const x = scaleLinear()
    .domain([0, axis.to > 0 ? axis.to : 1])
    .range([labels, width - room - 10]);
  const heading = fitText(`${axis.label} (${axis.unit})`, { width, size: SIZES.text, lines: 2, bold: true });
  const top = from + heading.lines.length * lineHeight(SIZES.text) + lineHeight(SIZES.small);
  const bottom = top + loads.length * ROW + 4;
  return {
    height: bottom,
    content: (
      <g>
        <Label x={0} y={from + 13} of={heading} size={SIZES.text} bold />
        <TopTicks
          x={x}
          count={Math.max(2, (width - labels) / 90)}
          type={axis.type}
          top={top}
          bottom={bottom}
          language={language}
        />
        {loads.map((load, index) => (
          <Row key={load.id} id={id} load={load} x={x} y={top + index * ROW + 4} labels={labels} language={language} />
        ))}
        <path d={`M${px(labels)} ${px(top)}V${px(bottom)}`} stroke={INK} stroke-width={1} />
      </g>
    ),
  };
}

interface RowProps {
  readonly id: string;
  readonly load: DepartmentLoad;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly labels: number;
  readonly language: "da" | "en";
}

function Row({ id, load, x, y, labels, language }: RowProps): VNode {
  const { today, after, low, high, department } = load;
  const say = TEXTS[language];
  const name = fitText(nameAndId(load), { end: idEnd(load), width: labels - 12, size: SIZES.small, lines: 2 });
  const down = name.lines.length === 1 ? BAR + 4 : BAR - 3;
  return (
    <g>
      <Label x={0} y={y + down} of={name} />
      {today === null ? null : <Bar fill={`url(#${id}-today)`} x={x(0)} y={y} width={x(today) - x(0)} />}
      <Label
        x={x(today ?? 0) + 5}
        y={y + 10.5}
        of={today === null ? say.opened : figureText(today, language)}
        fill={GREY}
        edged
      />
      {after === null ? null : <Bar fill={hatching(id, department)} x={x(0)} y={y + BAR + 2} width={x(after) - x(0)} />}
      {low === null || high === null ? null : (
        <path
          d={`M${px(x(low))} ${px(y + 1.5 * BAR - 1)}v6M${px(x(low))} ${px(y + 1.5 * BAR + 2)}H${px(x(high))}m0 -3v6`}
          stroke={INK}
          stroke-width={1.4}
          fill="none"
        />
      )}
      <Label
        x={x(Math.max(after ?? 0, high ?? 0)) + 5}
        y={y + 2 * BAR + 0.5}
        of={after === null ? say.closed : figureText(after, language)}
        bold
        edged
      />
    </g>
  );
}
