import { execFileSync } from "node:child_process";
import path from "node:path";
import { markdownTable } from "markdown-table";
import { bundled } from "../bundled.ts";
import type { DrawTimes } from "./draws-process.ts";
import { print } from "./measure.ts";

/** What 1,000 draws may take, in times of the list, and a second question of the first. */
const MOST_FIRST = 3;
const MOST_SECOND = 0.5;

/** What the whole answer may take, which also looks at each value alone. */
const MOST_WHOLE = 5;

/** A question whose winner was first in more of the draws than this has not varied what is coded. */
const MOST_FIRST_SHARE = 0.5;

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN;
}

/**
 * The processor time of the core index over 1,000 draws of Copenhagen, and of `assumptions`, in processes that have done nothing else, as a multiple
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
    const times = Array.from({ length: quick ? 3 : 7 }, () => ({
      core: run("--core", "--listed"),
      whole: run("--listed"),
      unlisted: run(),
    }));
    const list = median(times.map(({ whole }) => whole.list));
    // Ratios within one process, or of neighbours in time: what else the machine does meanwhile is then in both.
    const row = (what: string, ratios: readonly number[], most: number): string[] => {
      return [what, median(ratios).toFixed(2), `at most ${most}`];
    };
    const toList = ({ first, list: made }: DrawTimes): number => first / made;
    const toFirst = ({ first, second }: DrawTimes): number => second / first;
    const [core, whole] = [times.map((each) => each.core), times.map((each) => each.whole)];
    const included = times.map((each) => each.unlisted.first / each.whole.list);
    print(
      markdownTable(
        [
          ["1,000 draws of Copenhagen, CPU", "ratio", "aim"],
          row("core index over the draws, to the list", core.map(toList), MOST_FIRST),
          row("the same with another seed, to the first", core.map(toFirst), MOST_SECOND),
          row("with each value alone (`assumptions`), to the list", whole.map(toList), MOST_WHOLE),
          row("the same, list included", included, MOST_WHOLE + 1),
          row("the same with another seed, to the first", whole.map(toFirst), MOST_SECOND),
        ],
        { align: ["l", "r", "r"] },
      ),
    );
    print(`\nThe list takes ${list.toFixed(0)} ms.`);
    const isWrong = whole.some(({ winner = NaN }) => !(winner > 0 && winner < MOST_FIRST_SHARE));
    return isWrong ? ["1,000 draws: the winner is not first in a small share of them."] : [];
  } finally {
    remove();
  }
}
