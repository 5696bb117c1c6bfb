import { evaluatePlacement, type Evaluation } from "../../allocation/evaluation.ts";
import { place, type Choices } from "../../allocation/placement.ts";
import { TIE } from "../../tolerances.ts";
import { choicesOf } from "../../allocation/selection.ts";
import type { Problem, Selection } from "../../problem/problem.ts";
import { structureOf, type Structure } from "../../problem/structure.ts";
import { scoringOf, type Weighing } from "../analysis.ts";
import { inTime, TimeUp } from "../../problem/timer.ts";
import { tick } from "../clock.ts";
import { isGranted } from "../granted.ts";
import { provenRanking, type RankedAllocation } from "../proven-ranking.ts";
import type { Answers, Changes } from "./answers.ts";
import { drawnValues, type Sampling } from "./draw.ts";
import { lazily } from "./patterns/lazily.ts";
import { startTally } from "./joint/tally.ts";
import type { Followed, Together } from "./joint/together.ts";
import { withValues, type Assumed } from "./variables.ts";

interface Searching extends Weighing {
  readonly variables: readonly Assumed[];
}

/** The answers as they are defined: the document is edited, and ranked again. */
export function searchedAnswers(searching: Searching): Answers {
  const best = (top: number): readonly RankedAllocation[] => ranked(searching.problem, searching, top);
  const winner = lazily(() => best(1)[0]?.selection ?? {});
  return {
    best,
    sharing: () => null,
    alone: (variable) => {
      const [low, high] = (["low", "high"] as const).map((end) => changesTowards(searching, variable, end, winner()));
      const none = { survives: true, winner: winner(), changesAt: null, beyond: null };
      return { low: low ?? none, high: high ?? none, exact: false };
    },
    together: (top, sampling) =>
      sampledByRanking(
        searching,
        best(top).map(({ selection }) => selection),
        sampling,
      ),
  };
}

/** The allocations of a problem's ranking, best first. @throws {TimeUp} if the time ran out. */
function* ranking(problem: Problem, searching: Searching): Generator<RankedAllocation, void, undefined> {
  const proven = provenRanking(weighingOf(problem, searching));
  for (;;) {
    const next = proven.next();
    if (next.done !== true) yield next.value;
    else if (next.value.status === "stopped") throw new TimeUp();
    else return;
  }
}

/** The first of them; none if none is lawful. */
function ranked(problem: Problem, searching: Searching, top: number): readonly RankedAllocation[] {
  const allocations: RankedAllocation[] = [];
  const proven = ranking(problem, searching);
  while (allocations.length < top) {
    const next = proven.next();
    if (next.done === true) break;
    allocations.push(next.value);
  }
  return allocations;
}

/** An edited problem under the same weights and wishes. Every edit would have a list of its own, so none is made. */
function weighingOf(problem: Problem, searching: Searching): Weighing {
  return { ...searching, problem, structure: structureOf(problem), method: "program" };
}

interface Ranked {
  readonly first: Evaluation | undefined;
  /** All that share the first rank. */
  readonly tie: () => readonly Evaluation[];
  /** Score of a selection at the edited values; undefined if it is not lawful or does not grant the wishes. */
  readonly scoreOf: (selection: Selection) => number | undefined;
}

function rankedAt(searching: Searching, values: ReadonlyMap<number, number>): Ranked {
  const { problem, variables, clock } = searching;
  tick(clock, () => ({ step: "search", done: 0 }));
  const assumed = [...values.keys()].flatMap((variable) => variables[variable] ?? []);
  const edited = withValues(problem, assumed, [...values.values()]);
  const allocations = ranking(edited, searching);
  const best = allocations.next();
  const first = best.done === true ? undefined : best.value;
  const tie = lazily(() => (first === undefined ? [] : [first, ...firstsAmong(allocations)]));
  const weighing = weighingOf(edited, searching);
  const scoring = scoringOf(weighing);
  const scoreOf = (selection: Selection): number | undefined => {
    const placement = place(weighing.structure, choicesOf(weighing.structure, selection));
    const { lawful, score } = evaluatePlacement(placement, scoring);
    // Of limits wished on figures that vary it depends on their values, too, whether they are kept.
    return lawful && isGranted(placement, weighing.wishes) ? score : undefined;
  };
  return { first, tie, scoreOf };
}

/** Those that come first of some allocations of a ranking, as far as these share the first rank. */
function* firstsAmong(allocations: Iterable<RankedAllocation>): Generator<RankedAllocation, void, undefined> {
  for (const allocation of allocations) {
    if (allocation.rank > 1) return;
    yield allocation;
  }
}

function isFirst({ first, scoreOf }: Ranked, selection: Selection): boolean {
  const score = scoreOf(selection);
  return score !== undefined && first !== undefined && score >= first.score - TIE;
}

/** Halving an interval so often leaves a millionth of it. */
const HALVINGS = 20;

/** Number of parts into which a side is divided. Only their ends are probed: a change undone between two is missed. */
const PARTS = 12;

function changesTowards(searching: Searching, variable: number, end: "low" | "high", winner: Selection): Changes {
  const assumed = searching.variables[variable];
  if (assumed === undefined) throw new RangeError(`There is no variable ${variable}.`);
  const { value, [end]: far } = assumed;
  const at = (each: number): Probe => {
    const ranking = rankedAt(searching, new Map([[variable, each]]));
    return { survives: isFirst(ranking, winner), first: ranking.first?.selection ?? null };
  };
  const atEnd = at(far);
  let inside = value;
  for (const place of placesTowards(assumed, far)) {
    const probe = place === far ? atEnd : at(place);
    if (!probe.survives) {
      const { changesAt, beyond } = halved(assumed, at, inside, { changesAt: place, beyond: probe.first });
      return { survives: atEnd.survives, winner: atEnd.first, changesAt, beyond };
    }
    inside = place;
  }
  return { survives: atEnd.survives, winner: atEnd.first, changesAt: null, beyond: null };
}

interface Probe {
  readonly survives: boolean;
  readonly first: Selection | null;
}

/** Places to probe from a value outwards to an end of its range, which comes last; none if the value is that end. */
function placesTowards({ value, subject }: Assumed, far: number): readonly number[] {
  const parts = Array.from({ length: PARTS }, (_, part) => value + ((part + 1) / PARTS) * (far - value));
  const places = subject.kind === "effect" ? parts.map((part) => Math.round(part) + 0) : parts;
  return value === far ? [] : [...new Set([...places.slice(0, -1), far])].filter((place) => place !== value);
}

type Change = Pick<Changes, "changesAt" | "beyond">;

/** A change, as near to a place where there is none as halving finds one. */
function halved({ subject }: Assumed, at: (value: number) => Probe, from: number, change: Change): Change {
  let [inside, outside, beyond] = [from, change.changesAt ?? from, change.beyond];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = subject.kind === "effect" ? Math.trunc((inside + outside) / 2) : (inside + outside) / 2;
    if (middle === inside || middle === outside) break;
    const between = at(middle);
    if (between.survives) inside = middle;
    else [outside, beyond] = [middle, between.first];
  }
  return { changesAt: outside, beyond };
}

function sampledByRanking(searching: Searching, selections: readonly Selection[], sampling: Sampling): Together {
  const { structure } = searching;
  const followed = selections.map((): Followed => ({ first: 0, unlawful: 0, largestRegret: null }));
  const tally = startTally(structure);
  const firsts = new Map<string, { readonly evaluation: Evaluation; draws: number }>();
  let draws = 0;
  for (const point of drawnValues(searching.variables, sampling)) {
    const at = inTime(() => {
      const found = rankedAt(searching, new Map(point.entries()));
      found.tie();
      return found;
    });
    if (at === undefined) break;
    follow(at, selections, followed);
    const tie = at.tie();
    tally.add(tie.map(({ selection }) => choicesOf(structure, selection)));
    for (const evaluation of tie) {
      const key = JSON.stringify(evaluation.selection);
      const first = firsts.get(key) ?? { evaluation, draws: 0 };
      first.draws++;
      firsts.set(key, first);
    }
    draws++;
  }
  return { draws, followed, core: tally.core(), leading: leadingOf(structure, [...firsts.values()]) };
}

function follow(at: Ranked, selections: readonly Selection[], followed: readonly Followed[]): void {
  followed.forEach((each, index) => {
    const selection = selections[index] ?? {};
    const score = at.scoreOf(selection);
    if (score === undefined) each.unlawful++;
    if (score === undefined || at.first === undefined) return;
    if (isFirst(at, selection)) each.first++;
    each.largestRegret = Math.max(each.largestRegret ?? 0, at.first.score - score);
  });
}

/** The allocation that is first most often; of several the first by the order inside a tie. */
function leadingOf(
  structure: Structure,
  firsts: readonly { readonly evaluation: Evaluation; readonly draws: number }[],
): Choices | undefined {
  const most = firsts.reduce((greatest, { draws }) => Math.max(greatest, draws), 0);
  const leaders = firsts
    .filter(({ draws }) => draws === most)
    .map(({ evaluation }) => choicesOf(structure, evaluation.selection));
  const changed = (choices: Choices): number => choices.reduce((count, choice) => count + (choice === 0 ? 0 : 1), 0);
  const [leading] = leaders.sort((one, other) => {
    const differing = one.findIndex((choice, area) => choice !== other[area]);
    return changed(one) - changed(other) || (one[differing] ?? 0) - (other[differing] ?? 0);
  });
  return leading;
}
