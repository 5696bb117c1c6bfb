import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { exchange } from "../../src/analyse/exchange.ts";
import type { ProblemIds } from "../../src/problem/problem.ts";
import { frontier } from "../../src/analyse/frontier.ts";
import { stability } from "../../src/analyse/stability.ts";
import { weightRegions } from "../../src/analyse/weight-regions.ts";
import { standing, type GivenSelection } from "../../src/index.ts";
import { runCli } from "./run-cli.ts";
import { largeText } from "./large-document.ts";
import { tinyDocument, tinyText } from "./tiny-document.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const lines = (text: string): unknown[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);

/** What the library says is given for what, without its question. */
function exchanged(from: GivenSelection, to: GivenSelection): unknown {
  const answer = Object.entries(exchange<ProblemIds>(kobenhavn2024, from, to));
  return plain(Object.fromEntries(answer.filter(([key]) => key !== "question" && key !== "status")));
}

describe("ressort frontier", () => {
  const by = ["T1", "T6", "H3"] as const;
  const found = frontier(kobenhavn2024, { by, weights: { T8: 2 } });
  const asked = ["frontier", "--by", "T1,T6", "--by", "H3", "--weight", "T8=2"];

  it("prints JSON and NDJSON that are the library's own results", async () => {
    const json = await runCli([...asked, "--format", "json"]);
    expect(json.code).toBe(0);
    expect(JSON.parse(json.stdout)).toEqual(plain(found));
    const ndjson = await runCli([...asked, "--format", "ndjson"]);
    expect(lines(ndjson.stdout)).toEqual(plain(found.points));
  });

  it("prints every point as CSV and Markdown, and as many as asked in a table", async () => {
    const csv = await runCli([...asked, "--format", "csv", "--top", "2"]);
    expect(csvParse(csv.stdout)).toHaveLength(found.points.length);
    const markdown = await runCli([...asked, "--format", "markdown", "--top", "2"]);
    expect(markdown.stdout.match(/^\| +\d+ \|/gm)).toHaveLength(found.points.length);
    const table = await runCli([...asked, "--top", "2"]);
    expect(table.stdout.match(/^ +\d+ {2}/gm)).toHaveLength(2);
    expect(table.stdout).toContain(`2 of ${found.points.length} are shown`);
  });

  it("has the incumbent as a row of CSV where the time ran out, without a number", async () => {
    const { code, stdout } = await runCli(["frontier", "--time-limit", "0", "--format", "csv"]);
    expect(code).toBe(4);
    const [row, ...more] = csvParse(stdout);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ number: "", count: "", supported: "", mixture: "" });
    expect(row?.scenarios).not.toBe("");
  });

  it("has the incumbent in the rows of the weights and of assumptions, and as the last line of NDJSON", async () => {
    for (const command of ["frontier", "weights", "assumptions"]) {
      const { code, stdout } = await runCli([command, "--time-limit", "0", "--format", "ndjson"]);
      expect([command, code]).toEqual([command, 4]);
      const last = stdout.trimEnd().split("\n").at(-1) ?? "";
      expect(JSON.parse(last)).toMatchObject({ incumbent: { lawful: true }, bound: 1 });
      const csv = await runCli([command, "--time-limit", "0", "--format", "csv"]);
      expect(csvParse(csv.stdout).at(-1)?.scenarios).toMatch(/^A|^unchanged/);
    }
  });

  it("names criteria that it does not know", async () => {
    const { code, stdout, stderr } = await runCli(["frontier", "--by", "H1,T99", "--lang", "da"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/- --by T99 er ikke et af kriterierne\. Mente du "T9"/);
  });
});

describe("ressort weights", () => {
  it("prints JSON and NDJSON that are the library's own results", async () => {
    const weights = { H1: 2 };
    const regions = weightRegions(kobenhavn2024, { best: 2, weights });
    const json = await runCli(["weights", "--best", "2", "--weight", "H1=2", "--format", "json"]);
    expect(JSON.parse(json.stdout)).toEqual(plain({ regions, stability: stability(kobenhavn2024, { weights }) }));
    const ndjson = await runCli(["weights", "--best", "2", "--weight", "H1=2", "--format", "ndjson"]);
    expect(lines(ndjson.stdout)).toEqual(plain(regions.acceptability));
  });

  it("passes samples and seed on where the shares are estimated", async () => {
    const asked = ["weights", "--weight", "H4=1", "--samples", "300", "--seed", "5"];
    const { code, stdout } = await runCli([...asked, "--format", "json"]);
    expect(code).toBe(0);
    const regions = weightRegions(kobenhavn2024, { weights: { H4: 1 }, samples: 300, seed: 5 });
    expect(JSON.parse(stdout)).toMatchObject({ regions: plain(regions) as object });
    expect((await runCli(asked)).stdout).toMatch(/by 300 random\s+weightings \(seed 5\)/);
  });

  it("prints shares as CSV that sum to all", async () => {
    const { stdout } = await runCli(["weights", "--format", "csv", "--lang", "da"]);
    const shares = csvParse(stdout)
      .filter(({ row }) => row === "allocation")
      .map(({ share }) => Number(share));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});

describe("ressort standing", () => {
  it("prints JSON that is the library's own results", async () => {
    const { code, stdout } = await runCli(["standing", "example2", "--weight", "H2=4", "--format", "json"]);
    expect(code).toBe(0);
    const weights = { H2: 4 };
    expect(JSON.parse(stdout)).toEqual(plain(standing(kobenhavn2024, "example2", { weights })));
  });

  it("prints a command under which the allocation is the best", async () => {
    const selection = "A01.1,A02.2,A03.3,A04.1,A06.3,A07.1,A09.2,A10.1,A12.P,A13.P";
    const { stdout } = await runCli(["standing", selection, "--weight", "T8=2"]);
    const command = /Try: ressort ((?:.|\n)+?)\n\n/.exec(stdout)?.[1]?.split(/\s+/) ?? [];
    expect(command.slice(0, 3)).toEqual(["rank", "--weight", "T8=2"]);
    const before = await runCli(["rank", "--weight", "T8=2", "--format", "csv", "--top", "3"]);
    const under = await runCli([...command, "--format", "csv", "--top", "3"]);
    const first = (csv: string): unknown[] =>
      csvParse(csv)
        .filter(({ rank }) => rank === "1")
        .map(({ scenarios }) => scenarios);
    expect(first(before.stdout)).not.toContain(selection);
    expect(first(under.stdout)).toContain(selection);
  });

  it("names the document in that command, in the words of a shell", async () => {
    const folder = await mkdtemp(join(tmpdir(), "ressort it's "));
    const file = join(folder, "tiny.json");
    await writeFile(file, JSON.stringify({ ...tinyDocument, effects: PULLING }));
    const { stdout } = await runCli(["standing", "A.1,library@N", "--problem", file, "--format", "markdown"]);
    await rm(folder, { recursive: true });
    expect(stdout).toContain(`Try: ressort rank --problem '${file.replaceAll("'", "'\\\\''")}' --weight`);
  });

  it("prints NDJSON that is the same on a line", async () => {
    const asked = ["standing", "example2", "--format"];
    const [json, ndjson] = [await runCli([...asked, "json"]), await runCli([...asked, "ndjson"])];
    expect(lines(ndjson.stdout)).toEqual([JSON.parse(json.stdout)]);
  });

  it("prints a row as CSV", async () => {
    const { stdout } = await runCli(["standing", "decision2025", "--format", "csv", "--lang", "da"]);
    const [row] = csvParse(stdout);
    expect(row).toMatchObject({ of: "136080", open: "A03,A04,A06,A07,A08,A12,A13" });
    const { completions } = standing(kobenhavn2024, "decision2025");
    expect([row?.completions, row?.worst_rank]).toEqual([completions?.count, completions?.worst?.rank].map(String));
  });
});

/** Effects that make the free task's stay and the parks' move pull against the balance. */
const PULLING = [
  { id: "E1", theme: "T1", points: 3, when: { scenario: "A.1" }, basis: "stated", cites: [] },
  { id: "E2", theme: "T2", points: 3, when: { task: "library", in: "N" }, basis: "stated", cites: [] },
];

describe("ressort compare", () => {
  const compared = ["example1", "decision2025", {}];

  it("prints JSON that is the library's own results", async () => {
    const { code, stdout } = await runCli(["compare", "example1", "decision2025", "unchanged", "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      standings: compared.map((selection) => plain(standing(kobenhavn2024, selection))),
      // Of what is open, against its best completion.
      exchanges: compared
        .slice(1)
        .map((selection) => exchanged("example1", standing(kobenhavn2024, selection).evaluation.selection)),
    });
  });

  it("prints NDJSON with a line for each, and the exchange of each against the first", async () => {
    const asked = ["compare", "example1", "decision2025", "unchanged", "--format"];
    const [json, ndjson] = [await runCli([...asked, "json"]), await runCli([...asked, "ndjson"])];
    const { standings, exchanges } = JSON.parse(json.stdout) as Record<"standings" | "exchanges", object[]>;
    expect(lines(ndjson.stdout)).toEqual(
      standings.map((each, index) => (index === 0 ? each : { ...each, exchange: exchanges[index - 1] })),
    );
  });

  it("prints a row for each as CSV, and a page as Markdown", async () => {
    const csv = await runCli(["compare", "example1", "decision2025", "--format", "csv"]);
    expect(csvParse(csv.stdout).map(({ lawful }) => lawful)).toEqual(["true", "true"]);
    const markdown = await runCli(["compare", "example1", "decision2025", "--format", "markdown"]);
    expect(markdown.stdout).toMatch(
      /^- A: Example 1: .*\n- B: The political decision of 2025 \(7 of 12 areas open\)\n/,
    );
  });

  it("names ids that it does not know", async () => {
    const { code, stdout, stderr } = await runCli(["compare", "example1", "exampl3"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain('Maybe "example3" was meant.');
  });

  it("reads one of them from stdin", async () => {
    const { stdout } = await runCli(["compare", "example1", "-"], {
      stdin: JSON.stringify({ selection: { A09: "A09.2" } }),
    });
    expect(stdout).toContain("- B: A09.2\n");
  });
});

const commands = [
  ["frontier"],
  ["weights", "--best", "2"],
  ["standing", "plan"],
  ["compare", "plan", "unchanged", "B.1"],
];

describe("every command of the trade-offs", () => {
  it.each(commands)("%s shows no escape sequence of a document in a terminal", async (...argv) => {
    const hostile = {
      ...tinyDocument,
      hensyn: JSON.parse(JSON.stringify(tinyDocument.hensyn).replaceAll("H1", "\\u001b[31mH1")) as object[],
    };
    const { code, stdout } = await runCli([...argv, "--problem", "-"], {
      stdin: JSON.stringify(hostile),
      terminals: ["stdout"],
      env: { NO_COLOR: "1" },
    });
    expect(code).toBe(0);
    expect(stdout).toContain("[31mH1");
    expect(stdout).not.toContain("\u001b");
  });

  it.each(commands)("%s ends with 3 where the document has no lawful allocation", async (...argv) => {
    const stdin = JSON.stringify({ ...tinyDocument, kommissorium: { departments: 1 } });
    const { code, stderr } = await runCli([...argv, "--problem", "-"], { stdin });
    expect({ code, stderr }).toEqual({ code: 3, stderr: "The document has no lawful allocation.\n" });
  });

  it.each(commands)("%s ends with 4 when the time has run out, and says so", async (...argv) => {
    const asked = [...argv, "--problem", "-", "--time-limit", "0", "--lang", "da"];
    const { code, stdout, stderr } = await runCli(asked, { stdin: tinyText });
    expect({ code, stderr }).toEqual({
      code: 4,
      stderr: "Tiden løb ud. Udskriften viser det, der er kendt indtil nu, og siger, hvad der ikke er bevist.\n",
    });
    expect(stdout).not.toBe("");
  });

  it.each([...commands, ["show", "plan"], ["export", "--format", "lp"]])(
    "%s prints what is known of a document of which nothing could be proven",
    async (...argv) => {
      const asked = [...argv, "--problem", "-", "--time-limit", "0"];
      const { code, stdout, stderr } = await runCli(asked, { stdin: largeText });
      expect({ code, stderr }).toEqual({
        code: 4,
        stderr: "The time ran out. What is printed is what is known by then, and says what of it is not proven.\n",
      });
      if (argv[0] !== "export")
        expect(stdout.replaceAll(/\s+/g, " ")).toMatch(
          /The time ran out|THE TIME RAN OUT|scales of some themes are not/,
        );
    },
  );
});
