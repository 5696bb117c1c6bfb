import type { AssumptionItem, Assumptions } from "../../analyse/assumptions/assumptions.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { many, whole } from "../../text/many.ts";
import { heading, paragraph, title, type AnswerDocument, type Page } from "../document/document.ts";
import { line, type Inline } from "../document/inline.ts";
import { scoreLine } from "../texts/score-text.ts";
import { assumptionTable } from "../tables/assumption-table.ts";
import { bracketBlocks } from "../sections/bracketed-pages.ts";
import { changesSection, isWished, type AssumptionsShowing } from "../sections/changing.ts";
import { endingBlocks } from "../sections/ending.ts";
import type { ViewOptions } from "../sections/rest.ts";
import { drawnCoreSection, togetherSection } from "../sections/together.ts";
import { othersSection } from "../sections/unchanging.ts";
import { restsSection, variedText } from "../sections/varied.ts";
import { allocationWithin } from "../texts/selection-text.ts";
import { weightsLine } from "../texts/weights-text.ts";
import { wishesBlocks } from "../sections/wishes.ts";

const say = {
  title: {
    da: "Hvad førstepladsen hviler på: kodede styrker og spænd",
    en: "What the first rank rests on: coded strengths and ranges",
  },
  wholeHeading: { da: "Hele fordelinger", en: "Whole allocations" },
  aloneHeading: { da: "Én værdi ad gangen", en: "One value at a time" },
  noItems: {
    da: "Ingen virkning har en kodet styrke, og intet tal er antaget eller har et spænd, af det, der er spurgt om.",
    en: "Of what was asked about, no effect has a coded strength, and no figure is assumed or has a range.",
  },
  winner: {
    da: ({ name, score, isWished }: Winner) =>
      line`Vinderen efter dokumentets egne værdier${isWished ? " blandt dem, der opfylder ønskerne," : ""} er ${name} (score ${score} af 100).`,
    en: ({ name, score, isWished }: Winner) =>
      line`The winner by the document's own values${isWished ? ", of those that grant the wishes," : ""} is ${name} (score ${score} of 100).`,
  },
  tiedWinner: {
    da: ({ name, score, isWished }: Winner, sharing: number | null) =>
      line`Efter dokumentets egne værdier deler ${sharing === null ? "flere" : whole(sharing, "da")} fordelinger${isWished ? ", der opfylder ønskerne," : ""} førstepladsen (score ${score} af 100). Vinderen nedenfor er ${name}: den står kun først på grund af rækkefølgen blandt lige (færrest ændrede områder, derefter dokumentets rækkefølge).`,
    en: ({ name, score, isWished }: Winner, sharing: number | null) =>
      line`By the document's own values ${sharing === null ? "several" : whole(sharing, "en")} allocations${isWished ? " that grant the wishes" : ""} share the first rank (score ${score} of 100). The winner below is ${name}: it is the first of them by the order inside a tie only (fewest changed areas, then the order of the document).`,
  },
  alone: {
    da: ({ changing, exact }: Changing) =>
      changing === 0 && !exact
        ? "Der blev ikke fundet nogen af værdierne, der alene skifter vinderen ud."
        : `${changing === 0 ? "Ingen" : atLeast(changing, exact, "da")} af værdierne kan alene skifte vinderen ud, når alle andre værdier er, som de er.`,
    en: ({ changing, exact }: Changing) =>
      changing === 0 && !exact
        ? "No change of the winner by one of the values alone was found."
        : `${changing === 0 ? "None" : atLeast(changing, exact, "en")} of the values can change the winner alone, with all other values as they are.`,
  },
  idle: {
    da: (count: number) => `${whole(count, "da")} rører ikke noget, der har vægt.`,
    en: (count: number) => `${whole(count, "en")} ${count === 1 ? "touches" : "touch"} nothing that has weight.`,
  },
  lookedAt: {
    da: (count: number, { changing, exact }: Changing) =>
      `${many(count, "antagelse eller spænd blev", "antagelser og spænd blev", "da")} set efter, før tiden løb ud; ${changing === 0 && !exact ? "der blev ikke fundet nogen af dem, der alene skifter vinderen ud" : `${atLeast(changing, exact, "da").toLowerCase()} af dem kan alene skifte vinderen ud`}.`,
    en: (count: number, { changing, exact }: Changing) =>
      `${many(count, "assumption or range was", "assumptions and ranges were", "en")} looked at before the time ran out; ${changing === 0 && !exact ? "no change of the winner by one of them alone was found" : `${atLeast(changing, exact, "en").toLowerCase()} of them can change the winner alone`}.`,
  },
  notExact: {
    da: "Fordelingerne er ikke listet, men søgt. Der er ledt efter skift ved spændenes ender, elleve steder på vejen ud til hver og derfra ved halvering: at der ikke er et nærmere, og intet hvor intet blev fundet, er en antagelse.",
    en: "The allocations were not listed but searched for. Changes were looked for at the ends of each range, at eleven places on the way to each, and from there by halving: that there is none nearer by, and none where none was found, is an assumption.",
  },
  incomplete: {
    da: "Tiden løb ud: det viste er kendt, resten ikke.",
    en: "The time ran out: what is shown is known, the rest is not.",
  },
};

/** A winner, and whether it had to grant wishes. */
interface Winner {
  readonly name: Inline;
  readonly score: Inline;
  readonly isWished: boolean;
}

/** The number of values that can change a winner, and whether it is proven that no more can. */
interface Changing {
  readonly changing: number;
  readonly exact: boolean;
}

/** A count in words, which is a lower bound where it is not exact. */
function atLeast(count: number, exact: boolean, language: Language): string {
  const least = { da: "Mindst ", en: "At least " }[language];
  return `${exact || count === 0 ? "" : least}${whole(count, language)}`;
}

/**
 * Dependence of the best on what is coded or uncertain, as a document: what varies; when all varies at once, which scenarios
 * belong to the best and how the best allocations do; and which values can change the winner alone, at which value and to
 * what.
 *
 * In files, by what stands in `row`: an `assumption`, with its range (`low`, `value`, `high`, in its `unit`), what it
 * `touches`, whether the winner `survives_low` and `survives_high`, the nearest values at which it does not
 * (`changes_below`, `changes_above`; none if it stays) and what wins there; `core`, a `scenario` with its core `index` when
 * all vary at once, its `standard_error` and its `class` (`core`, `borderline`, `exterior`); `together`, one of the best
 * allocations when all vary at once, with its share of first ranks (`first`), `largest_regret` and its share of draws in
 * which it is `unlawful`, all of 0…1; and where the time ran out the `incumbent`.
 */
export function assumptionsView(
  problem: Problem,
  assumptions: Assumptions,
  language: Language,
  { top = Infinity, namesOptions }: ViewOptions = {},
): AnswerDocument {
  return {
    language,
    title: say.title[language],
    blocks: assumptionsPage(problem, assumptions, { language, top, namesOptions, isWished: isWished(assumptions) }),
    data: assumptionTable(problem, assumptions, language),
  };
}

function assumptionsPage(problem: Problem, assumptions: Assumptions, showing: AssumptionsShowing): Page {
  const { language } = showing;
  const { winner, items, together, status } = assumptions;
  const complete = status === "complete";
  if (winner === null) return endingBlocks(problem, assumptions, language);
  const ranged = items.filter(({ low, high }) => low < high);
  const [name, score] = [allocationWithin(problem, winner.selection, language), scoreLine(winner, language)];
  return [
    title(say.title[language]),
    paragraph(weightsLine(problem, winner, language)),
    ...wishesBlocks(problem, assumptions.question, language),
    paragraph(variedText(ranged, assumptions.question.vary, language)),
    ...drawnCoreSection(problem, assumptions, showing),
    heading(say.wholeHeading[language]),
    paragraph(
      assumptions.tied
        ? say.tiedWinner[language]({ ...showing, name, score }, assumptions.sharing)
        : say.winner[language]({ ...showing, name, score }),
    ),
    ...(together === null ? [] : togetherSection(problem, together, showing)),
    heading(say.aloneHeading[language]),
    paragraph(
      complete
        ? countsText(items, ranged, language)
        : say.lookedAt[language](items.length, { changing: ranged.filter(changes).length, exact: isExact(items) }),
    ),
    ...changesSection(problem, winner.selection, ranged.filter(changes), showing),
    ...othersSection(
      problem,
      ranged.filter((item) => !changes(item)),
      language,
    ),
    ...(isExact(items) ? [] : [paragraph(say.notExact[language])]),
    ...restsSection(items, ranged, language),
    ...(complete ? [] : [paragraph(say.incomplete[language])]),
    ...bracketBlocks(items, language),
  ];
}

function changes({ changesBelow, changesAbove }: AssumptionItem): boolean {
  return changesBelow !== null || changesAbove !== null;
}

function isExact(items: readonly AssumptionItem[]): boolean {
  return items.every(({ exact }) => exact);
}

function countsText(items: readonly AssumptionItem[], ranged: readonly AssumptionItem[], language: Language): string {
  const idle = ranged.filter(({ touches }) => touches.length === 0).length;
  return [
    ...(items.length === 0
      ? [say.noItems[language]]
      : [say.alone[language]({ changing: ranged.filter(changes).length, exact: isExact(items) })]),
    ...(idle === 0 ? [] : [say.idle[language](idle)]),
  ].join(" ");
}
