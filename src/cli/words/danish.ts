import { formatNumber } from "../../text/numbers.ts";
import type { CliWords } from "./cli-words.ts";

const n = (value: number): string => formatNumber(value, "da");

/** Why a file could not be read, or a result not written, by Node's code. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: "filen findes ikke",
  EISDIR: "det er en mappe",
  EACCES: "adgang nægtet",
  ENOSPC: "disken er fuld",
  EDQUOT: "kvoten på disken er brugt op",
  EFBIG: "filen er blevet for stor",
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
  4  tiden løb ud; det, der måtte være bevist, er skrevet ud`,
  selectionHelp: `VALG er et af:
  example1         id'et på en navngiven fordeling i dokumentet
  unchanged        fordelingen i dag
  A01.1,A09.2      id'er på scenarier med komma imellem; de andre områder er uændrede
  {"A09":"A09.2"}  et JSON-objekt; - læser et fra stdin`,
  limitHelp: `GRÆNSE er en af disse, med <= eller >= (i anførselstegn, så skallen lader dem være):
  "moved:staff<=800"      hvad de opgaver, der skifter forvaltning, har af en måling
  "load:cases@TMF<=150"   hvad opgaverne i en forvaltning har af en måling
  "tasks@TMF<=3"          antallet af opgaver i en forvaltning
  "used:cost<=10"         hvad de valgte scenarier bruger`,
  examples: `Eksempler:
  ressort rank --weight H1=3 --weight H2=2 --top 5
  ressort rank --lock A09.2 --forbid A05.1 --format csv
  ressort show example1
  ressort frontier --by H1,H2,H3
  ressort weights --best 3
  ressort standing example2
  ressort compare example1 example3 decision2025
  ressort why-not --lock A05.1 --forbid A03.1
  ressort explain example3 --versus example1`,

  rankCommand: "de bedste lovlige fordelinger under dine vægte",
  frontierCommand: "hvad der kan nås: de kombinationer af scorer, som intet slår",
  weightsCommand: "hvilke vægte der fører hvorhen, og hvor robust den bedste er med dine vægte",
  standingCommand: "hvor én fordeling står, og hvilke vægte der ville vælge den",
  compareCommand: "2 til 8 fordelinger side om side, og hvad der byttes mod hvad",
  explainCommand: "hvorfor en fordeling scorer anderledes end en anden, med kilderne",
  whyNotCommand:
    "hvorfor et ønske ikke kan opfyldes, og hvad der kan opgives, eller hvad det koster, og hvilke vægte der ville opfylde det",
  assumptionsCommand:
    "hvor meget førstepladsen hviler på antagelser: hvilke der kan skifte den bedste ud, alene og på én gang",
  showCommand: "én fordeling: forvaltninger, opgaver, flytninger og score",
  checkCommand:
    "kontrollér et problemdokument: fejlene, eller hvor mange lovlige fordelinger det har, og hvad der næppe er ment",
  exportCommand: "problemet som lineært program",
  startCommand:
    "de ti bedste for København, hvad der overhovedet kan nås, og hvor eksemplerne og beslutningen i 2025 står",

  values: {
    file: "FIL",
    selection: "VALG",
    weight: "ID=TAL",
    count: "ANTAL",
    id: "ID",
    ids: "IDER",
    language: "SPROG",
    format: "FORMAT",
    seconds: "SEKUNDER",
    seed: "TAL",
    placement: "OPGAVE=FORVALTNING",
    tasks: "OPGAVE,OPGAVE",
    limit: "GRÆNSE",
  },
  fileArgument: "problemdokumentet; - læser stdin",
  selectionArgument: "fordelingen, se nedenfor",
  selectionsArgument: "fordelingerne, se nedenfor; de andre holdes op mod den første",
  explainedArgument: "fordelingen, der forklares, se nedenfor; ellers best",
  bestHelp: "Ordet best står for den bedste fordeling under vægtene.",
  wishedArgument: "en fordeling, der ønskes hel, se nedenfor",
  problemOption: "problemdokumentet; - læser stdin",
  weightOption: "vægten af et hensyn eller tema, mindst 0; ellers dokumentets; kan gentages",
  topOption: "hvor mange fordelinger",
  rowsOption: "hvor mange rækker tabellerne viser; de andre formater rummer alle",
  reasonsOption:
    "hvor mange grunde tabellen viser, de andre lagt sammen; markdown viser dem alle, json er hele forklaringen, ndjson har hver grund, csv også, men uden målernes opgaver og belastninger",
  versusOption: "fordelingen, som den holdes op mod, se nedenfor",
  byOption: "2 til 10 hensyn eller temaer at sammenligne på, for eksempel H1,H2,H3; ellers de hensyn, der har vægt",
  bestOption:
    "for hvor mange af de bedste andelene findes; ellers 1 (eksakte områder for mere end omkring 20 tager minutter)",
  samplesOption:
    "anslå andelene ved så mange tilfældige vægtninger, også hvor de kunne være eksakte; hvor de ikke kan, ellers 10.000, eller 200 hvor der er for mange fordelinger at opregne",
  seedOption: "hvilke tilfældige vægtninger: det samme tal giver de samme; ellers 1",
  derivedOption: "lad også det variere, der er udledt af kilderne",
  drawsOption: "hvor mange gange alle værdier trækkes på én gang, højst 1.000.000; ellers 1.000",
  drawSeedOption: "hvilke tilfældige værdier: det samme tal giver de samme; ellers 1",
  followedOption: "hvor mange af de bedste der følges gennem trækningerne; ellers 10",
  lockOption: "scenarie, der skal vælges; kan gentages",
  forbidOption: "scenarie, der ikke må vælges; kan gentages",
  placeOption: "en opgave, der skal ligge i en forvaltning; kan gentages",
  togetherOption: "to opgaver, der skal ligge i samme forvaltning; kan gentages",
  limitOption: "en grænse ud over dokumentets, se nedenfor; kan gentages",
  langOption: "sproget; ellers terminalens",
  formatOption: "hvordan resultatet skrives",
  csvFormats: "csv er til programmer, csv-excel til Excel på samme sprog",
  exportFormatOption: "filformatet",
  timeLimitOption: "stop efter så mange sekunder",

  usageError: (what) => `Forkert brug: ${what.trim()}`,
  seeHelp: (command) => `Se ${command}.`,
  maybe: (meant) => `Måske mentes ${meant}.`,
  choicesAre: "Mulige er",
  notWeight: "Skriv ID=TAL, for eksempel H1=3 eller H1=0.5.",
  notWholeNumber: "Skriv et helt tal, mindst 1.",
  notSeconds: "Skriv et antal sekunder, mindst 0.",
  notPlacement: "Skriv OPGAVE=FORVALTNING, for eksempel uu-outreach=BIF.",
  notTogether: "Skriv to opgaver med komma imellem, for eksempel stu,fgu.",
  notLimit:
    'Skriv for eksempel "moved:staff<=800", "load:cases@TMF<=150", "tasks@TMF<=3" eller "used:cost<=10"; >= går også.',
  notSeed: "Skriv et helt tal, mindst 0.",
  notToCompare: "Angiv 2 til 8 fordelinger at sammenligne.",
  stdinTwice: "stdin (-) kan kun læses én gang.",
  problemTwice: "Problemdokumentet er angivet to gange: som argument og med --problem.",

  stdin: "stdin",
  unreadable: (file, code) => `${file} kan ikke læses: ${reasons[code] ?? code}.`,
  unwritable: (code) => `Resultatet kunne ikke skrives helt: ${reasons[code] ?? code}.`,
  notJson: (name, reason) => `${name} er ikke JSON: ${reason}.`,
  notSelection: 'Valget er ikke et objekt af områder og scenarier. Skriv for eksempel {"A09":"A09.2"}.',
  documentIssues: (count) => `Problemdokumentet har ${n(count)} fejl:`,
  inputIssues: (count) => `Inputtet har ${n(count)} fejl:`,
  solverDisagreement: (solver) =>
    `Løseren ${solver} gav et svar, der ikke holdt til kontrollen. Derfor er intet skrevet ud. Det er en fejl i løseren eller i ressort og ikke i dine ønsker. Prøv igen med andre tal, for eksempel lidt andre vægte, og meld fejlen med kommandoen og dokumentet.`,
  unexpected: (detail) => `En uventet fejl i ressort:\n${detail}`,

  infeasibleWishes: "Ingen lovlig fordeling opfylder ønskerne (--lock, --forbid, --place, --together, --limit).",
  infeasibleDocument: "Dokumentet har ingen lovlig fordeling.",
  stopped: (proven, bound) => `Tiden løb ud. ${provenText(proven)} Ingen anden fordeling scorer over ${bound}.`,
  incumbent: (score, scenarios) => `Bedst fundet uden bevis: score ${score}, ${scenarios}`,

  conflictsIncomplete: "Ikke alt er skrevet ud: tiden løb ud, eller der er over tusind konflikter eller rettelser.",
  exportUnproven:
    "Ikke bevist: tiden løb ud, før det værste og det bedste af alle lovlige fordelinger var kendt, som målfunktionen hviler på.",
  analysisStopped: "Tiden løb ud. Udskriften viser det, der er kendt indtil nu, og siger, hvad der ikke er bevist.",

  searching: "Søger efter de bedste fordelinger",
  analysing: {
    catalogue: (done) => `Opregner: ${n(done)} ${done === 1 ? "lovlig fordeling" : "lovlige fordelinger"} fundet`,
    frontier: (done, of) => `Samler det, som intet slår: ${n(done)}${ofText(of)}`,
    regions: (done, of) => `Deler vægtene op: ${n(done)}${ofText(of)}`,
    samples: (done, of) => `Prøver tilfældige vægtninger: ${n(done)}${ofText(of)}`,
    draws: (done, of) => `Trækker alle værdier på én gang: ${n(done)}${ofText(of)}`,
    search: (done, of) => `Søger: ${n(done)}${ofText(of)}`,
  },
};

function ofText(of: number | undefined): string {
  return of === undefined ? "" : ` af ${n(of)}`;
}

function provenText(proven: number): string {
  if (proven === 0) return "Ingen plads er bevist.";
  return proven === 1 ? "Den bedste er bevist." : `De ${n(proven)} bedste er bevist.`;
}
