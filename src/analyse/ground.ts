import type { Basis, Cite, Problem, Quantity } from "../problem/problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { quantityOf } from "../problem/quantities.ts";
import { known, type Structure } from "../problem/structure.ts";
import { remarkText } from "../problem/texts/remark-text.ts";

/** Grounds of a sum of figures: its basis, its sources, and both in words. */
export interface Ground {
  /** The weakest of the figures'. */
  readonly basis: Basis;
  readonly cites: readonly Cite[];
  readonly remark: Bilingual;
}

export function groundOf(problem: Problem, figures: readonly Quantity[]): Ground {
  const [basis, cites] = [weakest(figures), citesOf(figures)];
  return { basis, cites, remark: remarkText(problem, basis, cites) };
}

/** The figure that the document gives a task for a measure; none if it gives none. */
export function figureOf({ problem, taskAt }: Structure, task: string, measure: string): readonly Quantity[] {
  const figure = quantityOf(problem.tasks[known(taskAt, task)]?.measures ?? {}, measure);
  return figure === undefined ? [] : [figure];
}

/** The basis that a figure made of all these has. */
export function weakest(figures: readonly Quantity[]): Basis {
  const has = (basis: Basis): boolean => figures.some((figure) => figure.basis === basis);
  if (has("assumed")) return "assumed";
  return has("derived") ? "derived" : "stated";
}

/** Each citation once. */
function citesOf(figures: readonly Quantity[]): readonly Cite[] {
  const cites = new Map<string, Cite>();
  for (const cite of figures.flatMap((figure) => figure.cites)) {
    const key = JSON.stringify([cite.source, cite.page, cite.inferred, cite.fact]);
    if (!cites.has(key)) cites.set(key, cite);
  }
  return [...cites.values()];
}
