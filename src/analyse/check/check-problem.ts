import { DEFAULT_LIMIT, type LawfulCount } from "../../allocation/catalogue/count.ts";
import type { LawfulColumns } from "../../allocation/catalogue/columns.ts";
import { frozen } from "../../problem/frozen.ts";
import { InvalidInput, type Issue } from "../../problem/invalid-problem.ts";
import type { Problem } from "../../problem/problem.ts";
import { readOptions } from "../../problem/read-options.ts";
import { structureOf, type Structure } from "../../problem/structure.ts";
import { inTime, isUp, within } from "../../problem/timer.ts";
import { NO_WISHES } from "../../program/build-program.ts";
import { columnsOf, countSoon, isCountingHurried } from "../analysis.ts";
import { graceOf } from "../clock.ts";
import { whyInfeasible } from "../conflicts/why-infeasible.ts";
import type { Complete, Infeasible, Question } from "../question.ts";
import { runForms, startRun, type Run, type RunOptions } from "../run.ts";
import { alikeEffects } from "./alike-effects.ts";
import { dominatedScenarios } from "./dominated-scenarios.ts";
import type { Evidence } from "./evidence.ts";
import type { Finding, FindingKind, Looked, OpenQuestion } from "./finding.ts";
import { idleLimits } from "./idle-limits.ts";
import { idleThemes } from "./idle-themes.ts";
import { impossibleEffects } from "./impossible-effects.ts";
import { listedEvidence } from "./listed-evidence.ts";
import { nothingLawful } from "./nothing-lawful.ts";
import { scenariosWithoutConsequence } from "./scenarios-without-consequence.ts";
import { searchedEvidence } from "./searched-evidence.ts";
import { someLawful } from "./some-lawful.ts";
import { thinThemes } from "./thin-themes.ts";
import { unchosenScenarios } from "./unchosen-scenarios.ts";
import { unnamableIds } from "./unnamable-ids.ts";
import { unopenedDepartments } from "./unopened-departments.ts";

/** The question what is wrong with a problem document, or odd. */
export type CheckQuestion = Pick<Question<"check">, "kind" | "problem">;

/** Fields of every check, however it ended. */
interface CheckFields {
  readonly question: CheckQuestion;
  /**
   * Number of lawful allocations. Where `exact` is false it is a lower bound, counted in the time there was; another
   * run may count more or fewer.
   */
  readonly lawful: LawfulCount;
  /** By kind, each kind in the order of the document. All are proven; none follows from what is undecided. */
  readonly findings: readonly Finding[];
  /** Questions left undecided, so that more may be wrong than the findings say. Empty where everything is known. */
  readonly undecided: readonly OpenQuestion[];
}

/**
 * Result of checking a problem document for what is wrong or odd. `complete`: the time sufficed; questions for which
 * the document is too large are among the `undecided`. `infeasible`: nothing is lawful, with the reasons. `stopped`:
 * the time ran out; the findings are proven all the same.
 */
export type Check = CheckFields & (Complete | Infeasible | { readonly status: "stopped" });

/**
 * A lint of a problem document that can be read but may not say what its author means: whether there is a lawful allocation
 * and how many, themes that distinguish nothing or rest on few effects, effects that never count, scenarios that cannot be
 * chosen, have no consequences or are never the better choice, limits that bind nothing, departments that can never be open,
 * effects that always hold together, and ids that the command line cannot name.
 *
 * Where the lawful allocations can be listed, everything is decided from the list. Else allocations are looked for that show
 * that there is nothing to be found, and linear relaxations prove that there are none; what neither does in a second, and in
 * ten seconds altogether, is `undecided`, and so are dominated scenarios and effects with differing conditions.
 *
 * @param problem a parsed problem.
 * @param options how the run goes: `method`, `solver`, `timeLimitMs` and `signal`.
 * @returns plain data, with a sentence in both languages for each finding; for `view` or a display of your own.
 * @throws {InvalidInput} for options that cannot be used, with every issue.
 * @throws {CatalogueTooLarge} if the method is `list` and there are more allocations than can be held.
 * @example
 * ```ts
 * const { status, lawful, findings } = checkProblem(kobenhavn2024);
 * status; // "complete"
 * lawful; // { count: 136080, exact: true }
 * findings.some(({ kind }) => kind === "effect-never-holds"); // false
 * ```
 *
 * Source: for scenarios that are never the better choice, dominance as in J. Liesiö, P. Mild and A. Salo, "Preference
 * programming for robust portfolio modeling and project selection", European Journal of Operational Research 181 (2007).
 */
export function checkProblem(problem: Problem, options: RunOptions = {}): Check {
  const structure = structureOf(problem);
  const issues: Issue[] = [];
  const run = startRun(readOptions(options, runForms, issues));
  if (issues.length > 0) throw new InvalidInput("The request", issues);
  const isHurried = isCountingHurried(run.clock);
  const question = { kind: "check", problem: problem.id } as const;
  const seen = [...thinThemes(structure), ...unnamableIds(structure), ...scenariosWithoutConsequence(structure)];
  const evidence = evidenceOf(structure, run);
  if (evidence === "nothing") {
    const alike = alikeEffects({ structure, columns: undefined, timer: run.clock });
    return frozen({
      question,
      lawful: { count: 0, exact: true },
      findings: inOrder([nothingLawful(problem), ...seen, ...alike.findings]),
      undecided: [],
      status: "infeasible",
      ...whyInfeasible(structure, NO_WISHES, { solver: run.solver, timer: run.clock }),
    });
  }
  const looked = LOOKS.map((look) => look(evidence));
  const undecided = looked.flatMap((each) => each.undecided);
  return frozen({
    question,
    lawful: evidence.lawful,
    findings: inOrder([...seen, ...looked.flatMap(({ findings }) => findings)]),
    undecided: evidence.lawful.count === 0 ? [{ kind: "nothing-lawful", subject: [] }, ...undecided] : undecided,
    status: undecided.length > 0 && isCutShort(run, evidence.lawful, isHurried) ? "stopped" : "complete",
  });
}

/** True if more time might decide more: it is up, or too little was left to count allocations that might be listed. */
function isCutShort({ clock }: Run, { count, exact }: LawfulCount, isHurried: boolean): boolean {
  return isUp(clock) || (isHurried && !exact && count <= DEFAULT_LIMIT);
}

/** Examinations whose findings need the list of all lawful allocations, or searches in its place. */
const LOOKS: readonly ((evidence: Evidence) => Looked)[] = [
  unchosenScenarios,
  unopenedDepartments,
  idleLimits,
  idleThemes,
  impossibleEffects,
  dominatedScenarios,
  alikeEffects,
];

/** Place of each kind in the list of findings. */
const PLACES: Readonly<Record<FindingKind, number>> = {
  "nothing-lawful": 0,
  "department-never-open": 1,
  "scenario-never-lawful": 2,
  "scenario-without-consequence": 3,
  "scenario-dominated": 4,
  "limit-binds-nothing": 5,
  "theme-distinguishes-nothing": 6,
  "theme-few-effects": 7,
  "effect-never-holds": 8,
  "effects-alike": 9,
  "id-not-on-command-line": 10,
};

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => PLACES[one.kind] - PLACES[other.kind]);
}

/** Time to look for any lawful allocation, in milliseconds, where counting does not tell. */
const MEETING_MS = 5000;

/** Evidence about all lawful allocations; `nothing` if it is proven that there are none. */
function evidenceOf(structure: Structure, run: Run): Evidence | "nothing" {
  const { solver, clock } = run;
  const columns = inTime((): LawfulColumns | undefined => columnsOf({ structure, ...run }));
  if (columns !== undefined) return columns.size === 0 ? "nothing" : listedEvidence(columns, clock);
  const lawful = countSoon(structure, clock);
  if (lawful.count > 0 || lawful.exact) {
    return lawful.count === 0 ? "nothing" : searchedEvidence(structure, lawful, run);
  }
  // Where no time is left it is worth a moment to say that there is one.
  const timer = isUp(clock) ? graceOf(clock) : within(clock, MEETING_MS);
  const met = someLawful(structure, NO_WISHES, { solver, timer });
  if (met === "none") return "nothing";
  return searchedEvidence(structure, { count: met === undefined ? 0 : 1, exact: false }, run);
}
