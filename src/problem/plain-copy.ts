import type { Bilingual } from "../text/bilingual.ts";
import { cut, issueAt, reasonOf, type Issue, type Step } from "./invalid-problem.ts";

const reservedWord: Bilingual = {
  da: "bruger __proto__, som JavaScript-objekter ikke kan have som nøgle. Vælg et andet ord.",
  en: "uses __proto__, which JavaScript objects cannot have as a key. Choose another word.",
};
const circle: Bilingual = {
  da: "indeholder sig selv. Giv almindelige JSON-data.",
  en: "contains itself. Give plain JSON data.",
};
const tooMuch: Bilingual = {
  da: "er for stort: mere end 2 millioner værdier. Del det i flere dokumenter.",
  en: "is too large: more than 2 million values. Divide it into several documents.",
};

/** `areas[0].scenarios[0].uses.cost.cites[0].source` is the longest path of the format; nothing is read far below it. */
const DEEPEST = 12;

/** Objects that are shared within themselves can stand for more than any machine holds. */
const MOST_VALUES = 2_000_000;

/** The text for an object that throws when it is read. */
export function unreadable(thrown: unknown): Bilingual {
  const reason = reasonOf(thrown);
  return {
    da: `kan ikke læses (${reason}). Giv almindelige JSON-data.`,
    en: `cannot be read (${reason}). Give plain JSON data.`,
  };
}

/** Options for copying an input that is no document. */
interface Manner {
  /** Steps to the place of the input. */
  readonly steps?: readonly Step[];
  /**
   * True for what a program hands over: objects that hide what they hold, such as a Map, are refused instead of copied as
   * empty.
   */
  readonly strict?: boolean;
}

/** Stands for every function, some of which throw when they are looked at: none is data, and it is called what it is. */
const anyFunction = (): undefined => undefined;

interface Reading {
  readonly issues: Issue[];
  readonly strict: boolean;
  values: number;
  /** True once something was met that no copy can be made of. */
  broken: boolean;
}

/**
 * A copy of an input that is nothing but data: read once, without getters, holes, inherited keys or cycles, so that
 * every later check sees the same and ends. Objects of the copy have no prototype, so an id such as `constructor` is a
 * key like any other; keys without a value are left out, as in JSON.
 *
 * @returns the copy, or undefined where the input is no data; `issues` then say why.
 */
export function plainCopy(
  input: unknown,
  issues: Issue[],
  { steps = [], strict = false }: Manner = {},
): { readonly data: unknown } | undefined {
  const reading: Reading = { issues, strict, values: 0, broken: false };
  const data = copy(reading, input, steps, []);
  return reading.broken ? undefined : { data };
}

function copy(reading: Reading, value: unknown, steps: readonly Step[], above: readonly unknown[]): unknown {
  if (++reading.values > MOST_VALUES) return refuse(reading, [], tooMuch);
  if (value === "__proto__") reading.issues.push(issueAt(steps, value, reservedWord));
  // JSON has one zero.
  if (value === 0) return 0;
  if (typeof value === "function") return anyFunction;
  if (typeof value !== "object" || value === null) return value;
  if (above.includes(value)) return refuse(reading, steps, circle);
  try {
    return copyContents(reading, value, steps, [...above, value]);
  } catch (error) {
    return refuse(reading, steps, unreadable(error));
  }
}

function copyContents(reading: Reading, value: object, steps: readonly Step[], above: readonly unknown[]): unknown {
  const deep = steps.length >= DEEPEST;
  if (Array.isArray(value)) {
    if (value.length > MOST_VALUES) return refuse(reading, [], tooMuch);
    return deep ? [] : Array.from(value, (entry: unknown, index) => copy(reading, entry, [...steps, index], above));
  }
  if (reading.strict && !isPlain(value)) return refuse(reading, steps, notPlain(value));
  const data = Object.create(null) as Record<string, unknown>;
  if (deep) return data;
  for (const key of Object.keys(value)) {
    if (key === "__proto__") {
      reading.issues.push(issueAt([...steps, key], undefined, reservedWord));
      continue;
    }
    const entry = copy(reading, (value as Record<string, unknown>)[key], [...steps, key], above);
    if (entry !== undefined) data[key] = entry;
  }
  return data;
}

/** Test for an object as braces make it, here or in another window. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return typeof prototype !== "object" || prototype === null || Object.hasOwn(prototype, "isPrototypeOf");
}

function notPlain(value: object): Bilingual {
  const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
  return {
    da: `er et særligt objekt (${cut(kind)}), som skjuler, hvad det rummer. Skriv et almindeligt objekt eller en liste.`,
    en: `is a special object (${cut(kind)}), which hides what it holds. Write a plain object or a list.`,
  };
}

function refuse(reading: Reading, steps: readonly Step[], text: Bilingual): null {
  const first = text !== tooMuch || !reading.issues.some((issue) => issue.text.en.endsWith(tooMuch.en));
  if (first) reading.issues.push(issueAt(steps, undefined, text));
  reading.broken = true;
  return null;
}
