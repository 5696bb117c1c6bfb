import { toJSONSchema } from "zod";
import { documentSchema } from "./schema.ts";
import { schemaWords } from "./schema-words.ts";

/**
 * The JSON Schema (draft 2020-12) of a problem document as a person writes it: what editors complete and check. What
 * one part says of another (ids, ranges, circles) only `parseProblem` checks.
 */
export function problemJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = toJSONSchema(documentSchema, { io: "input", metadata: schemaWords });
  return {
    $schema,
    $id: "urn:ressort:problem:1",
    title: "Problem document of ressort, format ressort-problem/1",
    description: "Departments, tasks, areas with their scenarios, rules and weighted considerations (hensyn).",
    ...rest,
  };
}
