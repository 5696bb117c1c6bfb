import {
  chmodSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";
import { tinyText } from "./tiny-document.ts";

describe("--output", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "ressort-output-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const rank = ["rank", "--problem", "-"];
  const run = (...argv: readonly string[]) => runCli([...rank, ...argv], { stdin: tinyText });

  it.each(["table", "json", "ndjson", "csv", "csv-excel", "markdown", "html"])(
    "writes what stdout would get (%s)",
    async (format) => {
      const file = path.join(folder, "rank");
      const printed = await run("--format", format);
      const { code, stdout, stderr } = await run("--format", format, "--output", file);
      expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
      expect(stderr).toMatch(/rank is written \([\d,]+ bytes\)\.\n$/);
      expect(readFileSync(file, "utf8")).toBe(printed.stdout);
      expect(readdirSync(folder)).toEqual(["rank"]);
    },
  );

  it("writes no styles, and is as wide as a pipe, where stdout is a terminal", async () => {
    const file = path.join(folder, "rank.txt");
    const printed = await run();
    const terminal = { stdin: tinyText, terminals: ["stdout"] as const, columns: 50 };
    await runCli([...rank, "--output", file], terminal);
    expect(readFileSync(file, "utf8")).toBe(printed.stdout);
  });

  it("does not write over the document that it reads", async () => {
    const document = path.join(folder, "problem.json");
    writeFileSync(document, tinyText);
    symlinkSync(document, path.join(folder, "link.json"));
    for (const output of [document, path.join(folder, "link.json")]) {
      const { code, stderr } = await runCli(["rank", "--problem", document, "--output", output, "--lang", "en"]);
      expect({ code, stderr: stderr.split("\n", 1)[0] }).toEqual({
        code: 2,
        stderr: "Usage error: --output is the file from which the document is read. Write to another.",
      });
    }
    expect(readFileSync(document, "utf8")).toBe(tinyText);
  });

  it("takes - for stdout", async () => {
    expect(await run("--output", "-")).toEqual(await run());
  });

  it("replaces what stood there, with its rights and where a link leads", async () => {
    const [file, link] = [path.join(folder, "old.csv"), path.join(folder, "link.csv")];
    writeFileSync(file, "old");
    chmodSync(file, 0o640);
    symlinkSync(file, link);
    await run("--format", "csv", "--output", link);
    expect(readFileSync(file, "utf8")).toMatch(/^rank,/);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(["link.csv", "old.csv"]);
  });

  it("leaves what stood there where the answer cannot be given", async () => {
    const file = path.join(folder, "old.csv");
    writeFileSync(file, "old");
    const { code } = await run("--lock", "nothing", "--output", file);
    expect(code).toBe(1);
    expect(readFileSync(file, "utf8")).toBe("old");
  });

  it("says why a file cannot be written, and leaves nothing", async () => {
    const missing = path.join(folder, "no", "rank.csv");
    const { code, stdout, stderr } = await run("--output", missing, "--lang", "da");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(`${missing} kan ikke skrives: mappen findes ikke. Intet er skrevet.\n`);
    mkdirSync(path.join(folder, "dir"));
    const intoFolder = await run("--output", path.join(folder, "dir"));
    expect(intoFolder.stderr).toMatch(/dir cannot be written: it is a folder\. Nothing is written\.\n$/);
    expect(readdirSync(folder)).toEqual(["dir"]);
    expect(existsSync(missing)).toBe(false);
  });

  it("writes that there is nothing, and why, with the exit code of that", async () => {
    const file = path.join(folder, "none.txt");
    const { code, stderr } = await run("--lock", "A.1", "--lock", "A.0", "--output", file);
    expect(code).toBe(3);
    expect(stderr).toMatch(/is written[^]*No lawful allocation grants the wishes/);
    expect(readFileSync(file, "utf8")).not.toBe("");
  });

  it("writes to a device without replacing it", async () => {
    const { code } = await run("--output", "/dev/null");
    expect(code).toBe(0);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});
