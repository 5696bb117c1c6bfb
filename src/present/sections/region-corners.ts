import type { Regions, WeightRegion } from "../../analyse/weight-regions.ts";
import { whole } from "../../text/many.ts";
import { heading, paragraph, type Block } from "../document/document.ts";
import { joined } from "../document/inline.ts";
import { tableOf, type Column } from "../document/table.ts";
import { restBlocks, type Showing } from "./rest.ts";
import type { CallSelection } from "../texts/selection-text.ts";
import { lineColumn, numberColumn } from "../tables/columns.ts";
import { shareSpan } from "../texts/spans.ts";
import { weightOf } from "../texts/weights-text.ts";

const say = {
  heading: {
    da: (best: number) =>
      best === 1 ? "Vægtområdernes hjørner" : `Vægtområder med de samme ${whole(best, "da")} bedste`,
    en: (best: number) =>
      best === 1 ? "The corners of the regions" : `Regions with the same ${whole(best, "en")} best`,
  },
  best: { da: "Bedst", en: "Best" },
  legend: {
    da: (best: number) =>
      best === 1
        ? "Et vægtområde er alle vægtninger, der har den samme bedste."
        : `Et vægtområde er alle vægtninger, der har de samme ${whole(best, "da")} bedste, i den rækkefølge, de har i dets midte.`,
    en: (best: number) =>
      best === 1
        ? "A region is all weightings that have the same best."
        : `A region is all weightings that have the same ${whole(best, "en")} best, in the order that they have in its middle.`,
  },
  cornersLegend: {
    da: "Hver linje er et hjørne af vægtområdet: enhver vægtning mellem hjørnerne hører til det.",
    en: "Each line is a corner of the region: every weighting between the corners belongs to it.",
  },
  share: { da: "Andel", en: "Share" },
};

/** With a single best and no corners, the regions say nothing that the table above them does not. */
export function regionBlocks(
  { regions, best, by }: Regions,
  call: CallSelection,
  { language, namesOptions, top }: Showing & { readonly top: number },
): readonly Block[] {
  const corners = regions.some(({ polygon }) => polygon !== undefined);
  if (!corners && best === 1) return [];
  const columns: readonly Column<WeightRegion>[] = [
    lineColumn("best", say.best[language], ({ selections }) => joined(selections.map(call), ", ")),
    numberColumn({ key: "share", title: say.share[language], type: "share" }, ({ share, standardError }) =>
      shareSpan(share, language, standardError),
    ),
    ...(corners ? by : []).map((id): Column<WeightRegion> => ({
      key: id,
      title: id,
      type: "share",
      value: () => null,
      shown: ({ polygon = [] }) => polygon.map((corner) => [weightOf(corner, id, language)]),
    })),
  ];
  const table = tableOf(columns, regions.slice(0, top), { language });
  return [
    heading(say.heading[language](best)),
    table,
    ...restBlocks(table.top, regions.length, { language, namesOptions }),
    paragraph([say.legend[language](best), ...(corners ? [say.cornersLegend[language]] : [])].join(" ")),
  ];
}
