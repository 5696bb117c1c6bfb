import { sankey, sankeyLinkHorizontal, type SankeyLink } from "d3-sankey";
import { figureText } from "../../../text/numbers.ts";
import type { Flow, FlowNode, FlowsFigure } from "../../document/figure.ts";
import { idEnd, nameAndId } from "../in-figures.ts";
import type { VNode } from "preact";
import type { Canvas, Drawing } from "./drawing.ts";
import { cleanText, fitText } from "./fit-text.ts";
import { hatching, Hatchings } from "./hatch.tsx";
import { Label } from "./label.tsx";
import { INK, lineHeight, px, SIZES } from "./style.ts";

const LABELS = 0.28;
const NODE = 12;
/** For the name of a department in two lines, and below it the number. */
const NODE_ROOM = 3 * lineHeight(SIZES.small) + 4;

interface Node {
  readonly node: FlowNode;
  readonly isGiver: boolean;
}

/** The departments that give on the left, those that get on the right, and bands as wide as what moves between them. */
export function flowsPicture(
  { givers, receivers, flows, language, unit, unitOfOne }: FlowsFigure,
  { id, width }: Canvas,
): Drawing {
  if (flows.length === 0) return { height: 0, content: <g /> };
  const amountOf = (value: number): string => `${figureText(value, language)} ${value === 1 ? unitOfOne : unit}`;
  const labels = Math.round(width * LABELS);
  const height = Math.max(220, Math.max(givers.length, receivers.length) * (NODE_ROOM + 16));
  const layout = sankey<Node, Flow>()
    .nodeWidth(NODE)
    .nodePadding(NODE_ROOM)
    .nodeSort(null)
    .linkSort(null)
    .extent([
      [labels, NODE_ROOM / 2],
      [width - labels, height - NODE_ROOM / 2],
    ]);
  const { nodes, links } = layout({
    nodes: [...givers.map((node) => ({ node, isGiver: true })), ...receivers.map((node) => ({ node, isGiver: false }))],
    links: flows.map((flow) => ({ ...flow, source: flow.from, target: givers.length + flow.to })),
  });
  return {
    height,
    content: (
      <g>
        <Hatchings id={id} indices={[...givers, ...receivers].map(({ department }) => department)} />
        <Bands id={id} links={links} givers={givers} amountOf={amountOf} x={labels + NODE + 6} language={language} />
        {nodes.map(({ node, isGiver, x0 = 0, y0 = 0, y1 = 0 }) => (
          <g key={`${isGiver ? "from" : "to"} ${node.id}`}>
            <rect
              x={px(x0)}
              y={px(y0)}
              width={NODE}
              height={px(Math.max(1, y1 - y0))}
              fill={hatching(id, node.department)}
              stroke={INK}
              stroke-width={0.8}
            />
            <NodeName
              node={node}
              isGiver={isGiver}
              x={isGiver ? x0 - 8 : x0 + NODE + 8}
              middle={(y0 + y1) / 2}
              width={labels - 8}
              text={amountOf(node.value)}
            />
          </g>
        ))}
      </g>
    ),
  };
}

interface BandsProps extends Pick<FlowsFigure, "givers" | "language"> {
  readonly amountOf: (value: number) => string;
  readonly id: string;
  readonly links: readonly SankeyLink<Node, Flow>[];
  readonly x: number;
}

/** The bands in the hatching of whoever gives, each with its number where it begins, if it is as wide as that. */
function Bands({ id, links, givers, amountOf, x, language }: BandsProps): VNode {
  const path = sankeyLinkHorizontal<Node, Flow>();
  const wide = links.filter((link) => (link.width ?? 0) >= SIZES.small);
  return (
    <g>
      {links.map((link, index) => (
        <path
          key={index}
          d={path(link) ?? ""}
          fill="none"
          stroke={hatching(id, givers[link.from]?.department ?? 0)}
          stroke-opacity={0.75}
          stroke-width={px(Math.max(1, link.width ?? 1))}
        >
          <title>{cleanText(amountOf(link.value))}</title>
        </path>
      ))}
      {wide.map((link, index) => (
        <Label key={index} x={x} y={(link.y0 ?? 0) + 4} of={figureText(link.value, language)} size={11} edged />
      ))}
    </g>
  );
}

interface NodeNameProps extends Node {
  readonly x: number;
  readonly middle: number;
  readonly width: number;
  readonly text: string;
}

function NodeName({ node, isGiver, x, middle, width, text }: NodeNameProps): VNode {
  const name = fitText(nameAndId(node), { end: idEnd(node), width, size: SIZES.small, lines: 2 });
  const amount = fitText(text, { width, size: SIZES.small, lines: 1, bold: true });
  const line = lineHeight(SIZES.small);
  const top = middle - (name.lines.length * line) / 2 + 4;
  const anchor = isGiver ? "end" : "start";
  return (
    <g>
      <Label x={x} y={top} of={name} anchor={anchor} />
      <Label x={x} y={top + name.lines.length * line} of={amount} anchor={anchor} bold />
    </g>
  );
}
