import loadHighs, { type Highs, type Model, type ModelData } from "highs";
import type { BareProgram } from "../../src/program/index.ts";

/** What a reader of a file says of it: the optimum, that there is none, or why it could not say. */
export type Reading = { readonly optimum: number } | { readonly infeasible: true } | { readonly refused: string };

/**
 * Gaps of 0, since HiGHS by default stops at 1e-4; without the heuristics that small programs do not earn back.
 */
export const EXACT: Readonly<Record<string, boolean | number>> = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 0,
  mip_heuristic_run_feasibility_jump: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_root_reduced_cost: false,
};

/** Reads texts with one instance of HiGHS, and with a new one after a crash: what crashed once is not to be trusted. */
export class HighsReader {
  #highs: Highs;

  private constructor(highs: Highs) {
    this.#highs = highs;
  }

  static async load(): Promise<HighsReader> {
    return new HighsReader(await loadHighs());
  }

  async read(format: "lp" | "mps", text: string): Promise<Reading> {
    const highs = this.#highs;
    try {
      return highs.withModel((model) => {
        model.options.set(EXACT);
        model.readModel({ format, data: text });
        model.run();
        return readingOf(highs, model);
      });
    } catch (error) {
      if (error instanceof Error && error.name === "RuntimeError") this.#highs = await loadHighs();
      return { refused: String(error) };
    }
  }
}

function readingOf(highs: Highs, model: Model): Reading {
  const status = model.getModelStatus();
  const { optimal, infeasible } = highs.constants.modelStatus;
  if (status === optimal) return { optimum: model.getObjectiveValue() };
  return status === infeasible ? { infeasible: true } : { refused: `status ${status}` };
}

/** A program as the arrays that HiGHS takes, and no text between them. */
export function modelData(
  highs: Highs,
  { columns, rows, constant }: BareProgram & { readonly constant: number },
): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const { column, coefficient } of terms) {
      indices.push(column);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    offset: constant,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower ?? -highs.infinity),
    rowUpper: rows.map(({ upper }) => upper ?? highs.infinity),
    integrality: columns.map(({ integer }) => (integer ? 1 : 0)),
    matrix: { format: "csr", numRows: rows.length, numCols: columns.length, starts, indices, values },
  };
}
