import { parseProblem } from "../src/problem/parse-problem.ts";
import type { NamedSelection, Problem, Selection } from "../src/problem/problem.ts";
import document from "./kobenhavn-2024/problem.json" with { type: "json" };

/** Københavns Kommunes Ressortanalyse 2024 as a problem: see `seeds/kobenhavn-2024/README.md` for what is assumed. */
export const kobenhavn2024: Problem = parseProblem(document);

function named(id: string): Selection {
  const found = kobenhavn2024.selections.find((each) => each.id === id);
  if (found === undefined) throw new Error(`The document kobenhavn-2024 has no selection ${id}.`);
  return found.selection;
}

/** The three examples of the report, pp. 49–51. */
export const examples: Readonly<Record<"example1" | "example2" | "example3", Selection>> = {
  example1: named("example1"),
  example2: named("example2"),
  example3: named("example3"),
};

/**
 * The political decision of 2025 as far as the sources show it: a back-test, and never the right answer. Which areas no
 * source confirms is said by `selections` of the document.
 */
export const decision2025: Selection = named("decision2025");

/** Every named selection of the document with its name, its sources and its doubts. */
export const namedSelections: readonly NamedSelection[] = kobenhavn2024.selections;
