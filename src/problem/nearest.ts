import { distance } from "fastest-levenshtein";
import type { Text } from "./problem.ts";

/** The known word that differs least from an unknown one, if any is near enough to have been meant. */
export function nearest(unknown: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(unknown.length / 3)) + 1;
  for (const word of known) {
    if (Math.abs(word.length - unknown.length) >= least) continue;
    const steps = distance(unknown.toLowerCase(), word.toLowerCase());
    if (steps < least) {
      least = steps;
      best = word;
    }
  }
  return best;
}

/** What to do about an unknown word: the nearest known one, or where the known ones stand. */
export function suggestion(unknown: string, known: readonly string[], where: Text): Text {
  const word = nearest(unknown, known);
  if (word !== undefined) return { da: `Måske mentes "${word}".`, en: `Maybe "${word}" was meant.` };
  if (known.length > 0 && known.length <= 12) {
    const list = known.map((each) => `"${each}"`).join(", ");
    return { da: `Kendte: ${list}.`, en: `Known: ${list}.` };
  }
  return { da: `Brug et id fra ${where.da}.`, en: `Use an id from ${where.en}.` };
}
