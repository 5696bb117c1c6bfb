import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { kobenhavn2024 as problem } from "../../seeds/index.ts";
import { assumptions, catalogue, frontier, rank, standing, type ProblemIds } from "../../src/index.ts";
import { areasWithChoice, structureOf } from "../../src/problem/structure.ts";
import { shownScore } from "../../src/text/numbers.ts";
import { runCli } from "../cli/run-cli.ts";
import { MOST } from "../package/sizes.ts";

const whole = (value: number): string => value.toLocaleString("en-GB");

export const readmeFile: string = fileURLToPath(new URL("../../README.md", import.meta.url));

/** The README with what is computed as it is now. */
export async function currentReadme(): Promise<string> {
  const parts = {
    start: fenced(await startExcerpt()),
    numbers: table("Copenhagen 2024", numbers()),
    sizes: table("Minified and zipped, at most", sizes()),
    strengths: table("Joint draws of all coded strengths and ranges", strengths()),
    "trade-offs": table("Under equal weights of H1, H2 and H3", tradeOffs()),
  };
  const text = Object.entries(parts).reduce(
    (readme, [name, part]) => filled(readme, name, part),
    readFileSync(readmeFile, "utf8"),
  );
  return format(text, { parser: "markdown", printWidth: 120 });
}

/** What a bundle takes for one function, by the bounds that the package is tested by. */
function sizes(): readonly (readonly [what: string, value: string])[] {
  const shown = ["verify", "cites", "evaluate", "rank", "parseProblem", "openWorker"];
  return MOST.filter(([name]) => shown.includes(name)).map(([name, , bytes]) => [
    `\`${name}\``,
    `${(Math.ceil(bytes / 100) / 10).toFixed(1)} kB`,
  ]);
}

/** Everything that the README says of Copenhagen in numbers. */
export function numbers(): readonly (readonly [what: string, value: string])[] {
  const { areas } = structureOf(problem);
  const combinations = areas.slice(0, 10).reduce((product, { scenarios }) => product * scenarios.length, 1);
  const all = catalogue<ProblemIds>(problem);
  // A11 is context, and A12 and A13 name potentials that move nothing.
  const lawfulOfTen = all.count({ lock: areas.slice(10).map(({ id }) => `${id}.0`) });
  const assumed = problem.tasks.filter(({ measures }) => measures.cases?.basis === "assumed").length;
  const basis = (kind: string): string => whole(problem.effects.filter((effect) => effect.basis === kind).length);
  const scenarios = problem.areas.flatMap((area) => area.scenarios).length;
  const best = rank(problem, { top: 1 }).allocations[0]?.score ?? NaN;
  return [
    ["Ways to combine the scenarios of A01–A10", whole(combinations)],
    ["Lawful ones among them", whole(lawfulOfTen)],
    ["Lawful allocations with A12 and A13 too", whole(all.size)],
    ["Areas, with scenarios besides _unchanged_", `${whole(areas.length)}, with ${whole(scenarios)}`],
    ["Tasks", whole(problem.tasks.length)],
    ["Effects: stated, derived, assumed", `${basis("stated")}, ${basis("derived")}, ${basis("assumed")}`],
    ["Tasks whose number of cases is assumed", `${whole(assumed)} of ${whole(problem.tasks.length)}`],
    ["Memory of the catalogue for each allocation", `${(all.bytes / all.size).toFixed(0)} bytes`],
    ["Best score under the document's own weights", `${(100 * best).toFixed(1)} of 100`],
  ];
}

/** What the README says of the trade-offs between the three considerations of the report. */
export function tradeOffs(): readonly (readonly [what: string, value: string])[] {
  const weights = { H1: 1, H2: 1, H3: 1, H4: 0 };
  const { status, points } = frontier(problem, { by: ["H1", "H2", "H3"], weights });
  if (status !== "complete") throw new Error("The frontier is not complete.");
  const allocations = points.reduce((sum, { count }) => sum + count, 0);
  const unreachable = points.filter(({ supported }) => supported === false);
  const best = rank(problem, { weights, top: 1 }).allocations[0]?.score ?? NaN;
  const areas = structureOf(problem).areas.filter(({ scenarios }) => scenarios.length > 1);
  const places = problem.selections.map(({ id, name, open }): [string, string] => {
    const {
      evaluation,
      rank: place,
      of,
      percentile,
      efficient,
      nearestWeights,
      completions,
    } = standing(problem, id, {
      weights,
    });
    // As the two scores are shown.
    const gap = shownScore(best) - shownScore(evaluation.score);
    const lowest = completions?.worst ?? null;
    const worstGap = shownScore(best) - shownScore(lowest?.evaluation.score ?? evaluation.score);
    const upTo = (from: string, to: string): string => (lowest === null ? from : `${from} to ${to}`);
    const below = upTo(gap.toFixed(1), worstGap.toFixed(1));
    const share = upTo(`${(percentile ?? NaN).toFixed(1)}%`, `${(lowest?.percentile ?? NaN).toFixed(1)}%`);
    const first = `${below} points below the best, at least as good as ${share}`;
    const change = `best after a change of weights by ${((nearestWeights?.change ?? 0) * 100).toFixed(1)} points`;
    const chances = nearestWeights === null ? "best under no weights" : change;
    const mark = open.length === 0 ? "" : ` (${open.length} of ${areas.length} areas open)`;
    const worst = completions?.worst?.rank;
    const places = `${whole(place ?? NaN)}${worst == null ? "" : `–${whole(worst)}`}`;
    const ranked = `${places} of ${whole(of ?? NaN)}`;
    return [
      `${name.en}${mark}`,
      `${first}; rank ${ranked}; ${efficient === true ? "efficient" : "not efficient"}; ${chances}`,
    ];
  });
  return [
    ["Efficient allocations", `${allocations}, with ${points.length} combinations of scores`],
    ["Of these, best under no weights at all", String(unreachable.reduce((sum, { count }) => sum + count, 0))],
    ...places,
  ];
}

const DRAWS = 1000;

/** What the README says of the strengths, all of which are coding. */
export function strengths(): readonly (readonly [what: string, value: string])[] {
  const { items, together, winner, sharing } = assumptions(problem, { samples: DRAWS });
  if (together === null || winner === null) throw new Error("Nothing was drawn.");
  const effects = items.filter(({ kind }) => kind === "effect");
  const changing = effects.filter(({ changesBelow, changesAbove }) => changesBelow !== null || changesAbove !== null);
  // Context is chosen by nobody.
  const choices = areasWithChoice(structureOf(problem)).flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
  const index = (is: (index: number) => boolean): readonly string[] =>
    Object.entries(together.core).flatMap(([id, core]) => (choices.includes(id) && is(core.index) ? [id] : []));
  const mostly = index((each) => each >= 0.9 && each < 1);
  const share = (each: number): string => `${(100 * each).toFixed(1)}%`;
  const [own] = together.allocations;
  return [
    ["Draws, from seed 1", whole(DRAWS)],
    ["Effects whose points are our coding", `${effects.length} of ${problem.effects.length}`],
    ["Effects that alone, at some strength from nothing to twice, change what is the best", String(changing.length)],
    ["Allocations in first place by the document's own strengths", String(sharing)],
    ["Draws in which the first of them stays in first place", share(own?.first ?? NaN)],
    ["The most that another one gains on it in a draw", `${(100 * (own?.largestRegret ?? NaN)).toFixed(1)} points`],
    ["Scenarios in the best of every draw", index((each) => each === 1).join(", ") || "none"],
    ["Scenarios in the best of at least 90% of the draws, but not all", mostly.join(", ") || "none"],
    ["Scenarios in the best of no draw", String(index((each) => each === 0).length)],
  ];
}

async function startExcerpt(): Promise<string> {
  const { stdout } = await runCli(["start", "--lang", "en"]);
  return excerpt(stdout);
}

/** The best two allocations and the named ones, out of what `npm start` prints. */
function excerpt(output: string): string {
  const lines = output.split("\n");
  const rules = lines.flatMap((line, index) => (/^─+$/.test(line) ? [index] : []));
  const third = rules[2] ?? 0;
  const named = lines.findIndex((line, index) => index > third && /^[A-Z ]+$/.test(line) && line !== "");
  const end = lines.indexOf("", named);
  if (third === 0 || named < 0 || end < 0) throw new Error(`npm start prints something else now:\n${output}`);
  return [...lines.slice(0, third), "…", ...lines.slice(named, end)].join("\n");
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}

function table(title: string, rows: readonly (readonly [string, string])[]): string {
  return [`| ${title} | |`, "| :- | -: |", ...rows.map(([what, value]) => `| ${what} | ${value} |`)].join("\n");
}

function filled(readme: string, name: string, part: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The README has no place ${begin} … ${end}.`);
  return `${readme.slice(0, from + begin.length)}\n\n${part}\n\n${readme.slice(to)}`;
}
