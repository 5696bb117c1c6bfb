import type { Bilingual } from "../text/bilingual.ts";

/** Reasons why a file could not be read or written, by Node's code. */
const REASONS: ReadonlyMap<string, Bilingual> = new Map([
  ["ENOENT", { da: "filen findes ikke", en: "there is no such file" }],
  ["ENOTDIR", { da: "det, der skulle være en mappe, er en fil", en: "what should be a folder is a file" }],
  ["EISDIR", { da: "det er en mappe", en: "it is a folder" }],
  ["EACCES", { da: "adgang nægtet", en: "permission denied" }],
  ["EPERM", { da: "adgang nægtet", en: "permission denied" }],
  ["EROFS", { da: "disken kan kun læses", en: "the disk can only be read" }],
  ["ENAMETOOLONG", { da: "navnet er for langt", en: "the name is too long" }],
  ["ENOSPC", { da: "disken er fuld", en: "the disk is full" }],
  ["EDQUOT", { da: "kvoten på disken er brugt op", en: "the quota of the disk is used up" }],
  ["EFBIG", { da: "filen er blevet for stor", en: "the file has become too large" }],
]);

/** The system's reason for not reading or writing a file. */
export function systemReason(error: unknown): Bilingual {
  const code = systemCode(error);
  return REASONS.get(code) ?? { da: code, en: code };
}

/** Node's code of a failure of the system, or what else was thrown. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);
}
