import type { MixtureShare } from "../analyse/frontier.ts";
import type { Language } from "../problem/problem.ts";
import { formatNumber } from "../problem/texts/numbers.ts";
import { roundToSum } from "../problem/texts/round-to-sum.ts";
import type { CallSelection } from "./selection-text.ts";
import { shareText } from "./share-text.ts";
import { words } from "./words/index.ts";

/** A part of a mixture with its share as people see it. */
export interface ShownShare extends MixtureShare {
  readonly shown: string;
}

/** The parts of a mixture, the largest first; their shares as shown add up to all, up to those that are too small. */
export function shownMixture(mixture: readonly MixtureShare[], language: Language): readonly ShownShare[] {
  const { percent } = words[language];
  const largestFirst = [...mixture].sort((one, other) => other.share - one.share);
  const percents = largestFirst.map(({ share }) => 100 * share);
  const rounded = roundToSum(percents, 100, 1);
  return largestFirst.map((part, index) => {
    const value = rounded[index] ?? 0;
    const shown =
      value > 0 && value < 100 ? percent(formatNumber(value, language, 1)) : shareText(part.share, language);
    return { ...part, shown };
  });
}

/** A mixture of allocations as a sum: `62.0% of no. 1 + 38.0% of no. 4`. */
export function mixtureText(mixture: readonly MixtureShare[], call: CallSelection, language: Language): string {
  const { partOf } = words[language];
  return shownMixture(mixture, language)
    .map(({ selection, shown }) => partOf(shown, call(selection)))
    .join(" + ");
}
