import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { runCli } from "../cli/run-cli.ts";
import { currentReadme, numbers, strengths, tradeOffs } from "./generated.ts";
import { blocksOf, localLinksOf, namedPathsOf, proseOf } from "./markdown.ts";
import { commandsOf, newSandbox, plainArguments, runLine } from "./shell.ts";
import { snippetOf } from "./snippet.ts";
import { typeErrorsOf } from "./type-check.ts";
import { repository } from "../repository.ts";

const read = (file: string): string => readFileSync(path.join(repository, file), "utf8");
const readme = read("README.md");
const texts = { "README.md": readme, "CONTRIBUTING.md": read("CONTRIBUTING.md"), "CHANGELOG.md": read("CHANGELOG.md") };

describe.each(Object.entries(texts))("%s", (file, text) => {
  const blocks = blocksOf(text);
  const snippets = blocks
    .filter(({ info }) => info === "ts")
    .map((block) => ({ title: `${file}:${block.line}`, snippet: snippetOf(block.text) }));

  test("has only blocks of a kind that is checked here, or plain text", () => {
    expect(blocks.filter(({ info }) => !["ts", "sh", "text"].includes(info))).toEqual([]);
  });

  test("links and names only what is there", () => {
    const paths = [...localLinksOf(text).filter((target) => target !== ""), ...namedPathsOf(text)];
    expect(paths.filter((target) => !existsSync(path.join(repository, target)))).toEqual([]);
  });

  test("names only scripts that there are", () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !Object.hasOwn(packageJson.scripts, script))).toEqual([]);
  });

  test("has code without type errors", () => {
    expect(typeErrorsOf(new Map(snippets.map(({ title, snippet }) => [title, snippet.typescript])))).toEqual([]);
  });

  test.each(snippets.map(({ title, snippet }) => [title, snippet] as const))(
    "the code of %s runs and gives what it says",
    async (_, snippet) => {
      await expect(snippet.run()).resolves.toBeUndefined();
    },
  );
});

/** Numbers with thousands. */
const LARGE = /\d{1,3}(?:,\d{3})+/g;

describe("the README", () => {
  test("shows what npm start prints and what the document holds (npm run readme writes it)", async () => {
    expect(readme).toBe(await currentReadme());
  });

  test("has code that states values", () => {
    const values = blocksOf(readme).map(({ info, text }) => (info === "ts" ? snippetOf(text).values : 0));
    expect(values.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(10);
  });

  test("names no large number that is not computed", () => {
    const computed = [...numbers(), ...strengths(), ...tradeOffs()].flatMap(([, value]) => value.match(LARGE) ?? []);
    const named = proseOf(readme).match(LARGE) ?? [];
    expect(named.filter((number) => !computed.includes(number))).toEqual([]);
  });

  test("lists the folders of the source that there are", () => {
    const tree = blocksOf(readme).find(({ text }) => text.startsWith("src/"))?.text ?? "";
    const listed = [...tree.matchAll(/^ {2}([a-z]+)\//gm)].map(([, folder]) => folder);
    const folders = readdirSync(path.join(repository, "src"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(listed.toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  });
});

describe("every command of the README", () => {
  const lines = blocksOf(readme).flatMap(({ info, text }) => (info === "sh" ? commandsOf(text) : []));
  const ofNpm = lines.filter(({ line }) => line.startsWith("npm "));
  const others = lines.filter(({ line }) => !line.startsWith("npm "));

  let sandbox: string;
  beforeAll(async () => {
    sandbox = await newSandbox();
  });
  afterAll(() => {
    rmSync(sandbox, { recursive: true, force: true });
  });

  test("of npm is one of the two that set everything up", () => {
    expect(ofNpm.map(({ line }) => line)).toEqual(["npm install && npm start", "npm install-test"]);
    expect(packageJson.scripts).toMatchObject({
      start: expect.any(String) as string,
      test: expect.any(String) as string,
    });
  });

  test.each(others)("$line", async ({ line, exit }) => {
    const argv = plainArguments(line);
    const ended = argv === undefined ? await runLine(line, sandbox) : await runCli(argv);
    // What went wrong is of interest only if something did.
    expect([ended.code, ended.code === exit ? "" : ended.stderr]).toEqual([exit, ""]);
  });
});
