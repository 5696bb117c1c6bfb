import type { Bilingual } from "../text/bilingual.ts";

/** Some lines of a help text: what is to be typed, and what it means, in two columns. */
export interface HelpList {
  readonly head: Bilingual;
  readonly rows: readonly (readonly [string, Bilingual | null])[];
}

/** Forms of a selection. */
export const SELECTION_HELP: HelpList = {
  head: { da: "VALG er et af:", en: "SELECTION is one of:" },
  rows: [
    [
      "example1",
      { da: "id’et på en navngiven fordeling i dokumentet", en: "the id of a named selection of the document" },
    ],
    ["unchanged", { da: "fordelingen i dag", en: "the allocation of today" }],
    [
      "A01.1,A09.2",
      {
        da: "id’er på scenarier med komma imellem; de andre områder er uændrede",
        en: "scenario ids separated by commas; the other areas are unchanged",
      },
    ],
    ['{"A09":"A09.2"}', { da: "et JSON-objekt; - læser et fra stdin", en: "a JSON object; - reads one from stdin" }],
  ],
};

/** Besides, where the best is a selection. */
export const BEST_HELP: HelpList = {
  head: {
    da: "Ordet best står for den bedste fordeling under vægtene.",
    en: "The word best stands for the best allocation under the weights.",
  },
  rows: [],
};

/** Forms of a limit. */
export const LIMIT_HELP: HelpList = {
  head: {
    da: "GRÆNSE er en af disse, med <= eller >= (i anførselstegn, så skallen lader dem være):",
    en: "LIMIT is one of these, with <= or >= (in quotes, so that the shell leaves them alone):",
  },
  rows: [
    [
      '"moved:staff<=800"',
      {
        da: "hvad de opgaver, der skifter forvaltning, har af en måleenhed",
        en: "what the tasks that change department have of a measure",
      },
    ],
    [
      '"load:cases@TMF<=150"',
      {
        da: "hvad opgaverne i en forvaltning har af en måleenhed",
        en: "what the tasks in a department have of a measure",
      },
    ],
    ['"tasks@TMF<=3"', { da: "antallet af opgaver i en forvaltning", en: "the number of tasks in a department" }],
    ['"used:cost<=10"', { da: "hvad de valgte scenarier bruger", en: "what the chosen scenarios use" }],
  ],
};

export const EXAMPLES: HelpList = {
  head: { da: "Eksempler:", en: "Examples:" },
  rows: [
    "ressort rank --weight H1=3 --weight H2=2 --top 5",
    "ressort rank --lock A09.2 --forbid A05.1 --format csv",
    "ressort list scenarios",
    "ressort show A09.2",
    "ressort frontier --by H1,H2,H3",
    "ressort weights --best 3",
    "ressort standing example2",
    "ressort compare example1 example3 decision2025",
    "ressort why-not --lock A05.1 --forbid A03.1",
    "ressort explain example3 --versus example1",
    "ressort figure weight-triangle --out triangle.svg",
  ].map((line) => [line, null] as const),
};

export const EXIT_CODES: HelpList = {
  head: { da: "Returkoder:", en: "Exit codes:" },
  rows: [
    ["0", { da: "i orden", en: "ok" }],
    [
      "1",
      {
        da: "fejl: et dokument, et input eller en fil kan ikke bruges (også ukendte id’er)",
        en: "failure: a document, an input or a file cannot be used (unknown ids too)",
      },
    ],
    ["2", { da: "brug: kommandolinjen kan ikke forstås", en: "usage: the command line cannot be understood" }],
    ["3", { da: "ingen lovlig fordeling opfylder ønskerne", en: "no lawful allocation grants the wishes" }],
    [
      "4",
      {
        da: "tiden løb ud; det, der måtte være bevist, er skrevet ud",
        en: "the time ran out; what is proven, if anything, has been printed",
      },
    ],
  ],
};
