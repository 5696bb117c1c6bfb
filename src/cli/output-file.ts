import { randomUUID } from "node:crypto";
import { access, constants, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import type { Language } from "../text/bilingual.ts";
import { formatNumber } from "../text/numbers.ts";
import { CliFailure } from "./failure.ts";
import { systemCode, systemReason } from "./system-reason.ts";

const say = {
  written: {
    da: (file: string, bytes: number) => `${file} er skrevet (${formatNumber(bytes, "da")} byte).`,
    en: (file: string, bytes: number) => `${file} is written (${formatNumber(bytes, "en")} bytes).`,
  },
  unwritable: {
    da: (file: string, reason: string) => `${file} kan ikke skrives: ${reason}. Intet er skrevet.`,
    en: (file: string, reason: string) => `${file} cannot be written: ${reason}. Nothing is written.`,
  },
  noFolder: { da: "mappen findes ikke", en: "there is no such folder" },
};

/**
 * Writes a file, whole or not at all: beside it first, and in its place when nothing can fail any more.
 *
 * @returns what to say of it.
 * @throws {CliFailure} if it cannot be written; what stood there before stands there still.
 */
export async function writeOutput(file: string, text: string, language: Language): Promise<string> {
  try {
    await replaceFile(file, text);
  } catch (error) {
    // A file that is not there is no fault here; its folder is what is missing.
    const reason = systemCode(error) === "ENOENT" ? say.noFolder : systemReason(error);
    throw new CliFailure(say.unwritable[language](file, reason[language]));
  }
  return say.written[language](file, Buffer.byteLength(text));
}

/** Tells whether two names are those of one file. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((file) => realpath(file).catch(() => undefined)));
  return first !== undefined && first === second;
}

async function replaceFile(file: string, text: string): Promise<void> {
  const before = await stat(file).catch(() => undefined);
  // A device or a pipe takes what comes, and is not to be replaced by a file; a folder says so itself.
  if (before !== undefined && !before.isFile()) {
    await writeFile(file, text);
    return;
  }
  const target = before === undefined ? file : await realpath(file);
  // A new file in the place of one that may not be written would get around that.
  if (before !== undefined) await access(target, constants.W_OK);
  const beside = `${target}.${randomUUID()}.part`;
  try {
    await writeFile(beside, text, { flag: "wx", ...(before === undefined ? {} : { mode: before.mode }) });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
