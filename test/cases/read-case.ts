import { readFileSync } from "node:fs";
import { parseProblem, type Problem } from "../../src/index.ts";

/** A document of this folder, such as `limit-huge` or `hostile/nan-standing`. */
export function readCase(name: string): Problem {
  return parseProblem(JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8")));
}
