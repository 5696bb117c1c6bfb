import * as z from "zod/mini";

/** Words of the JSON Schema on a part, beyond its form. */
interface Words {
  /** The name of a part that stands in several places. */
  readonly id?: string;
  /** Form in which a person writes it, where keys do not show that. */
  readonly title?: string;
  readonly description?: string;
  /** Of an object whose keys may all be left out, but not at once. */
  readonly minProperties?: number;
}

/** Words that an editor shows for parts of the format. A registry of our own: zod's global one is the application's. */
export const schemaWords: z.core.$ZodRegistry<Words> = z.registry<Words>();

/** Gives a part of the schema the words that an editor shows. */
export function described<S extends z.core.$ZodType>(part: S, description: string): S {
  return shaped(part, { description });
}

/** A part that stands in several places under one name, with its description. */
export function shared<S extends z.core.$ZodType>(id: string, part: S, description: string): S {
  return shaped(part, { id, description });
}

/** A part with all the words that its form needs. */
export function shaped<S extends z.core.$ZodType>(part: S, words: Words): S {
  schemaWords.add(part, words);
  return part;
}
