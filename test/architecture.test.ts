import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** The front doors, which only gather what the rooms give to others; that of `testing` belongs to its room. */
const FRONT_DOORS = ["src/index.ts", "src/present/index.ts", "src/program/index.ts"];

/** What every room stands on: texts, numbers and tolerances, which know nothing of problems. */
const GROUND = ["tolerances", "text"] as const;

/** For each room the rooms that it may import; "index" is a front door. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  tolerances: [],
  text: ["tolerances"],
  problem: GROUND,
  allocation: [...GROUND, "problem"],
  program: [...GROUND, "problem", "allocation"],
  solve: [...GROUND, "problem", "allocation", "program"],
  analyse: [...GROUND, "problem", "allocation", "program", "solve"],
  present: [...GROUND, "problem", "allocation", "program", "solve", "analyse"],
  testing: [...GROUND, "problem", "allocation", "program", "solve", "analyse", "present"],
  worker: [...GROUND, "problem", "allocation", "program", "solve", "analyse"],
  // Not testing: it needs fast-check, which whoever only runs the command does not have.
  cli: [...GROUND, "problem", "allocation", "program", "solve", "analyse", "present", "seeds"],
  index: [...GROUND, "problem", "allocation", "program", "solve", "analyse", "present"],
  seeds: ["problem"],
};

/** The specifiers that each file imports, by the file's path from the root of the repository. */
type Imports = Readonly<Record<string, readonly string[]>>;

const files = ["src", "seeds"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => `${root}/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\.tsx?$/u.test(file))
    .sort(),
);
const sources = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
const imports: Imports = Object.fromEntries([...sources].map(([file, source]) => [file, importsOf(source)]));

/** Everything that a source imports or re-exports, types and `import()` included. */
function importsOf(source: string): string[] {
  return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** What a source imports or re-exports that is there when the program runs: all but types. */
function importsAtRunTime(source: string): string[] {
  return importsOf(source.replaceAll(/^(import|export) type\b[^;]*;/gmu, ""));
}

function roomOf(file: string): string {
  if (file.startsWith("seeds/")) return "seeds";
  if (file === "src/tolerances.ts") return "tolerances";
  return FRONT_DOORS.includes(file) ? "index" : (/^src\/([^/]+)\//u.exec(file)?.[1] ?? "nowhere");
}

function localImports(file: string, specifiers: readonly string[]): string[] {
  return specifiers.filter((each) => each.startsWith(".")).map((each) => join(dirname(file), each));
}

/** Each import that leads to a room which is not above. */
function wrongImports(all: Imports): string[] {
  return Object.entries(all).flatMap(([file, specifiers]) => {
    const allowed = [roomOf(file), ...(MAY_IMPORT[roomOf(file)] ?? [])];
    const wrong = localImports(file, specifiers).filter((target) => !allowed.includes(roomOf(target)));
    return wrong.map((target) => `${file} imports ${target}`);
  });
}

/** Each import by which a page would work out itself what its answer is to hold. */
function workingPages(all: Imports): string[] {
  return Object.entries(all)
    .filter(([file]) => roomOf(file) === "present")
    .flatMap(([file, specifiers]) => {
      const wrong = localImports(file, specifiers).filter((target) => roomOf(target) === "analyse");
      return wrong.map((target) => `${file} runs ${target}`);
    });
}

/** Each circle of imports, as the files in it from the one that was met first. */
function cycles(all: Imports): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (path.includes(file) || done.has(file)) return;
    for (const target of localImports(file, all[file] ?? [])) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of Object.keys(all)) visit(file, []);
  return found;
}

/** Modules of Node, which a browser does not have, wherever they are not allowed. */
function nodeImports(all: Imports): string[] {
  return Object.entries(all)
    .filter(([file, specifiers]) => roomOf(file) !== "cli" && specifiers.some((each) => each.startsWith("node:")))
    .map(([file]) => file);
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gmu, "");
}

function codeLines(source: string): number {
  return withoutComments(source)
    .split("\n")
    .filter((line) => line.trim() !== "").length;
}

/** Numbers that are written as negative powers of ten or two, as tolerances are. */
function smallNumbers(source: string): string[] {
  return withoutComments(source).match(/\b\d[\d.]*e-\d+|\b(?:2|10) \*\* -\d+/gu) ?? [];
}

const isKebabCase = (path: string): boolean =>
  path.split("/").every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.tsx?)?$/u.test(part));

describe("the tree", () => {
  it("is read at all", () => {
    expect(files.length).toBeGreaterThan(80);
    expect(imports["src/allocation/verify.ts"]).toContain("./placement.ts");
    expect(Object.keys(MAY_IMPORT)).toEqual(expect.arrayContaining([...new Set(files.map(roomOf))]));
  });

  it("has rooms that import only rooms above them", () => {
    expect(wrongImports(imports)).toEqual([]);
  });

  it("has pages that know of the analyses what their answers look like, and nothing else", () => {
    expect(workingPages(imports).length).toBeGreaterThan(20);
    const run = Object.fromEntries([...sources].map(([file, source]) => [file, importsAtRunTime(source)]));
    expect(workingPages(run)).toEqual([]);
  });

  it("has no files that import each other in a circle", () => {
    expect(cycles(imports)).toEqual([]);
  });

  it("imports nothing that only Node has, the command line apart", () => {
    expect(nodeImports(imports)).toEqual([]);
  });

  it("has its tolerances in one place", () => {
    // The figures of the contract's cases are figures.
    const allowed = ["src/tolerances.ts", "src/testing/solver-contract.ts"];
    const found = [...sources].filter(([file]) => file.startsWith("src/") && !allowed.includes(file));
    expect(found.flatMap(([file, source]) => smallNumbers(source).map((each) => `${file}: ${each}`))).toEqual([]);
    expect(smallNumbers("if (a < 1e-9 || b < 2.5e-12) /* 1e-3 */ return 2 ** -44;")).toEqual([
      "1e-9",
      "2.5e-12",
      "2 ** -44",
    ]);
  });

  it("states each rule twice, in files of one name", () => {
    const rules = (room: string): string[] =>
      files
        .filter((file) => dirname(file) === `src/${room}/rules`)
        .map((file) => file.slice(file.lastIndexOf("/") + 1))
        .filter((name) => name !== "index.ts" && name !== "rule.ts")
        .sort();
    expect(rules("program")).toEqual(rules("allocation"));
    expect(rules("allocation")).toContain("department-count.ts");
  });

  it("has file names in kebab case and no file of more than 250 lines of code", () => {
    expect(files.filter((file) => !isKebabCase(file))).toEqual([]);
    const long = [...sources].filter(([file, source]) => file.startsWith("src/") && codeLines(source) > 250);
    expect(long.map(([file, source]) => `${file}: ${codeLines(source)}`)).toEqual([]);
  });
});

describe("the checks of the tree", () => {
  it("see an import of a later room, of whatever form", () => {
    const made = importsOf(
      'import type { A } from "../program/a.ts"; export { b } from "../analyse/b.ts"; const c = import("../cli/c.ts"); import "zod";',
    );
    expect(wrongImports({ "src/allocation/made-up.ts": made })).toEqual([
      "src/allocation/made-up.ts imports src/program/a.ts",
      "src/allocation/made-up.ts imports src/analyse/b.ts",
      "src/allocation/made-up.ts imports src/cli/c.ts",
    ]);
    expect(
      wrongImports({ "src/index.ts": ["./testing/index.ts"], "seeds/index.ts": ["../src/solve/search.ts"] }),
    ).toHaveLength(2);
    expect(wrongImports({ "src/program/made-up.ts": ["../problem/problem.ts", "./draft.ts"] })).toEqual([]);
  });

  it("see a page that imports more than types from the analyses, of whatever form", () => {
    const made = (source: string): string[] => workingPages({ "src/present/sections/a.ts": importsAtRunTime(source) });
    for (const source of [
      'import { rank } from "../../analyse/rank.ts"; rank();',
      'import { rank, type Ranking } from "../../analyse/rank.ts"; rank() satisfies Ranking;',
      'export { rank } from "../../analyse/rank.ts";',
      'const { rank } = await import("../../analyse/rank.ts");',
      'import "../../analyse/rank.ts";',
    ])
      expect(made(source)).toEqual(["src/present/sections/a.ts runs src/analyse/rank.ts"]);
    expect(made('import type { Ranking } from "../../analyse/rank.ts"; let a: Ranking;')).toEqual([]);
    expect(made('export type { Ranking } from "../../analyse/rank.ts";')).toEqual([]);
    expect(made('import { scoreOf } from "../../allocation/score.ts"; scoreOf();')).toEqual([]);
    expect(workingPages({ "src/cli/a.ts": ["../analyse/rank.ts"] })).toEqual([]);
  });

  it("see a circle of imports, but not two ways to one file", () => {
    expect(cycles({ "src/a.ts": ["./b.ts", "./c.ts"], "src/b.ts": ["./c.ts"], "src/c.ts": [] })).toEqual([]);
    expect(cycles({ "src/a.ts": ["./b.ts"], "src/b.ts": ["./c.ts"], "src/c.ts": ["./b.ts"] })).toEqual([
      "src/b.ts → src/c.ts → src/b.ts",
    ]);
  });

  it("see a module of Node, an odd name and a long file", () => {
    expect(nodeImports({ "src/problem/a.ts": ["node:fs"], "src/cli/b.ts": ["node:fs"] })).toEqual(["src/problem/a.ts"]);
    expect(["src/problem/parseProblem.ts", "src/Problem/a.ts", "src/problem/parse_problem.ts"].some(isKebabCase)).toBe(
      false,
    );
    expect(codeLines("/** One\n * two */\nconst a = 1; // three\n\n// four\nconst b = 2;\n")).toBe(2);
  });
});
