import type { Problem } from "../../problem/problem.ts";
import type { Acceptability, Regions } from "../../analyse/weight-regions.ts";
import type { Language } from "../../text/bilingual.ts";
import { whole } from "../../text/many.ts";
import { heading, paragraph, type Block } from "../document/document.ts";
import { joined, line, type Inline } from "../document/inline.ts";
import { tableOf, type Column } from "../document/table.ts";
import { criterionIdsLine, shareSpan } from "../texts/spans.ts";
import { numberColumn, weightColumn } from "../tables/columns.ts";

const say = {
  number: { da: "Nr.", en: "No." },
  centralLegend: {
    da: (ids: Inline) =>
      line`Kolonnerne ${ids} viser en fordelings centrale vægte, gennemsnittet af de vægtninger, hvor den er den bedste: sådan vægter typisk den, der vælger den.`,
    en: (ids: Inline) =>
      line`The columns ${ids} give the central weights of an allocation, the mean of the weightings under which it is the best: whoever chooses it typically weighs like this.`,
  },
  heading: { da: "Pladser og centrale vægte", en: "Places and central weights" },
  legend: {
    da: (shown: number, best: number) =>
      `Kolonnerne 1, 2 og så videre viser andelen af vægtninger, hvor den har den plads${shown < best ? ` (de første ${whole(shown, "da")}; CSV og JSON rummer alle ${whole(best, "da")})` : ""}.`,
    en: (shown: number, best: number) =>
      `The columns 1, 2 and so on give the share of weightings under which it has that place${shown < best ? ` (the first ${whole(shown, "en")}; the CSV and the JSON hold all ${whole(best, "en")})` : ""}.`,
  },
};

/** More columns than this do not fit on a page. */
const MOST_PLACES = 6;

/** The share of each place, and the central weights. */
export function placeBlocks(
  problem: Problem,
  { acceptability, best, by }: Regions,
  top: number,
  language: Language,
): readonly Block[] {
  const places = Array.from({ length: Math.min(best, MOST_PLACES) }, (_, place) => place);
  const columns: readonly Column<Acceptability>[] = [
    { key: "number", title: say.number[language], type: "count", value: (_, at) => at + 1 },
    ...places.map((place) =>
      numberColumn<Acceptability>({ key: `share_${place + 1}`, title: String(place + 1), type: "share" }, ({ ranks }) =>
        shareSpan(ranks[place] ?? 0, language),
      ),
    ),
    ...by.map((id) => weightColumn<Acceptability>(id, id, ({ centralWeights }) => centralWeights, language)),
  ];
  const legends = [say.legend[language](places.length, best), centralLegend(criterionIdsLine(problem, by), language)];
  return [
    heading(say.heading[language]),
    tableOf(columns, acceptability.slice(0, top), { language }),
    paragraph(joined(legends, " ")),
  ];
}

/** A legend for central weights. */
export function centralLegend(ids: Inline, language: Language): Inline {
  return say.centralLegend[language](ids);
}
