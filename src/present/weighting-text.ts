import type { Weights } from "../allocation/weights.ts";
import type { Language } from "../text/bilingual.ts";
import { scoreText } from "../text/numbers.ts";
import { percentText } from "./share-text.ts";

/** Weights in percent, in the order of the ids. */
export function weightCells(weights: Weights, ids: readonly string[], language: Language): readonly string[] {
  return ids.map((id) =>
    percentText(scoreText(Object.hasOwn(weights, id) ? (weights[id] ?? 0) : 0, language), language),
  );
}

/** A weighting as part of a sentence: `H1 33.3%, H2 33.3%, H3 33.3%`. */
export function weightingText(weights: Weights, ids: readonly string[], language: Language): string {
  const cells = weightCells(weights, ids, language);
  return ids.map((id, index) => `${id} ${cells[index] ?? ""}`).join(", ");
}
