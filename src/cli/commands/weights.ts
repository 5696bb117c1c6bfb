import { stability } from "../../analyse/stability.ts";
import { weightRegions } from "../../analyse/weight-regions.ts";
import { weightsView, type WeightsToShow } from "../../present/views/regions.ts";
import { question, type CommandData } from "../command.ts";
import { incumbentLines } from "../ending.ts";
import { LIMIT_HELP } from "../help-lists.ts";
import { RUN, WEIGHTS, WISHES } from "../option-table.ts";
import { comparing } from "../question-options.ts";

export const weightsCommand: CommandData = question<WeightsToShow>({
  name: "weights",
  about: {
    da: "hvilke vægte der fører hvorhen, og hvor robust den bedste er med dine vægte",
    en: "which weights lead where, and how robust the best one under your weights is",
  },
  options: ["problem", "byHensyn", "best", "samples", "seed", ...WEIGHTS, ...WISHES, "rows", ...RUN],
  notes: [LIMIT_HELP],
  ask: (asked) => {
    const { best, samples, seed } = asked.given;
    const regions = weightRegions(asked.problem, { ...comparing(asked), best, samples, seed });
    // Without a region there is no best allocation whose stability could be asked for.
    if (regions.regions.length === 0) return { regions };
    return { regions, stability: stability(asked.problem, comparing(asked)) };
  },
  view: ({ problem, language }, answer, options) => weightsView(problem, answer, language, options),
  items: ({ regions }) => [...regions.acceptability, ...incumbentLines(regions)],
  ends: ({ regions, stability: firm }) => (firm === undefined ? [regions] : [regions, firm]),
});
