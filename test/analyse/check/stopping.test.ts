import { describe, expect, test } from "vitest";
import { kobenhavn2024 } from "../../../seeds/index.ts";
import { checkProblem, InvalidInput, parseProblem, type Check, type Problem } from "../../../src/index.ts";
import { cpuSeconds } from "../../cpu-seconds.ts";
import { wideProblem } from "../../wide-problem.ts";
import { faultless } from "./faultless.ts";

/** A copy, of which nothing is known from before. */
const anew = (problem: Problem): Problem => parseProblem(structuredClone(problem));

const idsOf = ({ findings }: Check): readonly string[] => findings.map(({ id }) => id);

const NEEDS_ALLOCATIONS = [
  "scenario-never-lawful",
  "department-never-open",
  "theme-distinguishes-nothing",
  "effect-never-holds",
  "scenario-dominated",
  "effects-alike",
];

describe("a check without time", () => {
  test("says what the document alone tells, and of what it is not known", () => {
    const check = checkProblem(anew(kobenhavn2024), { timeLimitMs: 0 });
    expect(check.status).toBe("stopped");
    expect(check.undecided.map(({ kind }) => kind)).toEqual(expect.arrayContaining(NEEDS_ALLOCATIONS));
    expect(check.lawful.count).toBeGreaterThan(0);
    const whole = checkProblem(kobenhavn2024);
    // The same, but for effects with other conditions that turn out to say the same as well.
    expect(idsOf(whole)).toEqual(expect.arrayContaining(idsOf(check).filter((id) => id.startsWith("theme"))));
    expect(idsOf(check)).toContain('effects-alike:["E-A03-05","E-A03-07"]');
  });

  test("is what an aborted one is", () => {
    const { status, undecided } = checkProblem(anew(kobenhavn2024), { signal: { aborted: true } });
    expect(status).toBe("stopped");
    expect(undecided.map(({ kind }) => kind)).toEqual(expect.arrayContaining(NEEDS_ALLOCATIONS));
  });

  test("has it from before where all has been listed", () => {
    const problem = faultless();
    expect(checkProblem(problem, { timeLimitMs: 0 }).status).not.toBe("infeasible");
    const whole = checkProblem(problem);
    expect(checkProblem(problem, { timeLimitMs: 0 })).toEqual(whole);
  });
});

describe("a check of a document that is too large to list", () => {
  const problem = wideProblem({ areas: 60 });

  test("decides by search what it says, and says what it has not looked at", () => {
    const check = checkProblem(problem);
    expect(check.status).toBe("complete");
    expect(check.lawful.exact).toBe(false);
    const kinds = new Set(check.undecided.map(({ kind }) => kind));
    expect(kinds.has("scenario-dominated") && kinds.has("effects-alike")).toBe(true);
    // That tasks which cannot move are together, and where they never are, is all that is wrong with it.
    for (const { kind } of check.findings) expect(["effect-never-holds", "limit-binds-nothing"]).toContain(kind);
  });

  test.each([
    { areas: 60 },
    { areas: 300, scenarios: 4, departments: 12 },
    { areas: 600, scenarios: 2, departments: 60, tasks: 2000 },
  ])("ends with its time (%o)", (width) => {
    const seconds = cpuSeconds(() => {
      expect(checkProblem(wideProblem(width), { timeLimitMs: 200 }).undecided.length).toBeGreaterThan(0);
    });
    expect(seconds).toBeLessThan(20);
  });

  test("knows that nothing is lawful where that follows from the rules alone", () => {
    const { status, findings } = checkProblem(
      faultless({
        open: 3,
        areas: Object.fromEntries(
          Array.from({ length: 40 }, (_, at) => [`W${at}`, { [`W${at}.1`]: { moves: [{ task: "c", to: "B" }] } }]),
        ),
      }),
      { method: "program" },
    );
    expect(status).toBe("infeasible");
    expect(findings[0]?.id).toBe("nothing-lawful");
  });
});

describe("a check of a document of which it takes long to count even what could be listed", () => {
  const cost = (at: number): number => 1 + ((at * 7919) % 9973);
  const areas = Array.from({ length: 40 }, (_, at) => at);
  const written = faultless({
    tasks: Object.fromEntries(areas.map((at) => [`w${at}`, { home: "A" }])),
    areas: Object.fromEntries(
      areas.map((at) => [
        `W${at}`,
        {
          [`W${at}.1`]: {
            moves: [{ task: `w${at}`, to: "B" }],
            uses: { cost: { low: cost(at), high: cost(at), basis: "stated" } },
          },
        },
      ]),
    ),
    // Many combinations cost so much, and few of those that a walk tries do.
    limits: [{ id: "L", sum: { used: "cost" }, min: 99_000, max: 99_300 }],
  });

  test.each([{}, { timeLimitMs: Infinity }, { timeLimitMs: 3_600_000 }])(
    "is complete with more time than it takes: %o",
    (options) => {
      const { status, lawful, undecided } = checkProblem(anew(written), options);
      expect(lawful.exact).toBe(false);
      expect(undecided.map(({ kind }) => kind)).toContain("scenario-dominated");
      expect(status).toBe("complete");
    },
  );

  test("is stopped where the counting had to be cut short", () => {
    expect(checkProblem(anew(written), { timeLimitMs: 1000 }).status).toBe("stopped");
  });
});

describe("a check", () => {
  test("is plain data", () => {
    const check = checkProblem(kobenhavn2024);
    expect(JSON.parse(JSON.stringify(check))).toEqual(check);
  });

  test("names unknown options, all at once", () => {
    const options = { timeLimitMs: -1, weights: {} } as unknown as Parameters<typeof checkProblem>[1];
    expect(() => checkProblem(kobenhavn2024, options)).toThrow(InvalidInput);
    expect(() => checkProblem(kobenhavn2024, options)).toThrow(/timeLimitMs[^]*weights/);
  });
});
