import { describe, expect, it } from "vitest";
import {
  assumptions,
  checkProblem,
  coreIndex,
  evaluate,
  exchange,
  explain,
  frontier,
  moves,
  parseProblem,
  rank,
  stability,
  standing,
  verify,
  weightRegions,
  whyNot,
  type Problem,
  type ProblemDocument,
} from "../../src/index.ts";
import { COMMANDS } from "../../src/cli/commands/index.ts";
import { OPTIONS, WISHES, type OptionName } from "../../src/cli/option-table.ts";
import { runCli } from "./run-cli.ts";
import { tinyDocument } from "./tiny-document.ts";

const document: ProblemDocument = {
  ...tinyDocument,
  weightings: [{ id: "even", name: { da: "Lige", en: "Even" }, weights: { H1: 1, H2: 1 } }],
};
const stdin = JSON.stringify(document);
const problem: Problem = parseProblem(document);

// Of what is open, the best completion is compared.
const { evaluation: first } = standing(problem, "plan");
const standings = [standing(problem, "plan"), standing(problem, { B: "B.1" })];

/** For each command in all formats what is typed besides its options, and what the library answers. */
const answers: Readonly<Record<string, { readonly words: readonly string[]; readonly answer: () => unknown }>> = {
  rank: { words: [], answer: () => rank(problem) },
  moves: { words: [], answer: () => moves(problem) },
  frontier: { words: [], answer: () => frontier(problem) },
  weights: { words: [], answer: () => ({ regions: weightRegions(problem), stability: stability(problem) }) },
  core: { words: ["--over", "frontier"], answer: () => coreIndex(problem, { over: "frontier" }) },
  standing: { words: ["plan"], answer: () => standings[0] },
  compare: {
    words: ["plan", "B.1"],
    answer: () => {
      const { question, status, ...exchanged } = exchange(problem, first.selection, { B: "B.1" });
      expect([question.kind, status]).toEqual(["exchange", "complete"]);
      return { standings, exchanges: [exchanged] };
    },
  },
  explain: { words: [], answer: () => explain(problem, "best", { versus: {} }) },
  "why-not": { words: ["--lock", "B.1"], answer: () => whyNot(problem, ["B.1"]) },
  assumptions: { words: ["--samples", "20"], answer: () => assumptions(problem, { samples: 20 }) },
  show: {
    words: ["plan"],
    answer: () => {
      const evaluation = evaluate(problem, "plan");
      return { evaluation, verification: verify(problem, evaluation.selection) };
    },
  },
  list: { words: ["scenarios"], answer: () => problem.areas },
  check: { words: [], answer: () => checkProblem(problem) },
  start: {
    words: [],
    answer: () => ({
      frontier: frontier(problem),
      ranking: rank(problem),
      standings: problem.selections.map(({ id }) => standing(problem, id)),
      moves: moves(problem),
      core: coreIndex(problem),
      drawn: coreIndex(problem, { over: "draws" }),
      weightings: problem.weightings.map(({ id, weights }) => ({
        id,
        ranking: rank(problem, { weights }),
        standings: problem.selections.map((named) => standing(problem, named.id, { weights })),
        core: coreIndex(problem, { weights }),
      })),
    }),
  },
};

const ofDocument = ["--problem", "-", "--lang", "da"];
const run = (...argv: readonly string[]) => runCli([...argv, ...ofDocument], { stdin });

/** How each format looks. */
const forms: Readonly<Record<string, RegExp>> = {
  table: /^\S.*\n/,
  json: /^[{[][^]*[}\]]\n$/,
  ndjson: /^(\{.*\}\n)*$/,
  csv: /^\w+(,\w+)*\r?\n/,
  "csv-excel": /^\uFEFF\w+(;\w+)*\r\n/,
  markdown: /^\S[^]*\n$/,
  html: /^<!doctype html>\n?<html lang="da"[^]*<\/html>\n?$/,
};

describe.each(Object.entries(answers))("ressort %s", (name, { words, answer }) => {
  it.each(Object.entries(forms))("prints %s", async (format, form) => {
    const { code, stdout, stderr } = await run(name, ...words, "--format", format);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(form);
    for (const line of format === "ndjson" ? stdout.split("\n").slice(0, -1) : [])
      expect(JSON.parse(line)).toBeInstanceOf(Object);
  });

  it("prints as JSON what the library answers", async () => {
    const { stdout } = await run(name, ...words, "--format", "json");
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(answer())));
  });
});

it("has every command in every format but those that write programs and pictures", () => {
  expect(COMMANDS.map(({ name }) => name).filter((name) => answers[name] === undefined)).toEqual(["figure", "export"]);
  const formats = new Set(
    COMMANDS.filter(({ name }) => answers[name] !== undefined).map((each) => each.formats.join()),
  );
  expect([...formats]).toEqual([Object.keys(forms).join()]);
});

/** A value for each option; null where it would write a file. */
const values: Readonly<Record<OptionName, string | null>> = {
  problem: "-",
  weight: "H1=2",
  weights: "even",
  by: "H1,H2",
  byHensyn: "H1,H2",
  over: "frontier",
  lock: "B.1",
  forbid: "A.1",
  place: "library=N",
  together: "roads,parks",
  limit: "load:load@N<=100",
  withoutMoves: "",
  versus: "plan",
  kind: "condition,concern",
  top: "3",
  rows: "3",
  reasons: "3",
  apart: "2",
  best: "2",
  followed: "2",
  samples: "50",
  draws: "20",
  seed: "7",
  drawSeed: "7",
  vary: "strengths,ranges",
  method: "program",
  timeLimit: "100",
  width: "400",
  output: "-",
  out: "-",
};

/** A figure that has a use for an option. */
function figureWith(option: OptionName): string {
  if (option === "versus") return "waterfall";
  return ["over", "vary", "samples", "seed"].includes(option) ? "core" : "frontier";
}

const wordsOf = (name: string, option: OptionName): readonly string[] => {
  if (name === "export") return ["--format", "lp"];
  if (name === "figure") return [figureWith(option), ...(option === "vary" ? ["--over", "draws"] : [])];
  // Nothing varies in weightings and on the frontier.
  if (name === "core" && option === "vary") return ["--over", "draws"];
  // On the frontier every point counts.
  if (name === "core" && option === "samples") return [];
  // Kinds are those of remarks.
  if (option === "kind") return ["remarks"];
  // Wishes choose the best.
  if (name === "show" && WISHES.some((wish) => wish === option)) return ["best"];
  return answers[name]?.words ?? [];
};
const cases = COMMANDS.flatMap(({ name, options }) => options.map((option) => [name, option] as const));

describe("every option", () => {
  it.each(cases)("%s takes %s", async (name, option) => {
    const words = wordsOf(name, option);
    const value = values[option];
    const typed = [OPTIONS[option].flag.split(", ")[0] ?? "", ...(value === "" || value === null ? [] : [value])];
    const { code, stdout, stderr } = await run(name, ...words, ...typed);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).not.toBe("");
  });

  it("has an effect", async () => {
    const json = async (...argv: readonly string[]): Promise<object> =>
      JSON.parse((await run(...argv, "--format", "json")).stdout) as object;
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    expect(await json("rank", "--weights", "even", "--apart", "2")).toEqual(
      plain(rank(problem, { weights: "even", apart: 2 })),
    );
    expect(await json("standing", "plan", "--by", "H1,H2", "--forbid", "B.1")).toEqual(
      plain(standing(problem, "plan", { by: ["H1", "H2"], forbid: ["B.1"] })),
    );
    expect(await json("frontier", "--place", "library=N", "--together", "roads,parks")).toEqual(
      plain(frontier(problem, { place: [{ task: "library", in: "N" }, { together: ["roads", "parks"] }] })),
    );
    const { stdout } = await run("export", "--format", "lp", "--place", "library=N", "--limit", "tasks@N<=2");
    expect(stdout).toContain("= place:library@N\n");
    expect(stdout).toMatch(/= limit:tasks@N<=2\b/);
  });
});

it("does not take both a weighting and weights", async () => {
  const { code, stderr } = await run("rank", "--weights", "even", "--weight", "H1=1");
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      "Forkert brug: --weights og --weight kan ikke bruges sammen: en vægtning af dokumentet, eller vægte for sig.\nSe ressort rank --help.\n",
  });
});
