import { describe, expect, it } from "vitest";
import {
  assumptions,
  evaluate,
  parseProblem,
  type AssumptionItem,
  type Assumptions,
  type Selection,
} from "../../src/index.ts";
import { toMarkdown, view } from "../../src/present/index.ts";
import { textOf } from "../../src/present/document/inline.ts";
import { assumedChangeSpan } from "../../src/present/sections/assumed-change.ts";
import { tinyDocument } from "../cli/tiny-document.ts";
import { stopped } from "./answers.ts";
import { fileRows } from "./shown-page.ts";

/** With one point for joint meetings against one for parks: what is assumed decides. */
const problem = parseProblem({
  ...tinyDocument,
  limits: [{ id: "L", sum: { load: "load", department: "N" }, max: 8.5 }],
  effects: [
    {
      id: "E1",
      theme: "T1",
      points: 3,
      when: { scenario: "A.1" },
      basis: "assumed",
      cites: [{ source: "S", page: "9" }],
    },
    {
      ...{ id: "E2", theme: "T1", points: 2, when: { task: "parks", in: "N" }, basis: "stated", cites: [] },
      strength: "stated",
    },
  ],
});
const weights = { H2: 0 };
const found = assumptions(problem, { weights, samples: 60 });
const page = (language: "da" | "en", shown: Assumptions = found): string => toMarkdown(view(problem, shown, language));

describe("the page", () => {
  it("tells what can change the winner, where, and who wins then", () => {
    const text = page("en");
    expect(text).toContain("- A.0 Green areas: unchanged\n");
    expect(text).toContain(
      "What varies here: the strength of 1 effect, whose points are coding and stand in no source (from 0 points to twice as many) and 1 figure with a range (from low to high).",
    );
    expect(text).toContain("1 of the values can change the winner alone");
    expect(text).toContain(
      "is chosen, T1: 3 (0–6) points (assumption; Rapport om byen 2020, p. 9) | from 1 point down | A.0",
    );
  });

  it("says of a winner that is alone the first that it is the winner, and calls today's by its name", () => {
    const of = (language: "da" | "en", selection: Selection): string =>
      page(language, { ...found, winner: evaluate(problem, selection, { weights }), tied: false, sharing: 1 });
    expect(of("en", { A: "A.1" })).toContain("The winner by the document's own values is A.1 (score 50.0 of 100).");
    expect(of("en", {})).toContain("The winner by the document's own values is the allocation of today (score");
    expect(of("da", {})).toContain("Vinderen efter dokumentets egne værdier er fordelingen i dag (score");
    expect(of("en", {})).not.toContain("share the first rank (");
  });

  it.each(["da", "en"] as const)("speaks of those that grant the wishes, where there are any (%s)", (language) => {
    const wished = assumptions(problem, { weights, samples: 60, lock: ["A.1"] });
    const items = wished.items.map((item) => ({ ...item, changesBelow: item.low, winnerBelow: null }));
    const searched = { ...wished, items, tied: false, sharing: 1 };
    const among = { da: "der opfylder ønskerne", en: "that grant the wishes" }[language];
    const nothing = {
      da: ["intet er lovligt", "intet lovligt opfylder ønskerne"],
      en: ["nothing is lawful", "nothing lawful grants the wishes"],
    }[language];
    const [without, withWishes] = [{ ...searched, question: found.question }, searched].map((of) => page(language, of));
    expect([without?.includes(among), withWishes?.split(among).length]).toEqual([false, 2]);
    expect(nothing.map((text) => [without?.includes(text), withWishes?.includes(text)])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(page(language, wished)).toMatch(
      { da: /deler \d+ fordelinger, der opf/, en: /\d+ allocations that grant/ }[language],
    );
  });

  it("says of a winner that shares the first rank that it does, and with how many, and marks the others", () => {
    expect(page("en")).toContain(
      "By the document's own values 4 allocations share the first rank (score 50.0 of 100).",
    );
    expect(page("en")).toContain("The winner below is A.1: it is the first of them by the order inside a tie only");
    expect(page("da")).toContain("deler 4 fordelinger førstepladsen (score 50,0 af 100). Vinderen nedenfor er A.1:");
    expect(page("en", { ...found, sharing: null })).toContain("values several allocations share the first rank");
    expect(page("da", { ...found, sharing: null })).toContain("deler flere fordelinger førstepladsen");
    expect(page("en").match(/^\| +=1 \|/gm)).toHaveLength(4);
    expect(page("en")).toContain("Those of rank =1 are equally good");
    const [first] = found.together?.allocations ?? [];
    if (first === undefined) throw new Error("Nothing was sampled.");
    const alone = { samples: 60, seed: 1, decided: 60, core: {}, allocations: [{ ...first, tied: false }] };
    expect(page("en", { ...found, together: alone })).toMatch(/^\| +1 \|/m);
    expect(page("en", { ...found, together: alone })).not.toContain("=");
  });

  it("begins with what varies and what is always, sometimes and never part of the best, then tells of whole allocations", () => {
    for (const [language, texts] of [
      [
        "en",
        ["What varies here", "All at once", "It depends", "Never part", "Whole allocations", "One value at a time"],
      ],
      [
        "da",
        ["Her varierer", "Alt på én gang", "Det kommer an på", "Aldrig en", "Hele fordelinger", "Én værdi ad gangen"],
      ],
    ] as const) {
      const places = texts.map((text) => page(language).indexOf(text));
      expect(places).toEqual([...places].sort((one, other) => one - other));
      expect(places.every((place) => place > 0)).toBe(true);
    }
    expect(page("en")).toContain("the share of 60 draws of the coded strengths and the ranges of figures that have it");
    const index = found.together?.core["A.1"]?.index ?? NaN;
    expect(page("en")).toMatch(new RegExp(`A\\.1 .*\\| +${(100 * index).toFixed(1)} ±`));
  });

  it("says what was left as it is, and how many draws were left out", () => {
    const points = assumptions(problem, { weights, samples: 60, vary: ["strengths"] });
    expect(page("en", points)).toContain("(from 0 points to twice as many). The figures were kept as they are.");
    expect(page("da", points)).toContain("60 udtræk af de kodede styrker der har det");
    const figures = assumptions(problem, { weights, samples: 60, vary: ["ranges"] });
    expect(page("da", figures)).toContain("(fra lav til høj). Virkningernes styrker er holdt fast.");
    const { together } = found;
    if (together === null) throw new Error("Nothing was sampled.");
    expect(page("en")).not.toContain("nothing is lawful");
    expect(page("en", { ...found, together: { ...together, decided: 58 } })).toContain(
      "In 2 draws nothing is lawful; the core index is that of the others.",
    );
  });

  it("tells shares and regrets, and how often a limit forbids", () => {
    expect(page("da")).toMatch(/\| +Første +\| +Største tab +\|/);
    expect(found.together?.allocations.some(({ unlawful }) => unlawful > 0)).toBe(true);
    expect(page("da")).toMatch(/Største tab +\| +Ulovlig/);
  });

  it("says the word for assumption, or a source, in every line of a list", () => {
    for (const [language, word] of [
      ["da", "antagelse"],
      ["en", "assumption"],
    ] as const) {
      const lists = view(problem, found, language).blocks.filter(
        (block) => block.kind === "list" && block.items.some((item) => textOf(item).includes("(")),
      );
      expect(lists.length).toBeGreaterThan(1);
      for (const block of lists) {
        for (const item of block.kind === "list" ? block.items : []) expect(textOf(item)).toContain(word);
      }
    }
  });

  it("says what is not known where allocations are searched for", () => {
    const searched = assumptions(problem, { weights, samples: 2, method: "program" });
    expect(page("en", searched)).toContain(
      "that there is none nearer by, and none where none was found, is an assumption",
    );
  });

  it("does not say that nothing changes where that is not proven", () => {
    const calm = { ...found, items: found.items.map((item) => ({ ...item, changesBelow: null, changesAbove: null })) };
    expect(page("en", calm)).toContain("None of the values can change the winner alone, with");
    expect(page("en", calm)).toContain("What alone changes nothing");
    const unsure = { ...calm, items: calm.items.map((item) => ({ ...item, exact: false })) };
    for (const [language, none, where, legend] of [
      [
        "en",
        "No change of the winner by one of the values alone was found.",
        "Where no change was found",
        "not listed",
      ],
      ["da", "Der blev ikke fundet nogen", "Hvor der ikke blev fundet noget skift", "ikke listet, men søgt"],
    ] as const) {
      for (const text of [none, where, legend]) expect(page(language, unsure)).toContain(text);
      expect(page(language, unsure)).not.toMatch(/None of the|Ingen af vær|alone changes nothing|ikke ændrer noget/);
    }
    const some = { ...found, items: found.items.map((item) => ({ ...item, exact: false })) };
    expect(page("en", some)).toContain("At least 1 of the values can change the winner alone");
  });

  it("names those that change nothing where they are few, and counts them where they are many", () => {
    expect(page("en")).toContain("Cases: Roads, touching the limit L (assumption)");
    const [item] = found.items;
    const many = { ...found, items: Array.from({ length: 6 }, () => item).flatMap((each) => each ?? []) };
    expect(page("en", many)).toContain("Cases: 6 tasks with a range, touching the limit L (assumption)");
    expect(page("en", many)).toContain("The CSV and the JSON name each");
    expect(page("en")).not.toContain("The CSV and the JSON name each");
  });

  it("names the themes that are touched, and says what effects say where that is short", () => {
    const calm = found.items.map((item) => ({ ...item, changesBelow: null, changesAbove: null }));
    const [roads, effect] = calm;
    if (roads === undefined || effect === undefined) throw new Error("Nothing is assumed.");
    const text = (...items: readonly AssumptionItem[]): string => page("en", { ...found, items });
    expect(text({ ...roads, touches: ["T3", "limit:L"] })).toContain(
      "Roads, touching T3 Evenness and the limit L (assumption)",
    );
    expect(page("da", { ...found, items: [{ ...roads, touches: ["T3", "limit:L"] }] })).toContain(
      "Veje, som rører T3 Jævnhed og grænsen L (antagelse)",
    );
    expect(text(effect)).toContain(
      'Effect on T1 Points: A.1 “Parks, "to" S as \\| one” is chosen (E1) (assumption; Rapport om byen 2020, p. 9)',
    );
    expect(text(...Array.from({ length: 5 }, () => effect))).toContain("Effects on T1 Points: E1, E1, E1, E1 and E1 (");
    expect(text({ ...effect, touches: [] })).toContain("is chosen (E1), touching nothing that has weight (");
  });

  it("gives no error of none and of all, and speaks of one value as of one", () => {
    const [best] = found.together?.allocations ?? [];
    if (best === undefined) throw new Error("Nothing was sampled.");
    const all = { ...best, first: 1, standardError: 0, unlawful: 0 };
    const none = { ...all, first: 0 };
    const together = { samples: 60, seed: 1, decided: 60, core: {}, allocations: [all, none] };
    const text = page("en", { ...found, items: found.items.slice(0, 1), together });
    expect(text).toMatch(/\| +100\.0% \|/);
    expect(text).toMatch(/\| +0\.0% \|/);
    expect(text).toContain("1 value was drawn at random from its range, 60 times (seed 1)");
  });

  it("says why where nothing is lawful", () => {
    const impossible = parseProblem({ ...tinyDocument, kommissorium: { departments: 1 } });
    const nothing = assumptions(impossible);
    expect(nothing).toMatchObject({ status: "infeasible", winner: null });
    expect(toMarkdown(view(impossible, nothing, "en"))).toMatch(
      /^# The document has no lawful allocation[^]*Exactly 1 dep/,
    );
  });
});

describe("the file", () => {
  it("has a row for each assumption, each scenario and each of the best allocations, in full", () => {
    const rows = fileRows(view(problem, found, "en", { top: 1 }));
    const { core = {}, allocations: together = [] } = found.together ?? {};
    const scenarios = Object.keys(core);
    expect(rows.map(({ row }) => row)).toEqual([
      ...found.items.map(() => "assumption"),
      ...scenarios.map(() => "core"),
      ...together.map(() => "together"),
    ]);
    expect(rows[1]).toMatchObject({
      ...{ id: "E1", changes_below: 1, changes_above: null, winner_below: "unchanged", winner_above: null },
      ...{ exact: true, number: null, scenarios: null, area_A: null },
    });
    const [first] = together;
    expect(rows[found.items.length]).toMatchObject({
      ...{ row: "core", scenario: scenarios[0], index: core[scenarios[0] ?? ""]?.index, samples: 60, seed: 1 },
      ...{ standard_error: core[scenarios[0] ?? ""]?.standardError, first: null, number: null, scenarios: null },
    });
    expect(rows[found.items.length + scenarios.length]).toMatchObject({
      ...{ row: "together", number: 1, rank: 1, tied: true, id: null, scenarios: "A.1", area_A: "A.1", area_B: "B.0" },
      ...{ first: first?.first, standard_error: first?.standardError },
      ...{ largest_regret: first?.largestRegret, unlawful: first?.unlawful, samples: 60, seed: 1 },
    });
  });

  it("has the incumbent last where the time ran out", () => {
    const { question, ...fields } = found;
    const nothing = { question, ...fields, status: "complete" as const, winner: null, items: [], together: null };
    const late = stopped(nothing, evaluate(problem, { A: "A.1" }));
    expect(fileRows(view(problem, late, "en"))).toMatchObject([{ row: "incumbent", scenarios: "A.1", area_A: "A.1" }]);
  });
});

describe("a value at which something changes", () => {
  const cases = { kind: "quantity", low: 0, high: 4, unit: { da: "sager", en: "cases" } } as const;

  it.each([
    [cases, 2.95918843, 1, "2.96 cases"],
    [cases, 2.95918843, -1, "2.959 cases"],
    [cases, 3, 1, "3 cases"],
    [cases, 1.3000000064, -1, "1.3 cases"],
    // Not out of the range, however fine that is.
    [cases, 3.9999999, 1, "4 cases"],
    [{ ...cases, high: 2.9592 }, 2.95918843, 1, "2.9592 cases"],
    [{ ...cases, high: 2.95918843 }, 2.95918843, 1, "2.95918843 cases"],
    [{ ...cases, high: 0.0004 }, 0.000012345, 1, "0.0000124 cases"],
    [{ ...cases, low: -1 }, -0.0004, 1, "0 cases"],
    [{ ...cases, unit: undefined }, 1.23456, 1, "1.235"],
    [{ kind: "effect", low: -6, high: 0 }, -4, -1, "−4 points"],
    [{ kind: "effect", low: 0, high: 2 }, 1, -1, "1 point"],
  ] as const)("of %j, %d towards %d, is rounded outwards and has its unit", (item, change, outwards, shown) => {
    const { unit, ...rest } = { unit: undefined, ...item };
    const asked = unit === undefined ? rest : { ...rest, unit };
    expect(assumedChangeSpan(asked, change, outwards, "en").text).toBe(shown);
  });
});
