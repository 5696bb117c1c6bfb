import type { Bilingual } from "../text/bilingual.ts";

/** One thing that is wrong with an input: where, what stands there, and what to do about it. */
export interface Issue {
  /** Place in the input, such as `tasks[12].measures.staff.low`; empty for the input as a whole. */
  readonly path: string;
  /** The same place for programs: keys and positions. */
  readonly steps: readonly Step[];
  /** The value found there, shortened for reading; undefined if there is none. */
  readonly value: string | undefined;
  readonly text: Bilingual;
  /** The English text. */
  readonly message: string;
}

/** The message of an error lists this many issues; its `issues` have all. */
const MOST_LINES = 100;

/**
 * Thrown when an input (a selection, weights, options) cannot be used. It lists every problem that was found, so that
 * one round of mending is enough.
 */
export class InvalidInput extends Error {
  override readonly name: string = "InvalidInput";
  readonly issues: readonly Issue[];

  constructor(what: string, issues: readonly Issue[]) {
    const count = issues.length === 1 ? "1 problem" : `${issues.length} problems`;
    const lines = issues.slice(0, MOST_LINES).map((issue) => `- ${issue.message}`);
    if (issues.length > MOST_LINES) lines.push(`- … and ${issues.length - MOST_LINES} more`);
    super([`${what} has ${count}:`, ...lines].join("\n"));
    this.issues = issues;
  }
}

/** Thrown when a problem document cannot be used. */
export class InvalidProblem extends InvalidInput {
  override readonly name: string = "InvalidProblem";
}

/** Runs `read`. The issues of an input that it refuses join the others, and the result is then undefined. */
export function attempt<T>(issues: Issue[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    for (const issue of error.issues) issues.push(issue);
    return undefined;
  }
}

const LONGEST = 60;

/**
 * A value as it would stand in JSON, cut to a line; safe for cycles, depth, values that JSON does not know, and objects
 * that throw when they are read.
 */
export function shown(value: unknown): string {
  try {
    return sketchOf(value);
  } catch {
    return "{…}";
  }
}

/** Describes what was thrown, on one line: its message, if it has one. */
export function reasonOf(thrown: unknown): string {
  try {
    return cut(thrown instanceof Error ? thrown.message : String(thrown));
  } catch {
    return "…";
  }
}

function sketchOf(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(cut(value));
  if (Array.isArray(value)) return `[${several(value.slice(0, 5).map(within), value.length)}]`;
  if (typeof value === "object" && value !== null) {
    const keys = Object.keys(value);
    return `{${several(keys.slice(0, 5), keys.length)}}`;
  }
  if (typeof value === "function") return "function";
  return typeof value === "bigint" ? `${value.toString()}n` : String(value);
}

function within(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  return typeof value === "object" && value !== null ? "{…}" : shown(value);
}

function several(first: readonly string[], count: number): string {
  return `${cut(first.join(", "))}${count > first.length ? ", …" : ""}`;
}

/** A text cut to what a message can hold. */
export function cut(value: string): string {
  if (value.length <= LONGEST) return value;
  // A character beyond the first 65,536 is two halves; the first half alone is left out.
  return `${value.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** One step of a path: the key of an object or the position in a list. */
export type Step = string | number;

/** A path as a person writes it: `areas[0].scenarios[2].moves`; keys of unusual signs or length stand in brackets. */
export function pathOf(steps: readonly Step[]): string {
  let path = "";
  for (const step of steps) {
    if (typeof step === "number") path += `[${step}]`;
    else if (step.length <= LONGEST && /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(step))
      path += path === "" ? step : `.${step}`;
    else path += `[${JSON.stringify(cut(step))}]`;
  }
  return path;
}

/** An issue at a path of an input; the texts follow the path, as in "tasks[0].home is …". */
export function issueAt(steps: readonly Step[], value: unknown, text: Bilingual): Issue {
  const path = pathOf(steps);
  const full = { da: `${path || "Inputtet"} ${text.da}`, en: `${path || "The input"} ${text.en}` };
  return { path, steps, value: value === undefined ? undefined : shown(value), text: full, message: full.en };
}
