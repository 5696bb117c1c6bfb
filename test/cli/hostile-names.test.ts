import { csvParseRows, dsvFormat } from "d3-dsv";
import { describe, expect, it } from "vitest";
import type { ProblemDocument } from "../../src/index.ts";
import { textWidth } from "../../src/present/render/terminal/wrap-text.ts";
import { commandsOn, hostileDocuments, hostileText } from "./hostile-documents.ts";
import { runCli, type Ran } from "./run-cli.ts";
import { tinyText } from "./tiny-document.ts";
import { steering } from "./steering.ts";

const ESCAPE = "\u001b";
/** What our own styles and the progress bar are made of. */
const STYLES = new RegExp(`${ESCAPE}\\[(?:1|2|22)m`, "g");
const BAR = new RegExp(`${ESCAPE}(?:[78]|\\[(?:\\?25[hl]|\\d*[GKJ]))|\\r`, "g");

interface Output extends Ran {
  readonly asked: string;
  readonly format: string;
  readonly language: string;
}

async function* outputs(file: string): AsyncGenerator<Output> {
  for (const { argv, formats } of commandsOn(file))
    for (const format of formats)
      for (const language of ["da", "en"]) {
        const asked = [...argv, "--format", format, "--lang", language];
        const ran = await runCli([...asked, "--problem", "-"], { stdin: hostileText(file) });
        yield { ...ran, asked: asked.join(" "), format, language };
      }
}

const semicolons = dsvFormat(";");

/** CSV whose rows all have as many cells as its head; in that for Excel nothing begins a formula. */
function expectTable({ asked, format, language, stdout }: Output): void {
  const read = format === "csv" || language === "en" ? csvParseRows : semicolons.parseRows.bind(semicolons);
  const [head = [], ...rows] = read(stdout.replace(/^\ufeff/, ""));
  const cells = [head, ...rows].flat();
  const formulas = cells.filter((cell) => /^\s*[=+@-]/.test(cell) && !/^-[\d.,e-]+$/.test(cell));
  expect({
    asked,
    lengths: [...new Set([head, ...rows].map(({ length }) => length))],
    formulas: format === "csv-excel" ? formulas : [],
  }).toEqual({ asked, lengths: [head.length], formulas: [] });
}

describe("a document with hostile names", () => {
  it("is there, of every kind", () => {
    expect(hostileDocuments).toHaveLength(12);
    expect(hostileDocuments.filter((file) => steering(hostileText(file).trim()) !== "")).toEqual(
      expect.arrayContaining(["hostile/c1.json", "hostile/rtl.json", "hostile/sep.json", "hostile/zw.json"]),
    );
  });

  it.each(hostileDocuments)("%s steers nobody and is read back, by any command in any format", async (file) => {
    let printed = 0;
    for await (const ran of outputs(file)) {
      const { code, stdout, stderr, asked, format } = ran;
      const shown = format === "csv-excel" ? stdout.replace(/^\ufeff/, "").replaceAll("\r\n", "\n") : stdout;
      expect({ asked, failed: code === 1 || code === 2, steering: steering(shown + stderr) }).toEqual({
        asked,
        failed: false,
        steering: "",
      });
      if (format === "json") JSON.parse(stdout);
      if (format === "ndjson") for (const line of stdout.split("\n")) JSON.parse(line === "" ? "{}" : line);
      if (format.startsWith("csv")) expectTable(ran);
      if (stdout !== "") printed++;
    }
    // All but the lines of a ranking of nothing and of no assumptions.
    expect(printed).toBeGreaterThanOrEqual(126 - 4);
  });

  it.each(hostileDocuments)("%s has its true names in JSON", async (file) => {
    const asked = ["show", "unchanged", "--format", "json", "--problem", "-"];
    const { stdout } = await runCli(asked, { stdin: hostileText(file) });
    const { evaluation } = JSON.parse(stdout) as { evaluation: { departments: { name: unknown }[] } };
    const { departments } = JSON.parse(hostileText(file)) as ProblemDocument;
    expect(evaluation.departments.map(({ name }) => name)).toEqual(departments.map(({ name }) => name));
  });

  it.each(hostileDocuments)("%s breaks no page at 40, 80 and 160 columns", async (file) => {
    for (const { argv } of commandsOn(file).filter(({ formats }) => formats.includes("table")))
      for (const width of [40, 80, 160]) {
        const ran = await runCli([...argv, "--problem", "-", "--lang", "da"], {
          stdin: hostileText(file),
          env: { COLUMNS: String(width) },
        });
        const longest = Math.max(...ran.stdout.split("\n").map(textWidth));
        expect({ argv, longest: Math.max(width, longest) }).toEqual({ argv, longest: width });
      }
  });

  it.each(["hostile/esc.json", "hostile/c1.json"])("%s is bold or dim in a terminal where we say so", async (file) => {
    for (const { argv } of commandsOn(file).filter(({ formats }) => formats.includes("table"))) {
      const { stdout, stderr } = await runCli([...argv, "--problem", "-"], {
        stdin: hostileText(file),
        terminals: ["stdout", "stderr"],
        env: { LC_ALL: "da_DK.UTF-8" },
      });
      expect(steering(stdout.replaceAll(STYLES, ""))).toBe("");
      // What moves the cursor is the progress bar's.
      expect(steering(stderr.replaceAll(BAR, ""))).toBe("");
    }
  });
});

describe("names with the styles of our own pages", () => {
  const name = `${ESCAPE}[2mFaint${ESCAPE}[1mbold${ESCAPE}[22m`;
  const stdin = tinyText.replaceAll(/"name":\s*\{[^}]*\}/g, `"name": ${JSON.stringify({ da: name, en: name })}`);

  it.each(["table", "json", "ndjson", "csv", "csv-excel", "markdown", "html"])(
    "style nothing as %s",
    async (format) => {
      for (const argv of [["rank"], ["list", "tasks"], ["show", "A.1"]]) {
        const { code, stdout } = await runCli([...argv, "--problem", "-", "--format", format], {
          stdin,
          terminals: ["stdout"],
        });
        expect(code).toBe(0);
        expect(stdout).toContain("Faint");
        // Ours stand around heads and rules, and never before a name.
        expect(stdout).not.toContain(`${ESCAPE}[2mFaint`);
        if (format !== "table") expect(stdout).not.toContain(ESCAPE);
      }
    },
  );
});

describe("what is told of a mistake", () => {
  const hostile = "\u001b]0;x\u0007\u009b31m\u202eevil\u2028\u200b";

  it.each([
    ["an argument", ["show", hostile], ""],
    ["an option", ["rank", `--${hostile}`], ""],
    ["a command", [hostile], ""],
    ["a file", ["rank", "--problem", hostile], ""],
    ["a format", ["rank", "--format", hostile], ""],
    ["a key of a document", ["rank", "--problem", "-"], JSON.stringify({ [hostile]: 1 })],
    ["no JSON", ["rank", "--problem", "-"], `[ ${hostile}`],
    ["a document that is checked", ["check", "-"], JSON.stringify({ format: hostile, [hostile]: hostile })],
    ["the same as JSON", ["check", "-", "--format", "json"], JSON.stringify({ [hostile]: hostile })],
    ["the same as Markdown", ["check", "-", "--format", "markdown"], JSON.stringify({ [hostile]: hostile })],
  ])("about %s steers no terminal", async (what, argv, stdin) => {
    for (const language of ["da", "en"]) {
      const { code, stdout, stderr } = await runCli(["--lang", language, ...argv].slice(2).concat("--lang", language), {
        stdin,
      });
      expect(code).toBeGreaterThan(0);
      // What is no JSON is not quoted in Danish: only where reading stopped, if the engine says so.
      if (what !== "no JSON" || language === "en") expect(stdout + stderr).toContain("evil");
      expect(steering(stdout + stderr)).toBe("");
    }
  });
});
