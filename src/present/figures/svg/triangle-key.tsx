import type { VNode } from "preact";
import type { Bilingual } from "../../../text/bilingual.ts";
import { andText } from "../../../text/list-text.ts";
import { formatNumber } from "../../../text/numbers.ts";
import { shareText } from "../../texts/share-text.ts";
import type { FigureName, TriangleRegion, WeightTriangle } from "../../document/figure.ts";
import type { Canvas, Drawing } from "./drawing.ts";
import { cleanText, fitText, fittedAsIs, textWidth } from "./fit-text.ts";
import { hatching } from "./hatch.tsx";
import { Label } from "./label.tsx";
import { FAINT, GREY, INK, lineHeight, px, SIZES } from "./style.ts";
import { Mark, weightingNumber } from "./triangle-mark.tsx";

/** More rows than this are not read; the table of the figure has them all. */
const MOST_ROWS = 26;

const SHARE: Bilingual = { da: "Andel", en: "Share" };
const ids = (language: "da" | "en"): string => (language === "da" ? "Valgt scenarie" : "Chosen scenario");

/** Key to the letters and the marks: shares, the scenarios in which the best differ, and what these are called. */
export function triangleKey(figure: WeightTriangle, canvas: Canvas, from: number): Drawing {
  const points = pointRows(figure, canvas, from);
  const regions = regionRows(figure, canvas, points.height + 10);
  const names = nameRows(figure.scenarios, canvas.width, regions.height + 14);
  return {
    height: names.height,
    content: (
      <g>
        {points.content}
        {regions.content}
        {names.content}
      </g>
    ),
  };
}

function pointRows(figure: WeightTriangle, { width }: Canvas, from: number): Drawing {
  const { criteria, points, language } = figure;
  const line = lineHeight(SIZES.small);
  let y = from;
  const rows = points.map((point, index) => {
    const weights = criteria.map(({ id }, each) => `${id} ${shareText(point.weights[each] ?? 0, language)}`);
    const of = fitText(`${point.name}: ${andText(weights, language)}`, {
      width: width - 24,
      size: SIZES.small,
      lines: 2,
    });
    const at = y + line / 2;
    y += of.lines.length * line + 4;
    return (
      <g key={index}>
        <Mark point={point} at={{ x: 9, y: at }} number={weightingNumber(figure, index)} />
        <Label x={24} y={at + 4} of={of} />
      </g>
    );
  });
  return { height: y, content: <g>{rows}</g> };
}

/** The letter with its hatching, then the share. */
const SWATCH = 26;
const SHARE_WIDTH = 62;

function regionRows(figure: WeightTriangle, { id, width }: Canvas, from: number): Drawing {
  const { areas, regions, language } = figure;
  const shown = regions.slice(0, MOST_ROWS);
  const start = SWATCH + SHARE_WIDTH + 14;
  const columns = columnsOf(areas, shown, start, width);
  const line = lineHeight(SIZES.small) + 3;
  let y = from + line;
  const rows = shown.map((region, index) => {
    const cells = cellsOf(region, columns, width - start);
    const top = y;
    y += Math.max(1, ...cells.map(({ of }) => of.lines.length)) * line;
    return (
      <g key={region.letter}>
        <rect x={0} y={px(top)} width={SWATCH} height={15} fill={hatching(id, index)} stroke={INK} stroke-width={0.8} />
        <Label x={SWATCH / 2} y={top + 12} of={region.letter} anchor="middle" bold edged />
        <Label x={SWATCH + SHARE_WIDTH} y={top + 12} of={shareText(region.share, language)} anchor="end" />
        {cells.map(({ x, of }, cell) => (
          <Label key={cell} x={start + x} y={top + 12} of={of} />
        ))}
      </g>
    );
  });
  const others = regions.slice(MOST_ROWS);
  const share = others.reduce((sum, each) => sum + each.share, 0);
  return {
    height: others.length === 0 ? y : y + line,
    content: (
      <g>
        <Label x={SWATCH + SHARE_WIDTH} y={from + 10} of={SHARE[language]} anchor="end" fill={GREY} />
        <Heads columns={columns} areas={areas} start={start} y={from + 10} language={language} />
        <path d={`M0 ${px(from + 15)}H${px(width)}`} stroke={FAINT} stroke-width={1} />
        {rows}
        {others.length === 0 ? null : (
          <Label
            x={0}
            y={y + 12}
            of={fitText(restText(others.length, shareText(share, language), language), {
              width,
              size: SIZES.small,
              lines: 1,
            })}
            fill={GREY}
          />
        )}
      </g>
    ),
  };
}

function restText(count: number, share: string, language: "da" | "en"): string {
  const n = formatNumber(count, language);
  return language === "da" ? `og ${n} mindre, i alt ${share}` : `and ${n} smaller ones, ${share} in all`;
}

interface HeadsProps {
  readonly columns: readonly number[] | undefined;
  readonly areas: readonly FigureName[];
  readonly start: number;
  readonly y: number;
  readonly language: "da" | "en";
}

function Heads({ columns, areas, start, y, language }: HeadsProps): VNode {
  if (areas.length === 0) return <g />;
  if (columns === undefined) return <Label x={start} y={y} of={ids(language)} fill={GREY} />;
  return (
    <g>
      {areas.map(({ id }, index) => (
        <Label key={id} x={start + (columns[index] ?? 0)} y={y} of={id} fill={GREY} />
      ))}
    </g>
  );
}

/** Left edge of the column of each area, if there is room for a column of each. */
function columnsOf(
  areas: readonly FigureName[],
  regions: readonly TriangleRegion[],
  start: number,
  width: number,
): readonly number[] | undefined {
  const widths = areas.map(({ id }, index) => {
    const texts = [id, ...regions.map(({ scenarios }) => scenarios[index] ?? "")];
    return Math.max(...texts.map((text) => textWidth(cleanText(text), SIZES.small))) + 10;
  });
  const sum = widths.reduce((total, each) => total + each, 0);
  if (sum > width - start) return undefined;
  const spare = Math.min(14, (width - start - sum) / Math.max(1, areas.length));
  return widths.map((_, index) => widths.slice(0, index).reduce((total, each) => total + each + spare, 0));
}

function cellsOf({ scenarios }: TriangleRegion, columns: readonly number[] | undefined, width: number) {
  if (columns !== undefined) return scenarios.map((id, index) => ({ x: columns[index] ?? 0, of: fittedAsIs(id) }));
  if (scenarios.length === 0) return [];
  return [{ x: 0, of: fitText(scenarios.join(", "), { width, size: SIZES.small, lines: 4 }) }];
}

/** The names of scenarios in two columns, where there is room for two. */
function nameRows(scenarios: readonly FigureName[], width: number, from: number): Drawing {
  const columns = width >= 560 ? 2 : 1;
  const gap = 20;
  const room = (width - (columns - 1) * gap) / columns;
  const line = lineHeight(SIZES.small);
  const each = Math.ceil(scenarios.length / columns);
  const drawn = Array.from({ length: columns }, (_, column) => {
    let y = from;
    const rows = scenarios.slice(column * each, (column + 1) * each).map(({ id, name }) => {
      const of = fitText(`${id} ${name}`, { width: room, size: SIZES.small, lines: 2 });
      const top = y;
      y += of.lines.length * line + 3;
      return <Label key={id} x={column * (room + gap)} y={top + 12} of={of} fill={GREY} />;
    });
    return { height: y, rows };
  });
  return {
    height: Math.max(from, ...drawn.map(({ height }) => height)),
    content: <g>{drawn.map(({ rows }) => rows)}</g>,
  };
}
