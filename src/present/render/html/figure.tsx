import type { VNode } from "preact";
import type { Bilingual } from "../../../text/bilingual.ts";
import type { Figure } from "../../document/figure.ts";
import { toSvg } from "../../figures/to-svg.tsx";
import { onOneLine } from "./inline.tsx";
import { TableHtml } from "./table.tsx";

/** Texts in a picture keep their size, so that a narrow page needs another picture than a wide one. */
const WIDTHS = { wide: 720, narrow: 328 } as const;

const NUMBERS: Bilingual = { da: "Figurens tal", en: "The numbers of the figure" };

interface FigureProps {
  readonly of: Figure;
  /** Prefix of all ids in the figure. */
  readonly id: string;
}

/** A picture with the table of its numbers, folded. */
export function FigureHtml({ of, id }: FigureProps): VNode {
  return (
    <figure>
      {(["wide", "narrow"] as const).map((width) => (
        <div
          key={width}
          class={`picture-${width}`}
          dangerouslySetInnerHTML={{ __html: toSvg(of, { id: `${id}-${width}`, width: WIDTHS[width] }) }}
        />
      ))}
      <details>
        <summary>{NUMBERS[of.language]}</summary>
        <TableHtml of={of.numbers} label={`${NUMBERS[of.language]}: ${onOneLine(of.title)}`} />
      </details>
    </figure>
  );
}
