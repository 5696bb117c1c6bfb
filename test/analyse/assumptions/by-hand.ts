import {
  catalogue,
  evaluate,
  parseProblem,
  rank,
  type Problem,
  type Selection,
  type Weights,
} from "../../../src/index.ts";
import type { AssumptionItem } from "../../../src/analyse/assumptions/assumptions.ts";

interface Document {
  tasks: { id: string; measures: Record<string, { low: number; high: number }> }[];
  areas: { scenarios: { id: string; uses: Record<string, { low: number; high: number }> }[] }[];
  effects: { id: string; points: number }[];
}

type Place = Pick<AssumptionItem, "task" | "measure" | "scenario" | "resource" | "effect">;

/** The problem after somebody has written values into its document, and read it again. */
export function editedByHand(problem: Problem, values: readonly (readonly [Place, number])[]): Problem {
  const document = JSON.parse(JSON.stringify(problem)) as Document;
  const write = (figure: { low: number; high: number } | undefined, value: number): void => {
    if (figure === undefined) throw new Error("There is no such figure.");
    figure.low = value;
    figure.high = value;
  };
  for (const [{ task, measure = "", scenario, resource = "", effect }, value] of values) {
    if (task !== undefined) write(document.tasks.find(({ id }) => id === task)?.measures[measure], value);
    if (scenario !== undefined) {
      const found = document.areas.flatMap(({ scenarios }) => scenarios).find(({ id }) => id === scenario);
      write(found?.uses[resource], value);
    }
    for (const each of document.effects) if (each.id === effect) each.points = value;
  }
  return parseProblem(document as unknown);
}

/** What a ranking says of a selection. */
export interface Ranked {
  readonly survives: boolean;
  readonly first: Selection | null;
}

export function rankedByHand(problem: Problem, weights: Weights, winner: Selection): Ranked {
  catalogue(problem);
  const [first] = rank(problem, { weights, top: 1 }).allocations;
  const { lawful, score } = evaluate(problem, winner, { weights });
  return { survives: lawful && first !== undefined && score >= first.score - 1e-9, first: first?.selection ?? null };
}
