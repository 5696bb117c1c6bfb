import { InvalidInput, issueAt, shown, type Issue } from "../problem/invalid-problem.ts";
import { suggestion } from "../problem/nearest.ts";
import { givenChoices, type GivenSelection } from "../allocation/selection.ts";
import type { Problem, Selection } from "../problem/problem.ts";
import type { Bilingual, Language } from "../text/bilingual.ts";
import { structureOf } from "../problem/structure.ts";
import type { Argument } from "./command.ts";
import type { Context } from "./context.ts";
import { CliFailure, misuse } from "./failure.ts";
import { jsonOf } from "./read-problem.ts";
import { shellWord } from "./shell-word.ts";
import { readAll } from "./streams.ts";

const say = {
  stdinTwice: { da: "stdin (-) kan kun læses én gang.", en: "stdin (-) can be read only once." },
  notSelection: {
    da: 'Valget er ikke et objekt af områder og scenarier. Skriv for eksempel {"A09":"A09.2"}.',
    en: 'The selection is not an object of areas and scenarios. Write for example {"A09":"A09.2"}.',
  },
};

/**
 * Only one of several arguments may be read from stdin.
 *
 * @throws {CliFailure} if more than one is `-`.
 */
export function checkStdinOnce(given: readonly string[], language: Language): void {
  if (given.filter((argument) => argument === "-").length > 1) throw misuse(say.stdinTwice, language);
}

/** The value of an argument or an option, and what stands before it where it was typed: nothing, or the option. */
export interface TypedSelection {
  readonly text: string;
  readonly flag?: string;
  readonly best?: Argument["best"];
}

/**
 * The selection that an argument means: the id of a named selection of the document, which stands for itself, `unchanged`, scenario ids
 * separated by commas, a JSON object of areas and scenarios, or `-` for such an object on stdin. An object that has a
 * `selection`, as in what `rank --format json` prints, is taken by that. The word for the best allocation stands for itself.
 *
 * @throws {InvalidInput} with every scenario that the problem does not know, and every area with two.
 */
export async function readSelection(
  problem: Problem,
  typed: TypedSelection,
  context: Context,
): Promise<GivenSelection> {
  const { text } = typed;
  if (problem.selections.some(({ id }) => id === text)) return text;
  if (text === BEST && typed.best === "taken") return text;
  if (text === BEST && typed.best === "no-wish") throw bestIsNoWish(text);
  if (text === "unchanged") return {};
  if (text !== "-" && !text.trimStart().startsWith("{")) return fromIds(problem, typed);
  const name = text === "-" ? "-" : VALUE[context.language];
  const selection = fromJson(text === "-" ? await readAll(context.streams.stdin) : text, name, context);
  givenChoices(structureOf(problem), selection, [typed.flag ?? VALUE[context.language]]);
  return selection;
}

const VALUE: Bilingual = { da: "VALG", en: "SELECTION" };

/** The word for the best allocation. */
export const BEST = "best";

/** The best of all is what wishes are held against: that it should be the best is none. */
function bestIsNoWish(argument: string): InvalidInput {
  return new InvalidInput("The wish", [
    issueAt(["selection"], argument, {
      da: `er ${shown(argument)}, som der intet er at ønske ved: den bedste er den, ønsket holdes op mod. Skriv scenarier, en navngiven fordeling eller unchanged.`,
      en: `is ${shown(argument)}, which leaves nothing to wish: the best is what a wish is held against. Write scenarios, a named selection or unchanged.`,
    }),
  ]);
}

function fromIds(problem: Problem, { text, flag = "" }: TypedSelection): Selection {
  const { areas, choiceOf } = structureOf(problem);
  const known = [...problem.selections.map(({ id }) => id), "unchanged", ...choiceOf.keys()];
  const chosen = new Map<string, string>();
  const issues: Issue[] = [];
  for (const part of text.split(",")) {
    const id = part.trim();
    const place = `${flag} ${shellWord(id)}`.trim();
    const choice = choiceOf.get(id);
    const area = areas[choice?.area ?? -1]?.id ?? "";
    const before = chosen.get(area);
    if (choice === undefined) issues.push(typedIssue(place, id, unknownTo(known, id)));
    else if (before !== undefined && before !== id) issues.push(typedIssue(place, id, secondOf(area, before)));
    chosen.set(area, id);
  }
  if (issues.length > 0) throw new InvalidInput("The selection", issues);
  return Object.fromEntries([...chosen].filter(([area]) => area !== ""));
}

/** An issue of what was typed. */
function typedIssue(path: string, value: string, { da, en }: Bilingual): Issue {
  const text = { da: `${path} ${da}`, en: `${path} ${en}` };
  return { path, steps: [path], value: shown(value), text, message: text.en };
}

function unknownTo(known: readonly string[], id: string): Bilingual {
  if (id === BEST)
    return {
      da: "kan kun nævnes i show, explain og figure. Skriv scenarierne i den bedste; ressort rank viser dem.",
      en: "can be named in show, explain and figure only. Write the scenarios of the best; ressort rank shows them.",
    };
  const { da, en } = suggestion(id, known, { da: "ressort list scenarios", en: "ressort list scenarios" });
  return {
    da: `er hverken en navngiven fordeling eller et scenarie. ${da}`,
    en: `is neither a named selection nor a scenario. ${en}`,
  };
}

function secondOf(area: string, before: string): Bilingual {
  return {
    da: `kan ikke vælges, for ${before} er allerede valgt i område ${area}. Vælg ét scenarie i hvert område.`,
    en: `cannot be chosen, since ${before} is already chosen in area ${area}. Choose one scenario in each area.`,
  };
}

function fromJson(given: Uint8Array | string, name: string, context: Context): Selection {
  const issues: Issue[] = [];
  const value = jsonOf(given, { name, issues }, context);
  if (issues.length > 0) throw new InvalidInput("The selection", issues);
  const inner = isObject(value) && isObject(value.selection) ? value.selection : value;
  if (!isObject(inner) || !Object.values(inner).every((scenario) => typeof scenario === "string"))
    throw new CliFailure(say.notSelection[context.language]);
  return inner as Selection;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
