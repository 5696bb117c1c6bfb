import type { Cite, Problem, Source } from "../problem.ts";
import type { Language } from "../../text/bilingual.ts";

/**
 * A citation as it stands in a text: `Ressortanalyse 2024, s. 38`. A page number that is not printed on the page but
 * worked out from the order of the pages stands in brackets, as is the custom: `s. [38]`. The page `B1/14` is page 14
 * of annex 1.
 */
export function citeText(problem: Problem, cite: Cite, language: Language): string {
  return citesText(problem, [cite], language);
}

/**
 * Several citations as one text: each source once, its pages in order; empty if there are none.
 *
 * @param cites of the problem, an effect, a rule's verdict or a row of a program.
 * @example
 * ```ts
 * const effect = kobenhavn2024.effects.find(({ id }) => id === "E-A09-05");
 * citesText(kobenhavn2024, effect?.cites ?? [], "en"); // "Ressortanalyse 2024, p. 38"
 * ```
 */
export function citesText(problem: Problem, cites: readonly Cite[], language: Language): string {
  const called = sourceTitles(problem);
  const sources = [...new Set(cites.map(({ source }) => source))];
  return sources
    .map((source) => {
      const pages = pagesText(
        cites.filter((cite) => cite.source === source),
        language,
      );
      return [called.get(source) ?? source, ...pages].join(", ");
    })
    .join("; ");
}

/** True if a page of a citation had to be worked out, so that the brackets call for a legend. */
export function hasInferredPage(cites: readonly Cite[]): boolean {
  return cites.some(({ page, inferred }) => page !== undefined && inferred === true);
}

/** Pages of a source's main part (`annex` empty) or of one of its annexes. */
const PAGES: Readonly<Record<Language, (annex: string, pages: readonly string[]) => string>> = {
  da: (annex, pages) => `${annex === "" ? "" : `bilag ${annex}, `}s. ${pages.join(", ")}`,
  en: (annex, pages) => {
    const several = pages.length > 1 || pages.some((page) => page.includes("–"));
    return `${annex === "" ? "" : `annex ${annex}, `}${several ? "pp." : "p."} ${pages.join(", ")}`;
  },
};

interface Page {
  readonly annex: string;
  readonly page: string;
  readonly printed: boolean;
}

/** One text for the pages of the main part and one for those of each annex. */
function pagesText(cites: readonly Cite[], language: Language): string[] {
  const pages = new Map<string, Page>();
  for (const { page, inferred } of cites) {
    if (page === undefined) continue;
    const [, annex = "", inAnnex = page] = /^B(\d+)\/(.+)$/.exec(page) ?? [];
    const printed = inferred !== true || pages.get(page)?.printed === true;
    pages.set(page, { annex, page: inAnnex.replaceAll("-", "–"), printed });
  }
  const sorted = [...pages.values()].sort((a, b) => inOrder(a.page, b.page));
  const annexes = [...new Set(sorted.map(({ annex }) => annex))].sort(inOrder);
  return annexes.map((annex) => {
    const shown = sorted
      .filter((page) => page.annex === annex)
      .map(({ page, printed }) => (printed ? page : `[${page}]`));
    return PAGES[language](annex, shown);
  });
}

/** Made when it is first needed: a collator takes as long as hundreds of comparisons by it. */
let collator: Intl.Collator | undefined;

function inOrder(a: string, b: string): number {
  collator ??= new Intl.Collator("en", { numeric: true });
  return collator.compare(a, b);
}

const titles = new WeakMap<readonly Source[], ReadonlyMap<string, string>>();

/**
 * Name of each source in a citation: its title up to the first comma, colon or parenthesis, with the year where that
 * part has none; the whole title where two sources would bear the same name.
 */
function sourceTitles({ sources }: Problem): ReadonlyMap<string, string> {
  const kept = titles.get(sources);
  if (kept !== undefined) return kept;
  const short = sources.map(shortTitle);
  const made = new Map(
    sources.map(({ id, title }, index) => {
      const own = short[index] ?? title;
      return [id, short.filter((each) => each === own).length === 1 ? own : title];
    }),
  );
  titles.set(sources, made);
  return made;
}

function shortTitle({ title, date }: Source): string {
  // The comma of "Kultur-, Fritids- og Borgerserviceudvalget" ends nothing.
  const short = /^(?:[^,:(]|(?<=-),)*/.exec(title)?.[0].trim() ?? "";
  const year = date?.slice(0, 4);
  if (short === "") return title;
  return year === undefined || /\d{4}/.test(short) ? short : `${short} ${year}`;
}
