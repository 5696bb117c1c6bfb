import { bestRows } from "../../allocation/catalogue/best-rows.ts";
import { choicesAt, type LawfulColumns } from "../../allocation/catalogue/columns.ts";
import { rowScores } from "../../allocation/catalogue/row-scores.ts";
import { selectRows } from "../../allocation/catalogue/select-rows.ts";
import { scoringOf, type Analysis } from "../analysis.ts";
import { TimeUp } from "../../problem/timer.ts";
import { tick, type Clock } from "../clock.ts";
import { grantingTest } from "../granted-rows.ts";
import { efficientRows } from "../outcomes/efficient-rows.ts";
import type { Granting } from "./granting.ts";
import type { Part } from "./parts.ts";

/** Position that stands for no part, where a row denies nothing. */
const NOTHING = -1;

/** The rows of a catalogue that grant a wish, found in one pass, with those that deny a single part of it. */
export function listedGranting(analysis: Analysis<unknown>, columns: LawfulColumns, parts: readonly Part[]): Granting {
  const { criteria, clock } = analysis;
  const scoring = scoringOf(analysis);
  const { rows, denied } = nearlyGranted(columns, parts, clock);
  const near = selectRows(columns, rows);
  return {
    best: (except = NOTHING) => {
      const counts = (row: number): boolean => denied[row] === NOTHING || denied[row] === except;
      const [best] = bestRows(near, rowScores(near, scoring), 1, counts);
      return best && choicesAt(near, best.row);
    },
    efficient: () => {
      const granted = selectRows(
        columns,
        rows.filter((_, at) => denied[at] === NOTHING),
      );
      const { complete, outcomes } = efficientRows(granted, criteria, scoring.scale, 1, clock);
      if (!complete) throw new TimeUp();
      return outcomes.map(({ first, scores, steps }) => ({ choices: first, scores, steps }));
    },
  };
}

const LOOK_AT_CLOCK_EVERY = 4096;

interface NearlyGranted {
  readonly rows: Uint32Array;
  /** For each row, the only part that it denies. */
  readonly denied: Int32Array;
}

function nearlyGranted(columns: LawfulColumns, parts: readonly Part[], clock: Clock): NearlyGranted {
  const { size } = columns;
  const tests = parts.map((part) => grantingTest(columns, part));
  const found = { rows: new Uint32Array(size), denied: new Int32Array(size) };
  let count = 0;
  for (let row = 0; row < size; row++) {
    if (row % LOOK_AT_CLOCK_EVERY === 0) tick(clock, () => ({ step: "search", done: row, of: size }));
    const denied = onlyDenied(tests, row);
    if (denied === undefined) continue;
    found.rows[count] = row;
    found.denied[count] = denied;
    count++;
  }
  return { rows: found.rows.slice(0, count), denied: found.denied.slice(0, count) };
}

/** The only part that a row denies, or that it denies nothing; undefined if it denies several. */
function onlyDenied(tests: readonly ((row: number) => boolean)[], row: number): number | undefined {
  let denied = NOTHING;
  for (let part = 0; part < tests.length; part++) {
    if (tests[part]?.(row) === true) continue;
    if (denied !== NOTHING) return undefined;
    denied = part;
  }
  return denied;
}
