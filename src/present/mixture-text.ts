import type { MixtureShare } from "../analyse/frontier.ts";
import type { Language } from "../problem/problem.ts";
import type { CallSelection } from "./selection-text.ts";
import { shareText } from "./share-text.ts";
import { words } from "./words/index.ts";

/** A mixture of allocations as a sum, the largest share first: `62.0% of no. 1 + 38.0% of no. 4`. */
export function mixtureText(mixture: readonly MixtureShare[], call: CallSelection, language: Language): string {
  const { partOf } = words[language];
  const largestFirst = [...mixture].sort((one, other) => other.share - one.share);
  return largestFirst.map(({ selection, share }) => partOf(shareText(share, language), call(selection))).join(" + ");
}
