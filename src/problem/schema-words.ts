import * as z from "zod/mini";

interface Words {
  /** The name of a part that stands in several places. */
  readonly id?: string;
  readonly description?: string;
}

/** What an editor shows of each part of the format. A registry of our own: zod's global one is the application's. */
export const schemaWords: z.core.$ZodRegistry<Words> = z.registry<Words>();

/** Gives a part of the schema the words that an editor shows. */
export function described<S extends z.core.$ZodType>(part: S, description: string): S {
  schemaWords.add(part, { description });
  return part;
}

/** The same for a part that stands in several places under one name. */
export function shared<S extends z.core.$ZodType>(id: string, part: S, description: string): S {
  schemaWords.add(part, { id, description });
  return part;
}
