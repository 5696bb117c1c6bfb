import { formatNumber } from "../../../text/numbers.ts";
import type { CheckWords } from "./words.ts";

const n = (value: number): string => formatNumber(value, "da");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

const scenarios = (count: number): string => many(count, "scenarie", "scenarier");
const effects = (count: number): string => many(count, "virkning", "virkninger");

export const danish: CheckWords = {
  check: {
    count: (count) => `Der er ${many(count, "lovlig fordeling", "lovlige fordelinger")}.`,
    atLeast: (count) => `Der er mindst ${many(count, "lovlig fordeling", "lovlige fordelinger")}.`,
    nothingFound: "Der er intet at bemærke.",
    nothingFoundSoFar: "I det, der er set efter, er der intet at bemærke.",
    warningsHeading: (count) => (count === 1 ? "1 advarsel" : `${n(count)} advarsler`),
    notesHeading: (count) => (count === 1 ? "1 bemærkning" : `${n(count)} bemærkninger`),
    undecidedHeading: "Ikke afgjort",
    noTime: "Tiden slap op. Derfor vides det ikke:",
    tooLarge: "Der er for mange lovlige fordelinger til at gå dem alle igennem. Derfor vides det ikke:",
    undecided: {
      "nothing-lawful": () => "om der overhovedet er en lovlig fordeling",
      "theme-distinguishes-nothing": (count) => `om ${many(count, "tema", "temaer")} skelner`,
      "theme-few-effects": (count) => `om ${many(count, "tema", "temaer")} hviler på for få virkninger`,
      "effect-never-holds": (count) => `om ${effects(count)} nogensinde kan tælle`,
      "scenario-never-lawful": (count) => `om ${scenarios(count)} kan vælges`,
      "limit-binds-nothing": (count) => `om ${many(count, "grænse", "grænser")} binder`,
      "department-never-open": (count) => `om ${many(count, "forvaltning", "forvaltninger")} kan være åben`,
      "id-not-on-command-line": (count) => `om kommandolinjen kan nævne ${many(count, "id", "id'er")}`,
      "scenario-dominated": (count) => `om ${scenarios(count)} altid kan erstattes af et andet uden tab`,
      "scenario-without-consequence": (count) => `om ${scenarios(count)} er uden følger`,
      "effects-alike": (count) => `om nogen af ${effects(count)} siger det samme`,
    },
    holdsHeading: "Hvad dokumentet rummer",
  },
};
