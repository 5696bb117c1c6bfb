import { isRecord, items, own } from "./raw.ts";

const CITED = ["rules", "limits", "effects", "names", "weightings", "recommendations", "remarks"] as const;

const LISTS = ["departments", "tasks", "areas", "hensyn", ...CITED] as const;

/** Tells whether a value has all that `parseProblem` adds to a document: lists that may be left out, and defaults. */
export function hasParsedForm(problem: unknown): boolean {
  try {
    return isParsed(problem);
  } catch {
    // A proxy that refuses to be read.
    return false;
  }
}

function isParsed(problem: unknown): boolean {
  return (
    LISTS.every((key) => Array.isArray(own(problem, key))) &&
    Array.isArray(own(own(problem, "kommissorium"), "cites")) &&
    items(problem, "departments").every(([each]) => typeof own(each, "existing") === "boolean" && hasCites(each)) &&
    items(problem, "tasks").every(([each]) => isRecord(own(each, "measures")) && hasCites(each)) &&
    items(problem, "areas").every(([each]) => Array.isArray(own(each, "scenarios")) && hasCites(each)) &&
    items(problem, "areas").every(([each]) =>
      items(each, "scenarios").every(([scenario]) => isParsedScenario(scenario)),
    ) &&
    items(problem, "hensyn").every(([each]) => Array.isArray(own(each, "themes")) && hasCites(each)) &&
    CITED.every((key) => items(problem, key).every(([each]) => hasCites(each)))
  );
}

function isParsedScenario(scenario: unknown): boolean {
  const lists = ["moves", "opens", "closes", "cites"];
  const records = ["uses", "names"];
  return (
    lists.every((key) => Array.isArray(own(scenario, key))) && records.every((key) => isRecord(own(scenario, key)))
  );
}

function hasCites(entry: unknown): boolean {
  return Array.isArray(own(entry, "cites"));
}
