import loadHighs, { type Highs } from "highs";
import { benchCatalogue } from "./catalogue.ts";
import { benchCounting } from "./counting.ts";
import { benchDraws } from "./draws.ts";
import { benchExplanations } from "./explanations.ts";
import { benchFrontier } from "./frontier.ts";
import { benchGrowth } from "./growth.ts";
import { benchMethods } from "./methods.ts";
import { benchIncumbents } from "./incumbents.ts";
import { print } from "./measure.ts";
import { benchParsing } from "./parsing.ts";
import { benchQueries } from "./queries.ts";
import { benchRanking } from "./ranking.ts";
import { benchWide } from "./wide.ts";

/** What follows from the list of all lawful allocations: false if an answer is wrong. */
function benchTradeOffs(highs: Highs, quick: boolean): boolean {
  const parts = [
    { title: "Parsing", run: () => benchParsing(quick) },
    { title: "Incumbents and ends of scales without a solver", run: () => benchIncumbents() },
    { title: "Building the catalogue", run: () => benchCatalogue(quick) },
    { title: "Counting, and listing under limits", run: () => benchCounting(quick) },
    { title: "The complete frontier", run: () => benchFrontier(highs, quick) },
    { title: "Questions to the catalogue", run: () => benchQueries(quick) },
    { title: "Explanations", run: () => benchExplanations(quick) },
    { title: "Growth with the number of areas", run: () => benchGrowth(quick) },
    { title: "The cheaper way", run: () => benchMethods(quick) },
    { title: "Overrun of limits on wide documents", run: () => benchWide(quick) },
  ];
  const wrong = parts.flatMap(({ title, run }) => {
    print(`\n${title}\n`);
    return run();
  });
  print(wrong.length === 0 ? "\nAll answers were right, as far as each was checked." : `\n${wrong.join("\n")}`);
  return wrong.length === 0;
}

async function main(quick: boolean): Promise<boolean> {
  const highs = await loadHighs();
  const isRanked = await benchRanking(highs, quick);
  print("\nDraws of coded strengths and ranges\n");
  const wrong = await benchDraws(quick);
  for (const each of wrong) print(each);
  return [isRanked, wrong.length === 0, benchTradeOffs(highs, quick)].every((isRight) => isRight);
}

if (!(await main(process.argv.includes("--quick")))) process.exitCode = 1;
