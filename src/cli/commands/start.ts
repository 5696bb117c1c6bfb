import { Command } from "commander";
import { evaluate } from "../../analyse/evaluate.ts";
import { rank, type Ranking } from "../../analyse/rank.ts";
import { standing } from "../../analyse/standing.ts";
import { overviewPage, type NamedStanding } from "../../present/overview-page.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Context } from "../context.ts";
import { exitCode, type ExitCode } from "../exit-codes.ts";
import { withProgress } from "../progress.ts";
import { BUILT_IN, readProblem } from "../read-problem.ts";
import { renderPage } from "../render-page.ts";

const COMMAND = "ressort rank --weight H1=3 --weight H2=2 --weight H3=1";

/** `ressort start`, which is what `npm start` runs */
export function startCommand(context: Context, run: (code: Promise<ExitCode>) => Promise<void>): Command {
  return new Command("start").description(context.words.startCommand).action(() => run(printOverview(context)));
}

async function printOverview(context: Context): Promise<ExitCode> {
  const problem = await readProblem(BUILT_IN, context);
  const { ranking, standings } = overviewOf(problem, context);
  const page = overviewPage(problem, { ranking, standings, command: COMMAND }, context.language);
  context.streams.stdout.write(renderPage(page, context));
  return exitCode.ok;
}

function overviewOf(problem: Problem, context: Context): { ranking: Ranking; standings: readonly NamedStanding[] } {
  const { words } = context;
  return withProgress(context, false, ({ update }) => ({
    ranking: rank(problem, {
      onProgress: () => {
        update(words.searching);
      },
    }),
    standings: problem.selections.map((named) => ({
      named,
      evaluation: evaluate(problem, named.selection),
      standing: standing(problem, named.selection, {
        onProgress: (found) => {
          update(words.counting(found));
        },
      }),
    })),
  }));
}
