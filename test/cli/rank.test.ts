import { csvParse } from "d3-dsv";
import { afterEach, describe, expect, it, vi } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { parseProblem, rank, type Evaluation } from "../../src/index.ts";
import { view } from "../../src/present/index.ts";
import { fileRows } from "../present/shown-page.ts";
import { safeText } from "../../src/present/render/safe-text.ts";
import { runCli } from "./run-cli.ts";
import { tinyDocument, tinyText } from "./tiny-document.ts";

const tiny = parseProblem(tinyDocument);

afterEach(() => {
  vi.restoreAllMocks();
});

describe("ressort rank", () => {
  it("prints a table of Copenhagen's best by default", async () => {
    const { code, stdout, stderr } = await runCli(["rank", "--top", "2", "--lang", "en"]);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^Weights: H1 Coherent service 33\.3%/);
    expect(stdout).toMatch(/^Rank {2}Score .*H1 .*H4 .*What differs from today/m);
    expect(stdout).not.toMatch(/[^\n]{101}/);
  });

  it("prints JSON that is the library's own result", async () => {
    const options = { weights: { H1: 3, T6: 0.5 }, lock: ["A09.2"], forbid: ["A06.3", "A06.1"], top: 3 } as const;
    const { code, stdout } = await runCli(
      "rank --weight H1=3 --weight T6=0.5 --lock A09.2 --forbid A06.3 --forbid A06.1 --top 3 --format json".split(" "),
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(rank(kobenhavn2024, options))));
  });

  it("prints NDJSON: one allocation a line", async () => {
    const { stdout } = await runCli(["rank", "--top", "3", "--format", "ndjson"]);
    const lines = stdout.trimEnd().split("\n");
    const { allocations } = rank(kobenhavn2024, { top: 3 });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(JSON.parse(JSON.stringify(allocations)));
  });

  it("prints CSV that keeps quotes, commas and line breaks, and nothing that steers a terminal", async () => {
    const { code, stdout } = await runCli(["rank", "--problem", "-", "--format", "csv", "--top", "99"], {
      stdin: tinyText,
    });
    expect(code).toBe(0);
    const rows = fileRows(view(tiny, rank(tiny, { top: 99 }), "en"));
    expect(csvParse(stdout).map((row) => ({ ...row }))).toEqual(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, safeText(String(value))]))),
    );
    expect(stdout).toContain('"A.1 Parks, ""to"" S as | one');
    expect(stdout).toContain("Joint �[31mmeetings");
  });

  it("prints CSV that a Danish or an English Excel reads by itself", async () => {
    const asked = ["rank", "--top", "1", "--format", "csv-excel", "--lang"];
    const danish = await runCli([...asked, "da"]);
    expect(danish.stdout).toMatch(
      /^\ufeffrank;tied;score;score_H1;.*\r\n1;SAND;83,9;90;75,1;86,7;79,4;(?:\d+(?:,\d)?;)+A01\.1;/,
    );
    const english = await runCli([...asked, "en"]);
    expect(english.stdout).toMatch(
      /^\ufeffrank,tied,score,score_H1,.*\r\n1,TRUE,83\.9,90,75\.1,86\.7,79\.4,(?:\d+(?:\.\d)?,)+A01\.1,/,
    );
    expect(danish.stdout).not.toMatch(/(?:^|[;\n"])'/);
  });

  it("writes CSV with a decimal point in Danish too", async () => {
    const { stdout } = await runCli(["rank", "--top", "1", "--format", "csv", "--lang", "da"]);
    expect(stdout.split("\n")[1]).toMatch(/^1,true,0\.\d{9,},/);
  });

  it("prints Markdown in the language asked for", async () => {
    const { stdout } = await runCli(["rank", "--problem", "-", "--format", "markdown", "--lang", "da", "--top", "2"], {
      stdin: tinyText,
    });
    expect(stdout).toMatch(/^\| Plads \| Score \|/m);
    expect(stdout).toMatch(/\| +1 \| +\d+,\d \|/);
  });

  it("says how themes weigh, where that is not as in the document", async () => {
    const ownWeights = await runCli(["rank", "--top", "1", "--weight", "H2=3"]);
    expect(ownWeights.stdout).not.toContain("within");
    const { stdout } = await runCli(["rank", "--top", "1", "--weight", "T6=0"]);
    expect(stdout.replaceAll("\n", " ")).toContain("; within H2: T5 50.0%, T6 0.0%, T7 50.0%. ");
  });

  it("prints the first of a tie as sharing its rank", async () => {
    const { stdout } = await runCli(["rank", "--problem", "-", "--weight", "H1=0", "--weight", "H2=1"], {
      stdin: tinyText,
    });
    expect(stdout).toMatch(/^ +=1 +100\.0/m);
    expect(stdout).toContain("= means that several share the rank.");
  });

  it("shows no escape sequence of a document in a terminal", async () => {
    const { stdout } = await runCli(["rank", "--problem", "-"], {
      stdin: tinyText,
      terminals: ["stdout"],
      env: { NO_COLOR: "1" },
    });
    expect(stdout).toContain("meetings");
    expect(stdout).not.toContain("\u001b");
  });

  it("ends with 3 where no lawful allocation grants the wishes", async () => {
    const wishes = ["rank", "--lock", "A05.1", "--lock", "A03.0"];
    const table = await runCli([...wishes, "--lang", "da"]);
    expect(table.code).toBe(3);
    expect(table.stderr).toMatch(/^Ingen lovlig fordeling opfylder ønskerne \(--lock, --forbid, /);
    expect(table.stdout).toContain(
      "department-count: Præcis 7 forvaltninger har opgaver (kommissoriet, ikke til forhandling",
    );
    const markdown = await runCli([...wishes, "--format", "markdown"]);
    expect(markdown.stdout).toContain(
      "- department-count: Exactly 7 departments have tasks (kommissorium, not negotiable",
    );
    const json = await runCli([...wishes, "--format", "json"]);
    expect(json.code).toBe(3);
    expect(JSON.parse(json.stdout)).toMatchObject({ status: "infeasible", allocations: [] });
    const csv = await runCli([...wishes, "--format", "csv"]);
    expect(csv.stdout).toMatch(
      /^rank,tied,score,score_H1,score_H2,score_H3,score_H4,theme_T1,.*,area_A13,scenarios,difference,moves,exchange,idle_weights\n$/,
    );
    expect(csv.stderr).toContain("Exactly 7 departments have tasks (kommissorium, not negotiable");
  });

  it("ends with 3 where the document itself has no lawful allocation", async () => {
    const stdin = JSON.stringify({ ...tinyDocument, kommissorium: { departments: 1 } });
    const { code, stderr } = await runCli(["rank", "--problem", "-"], { stdin });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^The document has no lawful allocation\.\n/);
  });

  it("does not blame the wishes for a document without any lawful allocation", async () => {
    const stdin = JSON.stringify({ ...tinyDocument, kommissorium: { departments: 1 } });
    const wishes = ["rank", "--problem", "-", "--lang", "da", "--lock", "A.1", "--forbid", "B.1"];
    const { code, stderr } = await runCli(wishes, { stdin });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^Dokumentet har ingen lovlig fordeling\.\n/);
  });

  it("blames --forbid where that is all that stands in the way", async () => {
    const { code, stdout, stderr } = await runCli(["rank", "--problem", "-", "--forbid", "B.0", "--forbid", "B.1"], {
      stdin: tinyText,
    });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^No lawful allocation grants the wishes \(--lock, --forbid, /);
    expect(stdout).toMatch(/- Your wish: B\.0 “Meetings: Unchanged” is not chosen\./);
  });

  it("ends with 4 at the time limit, with the bound on stderr and whole JSON on stdout", async () => {
    await runCli(["rank", "--top", "1"]);
    const { code, stdout, stderr } = await runCli(["rank", "--time-limit", "0", "--format", "json"]);
    expect(code).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({ status: "stopped", allocations: [], incumbent: { lawful: true } });
    expect(stderr).toMatch(/^The time ran out\. No rank is proven\. No other allocation scores above \d+\.\d\.\n/);
  });

  it.each(["csv", "ndjson"])("has the incumbent in %s where the time ran out, without a rank", async (format) => {
    const { code, stdout } = await runCli(["rank", "--time-limit", "0", "--format", format]);
    const { stdout: json } = await runCli(["rank", "--time-limit", "0", "--format", "json"]);
    const { incumbent } = JSON.parse(json) as { incumbent: Evaluation };
    expect(code).toBe(4);
    if (format === "ndjson") expect(JSON.parse(stdout)).toMatchObject({ incumbent: { lawful: true } });
    else expect([...csvParse(stdout)]).toMatchObject([{ rank: "", tied: "", moves: String(incumbent.moves.length) }]);
  });

  it("prints at the time limit what is proven until then", async () => {
    await runCli(["rank", "--top", "1"]);
    // A clock on which every look takes a millisecond, so that a slow machine comes as far as a fast one.
    let looks = 0;
    vi.spyOn(performance, "now").mockImplementation(() => ++looks);
    const { code, stdout, stderr } = await runCli(
      "rank --top 200000 --time-limit 1.5 --format ndjson --lang da".split(" "),
    );
    expect(code).toBe(4);
    const [first] = stdout.split("\n");
    expect(JSON.parse(first ?? "")).toMatchObject({
      rank: 1,
      score: rank(kobenhavn2024, { top: 1 }).allocations[0]?.score,
    });
    expect(stderr).toMatch(/^Tiden løb ud\. De [\d.]+ bedste er bevist\. Ingen anden fordeling scorer over \d+,\d\./);
  });
});
