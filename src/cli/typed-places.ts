import { InvalidInput, shown, type Issue, type Step } from "../problem/invalid-problem.ts";
import type { Problem } from "../problem/problem.ts";
import type { Bilingual, Language } from "../text/bilingual.ts";
import type { Given, Typed } from "./given.ts";
import { OPTIONS } from "./option-table.ts";
import { shellWord } from "./shell-word.ts";

/** A command line as it was typed and as it was read. */
export interface TypedLine {
  readonly problem: Problem;
  readonly given: Given;
  readonly typed: Typed;
}

/** A place of a command line, and whether all that was typed there is the value that is refused. */
interface Place {
  readonly text: string;
  readonly value: string | undefined;
}

/** An error that names what was typed: `--lock A99.9` and not `lock[0]`. */
export function asTyped(error: InvalidInput, line: TypedLine): InvalidInput {
  const issues = error.issues.map((issue) => {
    const place = placeOf(issue.steps, line);
    return place === undefined ? issue : issueAtPlace(issue, place, line.given.problem);
  });
  return new InvalidInput("The command line", issues);
}

/** An issue of a place that a person typed; the value is not said twice. */
function issueAtPlace(issue: Issue, { text: typed, value }: Place, file: string): Issue {
  const inLanguage = (language: Language): string => {
    const said = issue.text[language].slice((issue.path || WHOLE[language]).length + 1);
    const rest = restOf(said, { language, stands: issue.value, isAll: shown(value) === issue.value });
    return `${typed}${withCommands(rest, language, file)}`;
  };
  const text = { da: inLanguage("da"), en: inLanguage("en") };
  return { ...issue, path: typed, text, message: text.en };
}

const WHOLE: Bilingual = { da: "Inputtet", en: "The input" };
const IS: Bilingual = { da: "er", en: "is" };
const NAMES: Bilingual = { da: "nævner", en: "names" };

/** Start of a clause about the value, which becomes a statement about the place where the value is the place. */
const RELATIVE = { da: /^som ikke er /u, en: /^which is /u };
const NOT: Bilingual = { da: "er ikke ", en: "is " };

interface Rest {
  readonly language: Language;
  readonly stands: string | undefined;
  readonly isAll: boolean;
}

/** The part of an issue's text that follows its place. */
function restOf(said: string, { language, stands, isAll }: Rest): string {
  const start = `${IS[language]} ${stands ?? ""}, `;
  if (stands === undefined || !said.startsWith(start)) return ` ${said}`;
  const rest = said.slice(start.length);
  if (isAll && RELATIVE[language].test(rest)) return ` ${rest.replace(RELATIVE[language], NOT[language])}`;
  if (!/^(an?|en|et|hverken|neither|none) /u.test(rest))
    return isAll ? ` ${said}` : ` ${NAMES[language]} ${stands}, ${rest}`;
  return isAll ? ` ${IS[language]} ${rest}` : `: ${stands} ${IS[language]} ${rest}`;
}

const PLACES_OF_IDS = {
  da: /Brug et id fra (?:selections eller )?(areas\[\]\.scenarios|tasks|departments)\./gu,
  en: /Use an id from (?:selections or )?(areas\[\]\.scenarios|tasks|departments)\./gu,
};
const SEE: Bilingual = { da: "Se", en: "See" };

/** On the command line a command lists the ids that a document has. */
function withCommands(text: string, language: Language, file: string): string {
  return text.replaceAll(PLACES_OF_IDS[language], (_, list: string) => `${SEE[language]} ${listCommand(list, file)}.`);
}

function listCommand(list: string, file: string): string {
  const kind = list.startsWith("areas") ? "scenarios" : list;
  return ["ressort list", kind, ...(file === OPTIONS.problem.default ? [] : ["--problem", shellWord(file)])].join(" ");
}

/** Place where the option that the steps lead to was typed. */
function placeOf(steps: readonly Step[], line: TypedLine): Place | undefined {
  const { given, typed } = line;
  const [first, second] = steps;
  const at = typeof second === "number" ? second : -1;
  switch (first) {
    case "lock":
    case "forbid":
      return optionPlace(first, typed[first]?.[at]);
    case "by":
      return optionPlace("by", given.by?.[at] ?? typed.by?.join(","));
    case "place": {
      const placed = typed.place?.length ?? 0;
      return at < placed
        ? optionPlace("place", typed.place?.[at])
        : optionPlace("together", typed.together?.[at - placed]);
    }
    case "limits":
      return optionPlace("limit", limitsOf(line)[at]);
    case "weights":
      return given.weights === undefined ? weightPlace(second, line) : optionPlace("weights", given.weights);
    case "top":
    case "apart":
    case "best":
    case "samples":
    case "seed":
    case "versus":
    case "method":
      return optionPlace(first, typed[first]?.at(-1));
    default:
      return undefined;
  }
}

function optionPlace(name: keyof typeof OPTIONS, value: string | undefined): Place {
  const { flag } = OPTIONS[name];
  return { text: value === undefined ? flag : `${flag} ${shellWord(value)}`, value };
}

/** The limits as they were typed, the same ones once. */
function limitsOf({ given: { limit = [] }, typed }: TypedLine): readonly string[] {
  const first = new Map<string, string>();
  for (const [index, { id }] of limit.entries()) if (!first.has(id)) first.set(id, typed.limit?.[index] ?? id);
  return [...first.values()];
}

/** The weight of an id; of a hensyn that has none itself, those of its themes, and of no id all of them. */
function weightPlace(id: Step | undefined, { problem, typed: { weight = [] } }: TypedLine): Place {
  const idOf = (text: string): string => text.slice(0, text.lastIndexOf("="));
  const own = weight.filter((text) => idOf(text) === id).slice(-1);
  const themes = new Set(problem.hensyn.find((hensyn) => hensyn.id === id)?.themes.map((theme) => theme.id));
  const within = weight.filter((text) => themes.has(idOf(text)));
  const [meant, of] = own.length > 0 ? [own, ""] : within.length > 0 ? [within, ` (${String(id)})`] : [weight, ""];
  return { text: meant.map((text) => `--weight ${shellWord(text)}`).join(" ") + of, value: undefined };
}
