import { bestRows } from "../../allocation/catalogue/best-rows.ts";
import { choicesAt, type LawfulColumns } from "../../allocation/catalogue/columns.ts";
import { rowScores } from "../../allocation/catalogue/row-scores.ts";
import { selectRows } from "../../allocation/catalogue/select-rows.ts";
import type { Choices } from "../../allocation/placement.ts";
import { choicesOf, compareChoices } from "../../allocation/selection.ts";
import { watch } from "../../problem/timer.ts";
import type { Choice } from "../../problem/structure.ts";
import { TIE } from "../../tolerances.ts";
import { columnsOf, scoringOf, type Weighing } from "../analysis.ts";
import { grantedRows } from "../granted-rows.ts";
import { firstOfRanking, type RankedAllocation } from "../proven-ranking.ts";

/** The first allocations of the ranking among those with few scenarios that move a task; all may run out of time. */
export interface FewMoves {
  /** The first with none; undefined if there is none, as below. */
  readonly none: () => Choices | undefined;
  /** The first with this one and no other. */
  readonly alone: (move: Choice) => Choices | undefined;
  /** The first with this one and a single other. */
  readonly inPair: (move: Choice) => Choices | undefined;
}

/** The allocations with few scenarios that move a task, from the list of all lawful ones where there is one, else by searches. */
export function fewMoves(weighing: Weighing, moving: readonly Choice[]): FewMoves {
  const columns = columnsOf(weighing);
  return columns === undefined ? searchedMoves(weighing, moving) : listedMoves(weighing, columns, moving);
}

/** The most scenarios that move a task which are looked for together. */
const MOST = 2;

/** The rows that move little are found in one pass, and are few. */
function listedMoves(weighing: Weighing, columns: LawfulColumns, moving: readonly Choice[]): FewMoves {
  const score = scoringOf(weighing);
  const { rows, counts } = rowsOfFew(weighing, columns, moving);
  const few = selectRows(columns, rows);
  const width = few.structure.areas.length;
  const firstWith = (count: number, move?: Choice): Choices | undefined => {
    const isChosen = (row: number): boolean =>
      move === undefined || few.choices[row * width + move.area] === move.scenario;
    const [first] = bestRows(few, rowScores(few, score), 1, (row) => counts[row] === count && isChosen(row));
    return first && choicesAt(few, first.row);
  };
  return {
    none: () => firstWith(0),
    alone: (move) => firstWith(1, move),
    inPair: (move) => firstWith(2, move),
  };
}

interface FewRows {
  readonly rows: Uint32Array;
  /** For each of them, how many of its scenarios move a task. */
  readonly counts: Uint8Array;
}

function rowsOfFew({ wishes, clock }: Weighing, columns: LawfulColumns, moving: readonly Choice[]): FewRows {
  const { structure, size, choices } = columns;
  const width = structure.areas.length;
  const isMoving = structure.areas.map(({ scenarios }) => new Uint8Array(scenarios.length));
  for (const { area, scenario } of moving) isMoving[area]?.fill(1, scenario, scenario + 1);
  const isGranted = grantedRows(columns, wishes, clock);
  const look = watch(clock);
  const rows = new Uint32Array(size);
  const counts = new Uint8Array(size);
  let found = 0;
  for (let row = 0; row < size; row++) {
    look();
    let count = 0;
    for (let area = 0; area < width && count <= MOST; area++)
      count += isMoving[area]?.[choices[row * width + area] ?? 0] ?? 0;
    if (count > MOST || isGranted?.(row) === false) continue;
    rows[found] = row;
    counts[found] = count;
    found++;
  }
  return { rows: rows.slice(0, found), counts: counts.slice(0, found) };
}

/** Each is the first of a ranking in which the one is locked and the others are forbidden. */
function searchedMoves(weighing: Weighing, moving: readonly Choice[]): FewMoves {
  const { structure, wishes } = weighing;
  const choices = ({ selection }: RankedAllocation): Choices => choicesOf(structure, selection);
  const firstUnder = (lock: readonly Choice[], forbid: readonly Choice[]): RankedAllocation | undefined =>
    firstOfRanking({
      ...weighing,
      wishes: { ...wishes, lock: [...wishes.lock, ...lock], forbid: [...wishes.forbid, ...forbid] },
    });
  const firstWith = (only: readonly Choice[]): RankedAllocation | undefined =>
    firstUnder(
      only,
      moving.filter((each) => !only.includes(each)),
    );
  const chosen = (first: RankedAllocation | undefined): Choices | undefined => first && choices(first);
  return {
    none: () => chosen(firstWith([])),
    alone: (move) => chosen(firstWith([move])),
    inPair: (move) => {
      // What nothing lawful has at all, it has with no other either.
      if (firstUnder([move], []) === undefined) return undefined;
      const others = moving.filter(({ area }) => area !== move.area);
      const firsts = others.flatMap((other) => firstWith([move, other]) ?? []);
      const most = Math.max(...firsts.map(({ score }) => score));
      const [first] = firsts
        .filter(({ score }) => score >= most - TIE)
        .map(choices)
        .sort(compareChoices);
      return first;
    },
  };
}
