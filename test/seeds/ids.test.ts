import { readFileSync } from "node:fs";
import { expect, expectTypeOf, test } from "vitest";
import { examples, kobenhavn2024, namedSelections, type Kobenhavn2024Ids } from "../../seeds/index.ts";
import {
  assumptions,
  catalogue,
  evaluate,
  exchange,
  explain,
  frontier,
  rank,
  ranked,
  stability,
  standing,
  verify,
  weightRegions,
  whyNot,
  type Catalogue,
  type Frontier,
  type Problem,
  type ProblemIds,
  type Ranking,
} from "../../src/index.ts";
import { toLinearProgram } from "../../src/program/index.ts";
import { idsSource } from "./ids.ts";

/** The same problem, of whose ids the type checker knows nothing. */
const problem: Problem = kobenhavn2024;

test("the types of Copenhagen's ids are what `npm run ids` writes", async () => {
  const written = readFileSync(new URL("../../seeds/kobenhavn-2024/ids.ts", import.meta.url), "utf8");
  expect(written).toBe(await idsSource(problem, "Kobenhavn2024Ids"));
});

test("a list of no ids is the type of none", async () => {
  const bare = { ...problem, weightings: [], selections: [] };
  expect(await idsSource(bare, "Bare")).toContain("readonly selections: never;");
});

test("wishes take Copenhagen's ids and no others", () => {
  expect(rank(kobenhavn2024, { lock: ["A09.2"], forbid: ["A05.1"], top: 1 }).status).toBe("complete");
  // @ts-expect-error -- no such scenario
  expect(() => rank(kobenhavn2024, { lock: ["A99.9"] })).toThrow('lock[0] is "A99.9"');
  // @ts-expect-error -- no such scenario
  expect(() => rank(kobenhavn2024, { forbid: ["A09.3"] })).toThrow('forbid[0] is "A09.3"');
  // @ts-expect-error -- no such hensyn
  expect(() => rank(kobenhavn2024, { weights: { H77: 1 } })).toThrow("weights.H77");
  // @ts-expect-error -- no such department
  expect(() => rank(kobenhavn2024, { place: [{ task: "stu", in: "BOF" }] })).toThrow('place[0].in is "BOF"');
  // @ts-expect-error -- no such task
  expect(() => rank(kobenhavn2024, { place: [{ together: ["stu", "uu"] }] })).toThrow('"uu"');
  // @ts-expect-error -- no such measure
  expect(() => rank(kobenhavn2024, { limits: [{ id: "L", sum: { moved: "stuff" }, max: 1 }] })).toThrow('"stuff"');
  // @ts-expect-error -- no such scenario
  expect(() => ranked(kobenhavn2024, { lock: ["A99.9"] }).next()).toThrow('lock[0] is "A99.9"');
});

test("so does every other question", () => {
  const nowhere = '"A99.9"';
  // @ts-expect-error -- no such scenario
  expect(() => frontier(kobenhavn2024, { lock: ["A99.9"] })).toThrow(nowhere);
  // @ts-expect-error -- no such scenario
  expect(() => weightRegions(kobenhavn2024, { forbid: ["A99.9"] })).toThrow(nowhere);
  // @ts-expect-error -- no such scenario
  expect(() => stability(kobenhavn2024, { lock: ["A99.9"] })).toThrow(nowhere);
  // @ts-expect-error -- no such scenario
  expect(() => standing(kobenhavn2024, "example1", { lock: ["A99.9"] })).toThrow(nowhere);
  // @ts-expect-error -- no such named selection
  expect(() => standing(kobenhavn2024, "example9")).toThrow('"example9"');
  // @ts-expect-error -- no such named selection
  expect(() => exchange(kobenhavn2024, "example1", "example9")).toThrow('"example9"');
  // @ts-expect-error -- no such hensyn
  expect(() => exchange(kobenhavn2024, "example1", "example2", { weights: { H77: 1 } })).toThrow("H77");
  // @ts-expect-error -- no such named selection
  expect(() => explain(kobenhavn2024, "best", { versus: "example9" })).toThrow('"example9"');
  // @ts-expect-error -- no such scenario
  expect(() => explain(kobenhavn2024, "best", { lock: ["A99.9"] })).toThrow(nowhere);
  // @ts-expect-error -- no such scenario
  expect(() => assumptions(kobenhavn2024, { lock: ["A99.9"] })).toThrow(nowhere);
  // @ts-expect-error -- no such scenario
  expect(() => whyNot(kobenhavn2024, ["A99.9"])).toThrow(nowhere);
  // @ts-expect-error -- no such scenario
  expect(() => whyNot(kobenhavn2024, { lock: ["A99.9"] })).toThrow(nowhere);
  // @ts-expect-error -- no such named selection
  expect(() => whyNot(kobenhavn2024, { selection: "example9" })).toThrow('"example9"');
  // @ts-expect-error -- no such scenario
  expect(() => toLinearProgram(kobenhavn2024, { lock: ["A99.9"] })).toThrow(nowhere);
  // @ts-expect-error -- no such criterion
  expect(() => frontier(kobenhavn2024, { by: ["H1", "H77"] })).toThrow('"H77"');
  // @ts-expect-error -- no such scenario
  expect(() => catalogue(kobenhavn2024).best({ lock: ["A99.9"] })).toThrow(nowhere);
  // @ts-expect-error -- Copenhagen has no weighting of that name
  expect(() => rank(kobenhavn2024, { weights: "even" })).toThrow(
    'weights is "even", which is no weighting of the document',
  );
});

test("and selections take the scenarios of their areas", () => {
  expect(evaluate(kobenhavn2024, { A04: "A04.2" }, { weights: { H1: 2, T6: 0 } }).lawful).toBe(true);
  // It leaves areas open: asked about as one allocation, it stands for its best completion.
  const best = rank(kobenhavn2024, {
    lock: [...Object.values(examples.decision2025), "A03.2"],
    forbid: ["A04.0", "A06.0", "A06.2"],
    top: 1,
  });
  expect(evaluate(kobenhavn2024, "decision2025").selection).toEqual(best.allocations[0]?.selection);
  // @ts-expect-error -- a scenario of another area
  expect(() => evaluate(kobenhavn2024, { A04: "A05.1" })).toThrow('A04 is "A05.1"');
  // @ts-expect-error -- a scenario of another area
  expect(() => verify(kobenhavn2024, { A04: "A05.1" })).toThrow('A04 is "A05.1"');
  // @ts-expect-error -- no such area
  expect(() => evaluate(kobenhavn2024, { A77: "A77.1" })).toThrow("A77");
  // @ts-expect-error -- no such named selection
  expect(() => evaluate(kobenhavn2024, "decision2024")).toThrow('Maybe "decision2025" was meant');
});

test("a problem of which no ids are known takes any, and says at run time what is wrong", () => {
  expect(() => rank(problem, { lock: ["A99.9"], weights: { H77: 1 } })).toThrow("A99.9");
  expect(() => evaluate(problem, { A77: "A77.1" })).toThrow("A77");
  expect(() => evaluate(problem, "decision2024")).toThrow("decision2025");
  const lock: readonly string[] = ["A09.2"];
  expect(rank(problem, { lock, weights: undefined, top: 1 }).status).toBe("complete");
  // So can Copenhagen be asked, with ids that are known when the program runs.
  expect(rank<ProblemIds>(kobenhavn2024, { lock, top: 1 }).status).toBe("complete");
});

test("what the problem itself names can be asked about", () => {
  const [area] = kobenhavn2024.areas;
  const lock = area?.scenarios.slice(1, 2).map(({ id }) => id);
  const [hensyn] = kobenhavn2024.hensyn;
  expect(rank(kobenhavn2024, { lock, weights: { [hensyn?.id ?? "H1"]: 3 }, top: 1 }).status).toBe("complete");
  for (const { id, selection, open } of kobenhavn2024.selections)
    if (open.length === 0) expect(evaluate(kobenhavn2024, id).score).toBe(evaluate(kobenhavn2024, selection).score);
  for (const { id } of namedSelections) expect(verify(kobenhavn2024, id).lawful).toBe(true);
  const into = { task: kobenhavn2024.tasks[0]?.id ?? "stu", in: kobenhavn2024.departments[0]?.id ?? "BIF" };
  expect(whyNot(kobenhavn2024, { place: [into] }).status).toBe("complete");
  const named = whyNot(kobenhavn2024, "example1");
  expect(named).toEqual(whyNot(kobenhavn2024, { selection: "example1" }));
  expect(named.question.subject?.named).toBe("example1");
  // @ts-expect-error -- no such named selection
  expect(() => whyNot(kobenhavn2024, "example9")).toThrow('"example9"');
});

test("what an answer says of its question can be asked again as it stands, with ids that are known and without", () => {
  const wish = { lock: ["A09.2"], place: [{ task: "stu", in: "BIF" }] } as const;
  const limits = [{ id: "few", sum: { moved: "staff" }, max: 900, cites: [] }] as const;
  const ranking = rank(kobenhavn2024, { ...wish, limits, weights: { H1: 3 }, top: 1 });
  const { weights, wishes, top } = ranking.question;
  expect(rank(kobenhavn2024, { weights, ...wishes, top })).toEqual(ranking);
  const points = frontier(kobenhavn2024, { ...wish, by: ["H1", "H2"] });
  const again = { by: points.by, ...points.question.wishes };
  expect(frontier(kobenhavn2024, again)).toEqual(points);
  expect(catalogue(kobenhavn2024).frontier(again)).toEqual(points);
  // An answer about known ids is an answer.
  expectTypeOf(ranking).toExtend<Ranking>();
  expectTypeOf(points).toExtend<Frontier>();
  expectTypeOf(rank(problem)).toEqualTypeOf<Ranking>();
  expectTypeOf(ranking.question.wishes.lock).toExtend<readonly Kobenhavn2024Ids["scenarios"][]>();
  expectTypeOf(points.question.by).toExtend<readonly (Kobenhavn2024Ids["hensyn"] | Kobenhavn2024Ids["themes"])[]>();
  if (ranking.status === "stopped") expectTypeOf(ranking.bound).toEqualTypeOf<number>();
});

test("a value that is undefined is left out", () => {
  const evaluated = evaluate(kobenhavn2024, { A04: "A04.2", A05: undefined }, { weights: { H1: 2, T6: undefined } });
  expect(evaluated).toEqual(evaluate(kobenhavn2024, { A04: "A04.2" }, { weights: { H1: 2 } }));
  expect(verify(kobenhavn2024, { A05: undefined }).lawful).toBe(true);
});

test("an answer can be asked about again, and a problem with ids is a problem", () => {
  const [best] = rank(kobenhavn2024, { top: 1 }).allocations;
  expect(evaluate(kobenhavn2024, best?.selection ?? {}).score).toBe(best?.score);
  expectTypeOf(kobenhavn2024).toExtend<Problem>();
  expectTypeOf(problem).not.toExtend<Problem<Kobenhavn2024Ids>>();
  expectTypeOf(catalogue(kobenhavn2024)).toExtend<Catalogue>();
});
