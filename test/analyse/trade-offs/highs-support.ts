import loadHighs, { type Highs } from "highs";
import { EXACT, modelData } from "../../program/highs.ts";

/** The greatest lead over all others that some weights give a vector, by a linear program over all of them at once. */
export type GreatestLead = (own: readonly number[], others: readonly (readonly number[])[]) => number;

/** HiGHS, told nothing of how the library finds it. */
export async function greatestLeadByHighs(): Promise<GreatestLead> {
  const highs = await loadHighs();
  return (own, others) => greatestLead(highs, own, others);
}

function greatestLead(highs: Highs, own: readonly number[], others: readonly (readonly number[])[]): number {
  const criteria = own.length;
  const rows = others.map((other) => ({
    terms: [
      ...own.map((score, column) => ({ column, coefficient: score - (other[column] ?? 0) })),
      { column: criteria, coefficient: -1 },
    ],
    lower: 0,
    upper: null,
  }));
  const total = { terms: own.map((_, column) => ({ column, coefficient: 1 })), lower: 1, upper: 1 };
  const data = modelData(highs, {
    columns: [
      ...own.map(() => ({ lower: 0, upper: 1, integer: false, cost: 0 })),
      { lower: -2, upper: 2, integer: false, cost: 1 },
    ],
    rows: [...rows, total],
    constant: 0,
  });
  return highs.withModel((model) => {
    model.options.set(EXACT);
    model.passModel(data);
    model.run();
    return model.getObjectiveValue();
  });
}
