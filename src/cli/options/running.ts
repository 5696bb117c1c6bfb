import type { Method } from "../../analyse/run.ts";
import { numberOf } from "../number-of.ts";
import { BUILT_IN } from "../read-problem.ts";
import { COUNT, type OptionData } from "./option-data.ts";

type Name = "problem" | "top" | "rows" | "reasons" | "apart" | "method" | "timeLimit" | "width" | "output" | "out";

const METHODS: Readonly<Record<Method, true>> = { auto: true, list: true, program: true };

const FILE = { da: "FIL", en: "FILE" };

/** Options that say of which document, how it is answered, how much of it is shown, and where it goes. */
export const RUNNING: Readonly<Record<Name, OptionData>> = {
  problem: {
    key: "problem",
    flag: "--problem",
    value: FILE,
    about: { da: "problemdokumentet; - læser stdin", en: "the problem document; - reads stdin" },
    default: BUILT_IN,
  },
  top: {
    ...COUNT,
    key: "top",
    flag: "--top",
    about: { da: "hvor mange fordelinger", en: "how many allocations" },
    default: 10,
  },
  rows: {
    ...COUNT,
    key: "top",
    flag: "--top",
    about: {
      da: "hvor mange rækker tabellerne viser; de andre formater rummer alle",
      en: "how many rows the tables show; the other formats hold all",
    },
    default: 20,
  },
  reasons: {
    ...COUNT,
    key: "top",
    flag: "--top",
    about: {
      da: "hvor mange grunde tabellen viser, de andre lagt sammen; markdown og html viser dem alle, json er hele forklaringen, ndjson har hver grund, csv også, men uden målernes opgaver og belastninger",
      en: "how many reasons the table shows, the others added up; markdown and html show all of them, json is the whole explanation, ndjson has every reason, csv too but without the tasks and loads of gauges",
    },
    default: 20,
  },
  apart: {
    ...COUNT,
    key: "apart",
    flag: "--apart",
    about: {
      da: "i hvor mange områder hver fordeling mindst skal adskille sig fra alle før den",
      en: "in how many areas at least each allocation differs from every one before it",
    },
  },
  method: {
    key: "method",
    flag: "--method",
    value: { da: "METODE", en: "METHOD" },
    about: {
      da: "hvordan svaret findes: det ændrer intet tal, men list giver også pladser og antal (ellers auto, det hurtigste)",
      en: "how the answer is found: it changes no number, but list gives ranks and counts, too (else auto, the fastest)",
    },
    choices: Object.keys(METHODS),
  },
  timeLimit: {
    key: "timeLimit",
    flag: "--time-limit",
    value: { da: "SEKUNDER", en: "SECONDS" },
    about: { da: "stop efter så mange sekunder", en: "stop after so many seconds" },
    read: (text) => {
      const seconds = numberOf(text);
      return seconds === undefined || seconds < 0 ? undefined : seconds;
    },
    remedy: { da: "Skriv et antal sekunder, mindst 0.", en: "Write a number of seconds, at least 0." },
  },
  width: {
    key: "width",
    flag: "--width",
    value: { da: "BREDDE", en: "WIDTH" },
    about: {
      da: "figurens bredde i pixel, 320 til 2000; ellers 720",
      en: "width of the figure in pixels, 320 to 2000; else 720",
    },
    read: (text) => {
      const width = numberOf(text);
      return width === undefined || width < 320 || width > 2000 ? undefined : width;
    },
    remedy: { da: "Skriv et tal fra 320 til 2000.", en: "Write a number from 320 to 2000." },
  },
  output: {
    key: "output",
    flag: "--output",
    value: FILE,
    about: {
      da: "skriv resultatet i en fil, helt eller slet ikke; - er stdout",
      en: "write the result to a file, whole or not at all; - is stdout",
    },
  },
  out: {
    key: "output",
    flag: "--out, --output",
    value: FILE,
    about: {
      da: "skriv figuren i en fil, helt eller slet ikke; - er stdout",
      en: "write the figure to a file, whole or not at all; - is stdout",
    },
  },
};
