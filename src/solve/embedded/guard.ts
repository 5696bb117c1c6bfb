import type { Tableau } from "./model.ts";
import { isUp, type Timer } from "../../problem/timer.ts";

/** Thrown from inside the simplex, which by itself looks at no clock and can pivot in circles for ever. */
export class Interrupted extends Error {
  readonly reason: "time" | "pivots";
  constructor(reason: "time" | "pivots") {
    super(`The simplex was interrupted: ${reason}.`);
    this.reason = reason;
  }
}

/**
 * Limits on the pivots of a simplex, and on those in a row that do not move its objective, by the rows and columns of
 * its tableau. Of 20,000 relaxations of generated documents, 99 % needed at most half as many pivots as they have rows
 * and columns; a run beyond these limits mostly goes round in circles, and costs more than dividing the node would.
 */
const PIVOTS = { least: 100, share: 1 };
const STALLED = { least: 50, share: 0.25 };

/** Counts the pivots of this one tableau and those that go nowhere, and looks at the clock. */
export function guard(tableau: Tableau, timer: Timer): void {
  const pivot = tableau.pivot.bind(tableau);
  let [pivots, stalled, objective] = [0, 0, NaN];
  tableau.pivot = (row, column) => {
    const size = tableau.width + tableau.height;
    const reached = tableau.matrix[0] ?? 0;
    stalled = reached === objective ? stalled + 1 : 0;
    objective = reached;
    if (++pivots > PIVOTS.least + PIVOTS.share * size || stalled > STALLED.least + STALLED.share * size) {
      throw new Interrupted("pivots");
    }
    if (isUp(timer)) throw new Interrupted("time");
    pivot(row, column);
  };
}
