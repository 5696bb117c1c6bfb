import type { Stability, Takeover, WeightRange } from "../../analyse/stability.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { criterionIdsLine, criterionSpan, scenarioIdsLine, thresholdSpan } from "../texts/spans.ts";
import { figure, heading, paragraph, title, type Block, type AnswerDocument } from "../document/document.ts";
import { line, type Inline } from "../document/inline.ts";
import { fileColumn, tableOf, type Column, type Table } from "../document/table.ts";
import { callByNumber, differingScenarios, selectionIds, type CallSelection } from "../texts/selection-text.ts";
import { changeText, isNoChange } from "../texts/share-text.ts";
import type { CallingOptions } from "../figures/in-figures.ts";
import { stabilityFigure } from "../figures/stability.ts";
import { nameColumn, numberColumn } from "../tables/columns.ts";
import { endingBlocks } from "../sections/ending.ts";
import { weightingLine } from "../texts/weights-text.ts";
import { wishesBlocks } from "../sections/wishes.ts";
import { worthBlocks } from "../sections/worth.ts";

const say = {
  heading: { da: "Hvor robust den bedste er", en: "How robust the best is" },
  winner: {
    da: (weights: Inline, name: Inline) => line`Med vægtene ${weights} er den bedste ${name}.`,
    en: (weights: Inline, name: Inline) => line`Under the weights ${weights} the best is ${name}.`,
  },
  hensyn: { da: "Hensyn", en: "Hensyn" },
  now: { da: "Nu", en: "Now" },
  from: { da: "Fra", en: "From" },
  to: { da: "Til", en: "To" },
  below: { da: "Bedst derunder", en: "Best below that" },
  above: { da: "Bedst derover", en: "Best above that" },
  legend: {
    da: "Den forbliver den bedste, så længe én vægt ligger mellem fra og til, og de andre bevarer deres indbyrdes forhold. I parentes står de scenarier, hvor den, der overtager pladsen, afviger.",
    en: "It stays the best while one weight lies between from and to and the others keep their proportions. In brackets are the scenarios in which the one that takes over differs.",
  },
  together: {
    da: (change: string, weights: Inline, takeover: Inline) =>
      line`Når alle vægte må ændres: ingen ændringer, der tilsammen er under ${change} procentpoint, gør en anden til den bedste. De nærmeste vægte, hvor en anden bliver lige så god, er ${weights}; det er ${takeover}.`,
    en: (change: string, weights: Inline, takeover: Inline) =>
      line`When all weights may change: no changes that add up to less than ${change} percentage points make another the best. The nearest weights where another draws level are ${weights}; it is ${takeover}.`,
  },
  justAsGood: {
    da: (takeover: Inline) => line`En anden er allerede lige så god med disse vægte: ${takeover}.`,
    en: (takeover: Inline) => line`Another is just as good already under these weights: ${takeover}.`,
  },
  never: {
    da: (ids: Inline) => line`Ingen vægte af ${ids} gør en anden til den bedste.`,
    en: (ids: Inline) => line`No weights of ${ids} make another the best.`,
  },
  incomplete: {
    da: "Tiden løb ud: hvor robust den bedste er, er ikke bevist til ende.",
    en: "The time ran out: how robust the best is has not been proven in full.",
  },
};

/**
 * Firmness of the best allocation in its place, as a document: how far the weights may change, one at a time and
 * together, before another is the best, and which. In files a row for each hensyn: its `weight`, the range `from`…`to`
 * in which the best stays the best, what takes over `below` and `above`; of the nearest weights at which another draws
 * level, that of the hensyn (`nearest_weight`); and, alike in every row, by how much all weights change there
 * (`nearest_change`) and what draws level (`nearest_best`). Weights are of 0…1; allocations stand there as the command
 * line takes them.
 */
export function stabilityView(problem: Problem, stability: Stability, language: Language): AnswerDocument {
  const call = callByNumber(problem, [], language);
  const { blocks, table } = firmness(problem, stability, call, language);
  return {
    language,
    title: say.heading[language],
    blocks:
      stability.winner === null
        ? endingBlocks(problem, stability, language)
        : [
            title(say.heading[language]),
            ...wishesBlocks(problem, stability.question, language),
            ...blocks,
            ...(stability.first === null ? [] : worthBlocks(problem, stability.first, language)),
          ],
    data: table,
  };
}

/** The robustness of the best as a section of a page that calls allocations in its own way. */
export function stabilityBlocks(
  problem: Problem,
  stability: Stability,
  call: CallSelection,
  language: Language,
  calling: CallingOptions,
): readonly Block[] {
  return [heading(say.heading[language]), ...firmness(problem, stability, call, language, calling).blocks];
}

function firmness(
  problem: Problem,
  stability: Stability,
  call: CallSelection,
  language: Language,
  calling: CallingOptions = {},
): { readonly blocks: readonly Block[]; readonly table: Table } {
  const { winner, by, alone, status } = stability;
  const name = (takeover: Takeover): Inline => takeoverLine(problem, stability, takeover, call);
  const rows = by.flatMap((id): Row[] => (alone[id] === undefined ? [] : [{ id, range: alone[id] }]));
  const table = tableOf(columnsOf(problem, stability, name, language), rows, { language });
  if (winner === null) return { table, blocks: [paragraph(say.incomplete[language])] };
  const weights = Object.fromEntries(rows.map(({ id, range }) => [id, range.weight]));
  const blocks = [
    paragraph(say.winner[language](weightingLine(problem, weights, by, language), call(winner))),
    figure(stabilityFigure(problem, stability, language, calling)),
    table,
    paragraph(say.legend[language]),
    paragraph(togetherLine(problem, stability, name, language)),
    ...(status === "complete" ? [] : [paragraph(say.incomplete[language])]),
  ];
  return { table, blocks };
}

/** A hensyn, and how far its weight alone may go. */
interface Row {
  readonly id: string;
  readonly range: WeightRange;
}

function columnsOf(
  problem: Problem,
  { together }: Stability,
  name: (takeover: Takeover) => Inline,
  language: Language,
): readonly Column<Row>[] {
  const weight = (key: "weight" | "from" | "to", title: string): Column<Row> =>
    numberColumn({ key, title, type: "share" }, ({ range }) => thresholdSpan(range[key], language));
  const takeover = (key: "below" | "above"): Column<Row> => ({
    key,
    title: say[key][language],
    type: "text",
    value: ({ range }) => idsOf(range[key]),
    shown: ({ range }) => [range[key] === null ? "–" : name(range[key])],
  });
  const idsOf = (each: Takeover | null): string | null => each && selectionIds(problem, each.selection);
  return [
    nameColumn("hensyn", say.hensyn[language], ({ id }) => criterionSpan(problem, id, language)),
    weight("weight", say.now[language]),
    weight("from", say.from[language]),
    weight("to", say.to[language]),
    takeover("below"),
    takeover("above"),
    fileColumn("nearest_weight", "share", ({ id }) => together && (together.takeover.weights[id] ?? 0)),
    fileColumn("nearest_change", "share", () => together?.change ?? null),
    fileColumn("nearest_best", "text", () => idsOf(together?.takeover ?? null)),
  ];
}

/** Line on how far all weights may change together. */
function togetherLine(
  problem: Problem,
  { together, by }: Stability,
  name: (takeover: Takeover) => Inline,
  language: Language,
): Inline {
  if (together === null) return say.never[language](criterionIdsLine(problem, by));
  const { change, takeover } = together;
  if (isNoChange(change)) return say.justAsGood[language](name(takeover));
  return say.together[language](
    changeText(change, language),
    weightingLine(problem, takeover.weights, by, language),
    name(takeover),
  );
}

/** Another allocation as it is called, and the scenarios in which it differs from the best. */
function takeoverLine(problem: Problem, { winner }: Stability, { selection }: Takeover, call: CallSelection): Inline {
  const scenarios = differingScenarios(problem, winner ?? {}, selection);
  return scenarios.length === 0 ? call(selection) : line`${call(selection)} (${scenarioIdsLine(scenarios)})`;
}
