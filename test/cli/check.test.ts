import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkProblem, InvalidProblem, parseProblem, type Check, type Issue } from "../../src/index.ts";
import { wideProblem } from "../wide-problem.ts";
import { runCli } from "./run-cli.ts";
import { tinyDocument, tinyText } from "./tiny-document.ts";

describe("ressort check", () => {
  it("counts what a document holds, Copenhagen if no other is named", async () => {
    const { code, stdout, stderr } = await runCli(["check", "--lang", "da"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Der er 136\.080 lovlige fordelinger\.$/m);
    expect(stdout).toMatch(/^Områder +13$/m);
    expect(stdout).toMatch(/^Scenarier ud over uændret +24$/m);
    expect(stdout).toMatch(/^Mulige valg, før reglerne er set efter +311\.040$/m);
    expect(await runCli(["check", "kobenhavn-2024", "--lang", "da"])).toEqual({ code, stdout, stderr });
  });

  it("reads a file, as an argument or by --problem, and stdin for -", async () => {
    const folder = await mkdtemp(join(tmpdir(), "ressort-"));
    const file = join(folder, "tiny.json");
    await writeFile(file, tinyText);
    const fromFile = await runCli(["check", file]);
    const byOption = await runCli(["check", "--problem", file]);
    const fromStdin = await runCli(["check", "-"], { stdin: tinyText });
    await rm(folder, { recursive: true });
    expect(fromFile.stdout).toMatch(/^tiny: Small town\nIt has 8 lawful allocations\./);
    expect(fromFile.stdout).toMatch(/^Possible selections before any rule +8$/m);
    expect(byOption).toEqual(fromFile);
    expect(fromStdin).toEqual(fromFile);
  });

  it("reads one document only", async () => {
    const { code, stdout, stderr } = await runCli(["check", "a", "--problem", "b"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("The problem document is given twice");
  });

  it.each([
    ["da", /^1 ADVARSEL\n- Temaet T2 Intet skelner ikke: /m, /^5 BEMÆRKNINGER\n/m],
    ["en", /^1 WARNING\n- The theme T2 Nothing distinguishes nothing: /m, /^5 NOTES\n/m],
  ] as const)("prints what it finds, and ends with 0 all the same (%s)", async (language, warning, notes) => {
    const { code, stdout, stderr } = await runCli(["check", "-", "--lang", language], { stdin: tinyText });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(warning);
    expect(stdout).toMatch(notes);
    const markdown = await runCli(["check", "-", "--lang", language, "--format", "markdown"], { stdin: tinyText });
    expect(markdown.stdout).toMatch(/^# tiny: [^]*\n\n## 1 (?:advarsel|warning)\n\n- /);
  });

  it("prints the check as JSON, and its findings as lines of JSON", async () => {
    const { code, stdout } = await runCli(["check", "-", "--format", "json"], { stdin: tinyText });
    const lines = await runCli(["check", "-", "--format", "ndjson"], { stdin: tinyText });
    const check = JSON.parse(stdout) as Check;
    expect(code).toBe(0);
    expect(check).toEqual(checkProblem(parseProblem(tinyDocument)));
    expect(
      lines.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(check.findings);
  });

  it("says that nothing is lawful, why, and what to give up", async () => {
    const limits = [{ id: "L", sum: { load: "load", department: "N" }, max: 1 }];
    const stdin = JSON.stringify({ ...tinyDocument, limits });
    const { code, stdout, stderr } = await runCli(["check", "-"], { stdin });
    expect({ code, stderr }).toEqual({ code: 3, stderr: "The document has no lawful allocation.\n" });
    expect(stdout).toMatch(/^1 WARNING\n- The document has no lawful allocation\.$/m);
    expect(stdout).toContain("limit:L");
    const { status, conflicts } = JSON.parse((await runCli(["check", "-", "--format", "json"], { stdin })).stdout) as {
      readonly status: string;
      readonly conflicts: readonly (readonly { readonly id: string }[])[];
    };
    expect(status).toBe("infeasible");
    expect(conflicts.flat().map(({ id }) => id)).toContain("limit:L");
  });

  it("says what it did not come to within its time", async () => {
    const stdin = JSON.stringify(wideProblem({ areas: 30 }));
    const { code, stdout, stderr } = await runCli(["check", "-", "--time-limit", "0"], { stdin });
    expect(code).toBe(4);
    expect(stderr).toMatch(/^The time ran out\./);
    expect(stdout).toMatch(/^NOT DECIDED\nThe time ran out, so it is not known:$/m);
  });

  it("prints the issues of a broken document in the form that is asked for", async () => {
    const stdin = JSON.stringify({ ...tinyDocument, kommissorium: { departments: -1 } });
    const issues = issuesOf(JSON.parse(stdin));
    const inFormat = async (format: string): Promise<string> => {
      const { code, stdout } = await runCli(["check", "-", "--format", format], { stdin });
      expect(code).toBe(1);
      return stdout;
    };
    expect(JSON.parse(await inFormat("json"))).toEqual({ status: "invalid", issues: asJson(issues) });
    expect(
      (await inFormat("ndjson"))
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(asJson(issues));
    expect(await inFormat("markdown")).toMatch(/^The problem document has 1 problem:\n\n- kommissorium/);
  });

  it.each(["da", "en"] as const)("prints every issue of a broken document on stdout (%s)", async (language) => {
    const broken = {
      ...tinyDocument,
      kommissorium: { departments: -1 },
      tasks: [{ id: "x", name: { da: "x", en: "x" }, home: "Q" }],
    };
    const { code, stdout, stderr } = await runCli(["check", "-", "--lang", language], {
      stdin: JSON.stringify(broken),
    });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    const issues = issuesOf(broken);
    expect(issues.length).toBeGreaterThan(3);
    expect(stdout.trimEnd().split("\n").slice(1)).toEqual(issues.map(({ text }) => `- ${text[language]}`));
  });

  it.each([
    ["/does/not/exist.json", "/does/not/exist.json cannot be read: there is no such file.\n"],
    ["/", "/ cannot be read: it is a folder.\n"],
  ])("cannot read %s", async (file, message) => {
    expect(await runCli(["check", file])).toEqual({ code: 1, stdout: "", stderr: message });
  });

  it("tells text that is no JSON from a broken document", async () => {
    const { code, stdout, stderr } = await runCli(["check", "-", "--lang", "da"], { stdin: "{" });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^stdin er ikke JSON: /);
  });
});

describe("what is no document at all", () => {
  it.each(["json", "ndjson"])("is answered as data in %s, and told on stderr as ever", async (format) => {
    for (const [stdin, message] of [
      ["{", /^The input is not JSON: /],
      [Buffer.from('{"id": "S\u00f8"}', "latin1"), /^The input is not UTF-8/],
    ] as const) {
      const plain = await runCli(["check", "-"], { stdin });
      const { code, stdout, stderr } = await runCli(["check", "-", "--format", format], { stdin });
      expect({ code, stderr }).toEqual({ code: 1, stderr: plain.stderr });
      expect(stderr).not.toBe("");
      const data = JSON.parse(stdout) as { readonly status: string; readonly issues: readonly Issue[] } | Issue;
      const { path, steps, text, message: told } = "issues" in data ? onlyOne(data.issues) : data;
      expect({ path, steps }).toEqual({ path: "", steps: [] });
      expect(told).toMatch(message);
      expect(text.da).not.toBe(text.en);
      if (format === "json") expect(data).toMatchObject({ status: "invalid" });
    }
  });

  it("is no answer about a document where the file cannot be read", async () => {
    const { code, stdout, stderr } = await runCli(["check", "/does/not/exist.json", "--format", "json"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/cannot be read/);
  });
});

function onlyOne<T>(list: readonly T[]): T {
  const [only] = list;
  if (only === undefined || list.length > 1) throw new Error(`There are ${list.length}.`);
  return only;
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function issuesOf(document: unknown): InvalidProblem["issues"] {
  try {
    parseProblem(document);
  } catch (error) {
    if (error instanceof InvalidProblem) return error.issues;
  }
  return [];
}
