import { limitBounds, limitRounding, unitsWithin } from "../../allocation/limit-bounds.ts";
import type { Limit, LimitSum } from "../../problem/problem.ts";
import { known } from "../../problem/structure.ts";
import { addRow, column, sum, type Draft, type Expression, type Origin } from "../draft.ts";
import { loadOf } from "../gauges/balance.ts";
import { movedSum } from "../gauges/moved.ts";
import { sizeOf, tightened, type UpperRow } from "../whole-row.ts";
import { TOLD_APART } from "../../tolerances.ts";

/** Each sum stays between its bounds: a row for each of them. */
export function limits(draft: Draft, list: readonly Limit[]): void {
  for (const limit of list) {
    const subject = "department" in limit.sum ? { department: limit.sum.department } : {};
    const origin = { rule: `limit:${limit.id}`, subject, cites: limit.cites };
    const sum = limitSum(draft, limit.sum);
    const { max = Infinity, min = -Infinity } = limit;
    for (const [sign, bound] of [[1, max] as const, [-1, -min] as const]) {
      if (!Number.isFinite(bound)) continue;
      for (const row of rowsOf(draft, limit, signed(sum, sign), bound)) addUpper(draft, origin, row, sign);
    }
  }
}

function signed({ constant, terms }: Expression, sign: 1 | -1): Expression {
  return { constant: sign * constant, terms: new Map([...terms].map(([at, each]) => [at, sign * each])) };
}

interface SlackRow extends UpperRow {
  /** Tolerance by which the sum may exceed its bound. */
  readonly slack: number;
}

/**
 * The rows that say that a sum is at most a bound: over whole numbers, where its figures have a last decimal. Where they
 * have not, the bound of the document stands, and what rounding lets be kept is slack.
 */
function rowsOf(draft: Draft, limit: Limit, { constant, terms }: Expression, bound: number): readonly SlackRow[] {
  const { scale } = limitBounds(draft.structure, limit);
  if (scale === undefined) {
    const slack = limitRounding(draft.structure, limit);
    if (terms.size > 0) return [{ terms, upper: bound - constant, slack }];
    return constant <= bound + slack ? [] : [{ terms, upper: -1, slack: 0 }];
  }
  const units = (figure: number): number => Math.round(figure * scale);
  const whole = new Map([...terms].flatMap(([at, each]) => (units(each) === 0 ? [] : [[at, units(each)] as const])));
  const rows = tightened({ terms: whole, upper: unitsWithin(bound, scale) - units(constant) });
  // What a row lets in is looked at again, and what it keeps out is not: where in doubt it is given half a unit.
  return rows.map((row) => ({ ...row, slack: sizeOf(row.terms) > TOLD_APART ? 1 / 2 : 0 }));
}

/** A row divided by the size of its coefficients, with the signs that the sum has. */
function addUpper(draft: Draft, origin: Origin, { terms, upper, slack }: SlackRow, sign: 1 | -1): void {
  const factor = sign / sizeOf(terms);
  const expression = { constant: 0, terms: new Map([...terms].map(([at, each]) => [at, factor * each])) };
  const rounded = slack === 0 ? origin : { ...origin, slack: Math.abs(factor) * slack };
  if (sign > 0) addRow(draft, rounded, expression, null, factor * upper);
  else addRow(draft, rounded, expression, factor * upper, null);
}

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
