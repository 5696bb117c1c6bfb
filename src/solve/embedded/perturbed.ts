import type { BareProgram } from "../../program/linear-program.ts";
import { PERTURBATION } from "../../tolerances.ts";

/**
 * The same program with every cost a little higher and every row a little wider, all by different amounts: at a corner
 * where many rows meet, they then meet in many corners, and a simplex that went round in circles there goes on. What its
 * prices prove is proven of the program itself, since a bound can be computed from any prices.
 *
 * Source: A. Charnes, "Optimality and Degeneracy in Linear Programming", Econometrica 20 (1952).
 */
export function perturbed({ columns, rows }: BareProgram): BareProgram {
  const largestCost = columns.reduce((most, { cost }) => Math.max(most, Math.abs(cost)), 0);
  return {
    columns: columns.map((column, at) => ({ ...column, cost: column.cost + PERTURBATION * largestCost * spread(at) })),
    rows: rows.map(({ terms, lower, upper }, at) => {
      const largest = terms.reduce((most, { coefficient }) => Math.max(most, Math.abs(coefficient)), 0);
      const room = PERTURBATION * largest * spread(at);
      return { terms, lower: lower === null ? null : lower - room, upper: upper === null ? null : upper + room };
    }),
  };
}

/** Numbers between ½ and 1 of which no few in a row are near each other: multiples of the golden ratio. */
function spread(at: number): number {
  return 0.5 + 0.5 * (((at + 1) * 0.6180339887498949) % 1);
}
