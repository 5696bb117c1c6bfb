import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { InvalidProblem, parseProblem } from "../../src/index.ts";
import { runCli } from "./run-cli.ts";
import { tinyDocument, tinyText } from "./tiny-document.ts";

describe("ressort check", () => {
  it("counts what a document holds", async () => {
    const { code, stdout, stderr } = await runCli(["check", "kobenhavn-2024", "--lang", "da"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Områder +13$/m);
    expect(stdout).toMatch(/^Scenarier ud over uændret +25$/m);
    expect(stdout).toMatch(/^Mulige valg, før reglerne er set efter +622\.080$/m);
  });

  it("reads a file, and stdin for -", async () => {
    const folder = await mkdtemp(join(tmpdir(), "ressort-"));
    const file = join(folder, "tiny.json");
    await writeFile(file, tinyText);
    const fromFile = await runCli(["check", file]);
    const fromStdin = await runCli(["check", "-"], { stdin: tinyText });
    await rm(folder, { recursive: true });
    expect(fromFile.stdout).toMatch(/^tiny: Small town\nThe document is in order\./);
    expect(fromFile.stdout).toMatch(/^Possible selections before any rule +8$/m);
    expect(fromStdin).toEqual(fromFile);
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

function issuesOf(document: unknown): InvalidProblem["issues"] {
  try {
    parseProblem(document);
  } catch (error) {
    if (error instanceof InvalidProblem) return error.issues;
  }
  return [];
}
