import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import {
  evaluate,
  parseProblem,
  stability,
  weightRegions,
  type Complete,
  type Regions,
  type Stability,
} from "../../src/index.ts";
import { toMarkdown } from "../../src/present/render/to-markdown.ts";
import { toCsv, view } from "../../src/present/index.ts";
import { tinyDocument } from "../cli/tiny-document.ts";
import { stopped } from "./answers.ts";
import { fileRows } from "./shown-page.ts";

const problem = parseProblem(tinyDocument);
const [parks, meetings] = [{ A: "A.1" }, { B: "B.1" }];

const { question } = weightRegions(problem);
const first = evaluate(problem, parks);

const exact: Regions & Complete = {
  question,
  first,
  status: "complete",
  best: 1,
  exact: true,
  by: ["H1", "H2"],
  regions: [
    {
      selection: parks,
      selections: [parks],
      count: 3,
      share: 0.75,
      polygon: [
        { H1: 0.25, H2: 0.75 },
        { H1: 1, H2: 0 },
      ],
    },
    { selection: meetings, selections: [meetings], count: 1, share: 0.25, polygon: [{ H1: 0, H2: 1 }] },
  ],
  acceptability: [
    { selection: parks, count: 3, share: 0.75, ranks: [0.75], centralWeights: { H1: 0.625, H2: 0.375 } },
    { selection: meetings, count: 1, share: 0.25, ranks: [0.25], centralWeights: { H1: 0.125, H2: 0.875 } },
  ],
};

const sampled: Regions & Complete = {
  question,
  first,
  status: "complete",
  best: 2,
  exact: false,
  by: ["H1", "H2"],
  samples: 2000,
  seed: 7,
  regions: [{ selection: parks, selections: [parks, meetings], count: 1, share: 1, standardError: 0 }],
  acceptability: [
    {
      selection: parks,
      count: 1,
      share: 0.6,
      standardError: 0.011,
      ranks: [0.6, 0],
      centralWeights: { H1: 0.5, H2: 0.5 },
    },
    { selection: meetings, count: 1, share: 0.4, standardError: 0.011, ranks: [0, 0.4], centralWeights: null },
  ],
};

const firm: Stability & Complete = {
  question: stability(problem).question,
  status: "complete",
  winner: parks,
  by: ["H1", "H2"],
  alone: {
    H1: {
      weight: 0.4,
      from: 0.25,
      to: 1,
      below: { selection: meetings, weights: { H1: 0.25, H2: 0.75 } },
      above: null,
    },
    H2: { weight: 0.6, from: 0, to: 0.75, below: null, above: { selection: {}, weights: { H1: 0.25, H2: 0.75 } } },
  },
  together: { change: 0.3, takeover: { selection: meetings, weights: { H1: 0.25, H2: 0.75 } } },
  first: evaluate(problem, parks, { weights: { H1: 2, H2: 3 } }),
};

const page = (regions: Regions, firmness?: Stability, language: "da" | "en" = "en", top?: number): string =>
  toMarkdown(view(problem, { regions, stability: firmness }, language, { top })).replaceAll("\u00a0", " ");

describe("the page of weights", () => {
  it("shows the share of each, its central weights, and the corners of its region", () => {
    const shown = page(exact);
    expect(shown).toMatch(
      /^How often an allocation is the best, all weightings of H1 Nearness and H2 Balance taken to be equally likely\. The shares are exact\./,
    );
    expect(shown).toMatch(/\| +1 \| 75\.0% \| 62\.5% \| 37\.5% \| +3 \| A\.1 Parks/);
    expect(shown).toMatch(/\| no\. 1 \| 75\.0% \| 25\.0%<br>100\.0% \| 75\.0%<br>0\.0% \|/);
    expect(page(exact, undefined, "da")).toMatch(/\| +1 \| 75,0 % \| 62,5 % \| 37,5 % \| +3 \|/);
  });

  it("says of estimates that they are, with their errors, samples and seed", () => {
    const shown = page(sampled);
    expect(shown).toContain("estimated by 2,000 random weightings (seed 7); ± is the standard error.");
    expect(shown).toMatch(/\| +1 \| 60\.0 ± 1\.1% \|/);
    expect(page(sampled, undefined, "da")).toMatch(/\| +1 \| 60,0 ± 1,1 % \|/);
  });

  it("shows the places of several best, and no weights for what is never the best", () => {
    const shown = page(sampled);
    expect(shown).toContain("How often an allocation is among the 2 best");
    expect(shown).toMatch(/## Places and central weights\n\n\| No\. \| +1 \| +2 \| +H1 \| +H2 \|/);
    expect(shown).toMatch(/\| +2 \| +0\.0% \| 40\.0% \| +– \| +– \|/);
    expect(shown).toMatch(/\| no\. 1, no\. 2 \| 100\.0 ± 0\.0% \|/);
  });

  it("leaves out places that do not fit, and says so", () => {
    const many = { ...sampled, best: 9, acceptability: sampled.acceptability.map((each) => ({ ...each, ranks: [] })) };
    expect(page(many)).toMatch(/\| +6 \| +H1 \|/);
    expect(page(many)).toContain("(the first 6; the CSV and the JSON hold all 9)");
  });

  it("shows the rows that it may, and counts the others", () => {
    const shown = page(exact, undefined, "en", 1);
    expect(shown.match(/1 of 2 are shown\./g)).toHaveLength(2);
    expect(shown).not.toContain("B.1");
  });

  it("shows how firm the best is, alone and together, and who takes over", () => {
    const shown = page(exact, firm);
    expect(shown).toContain("Under the weights H1 40.0%, H2 60.0% the best is no. 1.");
    expect(shown).toMatch(/\| H1 Nearness \| 40\.0% \| 25\.0% \| 100\.0% \| no\. 2 \(A\.0, B\.1\) \| – +\|/);
    expect(shown).toMatch(/\| H2 Balance +\| 60\.0% \| +0\.0% \| +75\.0% \| – +\| the allocation of today \(A\.0\) \|/);
    expect(shown).toContain("no changes that add up to less than 30.0 percentage points make another the best.");
    expect(shown).toContain("draws level are H1 25.0%, H2 75.0%; it is no. 2 (A.0, B.1).");
    expect(page(exact, firm, "da")).toContain("ingen ændringer, der tilsammen er under 30,0 procentpoint");
  });

  it("says that no weights unseat the best, and what is not proven", () => {
    expect(page(exact, { ...firm, together: null })).toContain("No weights of H1, H2 make another the best.");
    const late = page(stopped(exact), stopped({ ...firm, winner: null }));
    expect(late).toContain("The time ran out: the shares are not complete.");
    expect(late).toContain("The time ran out: how robust the best is has not been proven in full.");
    expect(late).not.toContain("Under the weights");
  });

  it("names what is just as good already, and tells a small change from none", () => {
    const changed = (change: number): string =>
      page(exact, { ...firm, together: { change, takeover: { selection: meetings, weights: { H1: 0.4, H2: 0.6 } } } });
    expect(changed(0)).toContain("Another is just as good already under these weights: no. 2 (A.0, B.1).");
    expect(changed(1e-13)).not.toContain("no changes that add up");
    expect(changed(0.0004)).toContain("no changes that add up to less than 0.04 percentage points");
  });

  it("says how themes weigh where that is not as in the document", () => {
    const shown = (weights: Readonly<Record<string, number>>): string =>
      page({ ...exact, first: evaluate(problem, parks, { weights }) });
    expect(shown({ T2: 3, T3: 7 })).toContain("\n\nWeights of the themes: within H1: T1 25.0%, T2 75.0%.\n\n");
    expect(shown({ H1: 7, T1: 2, T2: 2 })).not.toContain("Weights of the themes");
  });

  it("says what is known of the best where there are no regions yet", () => {
    const nothing = { ...exact, regions: [], acceptability: [], first: null };
    expect(view(problem, { regions: nothing }, "en").blocks).toEqual([]);
    expect(page(stopped(nothing, first))).toMatch(/^## The time ran out\n\n.*\n\nWeights: H1[^]*A\.1 Parks/);
  });
});

describe("the file of weights", () => {
  it("has full shares, and nothing of what there is not", () => {
    expect(fileRows(view(problem, exact, "en", { top: 1 }))[0]).toMatchObject({
      row: "allocation",
      number: 1,
      share: 0.75,
      standard_error: null,
      share_1: 0.75,
      weight_H1: 0.625,
      count: 3,
      scenarios: "A.1",
      area_A: "A.1",
      area_B: "B.0",
      best: null,
      corner: null,
    });
    expect(fileRows(view(problem, sampled, "en"))[1]).toMatchObject({
      standard_error: 0.011,
      share_1: 0,
      share_2: 0.4,
      weight_H1: null,
    });
  });

  it("has a row for each corner of each region, with what is best in it, and one for a region without corners", () => {
    const cells = (regions: Regions): unknown[] =>
      fileRows(view(problem, regions, "da")).map((row) =>
        ["row", "number", "share", "best", "corner", "weight_H1", "weight_H2"].map((key) => row[key]),
      );
    expect(cells(exact).slice(2)).toEqual([
      ["region", 1, 0.75, "1", 1, 0.25, 0.75],
      ["region", 1, 0.75, "1", 2, 1, 0],
      ["region", 2, 0.25, "2", 1, 0, 1],
    ]);
    expect(cells(sampled).slice(2)).toEqual([["region", 1, 1, "1 2", null, null, null]]);
  });

  it("has the incumbent last where the time ran out", () => {
    const rows = csvParse(toCsv(view(problem, stopped(exact, evaluate(problem, {})), "en")));
    expect(rows.at(-1)).toMatchObject({
      row: "incumbent",
      number: "",
      share: "",
      scenarios: "unchanged",
      area_A: "A.0",
    });
  });
});

describe("the view of a stability", () => {
  const text = toMarkdown(view(problem, firm, "en")).replaceAll("\u00a0", " ");

  it("calls the allocations by their scenarios", () => {
    expect(text).toMatch(/^# How robust the best is\n\nUnder the weights H1 40\.0%, H2 60\.0% the best is A\.1\./);
    expect(text).toMatch(/\| H1 Nearness \| 40\.0% \| 25\.0% \| 100\.0% \| B\.1 \(A\.0, B\.1\) +\| – +\|/);
  });

  it("says how it ended where there is no best", () => {
    const late = toMarkdown(view(problem, stopped({ ...firm, winner: null, alone: {}, together: null }, first), "da"));
    expect(late).toMatch(/^## Tiden løb ud\n\n[^]*- A\.1 Parker/);
    const impossible = parseProblem({ ...tinyDocument, kommissorium: { departments: 1 } });
    expect(toMarkdown(view(impossible, stability(impossible), "en"))).toMatch(
      /^# The document has no lawful allocation/,
    );
  });

  it("has a row for each hensyn in files, with the nearest weights", () => {
    expect(fileRows(view(problem, firm, "en"))).toEqual([
      {
        ...{ hensyn: "H1", weight: 0.4, from: 0.25, to: 1, below: "B.1", above: null },
        ...{ nearest_weight: 0.25, nearest_change: 0.3, nearest_best: "B.1" },
      },
      {
        ...{ hensyn: "H2", weight: 0.6, from: 0, to: 0.75, below: null, above: "unchanged" },
        ...{ nearest_weight: 0.75, nearest_change: 0.3, nearest_best: "B.1" },
      },
    ]);
    expect(fileRows(view(problem, { ...firm, together: null }, "en"))[0]).toMatchObject({
      ...{ nearest_weight: null, nearest_change: null, nearest_best: null },
    });
  });
});
