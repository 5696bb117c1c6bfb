import { describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";
import { tinyDocument } from "./tiny-document.ts";

describe("start", () => {
  it.each([
    [[], "under the document's own weights."],
    [["--weight", "H1=1"], "under the document's own weights."],
    [["--weight", "H1=3"], "under your weights."],
    [["--weight", "T1=2"], "under your weights."],
  ])("says whose weights they are: %j", async (argv, whose) => {
    const { code, stdout } = await runCli(["start", ...argv]);
    expect(code).toBe(0);
    expect(stdout).toContain(`The 10 best of 136,080 lawful allocations ${whose}`);
  });

  it("says why nothing is shown where nothing is lawful", async () => {
    const impossible = JSON.stringify({ ...tinyDocument, kommissorium: { departments: 1 } });
    for (const format of ["table", "markdown", "html"]) {
      const { code, stdout } = await runCli(["start", "--problem", "-", "--format", format], { stdin: impossible });
      expect(code).toBe(3);
      expect(stdout).toMatch(/the document has no lawful allocation/i);
    }
  });

  it("shows the best that is known where the time ran out", async () => {
    const { code, stdout } = await runCli(["start", "--time-limit", "0"]);
    expect(code).toBe(4);
    expect(stdout).toContain("THE TIME RAN OUT");
    expect(stdout).toMatch(/The best lawful allocation found scores .*not proven/s);
  });
});
