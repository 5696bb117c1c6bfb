import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands/index.ts";
import { runCli } from "./run-cli.ts";

describe("help", () => {
  it.each([40, 57, 80, 100])("is wrapped at %i columns", async (columns) => {
    for (const command of ["", ...COMMANDS.map(({ name }) => name)]) {
      for (const lang of ["da", "en"]) {
        const argv = [...(command === "" ? [] : [command]), "--help", "--lang", lang];
        const { code, stdout } = await runCli(argv, { env: { COLUMNS: String(columns) } });
        expect(code).toBe(0);
        expect(stdout.split("\n").filter((line) => line.length > columns)).toEqual([]);
      }
    }
  });

  it("is in the reader's language", async () => {
    const danish = await runCli(["rank", "--help", "--lang", "da"]);
    expect(danish.stdout).toContain("(standard: 10)");
    expect(danish.stdout).not.toMatch(/default|choices|Options/);
    expect((await runCli(["--help", "--lang", "da"])).stdout).toContain("Returkoder:\n");
    // As a shell takes it, in both languages.
    expect((await runCli(["rank", "--limit", "x", "--lang", "da"])).stderr).toContain('"moved:staff<=800"');
    expect((await runCli(["rank", "--limit", "x", "--lang", "en"])).stderr).toContain('"moved:staff<=800"');
  });
});
