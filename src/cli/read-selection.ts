import { InvalidInput, issueAt, shown, type Issue } from "../problem/invalid-problem.ts";
import { suggestion } from "../problem/nearest.ts";
import type { GivenSelection } from "../allocation/selection.ts";
import type { Problem, Selection } from "../problem/problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { structureOf } from "../problem/structure.ts";
import type { Context } from "./context.ts";
import { exitCode } from "./exit-codes.ts";
import { CliFailure } from "./failure.ts";
import { jsonOf } from "./read-problem.ts";
import { readAll } from "./streams.ts";

/**
 * Only one of several arguments may be read from stdin.
 *
 * @throws {CliFailure} if more than one is `-`.
 */
export function checkStdinOnce(given: readonly string[], { words }: Context): void {
  if (given.filter((argument) => argument === "-").length > 1)
    throw new CliFailure(words.usageError(words.stdinTwice), exitCode.usage);
}

/**
 * The selection that an argument means: the id of a named selection of the document, which stands for itself, `unchanged`, scenario ids
 * separated by commas, a JSON object of areas and scenarios, or `-` for such an object on stdin. An object that has a
 * `selection`, as in what `rank --format json` prints, is taken by that.
 *
 * @param called what messages call the argument.
 * @throws {InvalidInput} with every scenario that the problem does not know, and every area with two.
 */
export async function readSelection(
  problem: Problem,
  argument: string,
  context: Context,
  called = "selection",
): Promise<GivenSelection> {
  if (problem.selections.some(({ id }) => id === argument)) return argument;
  if (argument === "unchanged") return {};
  if (argument === "-") return fromJson(await readAll(context.streams.stdin), argument, context);
  if (argument.trimStart().startsWith("{")) return fromJson(argument, context.words.values.selection, context);
  return fromIds(problem, argument, called);
}

/** The word for the best allocation. */
export const BEST = "best";

/** Whether an argument is that word, unless the document has given that name to another selection. */
export function isBest(problem: Problem, argument: string): boolean {
  return argument === BEST && !problem.selections.some(({ id }) => id === argument);
}

/** The best of all is what wishes are held against: that it should be the best is none. */
export function bestIsNoWish(argument: string): InvalidInput {
  return new InvalidInput("The wish", [
    issueAt(["selection"], argument, {
      da: `er ${shown(argument)}, som der intet er at ønske ved: den bedste er den, ønsket holdes op mod. Skriv scenarier, en navngiven fordeling eller unchanged.`,
      en: `is ${shown(argument)}, which leaves nothing to wish: the best is what a wish is held against. Write scenarios, a named selection or unchanged.`,
    }),
  ]);
}

function fromIds(problem: Problem, argument: string, called: string): Selection {
  const { areas, choiceOf } = structureOf(problem);
  const known = [...problem.selections.map(({ id }) => id), "unchanged", ...choiceOf.keys()];
  const chosen = new Map<string, string>();
  const issues: Issue[] = [];
  const parts = argument.split(",");
  parts.forEach((part, index) => {
    const id = part.trim();
    const steps = parts.length === 1 ? [called] : [called, index];
    const choice = choiceOf.get(id);
    if (choice === undefined) {
      issues.push(issueAt(steps, id, unknownTo(known, id)));
      return;
    }
    const area = areas[choice.area]?.id ?? "";
    const before = chosen.get(area);
    if (before !== undefined && before !== id) issues.push(issueAt(steps, id, secondOf(area, before, id)));
    chosen.set(area, id);
  });
  if (issues.length > 0) throw new InvalidInput("The selection", issues);
  return Object.fromEntries(chosen);
}

function unknownTo(known: readonly string[], id: string): Bilingual {
  const { da, en } = suggestion(id, known, {
    da: "selections eller areas[].scenarios",
    en: "selections or areas[].scenarios",
  });
  return {
    da: `er ${shown(id)}, hverken en navngiven fordeling eller et scenarie. ${da}`,
    en: `is ${shown(id)}, neither a named selection nor a scenario. ${en}`,
  };
}

function secondOf(area: string, before: string, id: string): Bilingual {
  return {
    da: `er ${id}, men ${before} er allerede valgt i område ${area}. Vælg ét scenarie i hvert område.`,
    en: `is ${id}, but ${before} is already chosen in area ${area}. Choose one scenario in each area.`,
  };
}

function fromJson(given: Uint8Array | string, name: string, context: Context): Selection {
  const issues: Issue[] = [];
  const value = jsonOf(given, { name, issues }, context);
  if (issues.length > 0) throw new InvalidInput("The selection", issues);
  const inner = isObject(value) && isObject(value.selection) ? value.selection : value;
  if (!isObject(inner) || !Object.values(inner).every((scenario) => typeof scenario === "string")) {
    throw new CliFailure(context.words.notSelection);
  }
  return inner as Selection;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
