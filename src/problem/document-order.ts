import type { Issue, Step } from "./invalid-problem.ts";

/** Issues in the order in which a reader of the document meets their places; what is missing comes after what is there. */
export function inDocumentOrder(issues: readonly Issue[], document: unknown): Issue[] {
  const positions = new WeakMap<object, ReadonlyMap<string, number>>();
  const positionIn = (value: unknown, step: Step): number => {
    if (typeof step === "number") return step;
    if (typeof value !== "object" || value === null) return Infinity;
    let known = positions.get(value);
    if (known === undefined) {
      known = new Map(Object.keys(value).map((key, index) => [key, index]));
      positions.set(value, known);
    }
    return known.get(step) ?? Infinity;
  };
  const compare = (first: readonly Step[], second: readonly Step[]): number => {
    let value = document;
    for (const [index, step] of first.entries()) {
      const other = second[index];
      if (other === undefined) return 1;
      if (other !== step) {
        const [here, there] = [positionIn(value, step), positionIn(value, other)];
        return here === there ? 0 : here - there;
      }
      value = typeof value === "object" && value !== null ? (value as Record<Step, unknown>)[step] : undefined;
    }
    return first.length - second.length;
  };
  return issues.toSorted((first, second) => compare(first.steps, second.steps));
}
