import { toSvg } from "../../present/figures/to-svg.tsx";
import { andText } from "../../text/list-text.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import type { CommandData, ReadArguments } from "../command.ts";
import { FIGURES, type FigureKind } from "../figure-kinds.ts";
import { json } from "../formats.ts";
import { BEST } from "../read-selection.ts";
import type { Typed } from "../given.ts";
import { BEST_HELP, LIMIT_HELP, SELECTION_HELP } from "../help-lists.ts";
import { OPTIONS, typedFlags, WEIGHTS, WISHES } from "../option-table.ts";

const KINDS = Object.keys(FIGURES) as readonly FigureKind[];

/** Options that every figure takes. */
const ALWAYS: readonly string[] = ["problem", ...WEIGHTS, "method", "timeLimit", "width", "output"];

/** Complaint about typed words that say nothing about a figure of this kind. */
function misuse({ choice, selections }: ReadArguments, typed: Typed): Bilingual | undefined {
  const kind = KINDS.find((each) => each === choice);
  if (kind === undefined) return undefined;
  const { takes } = FIGURES[kind];
  // Of an allocation that is named, wishes choose nothing.
  const isChosen = !(kind === "loads" || kind === "flows") || selections.every((selection) => selection === BEST);
  const taken = [...ALWAYS, ...(isChosen ? WISHES : []), ...takes];
  const idle = Object.values(OPTIONS).filter(({ key }) => !taken.includes(key));
  const words = [
    ...typedFlags(idle, typed),
    ...(selections.length > 0 && !takes.includes("selection") ? selections : []),
  ];
  if (words.length === 0) return undefined;
  return {
    da: `figuren ${kind} bruger ikke ${andText(words, "da")}. Udelad det.`,
    en: `the figure ${kind} does not use ${andText(words, "en")}. Leave it out.`,
  };
}

export const figureCommand: CommandData = {
  name: "figure",
  about: { da: "en figur som SVG eller som data", en: "a figure as SVG or as data" },
  arguments: [
    {
      kind: "choice",
      name: { da: "FIGUR", en: "FIGURE" },
      about: { da: "hvilken figur", en: "which figure" },
      choices: KINDS,
    },
    {
      kind: "selection",
      name: { da: "VALG", en: "SELECTION" },
      about: {
        da: "for loads, flows og waterfall: fordelingen, se nedenfor; ellers best",
        en: "of loads, flows and waterfall: the allocation, see below; else best",
      },
      best: "taken",
    },
  ],
  options: [
    "problem",
    ...WEIGHTS,
    "by",
    ...WISHES,
    "versus",
    "over",
    "vary",
    "samples",
    "seed",
    "width",
    "method",
    "timeLimit",
    "out",
  ],
  formats: ["svg", "json"],
  notes: [SELECTION_HELP, BEST_HELP, LIMIT_HELP],
  misuse,
  answer: (asked) => {
    const kind = KINDS.find((each) => each === asked.choice) ?? "frontier";
    const { figure, ends } = FIGURES[kind].draw(asked);
    if (figure === null) return { text: "", ends };
    const { format, width } = asked.given;
    return { text: format === "json" ? json(figure) : `${toSvg(figure, { width })}\n`, ends };
  },
};
