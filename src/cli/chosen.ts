import type { GivenSelection } from "../allocation/selection.ts";
import { rank, type Ranking } from "../analyse/rank.ts";
import type { Bilingual } from "../text/bilingual.ts";
import type { Asked, ReadArguments } from "./command.ts";
import type { Typed } from "./given.ts";
import { misuse } from "./failure.ts";
import { OPTIONS, typedFlags, WISHES } from "./option-table.ts";
import { choosing } from "./question-options.ts";
import { BEST } from "./read-selection.ts";

/** The allocation that an argument names, and the ranking that found it where it is the best. */
interface Chosen {
  /** Left out where nothing lawful grants the wishes, or none is known yet. */
  readonly selection?: GivenSelection;
  readonly ranking?: Ranking;
}

/** The allocation that the first argument names, or the best where it says so or is left out. */
export function chosenOf(asked: Asked): Chosen {
  const [selection = BEST] = asked.selections;
  checkBestIsFree(asked);
  if (selection !== BEST || isBestNamed(asked)) return { selection };
  const ranking = rank(asked.problem, { ...choosing(asked), top: 1 });
  const known = ranking.allocations[0] ?? (ranking.status === "stopped" ? ranking.incumbent : null);
  return known === null ? { ranking } : { selection: known.selection, ranking };
}

/**
 * Wishes choose the best, and say nothing of a named selection that is called so.
 *
 * @throws {CliFailure} if there are both.
 */
export function checkBestIsFree(asked: Asked): void {
  const { typed, language } = asked;
  if (isBestNamed(asked) && typedFlags(WISH_OPTIONS, typed).length > 0) throw misuse(BEST_IS_NAMED, language);
}

function isBestNamed({ problem }: Asked): boolean {
  return problem.selections.some(({ id }) => id === BEST);
}

const BEST_IS_NAMED: Bilingual = {
  da: "ønsker vælger den bedste, men best er en navngiven fordeling i dette dokument. Udelad dem.",
  en: "wishes choose the best, but best is a named selection of this document. Leave them out.",
};

const WISH_OPTIONS = WISHES.map((name) => OPTIONS[name]);

/** Wishes choose the best: where no argument is that, they say nothing. */
export function idleWishes({ selections }: ReadArguments, typed: Typed): Bilingual | undefined {
  const isBest = selections.length === 0 || selections.includes(BEST) || typed.versus?.includes(BEST) === true;
  const flags = typedFlags(WISH_OPTIONS, typed);
  if (isBest || flags.length === 0) return undefined;
  return {
    da: `ønsker (${flags.join(", ")}) vælger den bedste, og den er ikke nævnt her. Udelad dem.`,
    en: `wishes (${flags.join(", ")}) choose the best, which is not named here. Leave them out.`,
  };
}
