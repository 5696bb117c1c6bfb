import { formatNumber } from "../../present/numbers.ts";
import type { CliWords } from "./cli-words.ts";

const n = (value: number): string => formatNumber(value, "da");

/** Why a file could not be read, by Node's code. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: "filen findes ikke",
  EISDIR: "det er en mappe",
  EACCES: "adgang nægtet",
};

export const danish: CliWords = {
  about: "Find, sammenlign og vis de lovlige måder at fordele en bys opgaver mellem dens forvaltninger på.",
  usage: "[tilvalg] [kommando]",
  optionsUsage: "[tilvalg]",
  titles: { "Usage:": "Brug:", "Options:": "Tilvalg:", "Commands:": "Kommandoer:", "Arguments:": "Argumenter:" },
  choices: (choices) => `mulige: ${choices}`,
  defaultValue: (value) => `ellers: ${value}`,
  helpOption: "vis denne hjælp",
  command: "kommando",
  helpCommand: "vis hjælp til en kommando",
  versionOption: "vis versionen",
  exitCodes: `Slutkoder:
  0  i orden
  1  fejl: et dokument, et input eller en fil kan ikke bruges (også ukendte id'er)
  2  brug: kommandolinjen kan ikke forstås
  3  ingen lovlig fordeling opfylder ønskerne
  4  tiden løb ud; det, der er bevist, er skrevet ud`,
  selectionHelp: `VALG er et af:
  example1         id'et på en navngiven fordeling i dokumentet
  unchanged        fordelingen i dag
  A01.1,A09.2      id'er på scenarier med komma imellem; de andre områder er uændrede
  {"A09":"A09.2"}  et JSON-objekt; - læser et fra stdin`,
  examples: `Eksempler:
  ressort rank --weight H1=3 --weight H2=2 --top 5
  ressort rank --lock A09.2 --forbid A05.1 --format csv
  ressort show example1`,

  rankCommand: "de bedste lovlige fordelinger under dine vægte",
  showCommand: "én fordeling: forvaltninger, opgaver, flytninger og score",
  checkCommand: "efterse et problemdokument; skriver fejlene på stdout",
  exportCommand: "problemet som lineært program",
  startCommand: "de ti bedste for København, og hvor eksemplerne og beslutningen i 2025 står",

  values: {
    file: "FIL",
    selection: "VALG",
    weight: "ID=TAL",
    count: "ANTAL",
    id: "ID",
    language: "SPROG",
    format: "FORMAT",
    seconds: "SEKUNDER",
  },
  fileArgument: "problemdokumentet; - læser stdin",
  selectionArgument: "fordelingen, se nedenfor",
  problemOption: "problemdokumentet; - læser stdin",
  weightOption: "vægten af et hensyn eller tema, mindst 0; ellers dokumentets; kan gentages",
  topOption: "hvor mange fordelinger",
  lockOption: "scenarie, der skal vælges; kan gentages",
  forbidOption: "scenarie, der ikke må vælges; kan gentages",
  langOption: "sproget; ellers terminalens",
  formatOption: "hvordan resultatet skrives",
  exportFormatOption: "filformatet",
  timeLimitOption: "stop efter så mange sekunder",

  usageError: (what) => `Forkert brug: ${what.trim()}`,
  seeHelp: "Se ressort --help.",
  maybe: (meant) => `Måske mentes ${meant}.`,
  choicesAre: "Mulige er",
  notWeight: "Skriv ID=TAL, for eksempel H1=3 eller H1=0.5.",
  notWholeNumber: "Skriv et helt tal, mindst 1.",
  notSeconds: "Skriv et antal sekunder, mindst 0.",
  stdinTwice: "stdin (-) kan kun læses én gang.",

  stdin: "stdin",
  unreadable: (file, code) => `${file} kan ikke læses: ${reasons[code] ?? code}.`,
  notJson: (name, reason) => `${name} er ikke JSON: ${reason}.`,
  notSelection: 'Valget er ikke et objekt af områder og scenarier. Skriv for eksempel {"A09":"A09.2"}.',
  documentIssues: (count) => `Problemdokumentet har ${n(count)} fejl:`,
  inputIssues: (count) => `Inputtet har ${n(count)} fejl:`,
  solverDisagreement: (solver) =>
    `Løseren ${solver} gav et svar, der ikke holdt til kontrollen. Derfor er intet skrevet ud. Det er en fejl i løseren eller i ressort og ikke i dine ønsker. Prøv igen med andre tal, for eksempel lidt andre vægte, og meld fejlen med kommandoen og dokumentet.`,
  unexpected: (detail) => `En uventet fejl i ressort:\n${detail}`,

  infeasibleWishes: "Ingen lovlig fordeling opfylder ønskerne (--lock, --forbid).",
  infeasibleDocument: "Dokumentet har ingen lovlig fordeling.",
  stopped: (proven, bound) => `Tiden løb ud. ${provenText(proven)} Ingen anden fordeling scorer over ${bound}.`,
  incumbent: (score, scenarios) => `Bedst fundet uden bevis: score ${score}, ${scenarios}`,

  searching: "Søger efter de bedste fordelinger",
  counting: (found) => `Tæller: ${n(found)} ${found === 1 ? "lovlig fordeling" : "lovlige fordelinger"} fundet`,
};

function provenText(proven: number): string {
  if (proven === 0) return "Ingen plads er bevist.";
  return proven === 1 ? "Den bedste er bevist." : `De ${n(proven)} bedste er bevist.`;
}
