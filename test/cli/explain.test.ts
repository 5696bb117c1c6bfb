import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { explain, rank } from "../../src/index.ts";
import { largeText } from "./large-document.ts";
import { runCli } from "./run-cli.ts";
import { tinyDocument, tinyText } from "./tiny-document.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const STOPPED = "The time ran out. What is printed is what is known by then, and says what of it is not proven.\n";

describe("ressort explain", () => {
  const weights = { H4: 1 };
  const asked = ["explain", "example3", "--versus", "example1", "--weight", "H4=1"];
  const explanation = explain(kobenhavn2024, "example3", { versus: "example1", weights });

  it("prints JSON and NDJSON that are the library's own results", async () => {
    const json = await runCli([...asked, "--format", "json"]);
    expect({ code: json.code, result: JSON.parse(json.stdout) as unknown }).toEqual({
      code: 0,
      result: plain(explanation),
    });
    const ndjson = await runCli([...asked, "--format", "ndjson"]);
    const lines = ndjson.stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(plain(explanation.parts));
  });

  it("prints every reason as CSV, adding up, and in Markdown; as many as asked in a table", async () => {
    const csv = csvParse((await runCli([...asked, "--format", "csv", "--top", "2"])).stdout);
    expect(csv.map(({ id }) => id)).toEqual(explanation.parts.map(({ id }) => id));
    const total = csv.reduce((sum, { contribution }) => sum + Number(contribution), 0);
    expect(total).toBeCloseTo(explanation.difference, 12);
    const tenths = csv.reduce((sum, { shown }) => sum + Math.round(10 * Number(shown)), 0);
    expect(tenths).toBe(Math.round(10 * explanation.shown));
    const counting = explanation.parts.filter(({ contribution }) => contribution !== 0).length;
    const rows = (text: string): number => text.match(/^\|? *[+−]?\d+\.\d (\||) *T\d+ /gm)?.length ?? 0;
    expect(rows((await runCli([...asked, "--format", "markdown", "--top", "2"])).stdout)).toBe(counting);
    const table = await runCli([...asked, "--top", "2"]);
    expect(rows(table.stdout)).toBe(2);
    expect(table.stdout).toContain(`${counting - 2} others together`);
    expect(table.stdout).toContain(`--top ${counting}`);
  });

  it("explains the best under the weights against today if nothing else is asked", async () => {
    const { stdout } = await runCli(["explain", "--weight", "H1=5", "--format", "json"]);
    const best = rank(kobenhavn2024, { weights: { H1: 5 }, top: 1 }).allocations[0]?.selection ?? {};
    const shown = JSON.parse(stdout) as { to: { selection: unknown } };
    expect(shown).toEqual(plain(explain(kobenhavn2024, "best", { weights: { H1: 5 } })));
    expect(shown.to.selection).toEqual(best);
  });

  it("says in its help what each format holds", async () => {
    const help = async (language: string): Promise<string> =>
      (await runCli(["explain", "--help", "--lang", language])).stdout.replaceAll(/\s+/g, " ");
    const said =
      "markdown and html show all of them, json is the whole explanation, ndjson has every reason, csv too but without the tasks and loads of gauges";
    expect(await help("en")).toContain(said);
    expect(await help("en")).not.toContain("the other formats hold all");
    expect(await help("da")).toContain("csv også, men uden målernes opgaver og belastninger");
    const ndjson = (await runCli([...asked, "--format", "ndjson"])).stdout;
    expect(ndjson).toContain('"loads":[{"department"');
    expect((await runCli([...asked, "--format", "csv"])).stdout.split("\n")[0]).not.toMatch(/tasks|loads/);
  });

  it("says that others are as good as the best only where the best is asked for, and is tied", async () => {
    // Without a weight on points, joint meetings make no difference.
    const ask = async (...argv: string[]): Promise<string> =>
      (await runCli(["explain", ...argv, "--problem", "-"], { stdin: tinyText })).stdout.replaceAll(/\s+/g, " ");
    const note = "Other allocations have the same score as the ";
    expect(await ask("--weight", "H1=0")).toContain(`${note}explained one: `);
    expect(await ask("best", "--weight", "H1=0")).toContain(`${note}explained one: `);
    expect(await ask("plan", "--versus", "best", "--weight", "H1=0")).toContain(
      `${note}one that it is compared with: `,
    );
    expect(await ask("unchanged", "--weight", "H1=0")).not.toContain(note);
    expect(await ask("--weight", "H1=1")).not.toContain(note);
  });

  it("says so where nothing differs, and in the caveats what is open", async () => {
    const same = await runCli(["explain", "example3", "--versus", "example3", "--lang", "da"]);
    expect(same.code).toBe(0);
    expect(same.stdout).toContain("Intet, der måles, er forskelligt.");
    const { stdout } = await runCli(["explain", "decision2025", "--versus", "example3", "--lang", "da"]);
    expect(stdout).toMatch(/Kilderne\s+siger\s+ikke,\s+hvad\s+der\s+er\s+valgt/);
  });

  it("names what it does not know, and reads stdin once", async () => {
    const unknown = await runCli(["explain", "exampl3"]);
    expect({ code: unknown.code, stdout: unknown.stdout }).toEqual({ code: 1, stdout: "" });
    expect(unknown.stderr).toContain('Maybe "example3" was meant.');
    const against = await runCli(["explain", "example1", "--versus", "nothing"]);
    expect(against.code).toBe(1);
    expect(against.stderr).toContain("\n- --versus nothing is neither a named selection nor a scenario.");
    const several = await runCli(["explain", "A09.2,A99", "--lang", "da"]);
    expect(several.stderr).toContain("\n- A99 er hverken en navngiven fordeling eller et scenarie.");
    expect((await runCli(["explain", "-", "--versus", "-"])).code).toBe(2);
    const fromStdin = await runCli(["explain", "--versus", "-", "--format", "json"], { stdin: '{"A09":"A09.2"}' });
    expect(JSON.parse(fromStdin.stdout)).toMatchObject({ from: { selection: { A09: "A09.2", A01: "A01.0" } } });
  });

  it.each([[], ["plan"]])("ends with 3 where the document has no lawful allocation (%s)", async (...argv) => {
    const stdin = JSON.stringify({ ...tinyDocument, kommissorium: { departments: 1 } });
    const { code, stderr } = await runCli(["explain", ...argv, "--problem", "-"], { stdin });
    expect({ code, stderr }).toEqual({ code: 3, stderr: "The document has no lawful allocation.\n" });
  });

  it.each([[], ["plan"]])(
    "ends with 4 when the time has run out, and says what is not proven (%s)",
    async (...argv) => {
      const asked = ["explain", ...argv, "--problem", "-", "--time-limit", "0"];
      const { code, stdout, stderr } = await runCli(asked, { stdin: largeText });
      expect({ code, stderr }).toEqual({ code: 4, stderr: STOPPED });
      expect(stdout.replaceAll(/\s+/g, " ")).toContain("the scales of some themes are not proven");
    },
  );

  it("shows no escape sequence of a document in a terminal", async () => {
    const stdin = tinyText.replaceAll('"H1"', '"\\u001b[31mH1"');
    const { code, stdout } = await runCli(["explain", "plan", "--problem", "-"], {
      stdin,
      terminals: ["stdout"],
      env: { NO_COLOR: "1" },
    });
    expect(code).toBe(0);
    expect(stdout).toContain("[31mH1");
    expect(stdout).not.toContain("\u001b");
  });

  it.each([60, 80, 120])("keeps within %i columns", async (columns) => {
    for (const argv of [["explain"], asked]) {
      const { stdout } = await runCli([...argv, "--lang", "da"], {
        terminals: ["stdout"],
        columns,
        env: { NO_COLOR: "1" },
      });
      const widest = stdout.split("\n").reduce((most, line) => (line.length > most.length ? line : most), "");
      expect(`${argv.join(" ")}: ${widest.slice(columns)}`).toBe(`${argv.join(" ")}: `);
    }
  });

  it("takes wishes for the best alone", async () => {
    const { code, stderr } = await runCli(["explain", "example1", "--lock", "A09.2", "--lang", "en"]);
    expect({ code, stderr: stderr.split("\n", 1)[0] }).toEqual({
      code: 2,
      stderr: "Usage error: wishes (--lock) choose the best, which is not named here. Leave them out.",
    });
    for (const argv of [["explain"], ["explain", "example1", "--versus", "best"]])
      expect((await runCli([...argv, "--lock", "A09.2"])).code).toBe(0);
  });
});
