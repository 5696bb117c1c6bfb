import { scaleLinear } from "d3-scale";
import type { VNode } from "preact";
import { shareText } from "../../texts/share-text.ts";
import type { CoreArea, CoreFigure } from "../../document/figure.ts";
import { nameAndId } from "../in-figures.ts";
import type { Canvas, Drawing } from "./drawing.ts";
import { fitText } from "./fit-text.ts";
import { Label } from "./label.tsx";
import { FAINT, GAIN, INK, lineHeight, px, SIZES } from "./style.ts";

const LABELS = 0.55;
const NUMBER = 62;
const BAR = 11;
const INDENT = 12;

/** For each area its scenarios, each with a bar of its share; the one that is chosen most is dark. */
export function corePicture({ areas, language }: CoreFigure, { width }: Canvas): Drawing {
  const labels = Math.round(width * LABELS);
  const x = scaleLinear()
    .domain([0, 1])
    .range([labels, width - NUMBER]);
  let y = 0;
  const drawn = areas.map((area) => {
    const block = areaOf(area, { x, labels, width, from: y, language });
    y = block.height + 8;
    return block.content;
  });
  return { height: Math.max(0, y - 8), content: <g>{drawn}</g> };
}

interface Room {
  readonly x: (value: number) => number;
  readonly labels: number;
  readonly width: number;
  readonly from: number;
  readonly language: "da" | "en";
}

function areaOf(area: CoreArea, { x, labels, width, from, language }: Room): Drawing {
  const line = lineHeight(SIZES.small);
  const heading = fitText(nameAndId(area), { width, size: SIZES.small, lines: 2, bold: true });
  const most = Math.max(...area.scenarios.map(({ share }) => share));
  let y = from + heading.lines.length * line + 2;
  const rows = area.scenarios.map((scenario) => {
    const of = fitText(nameAndId(scenario), { width: labels - INDENT - 10, size: SIZES.small, lines: 2 });
    const top = y;
    y += of.lines.length * line + 3;
    return (
      <g key={scenario.id}>
        <Label x={INDENT} y={top + 12} of={of} />
        <Share x={x} y={top + 2} share={scenario.share} dark={scenario.share === most} />
        <Label x={x(1) + 6} y={top + 12} of={shareText(scenario.share, language)} bold={scenario.share === most} />
      </g>
    );
  });
  return {
    height: y,
    content: (
      <g key={area.id}>
        <Label x={0} y={from + 12} of={heading} bold />
        {rows}
      </g>
    ),
  };
}

interface ShareProps {
  readonly x: (value: number) => number;
  readonly y: number;
  readonly share: number;
  readonly dark: boolean;
}

function Share({ x, y, share, dark }: ShareProps): VNode {
  const width = px(x(share) - x(0));
  return (
    <g>
      <rect
        x={px(x(0))}
        y={px(y)}
        width={px(x(1) - x(0))}
        height={BAR}
        fill="#FFFFFF"
        stroke={FAINT}
        stroke-width={0.8}
      />
      {share === 0 ? null : (
        <rect
          x={px(x(0))}
          y={px(y)}
          width={Math.max(1, width)}
          height={BAR}
          fill={GAIN}
          fill-opacity={dark ? 1 : 0.45}
          stroke={INK}
          stroke-width={0.6}
        />
      )}
    </g>
  );
}
