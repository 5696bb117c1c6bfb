import { evaluatePlacement, type Evaluation } from "../../allocation/evaluation.ts";
import { place } from "../../allocation/placement.ts";
import { TIE } from "../../tolerances.ts";
import { choicesOf } from "../../allocation/selection.ts";
import type { Problem, Selection } from "../../problem/problem.ts";
import { structureOf } from "../../problem/structure.ts";
import { scoringOf, type Weighing } from "../analysis.ts";
import { TimeUp } from "../../problem/timer.ts";
import { tick } from "../clock.ts";
import { isGranted } from "../granted.ts";
import { provenRanking, type RankedAllocation } from "../proven-ranking.ts";
import type { Answers, Changes } from "./answers.ts";
import { drawnValues } from "./draw.ts";
import { lazily } from "./lazily.ts";
import type { Followed, Sampling } from "./together.ts";
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

/** The first allocations of a problem's ranking; none if none is lawful. @throws {TimeUp} if the time ran out. */
function ranked(problem: Problem, searching: Searching, top: number): readonly RankedAllocation[] {
  const allocations: RankedAllocation[] = [];
  const proven = provenRanking(weighingOf(problem, searching));
  while (allocations.length < top) {
    const next = proven.next();
    if (next.done !== true) allocations.push(next.value);
    else if (next.value.status === "stopped") throw new TimeUp();
    else break;
  }
  return allocations;
}

/** An edited problem under the same weights and wishes. Every edit would have a list of its own, so none is made. */
function weighingOf(problem: Problem, searching: Searching): Weighing {
  return { ...searching, problem, structure: structureOf(problem), method: "program" };
}

interface Ranked {
  readonly first: Evaluation | undefined;
  /** Score of a selection at the edited values; undefined if it is not lawful or does not grant the wishes. */
  readonly scoreOf: (selection: Selection) => number | undefined;
}

function rankedAt(searching: Searching, values: ReadonlyMap<number, number>): Ranked {
  const { problem, variables, clock } = searching;
  tick(clock, () => ({ step: "search", done: 0 }));
  const assumed = [...values.keys()].flatMap((variable) => variables[variable] ?? []);
  const edited = withValues(problem, assumed, [...values.values()]);
  const [first] = ranked(edited, searching, 1);
  const weighing = weighingOf(edited, searching);
  const scoring = scoringOf(weighing);
  const scoreOf = (selection: Selection): number | undefined => {
    const placement = place(weighing.structure, choicesOf(weighing.structure, selection));
    const { lawful, score } = evaluatePlacement(placement, scoring);
    // Of limits wished on figures that vary it depends on their values, too, whether they are kept.
    return lawful && isGranted(placement, weighing.wishes) ? score : undefined;
  };
  return { first, scoreOf };
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

function sampledByRanking(
  searching: Searching,
  selections: readonly Selection[],
  { samples, seed }: Sampling,
): readonly Followed[] {
  const followed = selections.map((): Followed => ({ first: 0, unlawful: 0, worstRank: null, largestRegret: null }));
  for (const point of drawnValues(searching.variables, samples, seed)) {
    const at = rankedAt(searching, new Map(point.entries()));
    followed.forEach((each, index) => {
      const selection = selections[index] ?? {};
      const score = at.scoreOf(selection);
      if (score === undefined) each.unlawful++;
      if (score === undefined || at.first === undefined) return;
      if (isFirst(at, selection)) each.first++;
      each.largestRegret = Math.max(each.largestRegret ?? 0, at.first.score - score);
    });
  }
  return followed;
}
