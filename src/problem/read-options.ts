import { calling } from "./callback-error.ts";
import { issueAt, shown, type Issue, type Step } from "./invalid-problem.ts";
import { unknownKey } from "./nearest.ts";
import { isPlain, plainCopy, unreadable } from "./plain-copy.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { isRecord } from "./raw.ts";

/** Form that the value of an option must have. */
export interface OptionForm {
  /** Test of the copy; a form without it leaves the check to whoever uses the option. */
  readonly fits?: (value: unknown) => boolean;
  /** Advice on what to write instead. */
  readonly remedy?: (value: unknown) => Bilingual;
  /** The value that one which does not fit was surely meant as, so that what else is wrong with it is found; undefined if none. */
  readonly meantAs?: (value: unknown) => unknown;
  /** Substitute for what cannot be copied, a function or an object that has some, which throws a `CallbackError`. */
  readonly guarded?: (value: unknown, option: string) => unknown;
}

/** The form of every option that a function knows. */
export type OptionForms<T> = Readonly<Record<keyof T & string, OptionForm>>;

/**
 * The forms of a function that knows the options of another and more. To be called with a mark that it is pure: a bundler
 * then leaves it out where the function is not used, which it does not dare to with a spread.
 */
export function withForms<T, U extends T>(
  forms: OptionForms<T>,
  more: Readonly<Record<Exclude<keyof U, keyof T> & string, OptionForm>>,
): OptionForms<U> {
  // Every option of the whole is one of the two.
  return { ...forms, ...more } as unknown as OptionForms<U>;
}

/** Form of an option that its user checks. */
export const anything: OptionForm = {};

/**
 * A list. A single entry that was written without its brackets is shown with them, and read as if it had them.
 *
 * @param what its entries are.
 * @param isEntry whether something may be meant as one.
 */
export function listOf(what: Bilingual, isEntry: (value: unknown) => boolean): OptionForm {
  return {
    fits: Array.isArray,
    remedy: (value) => {
      const example = isEntry(value) ? `: [${shown(value)}]` : "";
      return { da: `Skriv en liste af ${what.da}${example}.`, en: `Write a list of ${what.en}${example}.` };
    },
    meantAs: (value) => (isEntry(value) ? [value] : undefined),
  };
}

/** A list of what is named by its id. */
export const idList: OptionForm = /* @__PURE__ */ listOf(
  { da: "id’er", en: "ids" },
  (value) => typeof value === "string",
);

/** True if something may be meant as an entry that is written with keys. */
export function hasSomeKey(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length > 0;
}

export const leastZero: OptionForm = {
  fits: (value) => typeof value === "number" && value >= 0,
  remedy: () => ({ da: "Skriv et tal, mindst 0.", en: "Write a number of at least 0." }),
};

export const wholeNumber: OptionForm = {
  fits: (value) => Number.isInteger(value) && Number(value) >= 1,
  remedy: () => ({ da: "Skriv et helt tal, mindst 1.", en: "Write a whole number of at least 1." }),
};

export const seedForm: OptionForm = {
  fits: (value) => Number.isSafeInteger(value),
  remedy: () => ({ da: "Skriv et helt tal.", en: "Write a whole number." }),
};

export const flag: OptionForm = {
  fits: (value) => typeof value === "boolean",
  remedy: () => ({ da: "Skriv true eller false.", en: "Write true or false." }),
};

export const shareForm: OptionForm = {
  fits: (value) => typeof value === "number" && value >= 0 && value <= 1,
  remedy: () => ({ da: "Skriv en andel fra 0 til 1.", en: "Write a share of 0 to 1." }),
};

export const callback: OptionForm = {
  fits: (value) => typeof value === "function",
  remedy: () => ({ da: "Skriv en funktion.", en: "Write a function." }),
  guarded: (value, option) => {
    const call = value as (...given: readonly unknown[]) => unknown;
    return (...given: readonly unknown[]) => calling(option, () => call(...given));
  },
};

/**
 * The options that a caller gave, each read once: later checks and uses see the same, whatever getters say next time.
 * What is undefined is left out. Unknown options, and those of another form, are reported and left out, or read as what they
 * were meant as.
 */
export function readOptions<T extends object>(given: T, forms: OptionForms<T>, issues: Issue[]): Partial<T> {
  const read: Record<string, unknown> = {};
  const known = Object.keys(forms);
  for (const [key, value] of entriesOf(given, known, issues)) {
    if (!Object.hasOwn(forms, key)) {
      const [present, absent] = [true, false].map((is) => known.filter((each) => Object.hasOwn(given, each) === is));
      issues.push(issueAt([key], value, unknownKey(key, present ?? [], absent ?? [])));
      continue;
    }
    const form = forms[key as keyof T & string];
    const option = form.guarded === undefined ? copied(key, value, issues) : value;
    if (option === undefined) continue;
    attemptReading(key, issues, () => {
      if (form.fits?.(option) ?? true) {
        read[key] = form.guarded === undefined ? option : form.guarded(option, key);
        return;
      }
      issues.push(wrongForm([key], option, form));
      const meant = form.meantAs?.(option);
      if (meant !== undefined) read[key] = meant;
    });
  }
  // Every entry has the form that the table gives its key.
  return read as Partial<T>;
}

function copied(key: string, value: unknown, issues: Issue[]): unknown {
  return plainCopy(value, issues, { steps: [key], strict: true })?.data;
}

/** Reads something of the caller's that may throw, which is reported. */
function attemptReading(key: string, issues: Issue[], read: () => void): void {
  try {
    read();
  } catch (error) {
    issues.push(issueAt([key], undefined, unreadable(error)));
  }
}

function entriesOf(given: unknown, known: readonly string[], issues: Issue[]): [string, unknown][] {
  const example = `{${known.join(", ")}}`;
  const form = { remedy: () => ({ da: `Skriv et objekt: ${example}.`, en: `Write an object: ${example}.` }) };
  try {
    if (isRecord(given) && isPlain(given)) return Object.entries(given);
    issues.push(wrongForm([], given, form));
  } catch {
    issues.push(
      issueAt([], undefined, { da: "kan ikke læses. " + form.remedy().da, en: "cannot be read. " + form.remedy().en }),
    );
  }
  return [];
}

function wrongForm(steps: readonly Step[], value: unknown, { remedy }: OptionForm): Issue {
  const write = remedy?.(value) ?? { da: "", en: "" };
  return issueAt(steps, value, { da: `er ${shown(value)}. ${write.da}`, en: `is ${shown(value)}. ${write.en}` });
}
