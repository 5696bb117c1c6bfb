import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { assumptions, parseProblem } from "../../src/index.ts";
import { toMarkdown, view } from "../../src/present/index.ts";
import { runCli } from "./run-cli.ts";
import { largeText } from "./large-document.ts";
import { tinyDocument, tinyText } from "./tiny-document.ts";

/** Two can change the winner: roads, whose 4 to 6 cases decide where the balance is, and a draft's points. */
const problem = parseProblem(tinyDocument);
const asked = ["assumptions", "--problem", "-"];
const ask = async (...options: string[]): ReturnType<typeof runCli> =>
  runCli([...asked, ...options], { stdin: tinyText });

const STOPPED = "The time ran out. What is printed is what is known by then, and says what of it is not proven.\n";

describe("ressort assumptions", () => {
  it("prints JSON and NDJSON that are the library's own results", async () => {
    const found = assumptions(problem, {
      weights: { H2: 1, T1: 4 },
      vary: ["strengths"],
      samples: 70,
      seed: 3,
      best: 4,
    });
    const options = ["--weight", "H2=1", "--weight", "T1=4", "--vary", "strengths", "--samples", "70", "--seed", "3"];
    const json = await ask(...options, "--best", "4", "--format", "json");
    expect(json.code).toBe(0);
    expect(JSON.parse(json.stdout)).toEqual(JSON.parse(JSON.stringify(found)));
    const ndjson = await ask(...options, "--format", "ndjson");
    const lines = ndjson.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    const { samples, seed, core = {}, allocations = [] } = found.together ?? {};
    const cores = Object.entries(core).map(([scenario, each]) => ({ row: "core", scenario, samples, seed, ...each }));
    expect(lines.slice(0, found.items.length)).toEqual(
      JSON.parse(JSON.stringify(found.items.map((item) => ({ row: "assumption", ...item })))),
    );
    // Asked without --best, ten are followed; those are all that there are.
    expect(allocations).toHaveLength(4);
    const after = lines.slice(found.items.length);
    expect(after.slice(0, cores.length)).toEqual(cores);
    expect(after.slice(cores.length)).toHaveLength(8);
    expect(after[cores.length]).toEqual({ row: "together", number: 1, samples, seed, ...allocations[0] });
  });

  it("prints a row for each as CSV", async () => {
    const { stdout } = await ask("--format", "csv", "--lang", "da", "--weight", "H2=8");
    const rows = csvParse(stdout);
    const [alone, core, together] = ["assumption", "core", "together"].map((kind) =>
      rows.filter(({ row }) => row === kind),
    );
    expect(core?.map(({ scenario }) => scenario)).toContain("B.1");
    for (const { index, class: word, samples } of core ?? []) {
      expect(word).toBe({ 0: "exterior", 1: "core" }[index ?? ""] ?? "borderline");
      expect(samples).toBe("1000");
    }
    expect(together?.map(({ row, number, samples }) => [row, number, samples])).toEqual(
      Array.from({ length: 8 }, (_, index) => ["together", String(index + 1), "1000"]),
    );
    expect(alone?.map(({ id, basis, low, high, touches }) => [id, basis, low, high, touches])).toEqual([
      ["roads.load", "assumed", "4", "6", "T3,limit:L"],
      ["E1", "stated", "0", "6", "T1"],
      ["E2", "assumed", "0", "2", "T1"],
    ]);
    expect(rows[0]).toMatchObject({
      row: "assumption",
      task: "roads",
      measure: "load",
      effect: "",
      unit: "sager",
      text: "Veje, sager: 5 (4–6) sager (antagelse)",
      survives_low: "true",
    });
  });

  it("prints the page as Markdown, with as many rows in a table as asked", async () => {
    const { stdout } = await ask("--format", "markdown", "--samples", "40");
    expect(stdout).toBe(toMarkdown(view(problem, assumptions(problem, { samples: 40 }), "en")));
    const { stdout: table } = await ask("--samples", "40", "--top", "2");
    expect(table).toContain("2 of 8 are shown");
  });

  it.each([60, 80, 120])("keeps within %i columns", async (columns) => {
    const { stdout } = await runCli([...asked, "--lang", "da", "--weight", "H1=9"], {
      stdin: tinyText,
      terminals: ["stdout"],
      columns,
      env: { NO_COLOR: "1" },
    });
    expect(stdout.split("\n").filter((line) => line.length > columns)).toEqual([]);
    expect(stdout).not.toContain("\u001b");
  });

  it("refuses more draws than a million", async () => {
    const { code, stdout, stderr } = await ask("--samples", "100000000");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("--samples 100000000 is 100000000. Write a whole number from 1 to 1,000,000.");
    const danish = await ask("--samples", "1000001", "--lang", "da");
    expect(danish.stderr).toContain("--samples 1000001 er 1000001. Skriv et helt tal fra 1 til 1.000.000.");
  });

  it("varies what is named, and refuses other words", async () => {
    const { stdout } = await ask("--vary", "ranges", "--vary", "strengths", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({ question: { vary: ["strengths", "ranges"] } });
    const both = await ask("--vary", "strengths,ranges", "--format", "json");
    expect(both.stdout).toBe(stdout);
    const { code, stderr } = await ask("--vary", "points", "--lang", "da");
    expect(code).toBe(2);
    expect(stderr).toContain("Skriv strengths, ranges eller strengths,ranges.");
  });

  it("names what it does not know", async () => {
    const { code, stdout, stderr } = await ask("--weight", "H9=1");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain('"H9"');
  });

  it("ends with 3 where the document has no lawful allocation", async () => {
    const stdin = JSON.stringify({ ...tinyDocument, kommissorium: { departments: 1 } });
    const { code, stdout, stderr } = await runCli(asked, { stdin });
    expect({ code, stderr }).toEqual({ code: 3, stderr: "The document has no lawful allocation.\n" });
    expect(stdout).toMatch(/^The document has no lawful allocation\n[^]*Exactly 1 department has tasks/);
  });

  it("says how far it came when the time has run out", async () => {
    const stdin = JSON.stringify({ ...tinyDocument, limits: [] });
    const { code, stdout, stderr } = await runCli([...asked, "--time-limit", "0"], { stdin });
    expect({ code, stderr }).toEqual({
      code: 4,
      stderr: STOPPED,
    });
    expect(stdout).toContain("0 assumptions and ranges were looked at before the time ran out");
    expect(stdout).not.toContain("None of the values");
  });

  it("ends with 4 and prints the best that is known where not even the winner is", async () => {
    const { code, stdout, stderr } = await runCli([...asked, "--time-limit", "0"], { stdin: largeText });
    expect({ code, stderr }).toEqual({ code: 4, stderr: STOPPED });
    expect(stdout).toMatch(
      /^THE TIME RAN OUT\nThe best lawful allocation found scores \d+\.\d(–\d+\.\d)? of 100 points\./,
    );
  });
});
