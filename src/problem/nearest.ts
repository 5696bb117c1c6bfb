import { distance } from "fastest-levenshtein";
import { shown } from "./invalid-problem.ts";
import type { Bilingual, Language } from "../text/bilingual.ts";
import { orText } from "../text/list-text.ts";
import { skeletonOf, toldApart } from "./visible-text.ts";

/** Longer words are not compared: nobody mistypes them, and comparing them takes long. */
const LONGEST = 200;

/**
 * Budget of work for finding what was meant, for all unknown words of an input: some 50 milliseconds. Once it is spent,
 * unknown words are reported without a suggestion.
 */
const MOST_WORK = 10_000_000;

/** Cost of a comparison on top of its letters. */
const COMPARISON = 16;

/** The words that an unknown one is compared with. */
interface Vocabulary {
  readonly words: readonly string[];
  readonly lowered: readonly string[];
  /** For each skeleton a word that has it. */
  readonly bySkeleton: ReadonlyMap<string, string>;
  /** Work spent so far on looking up unknown words. */
  work: number;
}

const vocabularies = new WeakMap<Iterable<string>, Vocabulary>();

function vocabularyOf(known: Iterable<string>): Vocabulary {
  let vocabulary = vocabularies.get(known);
  if (vocabulary === undefined) {
    const words = [...known];
    const lowered = words.map((word) => word.toLowerCase());
    const bySkeleton = new Map(words.map((word) => [skeletonOf(word), word]));
    vocabulary = { words, lowered, bySkeleton, work: 0 };
    vocabularies.set(known, vocabulary);
  }
  return vocabulary;
}

/**
 * The known words that differ least from an unknown one, in their order, if they are near enough to have been meant.
 *
 * @param known the words of one input: what is spent on unknown ones is counted by this object.
 */
export function nearest(unknown: string, known: Iterable<string>): readonly string[] {
  const vocabulary = vocabularyOf(known);
  if (unknown.length > LONGEST || vocabulary.work > MOST_WORK) return [];
  const lowered = unknown.toLowerCase();
  let best: string[] = [];
  // A third may differ, or two letters, but something must be left.
  let least = Math.min(Math.max(2, Math.floor(unknown.length / 3)), unknown.length - 1);
  for (const [index, word] of vocabulary.lowered.entries()) {
    vocabulary.work++;
    if (Math.abs(word.length - lowered.length) > least) continue;
    vocabulary.work += COMPARISON + Math.ceil(word.length / 32) * lowered.length;
    const steps = distance(lowered, word);
    if (steps > least) continue;
    if (steps < least) best = [];
    least = steps;
    best.push(vocabulary.words[index] ?? "");
  }
  return best;
}

/** Of so many words that may have been meant, all are named; of more, the first. */
const MOST_NAMED = 6;

/** Words as alternatives, in quotation marks: `"A" or "B"`. */
function alternatives(words: readonly string[], language: Language): string {
  if (words.length <= MOST_NAMED) return orText(words.map(shown), language);
  const first = words.slice(0, MOST_NAMED - 1);
  const more = words.length - first.length;
  return orText([...first.map(shown), language === "da" ? `en af ${more} andre` : `one of ${more} others`], language);
}

/** Sentence that names the words that may have been meant. */
export function maybeMeant(words: readonly string[]): Bilingual {
  return { da: `Mente du ${alternatives(words, "da")}?`, en: `Maybe ${alternatives(words, "en")} was meant.` };
}

/** Advice on an unknown word: the nearest known words, all of them if they are few, or else where to find them. */
export function suggestion(unknown: string, known: Iterable<string>, where: Bilingual): Bilingual {
  const { words, bySkeleton } = vocabularyOf(known);
  const alike = bySkeleton.get(skeletonOf(unknown));
  if (alike !== undefined && alike !== unknown) return writtenOtherwise(unknown, alike);
  const meant = nearest(unknown, known);
  if (meant.length > 0) return maybeMeant(meant);
  if (words.length > 0 && words.length <= 12) {
    const list = words.map(shown).join(", ");
    return { da: `Kendte: ${list}.`, en: `Known: ${list}.` };
  }
  return { da: `Brug et id fra ${where.da}.`, en: `Use an id from ${where.en}.` };
}

function writtenOtherwise(unknown: string, alike: string): Bilingual {
  const [written, other] = toldApart(unknown, alike);
  return {
    da: `Det er skrevet ${written} og ligner ${other}, som måske mentes.`,
    en: `It is written ${written} and looks like ${other}, which may have been meant.`,
  };
}

/** The text for a key that an object cannot have, beside those that it has and those that it could have. */
export function unknownKey(key: string, present: readonly string[], absent: readonly string[]): Bilingual {
  if (present.includes(key)) {
    return { da: "hører ikke til i denne form. Fjern den.", en: "does not belong in this form. Remove it." };
  }
  const meant = nearest(key, absent);
  if (meant.length > 0) {
    const { da, en } = maybeMeant(meant);
    return { da: `er en ukendt nøgle. ${da}`, en: `is an unknown key. ${en}` };
  }
  const [alike] = nearest(key, present);
  // Of short words, two that mean different things are soon alike.
  if (alike !== undefined && (key.length > 4 || alike.startsWith(key))) {
    return {
      da: `er en ukendt nøgle, og "${alike}" er der allerede. Fjern den.`,
      en: `is an unknown key, and "${alike}" is there already. Remove it.`,
    };
  }
  const list = absent.map((each) => `"${each}"`).join(", ");
  if (list === "") return { da: "er en ukendt nøgle. Fjern den.", en: "is an unknown key. Remove it." };
  // Those that are there already are known as well.
  const [daYet, enYet] = present.length === 0 ? ["", ""] : [", som ikke er der endnu", " that is not there yet"];
  return {
    da: `er en ukendt nøgle. Fjern den, eller brug en kendt${daYet}: ${list}.`,
    en: `is an unknown key. Remove it, or use a known one${enYet}: ${list}.`,
  };
}
