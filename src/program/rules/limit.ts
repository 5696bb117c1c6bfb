import { limitBounds, unitsWithin } from "../../allocation/limit-bounds.ts";
import type { Limit, LimitSum } from "../../problem/problem.ts";
import { known } from "../../problem/structure.ts";
import { addRow, column, sum, type Draft, type Expression } from "../draft.ts";
import { loadOf } from "../gauges/balance.ts";
import { movedSum } from "../gauges/moved.ts";
import { sizeOf, smallest, type BoundedRow } from "../whole-row.ts";

/** Each sum stays between its bounds. */
export function limits(draft: Draft, list: readonly Limit[]): void {
  for (const limit of list) {
    const subject = "department" in limit.sum ? { department: limit.sum.department } : {};
    const { row, slack } = rowOf(draft, limit);
    const size = sizeOf(row.terms);
    const expression = { constant: 0, terms: new Map([...row.terms].map(([at, each]) => [at, each / size])) };
    const origin = { rule: `limit:${limit.id}`, subject, cites: limit.cites, slack: slack / size };
    addRow(draft, origin, expression, boundOf(row.lower / size), boundOf(row.upper / size));
  }
}

function boundOf(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}

interface LimitRow {
  readonly row: BoundedRow;
  /** How far beyond its bounds the row may be. */
  readonly slack: number;
}

/**
 * The row of a limit: over whole numbers, where its figures have a last decimal. Where its figures have not, the bounds of
 * the document stand, and what rounding lets be kept is slack.
 */
function rowOf(draft: Draft, limit: Limit): LimitRow {
  const { min = -Infinity, max = Infinity } = limit;
  const { most, least, scale } = limitBounds(draft.structure, limit);
  const { constant, terms } = limitSum(draft, limit.sum);
  if (scale === undefined) {
    const slack = Math.max(Number.isFinite(max) ? most - max : 0, Number.isFinite(min) ? min - least : 0);
    return { row: kept({ terms, lower: min - constant, upper: max - constant }, slack), slack };
  }
  const units = (figure: number): number => Math.round(figure * scale);
  const whole = new Map([...terms].flatMap(([at, each]) => (units(each) === 0 ? [] : [[at, units(each)] as const])));
  const upper = unitsWithin(max, scale) - units(constant);
  const row = smallest({ terms: whole, lower: -unitsWithin(-min, scale) - units(constant), upper });
  return { row: kept(row, 0), slack: sizeOf(row.terms) > TOLD_APART ? 1 / 2 : 0 };
}

/** A row without columns, which holds or not, is told by whole numbers: as it is, rounding might decide. */
function kept(row: BoundedRow, slack: number): BoundedRow {
  if (row.terms.size > 0) return row;
  return { terms: row.terms, lower: row.lower > slack ? 1 : -Infinity, upper: row.upper < -slack ? -1 : Infinity };
}

/**
 * Beside larger figures than this a 1 is too near to solvers' tolerances: our relaxations are then given half of it, since
 * what a row lets in is looked at again, and what it keeps out is not.
 */
const TOLD_APART = 2 ** 20;

function limitSum(draft: Draft, of: LimitSum): Expression {
  const { structure } = draft;
  if ("moved" in of) return movedSum(draft, of.moved);
  if ("used" in of) {
    return sum(
      structure.areas.flatMap(({ scenarios }, a) =>
        scenarios.map(({ uses }, s) => [uses.get(of.used) ?? 0, column(draft.choose[a]?.[s] ?? 0)] as const),
      ),
    );
  }
  const department = known(structure.departmentAt, of.department);
  if ("load" in of) return loadOf(draft, of.load, department);
  return sum(draft.place.flatMap((place) => place.get(department) ?? []).map((place) => [1, place]));
}
