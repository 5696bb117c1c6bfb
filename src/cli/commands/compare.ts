import { exchangeBetween } from "../../allocation/exchange.ts";
import { standing, type Standing } from "../../analyse/standing.ts";
import { comparisonView } from "../../present/views/comparison.ts";
import type { Problem } from "../../problem/problem.ts";
import { question, type CommandData } from "../command.ts";
import { LIMIT_HELP, SELECTION_HELP } from "../help-lists.ts";
import { RUN, WEIGHTS, WISHES } from "../option-table.ts";
import { comparing } from "../question-options.ts";

/** The standing of each allocation, and the exchange of each against the first. */
interface Comparison {
  readonly standings: readonly Standing[];
  readonly exchanges: readonly ReturnType<typeof exchangeBetween>[];
}

function exchangesOf(problem: Problem, [first, ...others]: readonly Standing[]): Comparison["exchanges"] {
  if (first === undefined) return [];
  return others.map((other) => exchangeBetween(problem, first.evaluation, other.evaluation));
}

export const compareCommand: CommandData = question<Comparison>({
  name: "compare",
  about: {
    da: "2 til 8 fordelinger side om side, og hvad der byttes mod hvad",
    en: "2 to 8 allocations side by side, and what is exchanged for what",
  },
  arguments: [
    {
      kind: "selection",
      name: { da: "VALG", en: "SELECTION" },
      about: {
        da: "fordelingerne, se nedenfor; de andre holdes op mod den første",
        en: "the allocations, see below; the others are held against the first",
      },
      required: true,
      count: {
        from: 2,
        to: 8,
        remedy: { da: "Angiv 2 til 8 fordelinger at sammenligne.", en: "Give 2 to 8 allocations to compare." },
      },
    },
  ],
  options: ["problem", ...WEIGHTS, "byHensyn", ...WISHES, ...RUN],
  notes: [SELECTION_HELP, LIMIT_HELP],
  ask: (asked) => {
    const standings = asked.selections.map((selection) => standing(asked.problem, selection, comparing(asked)));
    return { standings, exchanges: exchangesOf(asked.problem, standings) };
  },
  view: ({ problem, language }, { standings }) => comparisonView(problem, standings, language),
  items: ({ standings, exchanges }) =>
    standings.map((each, index) => (index === 0 ? each : { ...each, exchange: exchanges[index - 1] })),
  ends: ({ standings }) => standings,
});
