import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawfulPlacements } from "../../../src/allocation/enumerate.ts";
import { isLawful } from "../../../src/allocation/verify.ts";
import type { Evidence } from "../../../src/analyse/check/evidence.ts";
import type { Looked } from "../../../src/analyse/check/finding.ts";
import { idleLimits } from "../../../src/analyse/check/idle-limits.ts";
import { idleThemes } from "../../../src/analyse/check/idle-themes.ts";
import { impossibleEffects } from "../../../src/analyse/check/impossible-effects.ts";
import { searchedEvidence } from "../../../src/analyse/check/searched-evidence.ts";
import { someLawful } from "../../../src/analyse/check/some-lawful.ts";
import { unchosenScenarios } from "../../../src/analyse/check/unchosen-scenarios.ts";
import { unopenedDepartments } from "../../../src/analyse/check/unopened-departments.ts";
import { startRun } from "../../../src/analyse/run.ts";
import {
  checkProblem,
  parseProblem,
  type Check,
  type Finding,
  type FindingKind,
  type Problem,
} from "../../../src/index.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import { NO_WISHES } from "../../../src/program/build-program.ts";
import { problems } from "../../../src/testing/index.ts";
import { runs } from "../../runs.ts";
import { enumerateFindings } from "./enumerated.ts";

/** A copy, of which nothing is known from before. */
const anew = (problem: Problem): Problem => parseProblem(structuredClone(problem));

const idsOf = ({ findings }: Check, kind: FindingKind): readonly string[] =>
  findings.filter((each) => each.kind === kind).map(({ subject }) => subject.map(({ id }) => id).join(" "));

const sorted = (kind: FindingKind, ids: readonly string[]): readonly string[] =>
  kind === "effects-alike" ? ids.map((each) => each.split(" ").toSorted().join(" ")).toSorted() : ids;

/** What enumeration decides, both ways; of scenarios without consequence it tells only that what is said is true. */
const DECIDED: readonly FindingKind[] = [
  "nothing-lawful",
  "scenario-never-lawful",
  "department-never-open",
  "limit-binds-nothing",
  "theme-distinguishes-nothing",
  "effect-never-holds",
  "scenario-dominated",
  "effects-alike",
];

const LOOKS: readonly (readonly [FindingKind, (evidence: Evidence) => Looked])[] = [
  ["scenario-never-lawful", unchosenScenarios],
  ["department-never-open", unopenedDepartments],
  ["limit-binds-nothing", idleLimits],
  ["theme-distinguishes-nothing", idleThemes],
  ["effect-never-holds", impossibleEffects],
];

const ONLY_LISTED: ReadonlySet<FindingKind> = new Set(["scenario-dominated", "effects-alike"]);

describe("what is said of generated problems", () => {
  test("is what plain enumeration says, of every kind", () => {
    const met = new Map<FindingKind, number>();
    const cases = runs(80);
    fc.assert(
      fc.property(problems(), (problem) => {
        const check = checkProblem(problem);
        const expected = enumerateFindings(problem);
        const count = [...lawfulPlacements(structureOf(problem))].length;
        expect(check.lawful).toEqual({ count, exact: true });
        expect(check.status).toBe(count === 0 ? "infeasible" : "complete");
        expect(check.undecided).toEqual([]);
        expect(new Set(check.findings.map(({ id }) => id)).size).toBe(check.findings.length);
        for (const kind of count === 0 ? (["nothing-lawful"] as const) : DECIDED) {
          const ids = expected[kind] ?? [];
          expect([kind, sorted(kind, idsOf(check, kind))]).toEqual([kind, sorted(kind, ids)]);
          met.set(kind, (met.get(kind) ?? 0) + ids.length);
        }
        if (count > 0) {
          const said = idsOf(check, "scenario-without-consequence");
          expect(expected["scenario-without-consequence"]).toEqual(expect.arrayContaining([...said]));
          met.set("scenario-without-consequence", (met.get("scenario-without-consequence") ?? 0) + said.length);
        }
      }),
      cases,
    );
    for (const kind of [...DECIDED, "scenario-without-consequence" as const])
      expect([kind, (met.get(kind) ?? 0) > cases.numRuns / 20]).toEqual([kind, true]);
  });

  // Counted as if there were more: then no question is answered by counting. Without a small space no search is exhaustive.
  test.each([undefined, 0])("is proven by search (small: %s)", (small) => {
    fc.assert(
      fc.property(problems(), (generated) => {
        const structure = structureOf(anew(generated));
        const placements = [...lawfulPlacements(structure)];
        if (placements.length === 0) return;
        const { solver, clock } = startRun({});
        const evidence = searchedEvidence(structure, { count: 1, exact: false }, { solver, clock, small });
        const expected = enumerateFindings(structure.problem);
        for (const [kind, look] of LOOKS) {
          const { findings, undecided } = look(evidence);
          expect(undecided).toEqual([]);
          expect(findings.map(({ subject }) => subject[0]?.id)).toEqual(expected[kind]);
        }
      }),
      runs(40),
    );
  });

  test.each([undefined, 0])("is that nothing is lawful, by search (small: %s)", (small) => {
    fc.assert(
      fc.property(problems(), (generated) => {
        const structure = structureOf(anew(generated));
        const { solver, clock } = startRun({});
        const met = someLawful(structure, NO_WISHES, { solver, timer: clock, small });
        expect(met === "none").toBe([...lawfulPlacements(structure)].length === 0);
        if (met !== "none") expect(met !== undefined && isLawful(met)).toBe(true);
      }),
      runs(60),
    );
  });

  test("is the same by either method, but for what only a list decides", () => {
    fc.assert(
      fc.property(problems(), (problem) => {
        const byList = checkProblem(problem);
        const bySearch = checkProblem(anew(problem), { method: "program" });
        expect({ ...bySearch, findings: [], undecided: [] }).toEqual({ ...byList, findings: [], undecided: [] });
        expect(bySearch.undecided.map(({ kind }) => kind).filter((kind) => !ONLY_LISTED.has(kind))).toEqual([]);
        const rest = ({ findings }: Check): readonly Finding[] => findings.filter(({ kind }) => !ONLY_LISTED.has(kind));
        expect(rest(bySearch)).toEqual(rest(byList));
      }),
      runs(60),
    );
  });
});
