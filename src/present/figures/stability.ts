import type { Stability, Takeover } from "../../analyse/stability.ts";
import type { Problem, Selection } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { checkAnswer } from "../check-answer.ts";
import { differingScenarios } from "../texts/selection-text.ts";
import { changeText, isNoChange, thresholdText } from "../texts/share-text.ts";
import { tableOf, type Table } from "../document/table.ts";
import type { StabilityFigure, StabilityRange } from "../document/figure.ts";
import {
  criterion,
  endingNotes,
  letterOf,
  nameAndId,
  named,
  scenariosById,
  type CallingOptions,
} from "./in-figures.ts";
import { showingFigure } from "./showing-figure.ts";

const TEXTS = {
  da: {
    title: "Hvor langt hver vægt kan flytte sig, før en anden fordeling er den bedste",
    axis: "Vægt",
    range: (name: string, from: string, to: string, now: string) =>
      `${name} kan ligge fra ${from} til ${to} (nu ${now}).`,
    together: (change: string) => `Når alle vægte må ændres, skal der i alt ${change} procentpoint til.`,
    tied: "En anden fordeling er allerede lige så god.",
    alone: "Én vægt ændres ad gangen; de andre bevarer deres indbyrdes forhold. Den lodrette streg er vægten nu.",
    columns: {
      id: "Id",
      name: "Hensyn",
      weight: "Nu",
      from: "Fra",
      to: "Til",
      below: "Bedst derunder",
      above: "Bedst derover",
    },
  },
  en: {
    title: "How far each weight can move before another allocation is the best",
    axis: "Weight",
    range: (name: string, from: string, to: string, now: string) =>
      `${name} can lie between ${from} and ${to} (now ${now}).`,
    together: (change: string) => `Where all weights may change, it takes ${change} percentage points in all.`,
    tied: "Another allocation is just as good already.",
    alone: "One weight changes at a time; the others keep their proportions. The vertical line is the weight now.",
    columns: {
      id: "Id",
      name: "Hensyn",
      weight: "Now",
      from: "From",
      to: "To",
      below: "Best below",
      above: "Best above",
    },
  },
} as const;

/**
 * The range in which each weight can move alone before another allocation is the best, and which one that is.
 *
 * @param stability of the same problem.
 * @returns a figure as plain data, for `toSvg` or a display of your own; without ranges where there is no best.
 * @throws {InvalidInput} if it is given anything else than such an answer.
 * @example
 * ```ts
 * const { ranges } = stabilityFigure(kobenhavn2024, stability(kobenhavn2024), "en");
 * ranges.every(({ weight, from, to }) => from <= weight && weight <= to); // true
 * ```
 */
export function stabilityFigure(
  problem: Problem,
  stability: Stability,
  language: Language,
  { call }: CallingOptions = {},
): StabilityFigure {
  checkAnswer(stability, "stability", { problem, language });
  const say = TEXTS[language];
  const { winner, by, alone } = stability;
  const takeovers = new Map<string, StabilityFigure["takeovers"][number]>();
  const letters = winner === null ? () => null : lettersOf(problem, winner, takeovers, { call, language });
  const ranges = by.flatMap((id): readonly StabilityRange[] => {
    const range = alone[id];
    if (range === undefined) return [];
    const { weight, from, to } = range;
    const [below, above] = [letters(range.below), letters(range.above)];
    return [{ ...criterion(problem, id, language), weight, from, to, below, above }];
  });
  return showingFigure({
    kind: "stability",
    language,
    title: say.title,
    description: describe(stability, ranges, language),
    axes: [{ label: say.axis, unit: "%", type: "share", from: 0, to: 1 }],
    notes: [...endingNotes(stability, language), ...(ranges.length > 0 ? [say.alone] : [])],
    ranges,
    takeovers: [...takeovers.values()],
    numbers: numbersOf(ranges, language),
  });
}

/** Calls what takes over by names or letters, the same one by the same, and remembers in which scenarios it differs from the best. */
function lettersOf(
  problem: Problem,
  winner: Selection,
  takeovers: Map<string, StabilityFigure["takeovers"][number]>,
  { call, language }: CallingOptions & { readonly language: Language },
): (takeover: Takeover | null) => string | null {
  const names = scenariosById(problem);
  return (takeover) => {
    if (takeover === null) return null;
    const ids = differingScenarios(problem, winner, takeover.selection);
    const key = JSON.stringify(ids);
    const known = takeovers.get(key);
    if (known !== undefined) return known.letter;
    const letter = call?.(takeover.selection) ?? letterOf(takeovers.size);
    const scenarios = ids.flatMap((id) => {
      const scenario = names.get(id);
      return scenario === undefined ? [] : [named(scenario, language)];
    });
    takeovers.set(key, { letter, scenarios });
    return letter;
  };
}

function describe({ together }: Stability, ranges: readonly StabilityRange[], language: Language): string {
  const say = TEXTS[language];
  if (ranges.length === 0) return say.title;
  const share = (value: number): string => thresholdText(value, language);
  return [
    ...ranges.map((each) => say.range(nameAndId(each), share(each.from), share(each.to), share(each.weight))),
    ...(together === null
      ? []
      : [isNoChange(together.change) ? say.tied : say.together(changeText(together.change, language))]),
  ].join(" ");
}

function numbersOf(ranges: readonly StabilityRange[], language: Language): Table {
  const { columns } = TEXTS[language];
  return tableOf<StabilityRange>(
    [
      { key: "id", title: columns.id, type: "text", value: ({ id }) => id },
      { key: "name", title: columns.name, type: "text", value: ({ name }) => name },
      { key: "weight", title: columns.weight, type: "share", value: ({ weight }) => weight },
      { key: "from", title: columns.from, type: "share", value: ({ from }) => from },
      { key: "to", title: columns.to, type: "share", value: ({ to }) => to },
      { key: "below", title: columns.below, type: "text", value: ({ below }) => below },
      { key: "above", title: columns.above, type: "text", value: ({ above }) => above },
    ],
    ranges,
    { language },
  );
}
