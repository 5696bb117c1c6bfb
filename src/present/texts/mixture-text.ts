import type { MixtureShare } from "../../analyse/frontier.ts";
import type { Language } from "../../text/bilingual.ts";
import { formatNumber, percentText } from "../../text/numbers.ts";
import { roundToSum } from "../../text/round-to-sum.ts";
import { joined, line, type Inline } from "../document/inline.ts";
import type { CallSelection } from "./selection-text.ts";
import { shareText } from "./share-text.ts";

const say = {
  partOf: {
    da: (share: string, of: Inline) => line`${share} af ${of}`,
    en: (share: string, of: Inline) => line`${share} of ${of}`,
  },
};

/** A part of a mixture with its share as people see it. */
export interface ShownShare extends MixtureShare {
  readonly shown: string;
}

/** The parts of a mixture, the largest first; their shares as shown add up to all, up to those that are too small. */
export function shownMixture(mixture: readonly MixtureShare[], language: Language): readonly ShownShare[] {
  const largestFirst = [...mixture].sort((one, other) => other.share - one.share);
  const percents = largestFirst.map(({ share }) => 100 * share);
  const rounded = roundToSum(percents, 100, 1);
  return largestFirst.map((part, index) => {
    const value = rounded[index] ?? 0;
    return { ...part, shown: shownShare(part.share, value, language) };
  });
}

/** A share as shown; one to which the rounding leaves nothing is shown as less than the smallest step. */
function shownShare(share: number, rounded: number, language: Language): string {
  const text = (percents: number): string => percentText(formatNumber(percents, language, 1), language);
  if (rounded > 0 && rounded < 100) return text(rounded);
  return rounded <= 0 && share > 0 ? `< ${text(0.1)}` : shareText(share, language);
}

/** A mixture of allocations as a sum: `62.0% of no. 1 + 38.0% of no. 4`. */
export function mixtureLine(mixture: readonly MixtureShare[], call: CallSelection, language: Language): Inline {
  return joined(
    shownMixture(mixture, language).map(({ selection, shown }) => say.partOf[language](shown, call(selection))),
    " + ",
  );
}
