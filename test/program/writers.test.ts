import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { rank, type Problem } from "../../src/index.ts";
import {
  toLinearProgram,
  writeLp,
  writeMps,
  type LinearProgram,
  type LinearProgramOptions,
} from "../../src/program/index.ts";
import { problems } from "../../src/testing/index.ts";
import { smallProblem } from "../small-problem.ts";
import { runs } from "../runs.ts";
import { COMMAND_LINE_READERS, isInstalled, readWith } from "./command-line-readers.ts";
import { HighsReader } from "./highs.ts";

interface Case {
  readonly name: string;
  readonly problem: Problem;
  readonly request: LinearProgramOptions;
}

const WISHES: readonly Case[] = [
  { name: "default weights", request: {} },
  {
    name: "a lock, a forbidding and a limit",
    request: { lock: ["A09.2"], forbid: ["A05.1", "A06.1"], limits: [staffMoved(700)] },
  },
  {
    name: "weights at a corner and a lower bound",
    request: { weights: { H1: 0, H2: 1, H3: 0, H4: 0 }, limits: [{ ...staffMoved(2000), min: 900 }] },
  },
  { name: "locks that exclude each other", request: { lock: ["A09.1", "A09.2"] } },
  { name: "a limit that nothing keeps", request: { lock: ["A09.2"], limits: [staffMoved(100)] } },
].map((each) => ({ ...each, name: `Copenhagen, ${each.name}`, problem: kobenhavn2024 }));

function staffMoved(max: number) {
  return { id: "staff-moved", sum: { moved: "staff" }, max };
}

const GENERATED: readonly Case[] = fc
  .sample(problems(), runs(20))
  .map((problem, index) => ({ name: `generated problem ${index}`, problem, request: {} }));

/** Words of the formats, their signs, and what breaks lines, fields and names. */
const HOSTILE_IDS = [
  "inf",
  "free",
  "st",
  // Not beside another that is blank: those look alike, and are refused.
  " ",
  "End",
  "x-y",
  "2e5",
  "<= 3",
  "Subject To",
  "two words",
  " ",
  "\r\nBounds\n x0 <= 0\n\\ ",
  "\nENDATA\n",
  "\u2028x0 = 1",
  '"quoted"',
  "\n",
  "it's",
  "\\",
  "*",
  "æøå",
  "漢字🏛️",
  "constructor",
  "l".repeat(1000),
];

/** Every id is hostile: each one is a department, a task and an area in turn. */
const HOSTILE: readonly Case[] = HOSTILE_IDS.map((id, index) => {
  const other = HOSTILE_IDS[(index + 1) % HOSTILE_IDS.length] ?? "";
  return {
    name: `ids ${JSON.stringify(id.slice(0, 20))} and ${JSON.stringify(other.slice(0, 20))}`,
    request: {},
    problem: smallProblem({
      departments: [id, other, "third"],
      tasks: { [id]: id, [other]: { home: other, eligible: [id, other] }, plain: "third", last: "third" },
      areas: {
        [`${id} `]: { [`${id}.1`]: { moves: [{ task: "plain", to: id }] } },
        area: { [`${other}.1`]: { moves: [{ task: id, to: "third" }] } },
      },
      open: 3,
      rest: {
        effects: [
          {
            id,
            theme: "T",
            points: 3,
            when: { together: [id, other] },
            basis: "stated",
            cites: [{ source: id, page: other }],
          },
          { id: other, theme: "T", points: 2, when: { all: [`${id}.1`, `${other}.1`] }, basis: "stated" },
          { id: "third", theme: "T", points: -1, when: { scenario: `${id}.1` }, basis: "stated" },
        ],
        sources: [{ id, title: id }],
        rules: [{ id, kind: "excludes", scenarios: [`${id}.1`, `${other}@${id}`], basis: "stated" }],
      },
    }),
  };
});

const CASES = [...WISHES, ...GENERATED, ...HOSTILE];

const TEXTS = [
  { format: "lp", write: writeLp, sign: 1 },
  { format: "mps", write: writeMps, sign: -1 },
] as const;

/** What a reader must say of a case: the score of the best allocation to the digits that all readers print. */
function expected({ problem, request }: Case, sign: 1 | -1): unknown {
  const [best] = rank(problem, { ...request, top: 1, method: "program" }).allocations;
  return best === undefined ? { infeasible: true } : { optimum: expect.closeTo(best.score * sign, 6) as number };
}

describe("the cases", () => {
  const programs = GENERATED.map(({ problem }) => toLinearProgram(problem));
  const having = (holds: (program: LinearProgram) => boolean): number => programs.filter(holds).length;

  it("contain what is hard to write", () => {
    const all = GENERATED.length;
    const infeasible = GENERATED.filter(({ problem }) => rank(problem, { top: 1 }).status === "infeasible");
    expect(infeasible.length).toBeGreaterThan(all / 16);
    expect(having(({ constant }) => constant !== 0)).toBeGreaterThan(all / 7);
    expect(having(({ rows }) => rows.some(({ lower, upper }) => lower !== null && lower === upper))).toBeGreaterThan(
      all / 7,
    );
    expect(having(({ rows }) => rows.some(({ terms }) => terms.length === 0))).toBeGreaterThan(all / 32);
    for (const kind of ["deviation", "visit", "together", "all"]) {
      expect(having(({ columns }) => columns.some((column) => column.kind === kind))).toBeGreaterThan(all / 32);
    }
  });

  it("contain Copenhagen possible and impossible", () => {
    expect(
      WISHES.map(({ problem, request }) => rank(problem, { ...request, top: 1, method: "program" }).status),
    ).toEqual(["complete", "complete", "complete", "infeasible", "infeasible"]);
  });
});

describe.each(TEXTS)("the $format text", ({ format, write, sign }) => {
  let highs: HighsReader;
  beforeAll(async () => {
    highs = await HighsReader.load();
  });

  it.each(CASES)("has the best score as its optimum for HiGHS: $name", async (each) => {
    const reading = await highs.read(format, write(toLinearProgram(each.problem, each.request)));
    expect(reading).toEqual(expected(each, sign));
  });

  it("has another optimum if its constant is 0.00001 larger", async () => {
    const [each] = WISHES;
    if (each === undefined) throw new Error("There are no wishes.");
    const program = toLinearProgram(each.problem, each.request);
    const reading = await highs.read(format, write({ ...program, constant: program.constant + 1e-5 }));
    expect(reading).toHaveProperty("optimum");
    expect(reading).not.toEqual(expected(each, sign));
  });

  it.each(CASES)("has no line above 255 characters, and ASCII only: $name", ({ problem, request }) => {
    const lines = write(toLinearProgram(problem, request)).split("\n");
    expect(lines.filter((line) => line.length > 255 || /[^\x20-\x7e]/u.test(line))).toEqual([]);
  });

  for (const reader of COMMAND_LINE_READERS) {
    const installed = isInstalled(reader);
    describe.skipIf(!installed)(`read by ${reader.name}${installed ? "" : " (skipped: it is not installed)"}`, () => {
      it.each(CASES)("has the best score as its optimum: $name", (each) => {
        const reading = readWith(reader, format, write(toLinearProgram(each.problem, each.request)));
        expect(reading).toEqual(expected(each, sign));
      });
    });
  }
});

describe("a tiny problem", () => {
  it.each(TEXTS)("is written as this $format text, which was checked by hand", async ({ format, write }) => {
    await expect(write(toLinearProgram(tiny()))).toMatchFileSnapshot(`../golden/tiny.${format}`);
  });
});

/**
 * Parks can go to Culture, Culture can be closed into Streets, and care is freely placed. All parts of the formats are
 * in it: an equation, both kinds of one-sided row, a range, a continuous column, a constant, a citation.
 */
function tiny(): Problem {
  return smallProblem({
    departments: ["Streets", "Culture"],
    tasks: { roads: "Streets", parks: "Streets", care: { home: "Culture", eligible: ["Streets", "Culture"], load: 3 } },
    areas: { green: { "green.1": { moves: [{ task: "parks", to: "Culture" }] } } },
    open: 2,
    rest: {
      sources: [{ id: "S", title: "Source" }],
      limits: [{ id: "size", sum: { load: "load", department: "Culture" }, min: 1, max: 3.5 }],
      effects: [
        {
          id: "E1",
          theme: "T",
          points: 2,
          when: { together: ["parks", "care"] },
          basis: "stated",
          cites: [{ source: "S", page: "7\u20138" }],
        },
        { id: "E2", theme: "T", points: -1, when: { scenario: "green.1" }, basis: "stated" },
      ],
    },
  });
}
