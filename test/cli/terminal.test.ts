import { describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";
import { tinyText } from "./tiny-document.ts";

const BOLD = "\u001b[1m";
const DIM = "\u001b[2m";
const NEITHER = "\u001b[22m";
const ESCAPE = "\u001b";

describe("in a terminal", () => {
  const show = ["show", "A.1", "--problem", "-"];

  it("makes headings bold", async () => {
    const { stdout } = await runCli(show, { stdin: tinyText, terminals: ["stdout"] });
    expect(stdout.startsWith(`${BOLD}A.1 Parks`)).toBe(true);
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

  it.each([40, 80, 160])("keeps every page about Copenhagen within %i columns", async (columns) => {
    const pages = [
      ["start"],
      ["rank"],
      ["rank", "--lock", "A05.1", "--forbid", "A03.1"],
      ["frontier", "--top", "5"],
      ["weights", "--best", "8", "--top", "4"],
      ["standing", "example2"],
      ["compare", "example1", "example2", "example3", "decision2025"],
      ["explain"],
      ["why-not", "--lock", "A05.1", "--forbid", "A03.1"],
      ["why-not", "example2"],
      ["assumptions", "--samples", "20"],
      ["show", "example2"],
      ["check"],
    ];
    for (const argv of pages) {
      const asked = [...argv, "--lang", "da"];
      const { stdout } = await runCli(asked, { terminals: ["stdout"], columns, env: { NO_COLOR: "1" } });
      const widest = stdout.split("\n").reduce((most, line) => (line.length > most.length ? line : most), "");
      expect(`${argv.join(" ")}: ${widest.slice(columns)}`).toBe(`${argv.join(" ")}: `);
    }
  });

  it("takes the width of COLUMNS, in a terminal and elsewhere, and never less than 40 columns", async () => {
    const ruleIn = async (surroundings: Parameters<typeof runCli>[1]): Promise<number> => {
      const { stdout } = await runCli(["rank", "--top", "8", "--lang", "da"], surroundings);
      return /^─+$/m.exec(stdout)?.[0].length ?? 0;
    };
    expect(await ruleIn({})).toBe(100);
    expect(await ruleIn({ env: { COLUMNS: "72" } })).toBe(72);
    expect(await ruleIn({ env: { COLUMNS: "72", NO_COLOR: "1" }, terminals: ["stdout"], columns: 120 })).toBe(72);
    expect(await ruleIn({ env: { NO_COLOR: "1" }, terminals: ["stdout"], columns: 120 })).toBe(120);
    for (const COLUMNS of ["", "0", "-5", "wide", "1e9"]) expect(await ruleIn({ env: { COLUMNS } })).toBe(100);
    expect(await ruleIn({ env: { COLUMNS: "7" } })).toBe(40);
  });

  it("keeps running text at 100 columns where tables take more", async () => {
    const { stdout } = await runCli(["rank", "--top", "20"], { env: { COLUMNS: "160" } });
    const [before = "", ...after] = stdout.split(/^─+$/m);
    const lengths = (text: string): number[] => text.split("\n").map((line) => line.length);
    expect(Math.max(...lengths(before))).toBeLessThanOrEqual(100);
    expect(Math.max(...lengths(after.join("")))).toBeGreaterThan(100);
  });

  it("makes a record of each row where the columns cannot stand side by side", async () => {
    const { stdout } = await runCli(["rank", "--top", "2", "--lang", "da"], {
      terminals: ["stdout"],
      columns: 40,
    });
    expect(stdout.split(`${DIM}${"─".repeat(40)}${NEITHER}\n`)[1]).toBe(
      ["Plads:", "Score:", "H1:", "H2:", "H3:", "H4:"]
        .map(
          (title, index) =>
            `${BOLD}${title}${NEITHER} ${["=1", "83,9", "90,0", "75,1", "86,7", "79,4"][index] ?? ""}\n`,
        )
        .join("") +
        `${BOLD}Forskel fra i dag ud over det fælles:${NEITHER}\n  A01.1 Én indgang i KFF\n  A02.2 Erhverv samles i KFF\n`,
    );
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
