import { parseProblem } from "../src/problem/parse-problem.ts";
import type { NamedSelection, Problem } from "../src/problem/problem.ts";
import type { Kobenhavn2024Ids } from "./kobenhavn-2024/ids.ts";
import document from "./kobenhavn-2024/problem.json" with { type: "json" };

export type { Kobenhavn2024Ids } from "./kobenhavn-2024/ids.ts";

/**
 * Københavns Kommunes Ressortanalyse 2024 as a problem: see `seeds/kobenhavn-2024/README.md` for what is assumed. Its ids are
 * known to the type checker.
 */
export const kobenhavn2024: Problem<Kobenhavn2024Ids> = parseProblem(document) as Problem<Kobenhavn2024Ids>;

/** Every named selection of the document with its name, its sources and its doubts. */
export const namedSelections: readonly NamedSelection<Kobenhavn2024Ids["selections"]>[] = kobenhavn2024.selections;

/**
 * The named selections of the document by their ids: the three examples of the report, pp. 49–51, and the political decision of
 * 2025 as far as the sources show it. That is a back-test, and never the right answer.
 */
export const examples: Readonly<
  Record<Exclude<Kobenhavn2024Ids["selections"], "decision2025">, Kobenhavn2024Ids["selection"]>
> & { readonly decision2025: Partial<Kobenhavn2024Ids["selection"]> } = Object.freeze(
  Object.fromEntries(namedSelections.map(({ id, selection }) => [id, selection])),
) as typeof examples;

/**
 * What is known of the political decision of 2025. In which areas the sources do not say what was chosen is said by
 * `namedSelections`; asked for by its id, `"decision2025"`, it stands for every lawful allocation that completes it.
 */
export const decision2025: Partial<Kobenhavn2024Ids["selection"]> = examples.decision2025;
