import type { Cite, Problem } from "../../problem/problem.ts";
import { citesText } from "../../problem/texts/cite-text.ts";
import type { Language } from "../../text/bilingual.ts";
import { line, type Inline } from "../document/inline.ts";

const say = { sources: { da: "Kilder", en: "Sources" } };

/** Several citations as a sentence. */
export function sourcesLine(problem: Problem, cites: readonly Cite[], language: Language): Inline {
  return line`${say.sources[language]}: ${citesLine(problem, cites, language)}.`;
}

/** Several citations as a line: each source once with its pages, and its address if it has one. */
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
