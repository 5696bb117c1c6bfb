import type { Weights } from "../allocation/weights.ts";
import { standing, type Standing } from "../analyse/standing.ts";
import { typedWeights, weightArguments } from "./typed-weights.ts";
import type { Problem } from "../problem/problem.ts";
import type { Asked } from "./command.ts";
import type { Typed } from "./given.ts";
import { OPTIONS, WISHES } from "./option-table.ts";
import { comparing } from "./question-options.ts";
import { shellWord } from "./shell-word.ts";

/** A command under which an allocation is the best, if any weights make it so; as short as that can be checked. */
export function winningCommand(
  { nearestWeights, rank, evaluation: { selection } }: Standing,
  asked: Asked,
): string | undefined {
  if (nearestWeights === null || rank === null || rank === 1) return undefined;
  const { problem, given } = asked;
  const base = given.weight ?? problem.weightings.find(({ id }) => id === given.weights)?.weights ?? {};
  const weights = typedWeights(nearestWeights.weights, (candidate) => {
    const options = { ...comparing(asked), weights: { ...base, ...candidate } };
    return standing(problem, selection, options).rank === 1;
  });
  const words = [
    ...problemWords(asked),
    ...optionWords("--weight", weightArguments(besidesDocument(problem, { ...base, ...weights }))),
    ...WISHES.flatMap((name) => wishWords(name, asked.typed)),
  ];
  return ["ressort rank", ...words.map(shellWord)].join(" ");
}

/** The words that name the document of a command, if it is not the one that goes without saying. */
export function problemWords({ given }: Asked): readonly string[] {
  return given.problem === OPTIONS.problem.default ? [] : ["--problem", given.problem];
}

/** The words of a wish as it was typed; one without a value is its flag alone. */
function wishWords(name: (typeof WISHES)[number], typed: Typed): readonly string[] {
  const { flag, value } = OPTIONS[name];
  const values = typed[name];
  if (values === undefined) return [];
  return value === null ? [flag] : optionWords(flag, values);
}

function optionWords(flag: string, values: readonly string[]): readonly string[] {
  return values.flatMap((value) => [flag, value]);
}

/** Without the hensyn that weigh nothing in the document too. */
function besidesDocument({ hensyn }: Problem, weights: Weights): Weights {
  const idle = new Set(hensyn.filter(({ weight }) => weight === 0).map(({ id }) => id));
  return Object.fromEntries(Object.entries(weights).filter(([id, weight]) => weight > 0 || !idle.has(id)));
}
