import { keptColumns } from "../../allocation/catalogue/columns.ts";
import { assumedIn, hasRange } from "../../analyse/assumptions/variables.ts";
import { variedIn } from "../../analyse/assumptions/vary.ts";
import { coreIndex } from "../../analyse/core/core-index.ts";
import { frontier } from "../../analyse/frontier.ts";
import { moves } from "../../analyse/moves/moves.ts";
import { rank } from "../../analyse/rank.ts";
import { standing, type Standing } from "../../analyse/standing.ts";
import type { UnderWeighting } from "../../present/sections/by-weighting.ts";
import { structureOf } from "../../problem/structure.ts";
import { overviewView, type Overview } from "../../present/views/overview.ts";
import { question, type Asked, type CommandData } from "../command.ts";
import { incumbentLines } from "../ending.ts";
import { RUN, WEIGHTS } from "../option-table.ts";
import { weighing } from "../question-options.ts";
import { shellWord } from "../shell-word.ts";
import { problemWords } from "../winning-command.ts";

/** A command with which a reader can try other weights. */
function commandOf(asked: Asked): string {
  const weights = asked.problem.hensyn
    .slice(0, 3)
    .flatMap(({ id }, index) => ["--weight", `${id}=${[3, 2, 1][index]}`]);
  return ["ressort rank", ...[...problemWords(asked), ...weights].map(shellWord)].join(" ");
}

function standingsOf({ problem }: Asked, options: ReturnType<typeof weighing>): readonly Standing[] {
  return problem.selections.map(({ id }) => standing(problem, id, options));
}

/** True if there are strengths or figures that draws can vary, and draws are read from the list of all lawful allocations. */
function isDrawnSoon({ problem, given }: Asked): boolean {
  const structure = structureOf(problem);
  const isListed = given.method !== "program" && keptColumns(structure) !== undefined;
  const isFixed = structure.themes.some(({ scale }) => scale !== undefined);
  return isListed && !isFixed && assumedIn(problem, variedIn(undefined)).some(hasRange);
}

export const startCommand: CommandData = question<Omit<Overview, "command">>({
  name: "start",
  about: {
    da: "de ti bedste, hvad der overhovedet kan nås, og hvor de navngivne fordelinger står (for København eksemplerne og beslutningen i 2025)",
    en: "the ten best, what can be reached at all, and where the named allocations stand (for Copenhagen the examples and the decision of 2025)",
  },
  options: ["problem", ...WEIGHTS, ...RUN],
  ask: (asked) => ({
    // The frontier first: it lists the lawful allocations, which makes all that follows quick.
    frontier: frontier(asked.problem, weighing(asked)),
    ranking: rank(asked.problem, weighing(asked)),
    standings: standingsOf(asked, weighing(asked)),
    moves: moves(asked.problem, weighing(asked)),
    core: coreIndex(asked.problem, weighing(asked)),
    weightings: asked.problem.weightings.map(({ id, weights }): UnderWeighting => {
      const options = { ...weighing(asked), weights };
      return {
        id,
        ranking: rank(asked.problem, options),
        standings: standingsOf(asked, options),
        core: coreIndex(asked.problem, options),
      };
    }),
    // Last, since it takes the longest.
    drawn: isDrawnSoon(asked) ? coreIndex(asked.problem, { ...weighing(asked), over: "draws" }) : undefined,
  }),
  view: (asked, answer) => overviewView(asked.problem, { ...answer, command: commandOf(asked) }, asked.language),
  items: ({ ranking }) => [...ranking.allocations, ...incumbentLines(ranking)],
  ends: ({ frontier: reachable, ranking, standings, moves: layers, core, drawn, weightings = [] }) => [
    reachable,
    ranking,
    ...standings,
    ...(layers === undefined ? [] : [layers]),
    ...(core === undefined ? [] : [core]),
    ...(drawn === undefined ? [] : [drawn]),
    ...weightings.flatMap((under) => [under.ranking, ...under.standings, under.core]),
  ],
});
