import { parseProblem } from "../problem/parse-problem.ts";
import type { Problem } from "../problem/problem.ts";

/**
 * Problems that lack something of the given one: a whole list, half of it, or one entry, at any depth. A failing test is
 * shrunk by going from one to the next as long as it fails.
 */
export function* smallerProblems(problem: Problem): Generator<Problem> {
  for (const document of withLess(problem)) {
    const smaller = parsed(document);
    if (smaller !== undefined) yield smaller;
  }
}

function parsed(document: unknown): Problem | undefined {
  try {
    return parseProblem(document);
  } catch {
    return undefined;
  }
}

/** The most is taken away first, so that few steps lead far. */
function* withLess(value: unknown): Generator {
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value;
    if (entries.length > 1) {
      const half = entries.length >> 1;
      yield* [[], entries.slice(0, half), entries.slice(half)];
    }
    for (let at = entries.length - 1; at >= 0; at--) yield entries.toSpliced(at, 1);
    for (const [at, inner] of entries.entries()) for (const less of withLess(inner)) yield entries.with(at, less);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      for (const less of withLess(inner)) yield { ...value, [key]: less };
    }
  }
}
