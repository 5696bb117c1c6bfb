import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { exchange, rank, type Problem } from "../../src/index.ts";
import { rowsToCsv } from "../../src/present/render/to-csv.ts";
import { differenceFromToday } from "../../src/present/texts/scenario-text.ts";
import { exchangeText } from "../../src/present/texts/exchange-text.ts";
import { toMarkdown } from "../../src/present/render/to-markdown.ts";
import { toCsv, view } from "../../src/present/index.ts";
import { blockTexts, fileRows, shownTables } from "./shown-page.ts";

const ranking = rank(kobenhavn2024, { top: 5 });
const problem: Problem = kobenhavn2024;
const today = rank(problem, { lock: problem.areas.map(({ id }) => `${id}.0`) });

describe("what differs from today", () => {
  it("names every scenario that is not unchanged, one without any move too", () => {
    expect(differenceFromToday(kobenhavn2024, { A09: "A09.2", A02: "A02.3", A01: "A01.0" }, "da")).toEqual([
      "A02.3 Styrket politisk styring uden flytning",
      "A09.2 Én samlet organisation i SUF",
    ]);
    expect(differenceFromToday(kobenhavn2024, {}, "en")).toEqual([]);
  });
});

describe("the file of a ranking", () => {
  it("has scores in full, of hensyn and themes, and the scenario of each area", () => {
    const rows = fileRows(view(kobenhavn2024, ranking, "en", { top: 1 }));
    expect(rows.length).toBe(ranking.allocations.length);
    const [row] = rows;
    const [best] = ranking.allocations;
    expect(row).toMatchObject({
      rank: 1,
      tied: best?.tied,
      score: best?.score,
      moves: best?.moves.length,
    });
    expect(row?.score_H2).toBe(best?.hensyn.H2?.score);
    expect(row?.theme_T6).toBe(best?.themes.T6?.score);
    expect(row?.area_A09).toBe(best?.selection.A09);
    const { columns } = csvParse(toCsv(view(kobenhavn2024, ranking, "da")));
    expect(columns).toEqual(Object.keys(row ?? {}));
    expect(columns.filter((column) => !/^[a-zA-Z\d_]+$/.test(column))).toEqual([]);
  });

  it("says so where nothing differs", () => {
    expect(fileRows(view(kobenhavn2024, today, "da"))[0]).toMatchObject({
      scenarios: "unchanged",
      difference: "uændret",
      moves: 0,
    });
    expect(fileRows(view(kobenhavn2024, today, "en"))[0]).toMatchObject({ difference: "unchanged" });
  });

  it("holds what each gives up and gains against the best", () => {
    const rows = fileRows(view(kobenhavn2024, ranking, "en"));
    const [best, ...others] = ranking.allocations;
    expect(rows[0]?.exchange).toBe("");
    others.forEach((allocation, index) => {
      const given = exchange(kobenhavn2024, best?.selection ?? {}, allocation.selection);
      expect(rows[index + 1]?.exchange).toBe(exchangeText(kobenhavn2024, given, "en"));
    });
  });

  it("survives CSV", () => {
    const rows = [{ id: 'a "b", c', text: "one\ntwo", number: -1.5, yes: true }];
    const text = rowsToCsv(rows, ["id", "text", "number", "yes"]);
    expect(text.endsWith("true\n")).toBe(true);
    expect({ ...csvParse(text)[0] }).toEqual({ id: 'a "b", c', text: "one\ntwo", number: "-1.5", yes: "true" });
    expect(rowsToCsv([], ["id", "text"])).toBe("id,text\n");
  });
});

describe("the view of a ranking", () => {
  it("says once what all have in common, and loses nothing", () => {
    const page = view(kobenhavn2024, ranking, "da");
    // Above the table; below it a list says what rests on assumptions.
    const above = page.blocks.slice(
      0,
      page.blocks.findIndex(({ kind }) => kind === "table"),
    );
    const common = above.flatMap((block) => (block.kind === "list" ? blockTexts(block) : []));
    const cells = shownTables(page).flatMap(({ rows }) => rows.map((row) => row.at(-1)?.split("\n") ?? []));
    expect(common.length).toBeGreaterThan(1);
    ranking.allocations.forEach(({ selection }, index) => {
      const own = (cells[index] ?? []).filter(
        (line) => line !== "intet andet" && !line.startsWith("I forhold til den bedste: "),
      );
      expect([...common, ...own].sort()).toEqual([...differenceFromToday(kobenhavn2024, selection, "da")].sort());
    });
  });

  it("says of each but the best what it gives up and gains", () => {
    const longer = rank(kobenhavn2024, { top: 13 });
    const page = toMarkdown(view(kobenhavn2024, longer, "en"));
    // Each of these is a matter of one ratio, or of none: no percentage needs explaining.
    expect(page).toMatch(/Gains and losses are in points of score, 0 to 100\.\n\n## What rests/);
    expect(page.match(/Against the best: /g)).toHaveLength(longer.allocations.length - 1);
    expect(page).toContain(
      "gives up 4.2 of H1 Coherent service and gains nothing: no weights of H1, H2, H3 prefer it.",
    );
  });

  it("says how far allocations are apart, and that there are no more", () => {
    const text = (apart: number, top: number): string =>
      toMarkdown(view(kobenhavn2024, rank(kobenhavn2024, { apart, top }), "en"));
    expect(text(3, 3)).toContain("Each differs in at least 3 areas from every one above it; allocations that are more");
    expect(text(3, 3)).not.toContain("No other lawful allocation");
    expect(text(11, 20)).toContain("No other lawful allocation differs in so many.");
    expect(text(14, 2)).toContain("No other lawful allocation differs from it in at least 14 areas.");
    expect(text(14, 2)).not.toContain("Each differs");
    expect(text(2, 1)).not.toMatch(/differs (in|from it)/);
    expect(text(1, 3)).not.toContain("Each differs");
  });

  it("has a table without a common part for one allocation", () => {
    const page = view(kobenhavn2024, today, "en");
    // The weights, and what was wished.
    expect(page.blocks.map(({ kind }) => kind)).toEqual(["text", "text", "list", "table", "heading", "list"]);
    expect(toMarkdown(page)).not.toContain("in all");
    expect(toMarkdown(page)).toContain("| unchanged");
  });

  it("says why where nothing grants the wishes", () => {
    const contradiction = rank(kobenhavn2024, { lock: ["A05.1"], forbid: ["A03.1"] });
    const page = toMarkdown(view(kobenhavn2024, contradiction, "en"));
    expect(page).toContain("Exactly 7 departments have tasks (kommissorium, not negotiable");
    expect(page).not.toContain("Weights:");
  });
});
