import { readFile } from "node:fs/promises";
import { parseProblem } from "../problem/parse-problem.ts";
import type { Problem } from "../problem/problem.ts";
import type { Context } from "./context.ts";
import { CliFailure } from "./failure.ts";
import { readAll } from "./streams.ts";

/** The document that comes with the library. */
export const BUILT_IN = "kobenhavn-2024";

/**
 * The problem that an argument names: the built-in document, `-` for stdin, or a file.
 *
 * @throws {CliFailure} if it cannot be read or is no JSON.
 * @throws {InvalidProblem} with every issue of the document.
 */
export async function readProblem(name: string, context: Context): Promise<Problem> {
  if (name === BUILT_IN) return (await import("../../seeds/index.ts")).kobenhavn2024;
  return parseProblem(parseJson(await readText(name, context), name, context));
}

/** JSON that a person gave; `name` says where it came from. */
export function parseJson(text: string, name: string, { words }: Context): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new CliFailure(words.notJson(name === "-" ? words.stdin : name, error instanceof Error ? error.message : ""));
  }
}

async function readText(name: string, { streams, words }: Context): Promise<string> {
  if (name === "-") return readAll(streams.stdin);
  try {
    return await readFile(name, "utf8");
  } catch (error) {
    throw new CliFailure(words.unreadable(name, errorCode(error)));
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);
}
