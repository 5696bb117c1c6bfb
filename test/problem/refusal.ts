import { InvalidProblem, parseProblem } from "../../src/index.ts";

/** The error with which a document is refused; any other end is thrown on. */
export function refusal(document: unknown): InvalidProblem {
  try {
    parseProblem(document);
  } catch (error) {
    if (error instanceof InvalidProblem) return error;
    throw error;
  }
  throw new Error("The document was accepted.");
}
