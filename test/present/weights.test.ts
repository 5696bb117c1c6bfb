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
import { weightsPage } from "../../src/present/weights-page.ts";
import { weightsColumns, weightsRows } from "../../src/present/weights-rows.ts";
import { tinyDocument } from "../cli/tiny-document.ts";
import { stopped } from "./answers.ts";

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
};

const page = (regions: Regions, firmness?: Stability, language: "da" | "en" = "en", top?: number): string =>
  toMarkdown(weightsPage(problem, { regions, stability: firmness }, language, { top })).replaceAll("\u00a0", " ");

describe("the page of weights", () => {
  it("shows the share of each, its central weights, and the corners of its region", () => {
    const shown = page(exact);
    expect(shown).toMatch(/^Of all weightings of H1 Nearness and H2 Balance, .*is the best\. The shares are exact\./);
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
    expect(shown).toContain("how often an allocation is among the 2 best");
    expect(shown).toMatch(/## Places and central weights\n\n\| No\. \| +1 \| +2 \| +H1 \| +H2 \|/);
    expect(shown).toMatch(/\| +2 \| +0\.0% \| 40\.0% \| +– \| +– \|/);
    expect(shown).toMatch(/\| no\. 1, no\. 2 \| 100\.0 ± 0\.0% \|/);
  });

  it("leaves out places that do not fit, and says so", () => {
    const many = { ...sampled, best: 9, acceptability: sampled.acceptability.map((each) => ({ ...each, ranks: [] })) };
    expect(page(many)).toMatch(/\| +6 \| +H1 \|/);
    expect(page(many)).toContain("(the first 6; the formats csv and json hold all 9)");
  });

  it("shows the rows that it may, and counts the others", () => {
    const shown = page(exact, undefined, "en", 1);
    expect(shown.match(/1 of 2 are shown; --top 2 shows all\./g)).toHaveLength(2);
    expect(shown).not.toContain("B.1");
  });

  it("shows how firm the best is, alone and together, and who takes over", () => {
    const shown = page(exact, firm);
    expect(shown).toContain("Under the weights H1 40.0%, H2 60.0% the best is no. 1.");
    expect(shown).toMatch(/\| H1 Nearness \| 40\.0% \| 25\.0% \| 100\.0% \| no\. 2 \(A\.0, B\.1\) \| – +\|/);
    expect(shown).toMatch(/\| H2 Balance +\| 60\.0% \| +0\.0% \| +75\.0% \| – +\| unchanged \(A\.0\) \|/);
    expect(shown).toContain("no changes that add up to less than 30.0 percentage points make another the best.");
    expect(shown).toContain("draws level are H1 25.0%, H2 75.0%; it is no. 2 (A.0, B.1).");
    expect(page(exact, firm, "da")).toContain("ingen ændringer, der tilsammen er under 30,0 procentpoint");
  });

  it("says that no weights unseat the best, and what is not proven", () => {
    expect(page(exact, { ...firm, together: null })).toContain("No weights of H1, H2 make another the best.");
    const late = page(stopped(exact), stopped({ ...firm, winner: null }));
    expect(late).toContain("The time ran out: the shares are not complete.");
    expect(late).toContain("The time ran out: how firm the best is, is not proven in full.");
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
    expect(weightsPage(problem, { regions: nothing }, "en")).toEqual([]);
    expect(page(stopped(nothing, first))).toMatch(/^## The time ran out\n\n.*\n\nWeights: H1[^]*A\.1 Parks/);
  });
});

describe("weights rows", () => {
  it("have percentages, and leave empty what there is not", () => {
    expect(weightsRows(problem, exact, "en")[0]).toMatchObject({
      number: 1,
      share: 75,
      standardError: "",
      "share.1": 75,
      "weight.H1": 62.5,
      count: 3,
      scenarios: "A.1",
    });
    expect(weightsRows(problem, sampled, "en")[1]).toMatchObject({
      standardError: 1.1,
      "share.1": 0,
      "share.2": 40,
      "weight.H1": "",
    });
  });

  it("have the columns that they say", () => {
    for (const regions of [exact, sampled]) {
      for (const row of weightsRows(problem, regions, "da")) expect(Object.keys(row)).toEqual(weightsColumns(regions));
    }
  });
});
