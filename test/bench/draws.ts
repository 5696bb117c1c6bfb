import { execFileSync } from "node:child_process";
import path from "node:path";
import { markdownTable } from "markdown-table";
import { bundled } from "../bundled.ts";
import type { DrawTimes } from "./draws-process.ts";
import { print } from "./measure.ts";

/** What a question with 1,000 draws may take, in times of the list, and the second of the first. */
const MOST_FIRST = 3;
const MOST_SECOND = 0.5;

/** A question whose winner was first in more of the draws than this has not varied what is coded. */
const MOST_FIRST_SHARE = 0.5;

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN;
}

/**
 * The processor time of `assumptions` with 1,000 draws of Copenhagen, in processes that have done nothing else, as a multiple
 * of that of building the list.
 *
 * @returns what went wrong.
 */
export async function benchDraws(quick: boolean): Promise<readonly string[]> {
  const { folder, remove } = await bundled({ draws: "test/bench/draws-process.ts" });
  try {
    const run = (...options: readonly string[]): DrawTimes =>
      JSON.parse(
        execFileSync(process.execPath, [path.join(folder, "draws.js"), ...options], { encoding: "utf8" }),
      ) as DrawTimes;
    const times = Array.from({ length: quick ? 3 : 7 }, () => ({ listed: run("--listed"), alone: run() }));
    const list = median(times.map(({ listed }) => listed.list));
    // Ratios within one process, or of neighbours in time: what else the machine does meanwhile is then in both.
    const ratios = {
      listed: median(times.map(({ listed }) => listed.first / listed.list)),
      included: median(times.map(({ listed, alone }) => alone.first / listed.list)),
      second: median(times.map(({ listed }) => listed.second / listed.first)),
    };
    const row = (what: string, ratio: number, most: number): string[] => [what, ratio.toFixed(2), `at most ${most}`];
    print(
      markdownTable(
        [
          ["1,000 draws of Copenhagen, CPU", "ratio", "aim"],
          row("list made before, to the list", ratios.listed, MOST_FIRST),
          row("list included, to the list", ratios.included, MOST_FIRST),
          row("second question to the first", ratios.second, MOST_SECOND),
        ],
        { align: ["l", "r", "r"] },
      ),
    );
    print(`\nThe list takes ${list.toFixed(0)} ms.`);
    const isWrong = times.some(({ listed }) => !(listed.winner > 0 && listed.winner < MOST_FIRST_SHARE));
    return isWrong ? ["1,000 draws: the winner is not first in a small share of them."] : [];
  } finally {
    remove();
  }
}
