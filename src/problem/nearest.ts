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

/** The text for a key that an object cannot have, beside those that it has and those that it could have. */
export function unknownKey(key: string, present: readonly string[], absent: readonly string[]): Text {
  if (present.includes(key)) {
    return { da: "hører ikke til i denne form. Fjern den.", en: "does not belong in this form. Remove it." };
  }
  const meant = nearest(key, absent);
  if (meant !== undefined) {
    return { da: `er en ukendt nøgle. Måske mentes "${meant}".`, en: `is an unknown key. Maybe "${meant}" was meant.` };
  }
  const alike = nearest(key, present);
  // Of short words, two that mean different things are soon alike.
  if (alike !== undefined && (key.length > 4 || alike.startsWith(key))) {
    return {
      da: `er en ukendt nøgle, og "${alike}" er der allerede. Fjern den.`,
      en: `is an unknown key, and "${alike}" is there already. Remove it.`,
    };
  }
  const list = absent.map((each) => `"${each}"`).join(", ");
  if (list === "") return { da: "er en ukendt nøgle. Fjern den.", en: "is an unknown key. Remove it." };
  return {
    da: `er en ukendt nøgle. Fjern den, eller brug en kendt: ${list}.`,
    en: `is an unknown key. Remove it, or use a known one: ${list}.`,
  };
}
