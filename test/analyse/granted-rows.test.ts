import fc from "fast-check";
import { expect, test } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { choicesAt, lawfulColumns } from "../../src/allocation/catalogue/columns.ts";
import { limits as requirementsOf } from "../../src/allocation/rules/limit.ts";
import { place } from "../../src/allocation/placement.ts";
import { conflictsOf } from "../../src/analyse/conflicts/conflicts-of.ts";
import { isGranted } from "../../src/analyse/granted.ts";
import { grantedRows } from "../../src/analyse/granted-rows.ts";
import { frontier, rank, type Limit, type LimitSum, type Problem } from "../../src/index.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { NO_LIMIT, TimeUp, watch } from "../../src/problem/timer.ts";
import { NO_WISHES } from "../../src/program/build-program.ts";
import { javascriptLpSolver } from "../../src/program/index.ts";
import { problems } from "../../src/testing/index.ts";
import { runs } from "../runs.ts";

const copenhagen: Problem = kobenhavn2024;

const manyLimits = (count: number, max = 500): readonly Limit[] =>
  Array.from({ length: count }, (_, at) => ({ id: `L${at}`, sum: { moved: "staff" }, max: max + at, cites: [] }));

/** Several limits, of which some add up the same. */
function limitsOn({ measures, departments }: Problem): fc.Arbitrary<readonly Limit[]> {
  const measure = fc.constantFrom(...measures.map(({ id }) => id));
  const department = fc.constantFrom(...departments.map(({ id }) => id));
  const sum: fc.Arbitrary<LimitSum> = fc.oneof(
    measure.map((moved) => ({ moved })),
    fc.record({ load: measure, department }),
    department.map((of) => ({ tasks: true, department: of }) as const),
  );
  const bounded = fc.record({ sum, min: fc.integer({ min: 0, max: 3 }), room: fc.integer({ min: 0, max: 9 }) });
  return fc
    .array(bounded, { minLength: 1, maxLength: 5 })
    .map((list) => list.map(({ sum, min, room }, at) => ({ id: `L${at}`, sum, min, max: min + room, cites: [] })));
}

test("rows that keep several limits are those that keep each of them", () => {
  const counts = { kept: 0, broken: 0 };
  const cases = problems().chain((problem) => limitsOn(problem).map((limits) => ({ problem, limits })));
  fc.assert(
    fc.property(cases, ({ problem, limits }) => {
      const structure = structureOf(problem);
      const columns = lawfulColumns(structure, { timer: NO_LIMIT });
      if (columns === "stopped") throw new Error("There is no limit.");
      const isRowGranted = grantedRows(columns, { ...NO_WISHES, limits });
      for (let row = 0; row < columns.size; row++) {
        const placement = place(structure, choicesAt(columns, row));
        const keeps = requirementsOf(limits).every((limit) => limit.holds(placement));
        expect(isRowGranted?.(row)).toBe(keeps);
        expect(isGranted(placement, { ...NO_WISHES, limits })).toBe(keeps);
        counts[keeps ? "kept" : "broken"]++;
      }
    }),
    runs(30),
  );
  expect(Math.min(counts.kept, counts.broken)).toBeGreaterThan(0);
});

test("rows are looked at no further than the time goes", () => {
  const structure = structureOf(copenhagen);
  const columns = lawfulColumns(structure, { timer: NO_LIMIT });
  if (columns === "stopped") throw new Error("There is no limit.");
  const isRowGranted = grantedRows(columns, { ...NO_WISHES, limits: manyLimits(2) }, { deadline: -Infinity });
  expect(() => {
    for (let row = 0; row < 1000; row++) isRowGranted?.(row);
  }).toThrow(TimeUp);
  // From the list that is kept now.
  for (const ask of [rank, frontier])
    expect(ask(copenhagen, { limits: manyLimits(200), signal: AbortSignal.abort() }).status).toBe("stopped");
});

test("steps that take long are looked at more often", () => {
  let now = 0;
  const timer = {
    get deadline() {
      return now;
    },
  };
  now = Infinity;
  const look = watch(timer);
  const spin = (ms: number): void => {
    for (const until = performance.now() + ms; performance.now() < until;);
  };
  for (let step = 0; step < 256; step++) {
    spin(1);
    look();
  }
  now = -Infinity;
  let more = 0;
  expect(() => {
    for (; more < 256; more++) look();
  }).toThrow(TimeUp);
  expect(more).toBeLessThan(50);
});

test("reasons of hundreds of limits end with the time, though every walk comes to nothing at once", () => {
  let reads = 0;
  const limits = manyLimits(300, -500);
  const timer = {
    get deadline() {
      return ++reads < 200 ? Infinity : -Infinity;
    },
  };
  conflictsOf(structureOf(copenhagen), { ...NO_WISHES, limits }, { solver: javascriptLpSolver, timer });
  expect(reads).toBeGreaterThanOrEqual(200);
  expect(reads).toBeLessThan(400);
});
