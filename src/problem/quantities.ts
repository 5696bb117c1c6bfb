import { checkParsed } from "./check-parsed.ts";
import { InvalidInput, issueAt, shown } from "./invalid-problem.ts";
import { asParsed } from "./parsed-problems.ts";
import type { LimitSum, Problem, ProblemIds, Quantity } from "./problem.ts";

/** The figure given for a measure or a resource, if any; properties inherited from the prototype do not count. */
export function quantityOf(quantities: Readonly<Record<string, Quantity>>, id: string): Quantity | undefined {
  return Object.hasOwn(quantities, id) ? quantities[id] : undefined;
}

/** The measure whose figures a limit adds up; undefined of one that counts tasks or what scenarios use. */
export function measureOfSum(sum: LimitSum): string | undefined {
  return "moved" in sum ? sum.moved : "load" in sum ? sum.load : undefined;
}

/** A quantity's value: the midpoint of its range. */
export function valueOf(quantity: Quantity): number {
  return (quantity.low + quantity.high) / 2;
}

/**
 * The same problem with every quantity narrowed to the low or the high end of its range, for asking what a result
 * owes to the ranges.
 *
 * @param problem a parsed problem.
 * @param end which end of every range becomes the value.
 * @returns a new problem, deeply frozen too; the given one is left as it is.
 * @throws {InvalidInput} if the problem was not parsed.
 * @example
 * ```ts
 * const cautious = withQuantitiesAt(kobenhavn2024, "low");
 * cautious.tasks.find((task) => task.id === "business-bif")?.measures.staff?.high; // 45
 * ```
 */
export function withQuantitiesAt<Ids extends ProblemIds>(problem: Problem<Ids>, end: "low" | "high"): Problem<Ids> {
  checkParsed(problem);
  checkEnd(end);
  const narrow = (quantities: Readonly<Record<string, Quantity>>): Record<string, Quantity> =>
    Object.fromEntries(
      Object.entries(quantities).map(([id, quantity]) => [
        id,
        { ...quantity, low: quantity[end], high: quantity[end] },
      ]),
    );
  return asParsed({
    ...problem,
    tasks: problem.tasks.map((task) => ({ ...task, measures: narrow(task.measures) })),
    areas: problem.areas.map((area) => ({
      ...area,
      scenarios: area.scenarios.map((scenario) => ({ ...scenario, uses: narrow(scenario.uses) })),
    })),
  });
}

/** @throws {InvalidInput} for anything else than an end: from JavaScript it would make figures of nothing. */
function checkEnd(end: unknown): void {
  if (end === "low" || end === "high") return;
  const text = {
    da: `er ${shown(end)}. Skriv "low" eller "high".`,
    en: `is ${shown(end)}. Write "low" or "high".`,
  };
  throw new InvalidInput("The end", [issueAt(["end"], end, text)]);
}

/** The measures whose loads a balance gauge or a limit of the document reads. */
export function measuresOfLoads({ hensyn, limits }: Problem): ReadonlySet<string> {
  return new Set([
    ...hensyn.flatMap(({ themes }) => themes.flatMap(({ gauge }) => (gauge.kind === "balance" ? [gauge.measure] : []))),
    ...limits.flatMap(({ sum }) => ("load" in sum ? [sum.load] : [])),
  ]);
}
