import type { Typed } from "./given.ts";
import { ASKING } from "./options/asking.ts";
import { DRAWING } from "./options/drawing.ts";
import type { OptionData } from "./options/option-data.ts";
import { RUNNING } from "./options/running.ts";

/** The names under which commands list their options. */
export type OptionName = keyof typeof ASKING | keyof typeof DRAWING | keyof typeof RUNNING;

/** Every option that commands share. */
export const OPTIONS: Readonly<Record<OptionName, OptionData>> = { ...ASKING, ...DRAWING, ...RUNNING };

/** The weights of a question. */
export const WEIGHTS = ["weight", "weights"] as const;

/** The wishes of a question that tells itself what moves and what does not. */
export const SINGLE_WISHES = ["lock", "forbid", "place", "together", "limit"] as const;

/** The wishes of a question. */
export const WISHES = ["lock", "forbid", "place", "together", "limit", "withoutMoves"] as const;

/** The method of a question, its time limit and where the answer goes. */
export const RUN = ["method", "timeLimit", "output"] as const;

/** The flags of those options that have been typed, each once. */
export function typedFlags(options: readonly OptionData[], typed: Typed): readonly string[] {
  return [...new Set(options.filter(({ key }) => typed[key] !== undefined).map(({ flag }) => flag))];
}
