import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { InvalidInput, issueAt, shown, type Issue } from "../../problem/invalid-problem.ts";
import { own } from "../../problem/raw.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import { fingerprint } from "../../text/fingerprint.ts";
import { elementIdIssues } from "../document/element-id.ts";
import type { Figure } from "../document/figure.ts";
import { corePicture } from "./svg/core-picture.tsx";
import type { Canvas, Drawing } from "./svg/drawing.ts";
import { cleanText, fitText } from "./svg/fit-text.ts";
import { flowsPicture } from "./svg/flows-picture.tsx";
import { frontierPicture } from "./svg/frontier-picture.tsx";
import { Label } from "./svg/label.tsx";
import { loadsPicture } from "./svg/loads-picture.tsx";
import { stabilityPicture } from "./svg/stability-picture.tsx";
import { GREY, INK, lineHeight, SIZES } from "./svg/style.ts";
import { trianglePicture } from "./svg/triangle-picture.tsx";
import { waterfallPicture } from "./svg/waterfall-picture.tsx";

/** Options for drawing a figure. */
export interface SvgOptions {
  /**
   * Prefix of all ids in the picture, so that several can share a page: letters, digits, `_` and `-`. If left out
   * the kind and a fingerprint of the figure: several figures of a kind may stand in one page.
   */
  readonly id?: string | undefined;
  /** In pixels, 320 to 2000; 720 if left out. Texts keep their size, and what is wider takes more of them. */
  readonly width?: number | undefined;
}

const WIDTH = { least: 320, usual: 720, most: 2000 } as const;
const PADDING = 16;
const FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/**
 * A figure as an SVG picture: self-contained, with its title and its description for whoever does not see it, without
 * scripts, styles and anything from elsewhere, so that it may stand in any page, in a file, or on paper.
 *
 * @returns one element `svg`, with its size in pixels and a `viewBox`, so that a style may scale it.
 * @throws {InvalidInput} for what is no figure, and for an id or a width that cannot be used.
 * @example
 * ```ts
 * const figure = weightTriangleFigure(kobenhavn2024, weightRegions(kobenhavn2024), "en");
 * toSvg(figure, { id: "weights" }).startsWith("<svg"); // true
 * ```
 */
export function toSvg(figure: Figure, { id, width = WIDTH.usual }: SvgOptions = {}): string {
  check(figure, id, width);
  const canvas = { id: id ?? `${figure.kind}-${fingerprint(JSON.stringify(figure))}`, width: width - 2 * PADDING };
  // The table has for each kind the picture of its figures.
  const draw = PICTURES[figure.kind] as Picture<Figure>;
  const svg = renderToString(<Frame figure={figure} canvas={canvas} drawing={draw(figure, canvas)} />);
  // XML knows these three signs in a text only as the end of something else; HTML, for which preact escapes, does not mind.
  return svg.replaceAll("]]>", "]]&gt;");
}

type Picture<Of extends Figure> = (figure: Of, canvas: Canvas) => Drawing;

/** Drawer of each kind of figure. */
const PICTURES: { readonly [Kind in Figure["kind"]]: Picture<Extract<Figure, { kind: Kind }>> } = {
  "weight-triangle": trianglePicture,
  frontier: frontierPicture,
  waterfall: waterfallPicture,
  loads: loadsPicture,
  flows: flowsPicture,
  stability: stabilityPicture,
  core: corePicture,
};

/** Checks what plain JavaScript may hand over. */
function check(figure: unknown, id: unknown, width: unknown): void {
  const kind = own(figure, "kind");
  const issues: Issue[] = [];
  if (typeof kind !== "string" || !Object.hasOwn(PICTURES, kind)) issues.push(issueAt(["kind"], kind, noFigure(kind)));
  issues.push(...elementIdIssues(id));
  if (!(typeof width === "number" && width >= WIDTH.least && width <= WIDTH.most))
    issues.push(issueAt(["width"], width, noWidth(width)));
  if (issues.length > 0) throw new InvalidInput("The figure", issues);
}

function noFigure(value: unknown): Bilingual {
  return {
    da: `er ${shown(value)}, som ingen figur har. Giv det, som en af figurfunktionerne svarer.`,
    en: `is ${shown(value)}, which no figure has. Give what one of the functions of figures answers.`,
  };
}

function noWidth(value: unknown): Bilingual {
  return {
    da: `er ${shown(value)}. Skriv et tal fra ${WIDTH.least} til ${WIDTH.most}.`,
    en: `is ${shown(value)}. Write a number from ${WIDTH.least} to ${WIDTH.most}.`,
  };
}

interface FrameProps {
  readonly figure: Figure;
  readonly canvas: Canvas;
  readonly drawing: Drawing;
}

/** Frame of every picture: its title above, its notes below, and both for whoever does not see it. */
function Frame({ figure, canvas, drawing }: FrameProps): VNode {
  const { title, description, notes, language } = figure;
  const heading = fitText(title, { width: canvas.width, size: SIZES.title, lines: 3, bold: true });
  const remarks = notes.map((note) => fitText(note, { width: canvas.width, size: SIZES.small, lines: 4 }));
  const above = heading.lines.length * lineHeight(SIZES.title) + 12;
  let y = above + drawing.height + (drawing.height > 0 ? 12 : 0);
  const below = remarks.map((of, index) => {
    const top = y;
    y += of.lines.length * lineHeight(SIZES.small) + 3;
    return <Label key={index} x={0} y={top + SIZES.small} of={of} fill={GREY} />;
  });
  const [width, height] = [canvas.width + 2 * PADDING, Math.ceil(y + 2 * PADDING)];
  const ids = { title: `${canvas.id}-title`, description: `${canvas.id}-description` };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${ids.title} ${ids.description}`}
      lang={language}
      font-family={FONTS}
    >
      <title id={ids.title}>{cleanText(title)}</title>
      <desc id={ids.description}>{cleanText(description)}</desc>
      <rect width={width} height={height} fill="#FFFFFF" />
      <g transform={`translate(${PADDING} ${PADDING})`} fill={INK}>
        <Label x={0} y={SIZES.title} of={heading} size={SIZES.title} bold />
        <g transform={`translate(0 ${above})`}>{drawing.content}</g>
        {below}
      </g>
    </svg>
  );
}
