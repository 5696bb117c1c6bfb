import { describe, expect, test } from "vitest";
import { checkProblem, type Problem } from "../../src/index.ts";
import { another, faultless, theme, type Changes } from "../analyse/check/faultless.ts";
import { runCli } from "./run-cli.ts";

const IDS = [
  "plain",
  "two words",
  "a.b",
  "æ",
  "a<=1",
  "a+b",
  'a"b',
  "a,b",
  ",",
  "a=b",
  "=a",
  "a@b",
  " q",
  "r ",
  "\u00a0s",
  "-a",
  "-h",
  "--lang",
  "{a",
  "a{",
  "unchanged",
  "best",
];

/** What is named by an id, in which option or argument, and how it is asked whether the command line took it for that. */
interface Way {
  /** As findings call it. */
  readonly name: string;
  readonly kind: string;
  readonly document: (id: string) => Changes;
  readonly argv: (id: string) => readonly string[];
  /** What of the answer's question it should be. */
  readonly named: (question: Question) => unknown;
  readonly expected?: (id: string) => unknown;
}

interface Question {
  readonly wishes: {
    readonly lock: readonly string[];
    readonly forbid: readonly string[];
    readonly place: readonly { readonly task: string; readonly in: string; readonly together: readonly string[] }[];
    readonly limits: readonly { readonly sum: Readonly<Record<string, string>> }[];
  };
  readonly by: readonly string[];
  readonly weights: Readonly<Record<string, number>>;
  readonly subject: { readonly named: string | null; readonly selection: Readonly<Record<string, string>> };
}

const name = { da: "Navn", en: "Name" };
const hensyn = (id: string): Changes => ({ hensyn: [{ id, name, weight: 1, themes: [theme("U")] }] });
const scenario = (id: string): Changes => ({ areas: { V: { [id]: { moves: [{ task: "c", to: "B" }] } } } });
const task = (id: string): Changes => ({ tasks: { [id]: { home: "A" } } });
const measure = (id: string): Changes => ({ measures: { load: 1, [id]: 1 } });
const newDepartment = (id: string): Changes => ({ departments: [another(id)] });
const resource = (id: string): Changes => ({
  areas: { X: { "X.2": { moves: [{ task: "c", to: "B" }], uses: { [id]: { low: 1, high: 1, basis: "stated" } } } } },
});

const WAYS: readonly Way[] = [
  {
    name: "--lock",
    kind: "scenario",
    document: scenario,
    argv: (id) => ["rank", `--lock=${id}`],
    named: ({ wishes }) => wishes.lock[0],
  },
  {
    name: "--forbid",
    kind: "scenario",
    document: scenario,
    argv: (id) => ["rank", `--forbid=${id}`],
    named: ({ wishes }) => wishes.forbid[0],
  },
  {
    name: "--place",
    kind: "task",
    document: task,
    argv: (id) => ["rank", `--place=${id}=A`],
    named: ({ wishes }) => wishes.place[0]?.task,
  },
  {
    name: "--place",
    kind: "department",
    document: newDepartment,
    argv: (id) => ["rank", `--place=a=${id}`],
    named: ({ wishes }) => wishes.place[0]?.in,
  },
  {
    name: "--together",
    kind: "task",
    document: task,
    argv: (id) => ["rank", `--together=${id},a`],
    named: ({ wishes }) => wishes.place[0]?.together[0],
  },
  {
    name: "--limit",
    kind: "measure",
    document: measure,
    argv: (id) => ["rank", `--limit=moved:${id}<=9`],
    named: ({ wishes }) => wishes.limits[0]?.sum.moved,
  },
  {
    name: "--limit",
    kind: "measure",
    document: measure,
    argv: (id) => ["rank", `--limit=load:${id}@A<=9`],
    named: ({ wishes }) => wishes.limits[0]?.sum.load,
  },
  {
    name: "--limit",
    kind: "resource",
    document: resource,
    argv: (id) => ["rank", `--limit=used:${id}<=9`],
    named: ({ wishes }) => wishes.limits[0]?.sum.used,
  },
  {
    name: "--limit",
    kind: "department",
    document: newDepartment,
    argv: (id) => ["rank", `--limit=tasks@${id}<=9`],
    named: ({ wishes }) => wishes.limits[0]?.sum.department,
  },
  {
    name: "--limit",
    kind: "department",
    document: newDepartment,
    argv: (id) => ["rank", `--limit=load:load@${id}<=9`],
    named: ({ wishes }) => wishes.limits[0]?.sum.department,
  },
  {
    name: "--by",
    kind: "hensyn",
    document: hensyn,
    argv: (id) => ["frontier", `--by=${id},H`],
    named: ({ by }) => by[0],
  },
  {
    name: "--by",
    kind: "theme",
    document: (id) => ({ themes: [theme(id)] }),
    argv: (id) => ["frontier", `--by=${id},H`],
    named: ({ by }) => by[0],
  },
  {
    name: "--weight",
    kind: "hensyn",
    document: hensyn,
    argv: (id) => ["rank", `--weight=${id}=3`],
    named: ({ weights }) => Object.entries(weights).find(([, weight]) => weight === 0.75)?.[0],
  },
  {
    name: "SELECTION",
    kind: "scenario",
    document: scenario,
    argv: (id) => ["standing", id],
    named: ({ subject }) => subject.selection.V,
  },
  {
    name: "SELECTION",
    kind: "scenario",
    document: scenario,
    argv: (id) => ["standing", `X.1,${id}`],
    named: ({ subject }) => subject.selection.V,
  },
  {
    name: "SELECTION",
    kind: "selection",
    document: (id) => ({ selections: [{ id, name, selection: { X: "X.1" }, basis: "stated" }] }),
    argv: (id) => ["standing", id],
    named: ({ subject }) => subject.named,
  },
];

/** What the question of the answer says was named; undefined where the command line did not get so far. */
async function namedBy({ named }: Way, problem: Problem, argv: readonly string[]): Promise<unknown> {
  const [command = "", ...others] = argv;
  const { code, stdout } = await runCli([command, "--problem", "-", "--format", "json", ...others], {
    stdin: JSON.stringify(problem),
  });
  // Of an option of its own, such as -h, it prints a help.
  return (code === 0 || code === 3) && stdout.startsWith("{")
    ? named((JSON.parse(stdout) as { readonly question: Question }).question)
    : undefined;
}

/** The options and arguments that the check says cannot name an id of a kind. */
function reported(problem: Problem, kind: string, id: string): readonly string[] {
  const found = checkProblem(problem, { timeLimitMs: 0 }).findings.find(
    (each) => each.kind === "id-not-on-command-line" && each.subject[0]?.kind === kind && each.subject[0].id === id,
  );
  return [...new Set(found?.text.en.match(/(?<=not in )(?:--[a-z]+|SELECTION)/g))];
}

const words = (id: string, way: Way): boolean => way.kind === "scenario" && (id === "unchanged" || id === "best");

describe("the ids that the command line cannot name", () => {
  test.each(WAYS)("are those that are told, in $name for a $kind", async (way) => {
    for (const id of IDS) {
      const problem = faultless(way.document(id));
      const argv = way.argv(id);
      const isTold = reported(problem, way.kind, id).includes(way.name);
      const isNamed = (await namedBy(way, problem, argv)) === id;
      // Behind another scenario, or after best in commands that know no best, some can be named that cannot elsewhere.
      const isSometimes = words(id, way) || (argv[0] === "standing" && argv[1] !== id);
      if (isSometimes) expect([id, isNamed || isTold]).toEqual([id, true]);
      else expect([id, isNamed]).toEqual([id, !isTold]);
    }
  });

  test("can be named behind -- if they begin with a dash, and scenarios as JSON", async () => {
    for (const way of WAYS.filter((each) => each.name === "SELECTION")) {
      const problem = faultless(way.document("-a"));
      const [command = "", selection = ""] = way.argv("-a");
      expect(await namedBy(way, problem, [command, "--", selection])).toBe("-a");
    }
    const [way] = WAYS.filter((each) => each.name === "SELECTION");
    if (way === undefined) throw new Error("There is no such way.");
    for (const id of IDS)
      expect(await namedBy(way, faultless(scenario(id)), ["standing", JSON.stringify({ V: id })])).toBe(id);
  });

  test("are told of the scenarios that a free task and an area have by themselves", () => {
    const free = faultless({ tasks: { "psy,1": { home: "A", eligible: ["A", "B"] } } });
    expect(reported(free, "task", "psy,1")).toEqual(["--together", "SELECTION"]);
    const area = faultless({ areas: { "V,W": { "V.1": { moves: [{ task: "c", to: "B" }] } } } });
    expect(reported(area, "area", "V,W")).toEqual(["SELECTION"]);
  });

  test("are told of names that mean something else", () => {
    const shadowed = faultless({ selections: [{ id: "X.1", name, selection: {}, basis: "stated" }] });
    const [found] = checkProblem(shadowed, { timeLimitMs: 0 }).findings;
    expect(found?.subject).toEqual([{ kind: "scenario", id: "X.1" }]);
    expect(found?.text.en).toContain("not by itself in SELECTION (that means the named selection with the same id)");
  });

  test.each([
    ["an area that stays unchanged", {}, "X.0", "X"],
    ["a free task in a department", { tasks: { w: { home: "A", eligible: ["A", "B"] } } }, "w@B", "w"],
    ["a free task that stays", { tasks: { w: { home: "A", eligible: ["A", "B"] } } }, "w.0", "w"],
  ])("are told of named selections that are called as %s", async (_, changes: Changes, id, area) => {
    const problem = faultless({ ...changes, selections: [{ id, name, selection: { Y: "Y.1" }, basis: "stated" }] });
    const asked = async (argument: string): Promise<Question["subject"]> => {
      const argv = ["standing", argument, "--problem", "-", "--format", "json"];
      const { stdout } = await runCli(argv, { stdin: JSON.stringify(problem) });
      return (JSON.parse(stdout) as { readonly question: Question }).question.subject;
    };
    expect((await asked(id)).named).toBe(id);
    expect(await asked(JSON.stringify({ [area]: id }))).toMatchObject({ named: null });
    const { findings } = checkProblem(problem, { timeLimitMs: 0 });
    const found = findings.filter(({ kind }) => kind === "id-not-on-command-line");
    expect(found.map(({ subject }) => subject)).toEqual([[{ kind: "scenario", id }]]);
    expect(found[0]?.text.en).toContain("not by itself in SELECTION (that means the named selection with the same id)");
    expect(found[0]?.text.en).toContain('can always be written as JSON: {"AREA":"SCENARIO"}');
  });

  test.each([
    ["best", [], /^The command line takes the word best for .* and not for the best allocation/],
    ["unchanged", ["X.1"], /^The command line takes the word unchanged for .* and not for the allocation of today/],
  ])("are told of a named selection that is called %s", async (id, argument, message) => {
    const selection = { Y: "Y.1" };
    const problem = faultless({ selections: [{ id, name, selection, basis: "stated" }] });
    const argv = ["explain", ...argument, "--problem", "-", "--format", "json"];
    const { stdout } = await runCli(argv, { stdin: JSON.stringify(problem) });
    // It is what explain is about, or compares with, where nothing else is said.
    expect(stdout).toContain(`"named": "${id}"`);
    const [found, ...others] = checkProblem(problem, { timeLimitMs: 0 }).findings.filter(
      ({ kind }) => kind === "id-not-on-command-line",
    );
    expect(others).toEqual([]);
    expect(found?.id).toBe(`id-not-on-command-line:selection:${id}`);
    expect(found?.text.en).toMatch(message);
  });
});
