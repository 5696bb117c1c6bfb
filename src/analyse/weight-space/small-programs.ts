import { exactSimplex } from "./exact-simplex.ts";
import { dot } from "./polygon.ts";

/** Weights, and shares of the rivals that prove that no weights give a greater lead. */
export interface GreatestLead {
  readonly weights: Float64Array;
  readonly shares: Float64Array;
}

/** Added to every lead, of −1…1, it makes all of them positive. */
const SHIFT = 2;

/**
 * The weights under which the least of several leads is the greatest: a game between weights and rivals, asked from the
 * side of the rivals, where doing nothing is a solution to begin with.
 *
 * Source: G. B. Dantzig, "A proof of the equivalence of the programming problem and the game problem" (1951).
 *
 * @param leads for each rival, the lead over it by each criterion; at least one.
 */
export function greatestLead(leads: readonly Float64Array[]): GreatestLead {
  const criteria = Array.from(leads[0] ?? [], (_, c) => c);
  const optimum = exactSimplex({
    cost: leads.map(() => 1),
    rows: criteria.map((c) => leads.map((lead) => (lead[c] ?? 0) + SHIFT)),
    bounds: criteria.map(() => 1),
  });
  if (optimum === undefined) throw new RangeError("A game with positive stakes has a value.");
  return { weights: normal(optimum.prices), shares: normal(optimum.values) };
}

/**
 * The weights nearest to given ones under which no lead is negative: weight goes from one criterion to another, and every
 * move costs twice what is moved. It is asked from the side of the rivals (the dual program), where again nothing is a
 * solution to begin with.
 *
 * @param room how far below 0 a lead may be.
 * @returns undefined if there are no such weights.
 */
export function smallestChange(
  leads: readonly Float64Array[],
  from: Float64Array,
  room: number,
): Float64Array | undefined {
  // Each rival's leads as shares of the largest: small ones count as much as large ones.
  const units = leads.map((lead) => lead.reduce((most, each) => Math.max(most, Math.abs(each)), 0) || 1);
  const criteria = [...from.keys()];
  const moves = criteria.flatMap((source) =>
    criteria.filter((target) => target !== source).map((target) => ({ source, target })),
  );
  const optimum = exactSimplex({
    cost: [...leads.map((lead, k) => -(dot(lead, from) + room) / (units[k] ?? 1)), ...from.map((weight) => -weight)],
    rows: moves.map(({ source, target }) => [
      ...leads.map((lead, k) => ((lead[target] ?? 0) - (lead[source] ?? 0)) / (units[k] ?? 1)),
      ...criteria.map((criterion) => (criterion === source ? -1 : 0)),
    ]),
    bounds: moves.map(() => 2),
  });
  if (optimum === undefined) return undefined;
  const weights = from.slice();
  moves.forEach(({ source, target }, at) => {
    const amount = optimum.prices[at] ?? 0;
    weights[source] = (weights[source] ?? 0) - amount;
    weights[target] = (weights[target] ?? 0) + amount;
  });
  return normal(weights);
}

/** Brought to the sum 1; what rounding has left below 0 is 0. */
function normal(amounts: Float64Array): Float64Array {
  const positive = amounts.map((amount) => Math.max(0, amount));
  const sum = positive.reduce((total, amount) => total + amount, 0);
  return positive.map((amount) => amount / sum);
}
