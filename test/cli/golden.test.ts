import { describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";

/**
 * The pages as they are, to be read by people: `show` of the examples is the record of the departments and tasks that
 * the report draws on p. 49–51. After a change that is meant, `npx vitest run test/cli/golden.test.ts -u` writes them anew.
 */
describe("golden pages", () => {
  it.each(["example1", "example2", "example3"])("shows %s as the report draws it", async (example) => {
    for (const language of ["da", "en"]) {
      const { code, stdout } = await runCli(["show", example, "--lang", language]);
      expect(code).toBe(0);
      await expect(stdout).toMatchFileSnapshot(`../golden/show-${example}.${language}.txt`);
    }
  });

  it.each([
    ["moves", ["moves"]],
    ["rank-without-moves", ["rank", "--without-moves", "--top", "3"]],
    ["frontier", ["frontier"]],
    ["weights", ["weights"]],
    ["core", ["core"]],
    ["core-frontier", ["core", "--over", "frontier"]],
    ["core-draws", ["core", "--over", "draws", "--samples", "200"]],
    ["standing-example2", ["standing", "example2"]],
    ["compare-examples", ["compare", "example1", "example3", "decision2025"]],
    ["explain-best", ["explain"]],
    ["explain-example3", ["explain", "example3", "--versus", "example1"]],
    ["assumptions", ["assumptions", "--samples", "200"]],
    ["assumptions-service", ["assumptions", "--weight", "H1=3", "--samples", "200"]],
  ])("prints %s of Copenhagen", async (name, argv) => {
    for (const language of ["da", "en"]) {
      const { code, stdout, stderr } = await runCli([...argv, "--lang", language]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      await expect(stdout).toMatchFileSnapshot(`../golden/${name}.${language}.txt`);
    }
  });

  it.each([
    ["why-not-split-without-merger", ["--lock", "A05.1", "--forbid", "A03.1"], 3],
    ["why-not-split-and-operation", ["--lock", "A05.1", "--lock", "A06.3"], 3],
    ["why-not-example2", ["example2"], 0],
    ["why-not-little-work", ["--limit", "load:cases@TMF<=190", "--limit", "moved:staff<=300"], 3],
    ["why-not-few-moves", ["--together", "stu,fgu", "--place", "uu-outreach=BIF", "--limit", "moved:staff<=800"], 0],
  ])("prints %s of Copenhagen", async (name, argv, expected) => {
    for (const language of ["da", "en"]) {
      const { code, stdout, stderr } = await runCli(["why-not", ...argv, "--lang", language]);
      expect({ code, stderr }).toEqual({ code: expected, stderr: "" });
      await expect(stdout).toMatchFileSnapshot(`../golden/${name}.${language}.txt`);
    }
  });

  it("ranks nothing where nothing grants the wishes, and says why", async () => {
    for (const language of ["da", "en"]) {
      const { code, stdout } = await runCli(["rank", "--lock", "A05.1", "--forbid", "A03.1", "--lang", language]);
      expect(code).toBe(3);
      await expect(stdout).toMatchFileSnapshot(`../golden/rank-split-without-merger.${language}.txt`);
    }
  });

  it("starts with the best for Copenhagen", async () => {
    for (const language of ["da", "en"]) {
      const { code, stdout, stderr } = await runCli(["start", "--lang", language]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      await expect(stdout).toMatchFileSnapshot(`../golden/start.${language}.txt`);
    }
  });
});
