import type { Text } from "./problem.ts";
import { issueAt, type Issue, type Step } from "./invalid-problem.ts";

const reservedWord: Text = {
  da: "bruger __proto__, som JavaScript-objekter ikke kan have som nøgle. Vælg et andet ord.",
  en: "uses __proto__, which JavaScript objects cannot have as a key. Choose another word.",
};
const circle: Text = {
  da: "indeholder sig selv. Giv almindelige JSON-data.",
  en: "contains itself. Give plain JSON data.",
};

/**
 * Reports what no JSON data of ours can carry on: the word `__proto__` as a key or a whole text, and an object inside
 * itself. It walks with a list and not by recursion, so that depth is no danger.
 */
export function checkReserved(document: unknown, issues: Issue[]): void {
  const waiting: { value: unknown; steps: Step[]; above: readonly unknown[] }[] = [
    { value: document, steps: [], above: [] },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, steps, above } = next;
    if (value === "__proto__") issues.push(issueAt(steps, value, reservedWord));
    if (typeof value !== "object" || value === null) continue;
    if (above.includes(value)) {
      issues.push(issueAt(steps, undefined, circle));
      continue;
    }
    // Nothing in the format is nested deeper; the schema reports what is, so the walk need not follow it.
    if (steps.length > DEEPEST) continue;
    for (const key of Object.keys(value)) {
      const inner = [...steps, Array.isArray(value) ? Number(key) : key];
      if (key === "__proto__") issues.push(issueAt(inner, undefined, reservedWord));
      else waiting.push({ value: (value as Record<string, unknown>)[key], steps: inner, above: [...above, value] });
    }
  }
}

/** `areas[0].scenarios[0].uses.cost.cites[0].source` is the longest path of the format. */
const DEEPEST = 12;
