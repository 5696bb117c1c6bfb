import { formatNumber } from "../../../text/numbers.ts";
import type { CheckWords } from "./words.ts";

const n = (value: number): string => formatNumber(value, "en");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

const scenarios = (count: number): string => many(count, "scenario", "scenarios");
const effects = (count: number): string => many(count, "effect", "effects");

export const english: CheckWords = {
  check: {
    count: (count) => `It has ${many(count, "lawful allocation", "lawful allocations")}.`,
    atLeast: (count) => `It has at least ${many(count, "lawful allocation", "lawful allocations")}.`,
    nothingFound: "There is nothing to remark.",
    nothingFoundSoFar: "In what has been looked at there is nothing to remark.",
    warningsHeading: (count) => (count === 1 ? "1 warning" : `${n(count)} warnings`),
    notesHeading: (count) => (count === 1 ? "1 note" : `${n(count)} notes`),
    undecidedHeading: "Not decided",
    noTime: "The time ran out, so it is not known:",
    tooLarge: "There are too many lawful allocations to go through them all, so it is not known:",
    undecided: {
      "nothing-lawful": () => "whether there is a lawful allocation at all",
      "theme-distinguishes-nothing": (count) => `whether ${many(count, "theme distinguishes", "themes distinguish")}`,
      "theme-few-effects": (count) => `whether ${many(count, "theme rests", "themes rest")} on too few effects`,
      "effect-never-holds": (count) => `whether ${effects(count)} can ever count`,
      "scenario-never-lawful": (count) => `whether ${scenarios(count)} can be chosen`,
      "limit-binds-nothing": (count) => `whether ${many(count, "limit binds", "limits bind")}`,
      "department-never-open": (count) => `whether ${many(count, "department", "departments")} can be open`,
      "id-not-on-command-line": (count) => `whether the command line can name ${many(count, "id", "ids")}`,
      "scenario-dominated": (count) => `whether another can always replace ${scenarios(count)} without loss`,
      "scenario-without-consequence": (count) => `whether ${scenarios(count)} have consequences`,
      "effects-alike": (count) => `whether any of ${effects(count)} say the same`,
    },
    holdsHeading: "What the document holds",
  },
};
