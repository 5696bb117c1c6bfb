import { distance } from "fastest-levenshtein";
import type { Text } from "./problem.ts";
import { shown } from "./invalid-problem.ts";

/** Longer words are not compared: nobody mistypes them, and comparing them takes long. */
const LONGEST = 200;

/** The known word that differs least from an unknown one, if any is near enough to have been meant. */
export function nearest(unknown: string, known: Iterable<string>): string | undefined {
  if (unknown.length > LONGEST) return undefined;
  let best: string | undefined;
  // A third may differ, or two letters, but something must be left.
  let least = Math.min(Math.max(2, Math.floor(unknown.length / 3)), unknown.length - 1) + 1;
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
  if (word !== undefined) return { da: `Måske mentes ${shown(word)}.`, en: `Maybe ${shown(word)} was meant.` };
  if (known.length > 0 && known.length <= 12) {
    const list = known.map(shown).join(", ");
    return { da: `Kendte: ${list}.`, en: `Known: ${list}.` };
  }
  return { da: `Brug et id fra ${where.da}.`, en: `Use an id from ${where.en}.` };
}
