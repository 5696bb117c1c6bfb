import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { coreIndex, evaluate, explain, frontier, rank, stability, weightRegions } from "../../src/index.ts";
import {
  flowsFigure,
  frontierFigure,
  loadsFigure,
  stabilityFigure,
  toSvg,
  waterfallFigure,
  weightTriangleFigure,
  type CoreFigure,
} from "../../src/present/index.ts";
import { FIGURES } from "../../src/cli/figure-kinds.ts";
import { runCli } from "./run-cli.ts";
import { tinyDocument } from "./tiny-document.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("ressort figure", () => {
  it.each(Object.keys(FIGURES))("draws %s in both languages, and gives it as data", async (kind) => {
    for (const lang of ["da", "en"]) {
      const { code, stdout, stderr } = await runCli(["figure", kind, "--lang", lang]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toMatch(new RegExp(`^<svg [^>]*lang="${lang}"[^]*</svg>\n$`));
    }
    const { stdout } = await runCli(["figure", kind, "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ kind, language: "en" });
  });

  it("is what the library makes of the same question", async () => {
    const json = async (...argv: readonly string[]): Promise<unknown> =>
      JSON.parse((await runCli(["figure", ...argv, "--format", "json"])).stdout) as unknown;
    const weights = { H1: 3 };
    const of = kobenhavn2024;
    expect(await json("weight-triangle", "--weight", "H1=3", "--lock", "A09.2")).toEqual(
      plain(weightTriangleFigure(of, weightRegions(of, { weights, lock: ["A09.2"] }), "en")),
    );
    expect(await json("frontier", "--by", "T1,T6")).toEqual(
      plain(frontierFigure(of, frontier(of, { by: ["T1", "T6"] }), "en")),
    );
    expect(await json("stability", "--weight", "H1=3")).toEqual(
      plain(stabilityFigure(of, stability(of, { weights }), "en")),
    );
    expect(await json("waterfall", "example1", "--versus", "example2")).toEqual(
      plain(waterfallFigure(of, explain(of, "example1", { versus: "example2" }), "en")),
    );
    const best = rank(of, { weights, forbid: ["A09.2"], top: 1 }).allocations[0]?.selection ?? {};
    expect(await json("loads", "--weight", "H1=3", "--forbid", "A09.2")).toEqual(
      plain(loadsFigure(of, evaluate(of, best, { weights }), "en")),
    );
    expect(await json("flows", "example3")).toEqual(plain(flowsFigure(of, evaluate(of, "example3"), "en")));
    const core = (await json("core", "--weight", "H1=3")) as CoreFigure;
    const { scenarios } = coreIndex(of, { weights });
    for (const { id, share } of core.areas.flatMap((area) => area.scenarios))
      expect(share).toBe(Object.entries(scenarios).find(([of]) => of === id)?.[1].index);
    expect(core.areas).toHaveLength(12);
  });

  it.each(["--out", "--output"])("writes the picture by %s, as wide as is asked", async (flag) => {
    const folder = mkdtempSync(path.join(tmpdir(), "ressort-figure-"));
    const file = path.join(folder, "flows.svg");
    const { code, stdout } = await runCli(["figure", "flows", "example1", flag, file, "--width", "500"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    const figure = flowsFigure(kobenhavn2024, evaluate(kobenhavn2024, "example1"), "en");
    expect(readFileSync(file, "utf8")).toBe(`${toSvg(figure, { width: 500 })}\n`);
    rmSync(folder, { recursive: true });
  });

  it("says what it does not use", async () => {
    const by = await runCli(["figure", "loads", "--by", "H1,H2", "--lang", "da"]);
    expect({ code: by.code, stderr: by.stderr }).toEqual({
      code: 2,
      stderr: "Forkert brug: figuren loads bruger ikke --by. Udelad det.\nSe ressort figure --help.\n",
    });
    const selection = await runCli(["figure", "core", "example1"]);
    expect(selection.stderr).toContain("the figure core does not use example1. Leave it out.");
    const named = await runCli(["figure", "flows", "example1", "--lock", "A09.2"]);
    expect(named.stderr).toContain("the figure flows does not use --lock. Leave it out.");
    expect((await runCli(["figure", "flow"])).stderr).toContain('"flow" is not known. Maybe "flows" was meant.');
    expect((await runCli(["figure"])).stderr).toContain("argument FIGURE is missing. Write weight-triangle, core,");
    expect((await runCli(["figure", "flows", "--width", "10"])).stderr).toContain("Write a number from 320 to 2000.");
  });

  it.each(["loads", "flows", "core"])(
    "draws nothing where nothing grants the wishes, and says so: %s",
    async (kind) => {
      const { code, stdout, stderr } = await runCli(["figure", kind, "--lock", "A05.1", "--forbid", "A03.1"]);
      expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
      expect(stderr).toContain("No lawful allocation grants the wishes");
    },
  );

  it("says of a document too large to list that no list can be made, and names no option that there is not", async () => {
    const areas = Array.from({ length: 30 }, (_, index) => ({
      id: `A${index}`,
      name: `A${index}`,
      scenarios: [1, 2].map((each) => ({ id: `A${index}.${each}`, name: "S" })),
    }));
    const stdin = JSON.stringify({
      ...tinyDocument,
      areas,
      effects: [],
      rules: [],
      limits: [],
      names: [],
      selections: [],
    });
    const { code, stdout, stderr } = await runCli(["figure", "core", "--method", "list", "--problem", "-"], { stdin });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(
      /^There are (at least )?[\d,]+ lawful allocations, too many for the list of them all that --method list needs\./,
    );
  });
});
