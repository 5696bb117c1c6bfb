import { describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";
import { tinyText } from "./tiny-document.ts";

const BOLD = "\u001b[1m";
const ESCAPE = "\u001b";

describe("in a terminal", () => {
  const show = ["show", "A.1", "--problem", "-"];

  it("makes headings bold", async () => {
    const { stdout } = await runCli(show, { stdin: tinyText, terminals: ["stdout"] });
    expect(stdout.startsWith(`${BOLD}Own selection`)).toBe(true);
  });

  it.each([{ NO_COLOR: "1" }, { TERM: "dumb" }])("does not with %o", async (env) => {
    const { stdout } = await runCli(show, { stdin: tinyText, terminals: ["stdout"], env });
    expect(stdout).not.toContain(ESCAPE);
  });

  it("takes an empty NO_COLOR as not set", async () => {
    const { stdout } = await runCli(show, { stdin: tinyText, terminals: ["stdout"], env: { NO_COLOR: "" } });
    expect(stdout).toContain(BOLD);
  });

  it("prints no colour where stdout is no terminal", async () => {
    const { stdout, stderr } = await runCli(show, { stdin: tinyText, terminals: ["stderr"] });
    expect(stdout).not.toContain(ESCAPE);
    expect(stderr).not.toContain(BOLD);
  });

  it.each([60, 80, 100])("keeps within %i columns", async (columns) => {
    const { stdout } = await runCli(["show", "example2", "--lang", "da"], {
      terminals: ["stdout"],
      columns,
      env: { NO_COLOR: "1" },
    });
    const widest = Math.max(...stdout.split("\n").map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(columns);
  });

  it("shows progress on stderr and takes it away", async () => {
    const { code, stdout, stderr } = await runCli(["rank", "--problem", "-", "--time-limit", "60"], {
      stdin: tinyText,
      terminals: ["stderr"],
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Weights/);
    expect(stderr).toContain("Searching for the best allocations");
    expect(stderr).toContain("░");
    // What is left after the last clearing of the line is nothing.
    expect(stderr.slice(stderr.lastIndexOf("\u001b[K") + 3)).not.toMatch(/[^\s]Searching/);
  });
});
