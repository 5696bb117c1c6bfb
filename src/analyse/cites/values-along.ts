import { InvalidInput, issueAt, shown, type Issue, type Step } from "../../problem/invalid-problem.ts";
import { suggestion } from "../../problem/nearest.ts";
import type { Bilingual } from "../../text/bilingual.ts";

/**
 * The values along a path from a result to one of its numbers, the result first and the number left out.
 *
 * @throws {InvalidInput} if the path does not lead to a number.
 */
export function valuesAlong(result: unknown, path: readonly Step[]): readonly unknown[] {
  const given: unknown = path;
  if (!Array.isArray(given)) throw refused(issueAt(["path"], given, noPath(given)));
  const values: unknown[] = [result];
  for (const [depth, step] of path.entries()) {
    const value = values.at(-1);
    if (!has(value, step)) throw refused(issueAt(["path", depth], step, notThere(step, keysOf(value))));
    values.push(value[step]);
  }
  const number = values.pop();
  if (typeof number !== "number") throw refused(issueAt(["path"], number, noNumber(number)));
  return values;
}

/** Positions are for lists, keys for objects. */
function has(value: unknown, step: unknown): value is Readonly<Record<Step, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return typeof step === "number" && Object.hasOwn(value, step);
  return typeof step === "string" && Object.hasOwn(value, step);
}

/** Of a long list, the positions say nothing. */
function keysOf(value: unknown): readonly string[] {
  return typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && !Array.isArray(value)
    ? Object.keys(value)
    : [];
}

function refused(issue: Issue): InvalidInput {
  return new InvalidInput("The path", [issue]);
}

function noPath(path: unknown): Bilingual {
  const example = '["themes", "T6", "raw"]';
  return {
    da: `er ${shown(path)}. Skriv en liste af nøgler og pladser fra resultatet til tallet: ${example}.`,
    en: `is ${shown(path)}. Write a list of keys and positions from the result to the number: ${example}.`,
  };
}

function notThere(step: unknown, keys: readonly string[]): Bilingual {
  const remedy =
    keys.length > 0
      ? suggestion(String(step), keys, { da: "resultatet", en: "the result" })
      : { da: "Skriv en plads, som listen har.", en: "Write a position that the list has." };
  return {
    da: `er ${shown(step)}, som ikke findes dér i resultatet. ${remedy.da}`,
    en: `is ${shown(step)}, which is not there in the result. ${remedy.en}`,
  };
}

function noNumber(value: unknown): Bilingual {
  return {
    da: `fører til ${shown(value)}, som ikke er et tal. Gå videre til et tal.`,
    en: `leads to ${shown(value)}, which is not a number. Go on to a number.`,
  };
}
