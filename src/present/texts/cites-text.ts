import type { Basis, Cite, Problem } from "../../problem/problem.ts";
import { citesText } from "../../problem/texts/cite-text.ts";
import { remarkText } from "../../problem/texts/remark-text.ts";
import type { Language } from "../../text/bilingual.ts";
import { line, type Inline } from "../document/inline.ts";

const say = { sources: { da: "Kilder", en: "Sources" } };

/** Citations as a sentence. */
export function sourcesLine(problem: Problem, cites: readonly Cite[], language: Language): Inline {
  return line`${say.sources[language]}: ${citesLine(problem, cites, language)}.`;
}

/** Citations as a line: each source once with its pages, and its address if it has one. */
export function citesLine(problem: Problem, cites: readonly Cite[], language: Language): Inline {
  const bySource = new Map<string, Cite[]>();
  for (const cite of cites) bySource.set(cite.source, [...(bySource.get(cite.source) ?? []), cite]);
  return [...bySource].flatMap(([source, own], index) => {
    const [cite] = own;
    if (cite === undefined) return [];
    const url = problem.sources.find(({ id }) => id === source)?.url;
    const separator = index === 0 ? [] : ["; "];
    return [...separator, { kind: "cite" as const, cite, url, text: citesText(problem, own, language) }];
  });
}

/** The grounds of a statement as a line: its sources, with the word for assumption where it is one or where none is named. */
export function remarkLine(
  problem: Problem,
  { basis, cites }: { readonly basis?: Basis | undefined; readonly cites: readonly Cite[] },
  language: Language,
): Inline {
  return endingInCites(problem, remarkText(problem, basis, cites)[language], cites, language);
}

/** A text that ends in citations as a line that keeps them. */
export function endingInCites(problem: Problem, text: string, cites: readonly Cite[], language: Language): Inline {
  const before = text.slice(0, text.length - citesText(problem, cites, language).length);
  return line`${before}${citesLine(problem, cites, language)}`;
}
