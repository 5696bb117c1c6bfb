import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bundled, type Bundle } from "./bundle.ts";
import type { Consumer } from "./consumer.ts";

/**
 * What a page needs for one function at most, in bytes, minified and zipped. Little above what it is, so that a dependency
 * is seen that slips in or can no longer be left out; where a function learns something, its bound is raised with it.
 */
export const MOST: readonly (readonly [name: string, entry: string, bytes: number])[] = [
  ["SolverDisagreement", "ressort", 250],
  ["verify", "ressort", 9_400],
  ["cites", "ressort", 12_500],
  ["parseProblem", "ressort", 47_200],
  // The embedded solver is 16,000 of each of these; what counts, lists and searches is most of the rest.
  ["evaluate", "ressort", 71_000],
  ["frontier", "ressort", 98_400],
  ["explain", "ressort", 100_000],
  ["rank", "ressort", 95_000],
  ["whyNot", "ressort", 108_400],
  ["rowsToCsv", "ressort/present", 230],
  ["rowsToCsvForExcel", "ressort/present", 1_000],
  ["toMarkdown", "ressort/present", 3_000],
  ["toSvg", "ressort/present", 36_800],
  ["toHtml", "ressort/present", 39_500],
  // A view shows itself: all that draws and writes is in it.
  ["view", "ressort/present", 117_800],
  ["writeLp", "ressort/program", 900],
  ["javascriptLpSolver", "ressort/program", 18_200],
  // What asks a worker loads nothing of what answers.
  ["openWorker", "ressort/worker", 9_250],
];

/** Tests of how much a page loads for what it imports from the package. */
export function testSizes(consumer: () => Consumer): void {
  const bundleOf = (name: string, entry: string): Promise<Bundle> =>
    bundled(`import { ${name} as used } from "${entry}"; globalThis.used = used;`, consumer().folder, "esm");

  describe("what a page loads", () => {
    test.each(MOST)("for %s of %s is at most %i bytes, and not much less", async (name, entry, most) => {
      const { length } = gzipSync((await bundleOf(name, entry)).code);
      expect(length).toBeLessThanOrEqual(most);
      expect(length).toBeGreaterThan(0.7 * most);
    });

    test("of pages is nothing for what only answers", async () => {
      for (const name of ["rank", "frontier", "explain", "whyNot", "evaluate", "verify"]) {
        const { modules } = await bundleOf(name, "ressort");
        expect({ name, pages: modules.filter((module) => module.includes("/present/")) }).toEqual({ name, pages: [] });
      }
      const { modules } = await bundleOf("view", "ressort/present");
      expect(modules.filter((module) => module.includes("/present/views/")).length).toBeGreaterThan(10);
    });

    test("of zod is nothing for what reads no documents, and a small part for the limits of a question", async () => {
      const zodOf = async (name: string): Promise<readonly string[]> =>
        (await bundleOf(name, "ressort")).modules.filter((module) => module.includes("/zod/"));
      expect(await zodOf("evaluate")).toEqual([]);
      expect((await zodOf("rank")).filter((module) => module.includes("classic"))).toEqual([]);
      expect((await zodOf("parseProblem")).filter((module) => module.includes("classic"))).not.toEqual([]);
    });
  });
}
