import type { CommandData } from "../command.ts";
import { assumptionsCommand } from "./assumptions.ts";
import { checkCommand } from "./check.ts";
import { compareCommand } from "./compare.ts";
import { coreCommand } from "./core.ts";
import { explainCommand } from "./explain.ts";
import { exportCommand } from "./export.ts";
import { figureCommand } from "./figure.ts";
import { frontierCommand } from "./frontier.ts";
import { listCommand } from "./list.ts";
import { movesCommand } from "./moves.ts";
import { rankCommand } from "./rank.ts";
import { showCommand } from "./show.ts";
import { standingCommand } from "./standing.ts";
import { startCommand } from "./start.ts";
import { weightsCommand } from "./weights.ts";
import { whyNotCommand } from "./why-not.ts";

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandData[] = [
  rankCommand,
  movesCommand,
  frontierCommand,
  weightsCommand,
  coreCommand,
  standingCommand,
  compareCommand,
  explainCommand,
  whyNotCommand,
  assumptionsCommand,
  showCommand,
  listCommand,
  figureCommand,
  checkCommand,
  exportCommand,
  startCommand,
];
