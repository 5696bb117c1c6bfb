import { readFile } from "node:fs/promises";
import { decodeText, encodingText } from "../problem/decode-text.ts";
import { issueAt, type Issue } from "../problem/invalid-problem.ts";
import { jsonFault, readJson } from "../problem/json-text.ts";
import { readProblem as parseDocument } from "../problem/parse-problem.ts";
import type { Problem } from "../problem/problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import type { Context } from "./context.ts";
import { CliFailure, NoJson } from "./failure.ts";
import { systemReason } from "./system-reason.ts";
import { readAll } from "./streams.ts";

const say = {
  unreadable: {
    da: (file: string, reason: string) => `${file} kan ikke læses: ${reason}.`,
    en: (file: string, reason: string) => `${file} cannot be read: ${reason}.`,
  },
};

/** The document that comes with the library. */
export const BUILT_IN = "kobenhavn-2024";

/**
 * The problem that an argument names: the built-in document, `-` for stdin, or a file.
 *
 * @throws {CliFailure} if it cannot be read; the `NoJson` among them if it is no text or no JSON.
 * @throws {InvalidProblem} with every issue of the document.
 */
export async function readProblem(name: string, context: Context): Promise<Problem> {
  if (name === BUILT_IN) return (await import("../../seeds/index.ts")).kobenhavn2024;
  const issues: Issue[] = [];
  return parseDocument(jsonOf(await readBytes(name, context), { name, issues }, context), issues);
}

/** Source of an input, and the list in which its issues are gathered. */
interface Origin {
  readonly name: string;
  readonly issues: Issue[];
}

/**
 * The JSON that a person gave.
 *
 * @throws {NoJson} if it is none, or is written in another encoding.
 */
export function jsonOf(given: Uint8Array | string, { name, issues }: Origin, { language }: Context): unknown {
  const called = name === "-" ? "stdin" : name;
  const noJson = (fault: Bilingual): NoJson =>
    new NoJson(`${called} ${fault[language]}`, issueAt([], undefined, fault));
  const text = decodeText(given);
  if (typeof text !== "string") {
    throw noJson(encodingText(text));
  }
  try {
    return readJson(text, issues);
  } catch (error) {
    throw noJson(jsonFault(error, text));
  }
}

async function readBytes(name: string, { streams, language }: Context): Promise<Uint8Array> {
  if (name === "-") return readAll(streams.stdin);
  try {
    return await readFile(name);
  } catch (error) {
    throw new CliFailure(say.unreadable[language](name, systemReason(error)[language]));
  }
}
