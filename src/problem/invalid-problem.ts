import type { Text } from "./problem.ts";

/** One thing that is wrong with an input: where, what stands there, and what to do about it. */
export interface Issue {
  /** Where in the input, such as `tasks[12].measures.staff.low`; empty for the input as a whole. */
  readonly path: string;
  /** What stands there, shortened for reading; undefined where nothing stands. */
  readonly value: string | undefined;
  readonly text: Text;
  /** The English text. */
  readonly message: string;
}

/**
 * Thrown when an input (a selection, weights, options) cannot be used. It lists every problem that was found, so that
 * one round of mending is enough.
 */
export class InvalidInput extends Error {
  override readonly name: string = "InvalidInput";
  readonly issues: readonly Issue[];

  constructor(what: string, issues: readonly Issue[]) {
    const count = issues.length === 1 ? "1 problem" : `${issues.length} problems`;
    super([`${what} has ${count}:`, ...issues.map((issue) => `- ${issue.message}`)].join("\n"));
    this.issues = issues;
  }
}

/** Thrown when a problem document cannot be used. */
export class InvalidProblem extends InvalidInput {
  override readonly name: string = "InvalidProblem";
}

const LONGEST = 60;

/** A value as it would stand in JSON, cut to a line; safe for cycles, depth, and values that JSON does not know. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(cut(value));
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) {
    const keys = Object.keys(value);
    return keys.length === 0 ? "{}" : cut(`an object with ${keys.slice(0, 5).join(", ")}${keys.length > 5 ? ", …" : ""}`);
  }
  if (typeof value === "function") return "a function";
  return String(value);
}

function cut(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}

/** One step of a path: the key of an object or the position in a list. */
export type Step = string | number;

/** A path as a person writes it: `areas[0].scenarios[2].moves`. */
export function pathOf(steps: readonly Step[]): string {
  let path = "";
  for (const step of steps) {
    if (typeof step === "number") path += `[${step}]`;
    else if (/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(step)) path += path === "" ? step : `.${step}`;
    else path += `[${JSON.stringify(cut(step))}]`;
  }
  return path;
}

/** An issue at a path of an input; the texts follow the path, as in "tasks[0].home is …". */
export function issueAt(steps: readonly Step[], value: unknown, text: Text): Issue {
  const path = pathOf(steps);
  const full = { da: `${path || "Inputtet"} ${text.da}`, en: `${path || "The input"} ${text.en}` };
  return { path, value: value === undefined ? undefined : shown(value), text: full, message: full.en };
}
