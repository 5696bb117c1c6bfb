import { Command } from "commander";
import { frontier } from "../../analyse/frontier.ts";
import { rank } from "../../analyse/rank.ts";
import { standing } from "../../analyse/standing.ts";
import { overviewView, type Overview } from "../../present/views/overview.ts";
import type { Problem } from "../../problem/problem.ts";
import { analysing } from "../analysing.ts";
import type { Context } from "../context.ts";
import { exitCode, type ExitCode } from "../exit-codes.ts";
import { BUILT_IN, readProblem } from "../read-problem.ts";
import { toText } from "../../present/render/terminal/to-text.ts";

const COMMAND = "ressort rank --weight H1=3 --weight H2=2 --weight H3=1";

/** `ressort start`, which is what `npm start` runs */
export function startCommand(context: Context, run: (code: Promise<ExitCode>) => Promise<void>): Command {
  return new Command("start").description(context.words.startCommand).action(() => run(printOverview(context)));
}

async function printOverview(context: Context): Promise<ExitCode> {
  const problem = await readProblem(BUILT_IN, context);
  const document = overviewView(problem, { ...analyse(problem, context), command: COMMAND }, context.language);
  context.streams.stdout.write(toText(document, context));
  return exitCode.ok;
}

/** The frontier first: it lists the lawful allocations, which makes all that follows quick. */
function analyse(problem: Problem, context: Context): Omit<Overview, "command"> {
  return analysing(context, undefined, (terms) => ({
    frontier: frontier(problem, terms()),
    ranking: rank(problem),
    standings: problem.selections.map(({ id }) => standing(problem, id, terms())),
  }));
}
