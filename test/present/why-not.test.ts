import { describe, expect, it } from "vitest";
import {
  evaluate,
  exchange,
  explain,
  parseProblem,
  rank,
  whyNot,
  type Evaluation,
  type Explained,
  type Impossible,
  type Member,
  type Possible,
  type Selection,
  type WhyNot,
  type WholeWish,
} from "../../src/index.ts";
import { toMarkdown } from "../../src/present/render/to-markdown.ts";
import { toCsv, view } from "../../src/present/index.ts";
import { tinyDocument } from "../cli/tiny-document.ts";
import { shownTenths } from "../shown-number.ts";
import { smallProblem } from "../small-problem.ts";
import { mixed, stopped } from "./answers.ts";
import { fileRows } from "./shown-page.ts";

const problem = parseProblem(tinyDocument);

const page = (of: WhyNot, language: "da" | "en" = "en"): string =>
  toMarkdown(view(problem, of, language)).replaceAll("\u00a0", " ");

const { question } = whyNot(problem, {});

const member = (id: string, rest: Partial<Member> = {}): Member => ({
  id,
  kind: "wish",
  negotiable: true,
  subject: { areas: [], scenarios: [], tasks: [], departments: [], measures: [], resources: [] },
  cites: [],
  text: { da: `Kravet ${id} (antagelse).`, en: `The demand ${id} (assumption).` },
  ...rest,
});

const [first] = rank(problem, { top: 1 }).allocations;
const winner: Selection = first?.selection ?? {};
const other: Selection = { A: "A.1", B: "B.1", library: "library@N" };

/** An answer about a wish that is granted by another allocation than the best. */
const granted = (rest: Partial<Possible> = {}): Possible => ({
  question,
  possible: true,
  wishes: [member("one"), member("two")],
  best: evaluate(problem, other),
  rank: 7,
  of: 8,
  winner: evaluate(problem, winner),
  cost: exchange(problem, winner, other),
  explanation: explain(problem, other, { versus: winner }) as Explained,
  replacement: [
    { member: member("one"), cost: 0.0123, best: winner },
    { member: member("two"), cost: 0, best: other },
  ],
  by: ["H1", "H2"],
  nearestWeights: { weights: { H1: 0.75, H2: 0.25 }, change: 0.5, granting: other },
  status: "complete",
  ...rest,
});

const refused = (rest: Partial<Impossible> = {}): Impossible => {
  const conflict = [member("one"), member("rule", { kind: "kommissorium", negotiable: false })];
  return {
    question,
    possible: false,
    status: "infeasible",
    wishes: [member("one"), member("two")],
    conflicts: [conflict],
    corrections: [[member("one")]],
    witnesses: [other],
    complete: true,
    ...rest,
  };
};

const tenths = (text: string): number => shownTenths(text, "en");

describe("the page of a wish that can be granted", () => {
  it("says the rank of the best that grants it and what that costs, adding up", () => {
    const shown = page(granted());
    expect(shown).toContain("# The wish can be granted");
    expect(shown).toContain("- The demand one (assumption).");
    expect(shown).toMatch(/Score \d+\.\d of 100\. Rank 7 of 8 lawful allocations\./);
    const [, cost = "", without = "", withIt = ""] =
      /([\d.]+) points of score: .* has ([\d.]+), .* ([\d.]+)\./.exec(shown) ?? [];
    expect(tenths(cost)).toBe(tenths(without) - tenths(withIt));
    const contributions = [...shown.matchAll(/^\| (H\d|–|Total).*\| +([+−]?[\d.]+) \|$/gm)];
    const sum = (mark: string): number =>
      contributions.reduce(
        (total, [, start, value = ""]) => (start?.startsWith(mark) === true ? total + tenths(value) : total),
        0,
      );
    expect(contributions.length).toBeGreaterThan(4);
    expect([sum("H"), sum("–")]).toEqual([-tenths(cost), -tenths(cost)]);
  });

  it("says what each part costs, and which cost nothing alone", () => {
    const { best } = granted();
    const shown = page(granted());
    const cost = (Math.round(1000 * (best.score + 0.0123)) - Math.round(1000 * best.score)) / 10;
    expect(shown).toMatch(new RegExp(`\\| +${cost.toFixed(1)} \\| The demand one`));
    expect(shown).toMatch(/Giving up one of these alone gains nothing:\n\n- The demand two/);
    expect(
      page(
        granted({
          replacement: [
            { member: member("one"), cost: 1e-5, best: winner },
            { member: member("two"), cost: 0, best: other },
          ],
        }),
      ),
    ).toMatch(/\| \\< 0\.1 \| The demand one/);
  });

  it("says so in words where no part alone costs anything", () => {
    const free = granted().replacement.map((each) => ({ ...each, cost: 0 }));
    expect(page(granted({ replacement: free }))).toMatch(
      /No part alone costs anything: .* Only together do they cost [\d.]+ points:/,
    );
    expect(page(granted({ replacement: free }), "da")).toMatch(/Ingen del koster noget alene/);
    const best = granted({ replacement: free, rank: 1, best: evaluate(problem, winner) });
    expect(page(best)).toMatch(/Nothing: no lawful allocation has a higher score\.[^]*No part costs anything:/);
  });

  it("shows no cost as nothing, in all or of parts", () => {
    const effect = (scenario: string, points: number) => ({
      id: `E-${scenario}`,
      theme: "T",
      points,
      when: { scenario },
      basis: "stated",
    });
    const small = smallProblem({
      departments: ["N", "S"],
      tasks: { n: "N", s: "S" },
      open: 2,
      areas: { A: { "A.1": {} }, B: { "B.1": {} }, C: { "C.1": {} } },
      rest: { effects: [effect("A.1", 1), effect("B.1", 1000), effect("C.1", 1000)] },
    });
    const costing = (wish: WholeWish): string =>
      toMarkdown(view(small, whyNot(small, wish), "en")).replaceAll("\\<", "<");
    expect(costing({ forbid: ["A.1"] })).toContain("\n\n< 0.1 points of score: the best of all");
    expect(costing({ forbid: ["A.1"], lock: ["A.0"] })).toContain("Only together do they cost < 0.1 points:");
  });

  it("names the nearest weights, or proves by a mixture that there are none", () => {
    expect(page(granted(), "da")).toMatch(/fører til H1 75,0 %, H2 25,0 %: ændringerne er tilsammen 50,0 procentpoint/);
    expect(page(granted({ nearestWeights: { weights: { H1: 0.5, H2: 0.5 }, change: 0, granting: winner } }))).toContain(
      "It is the best under the weights as they are.",
    );
    expect(page(granted({ nearestWeights: { weights: { H1: 0.5, H2: 0.5 }, change: 0.2, granting: {} } }))).toContain(
      "As good as any is then the allocation of today.",
    );
    const mixture = [mixed(problem, winner, 0.625), mixed(problem, {}, 0.375)];
    const shown = page(granted({ nearestWeights: null, mixture }));
    expect(shown).toContain("No weights of H1, H2 make an allocation that grants the wish the best of all.");
    expect(shown).toMatch(/\| +62\.5% \|[^]*\| +37\.5% \|[^]*The mean of the mixture/);
    // What follows is the proof, so nothing is left open before it.
    expect(shown).toMatch(/best of them under these weights, by H1, H2\.\n\nThe proof: /);
    expect(page(granted({ nearestWeights: null, mixture }), "da")).toMatch(/, efter H1, H2\.\n\nBeviset: /);
  });

  it("says that weights are rounded where they do not seem to add up, and contributions so that they do", () => {
    const nearest = (H1: number, H2: number): Possible =>
      granted({ nearestWeights: { weights: { H1, H2 }, change: 0.5, granting: other } });
    expect(page(nearest(0.3335, 0.6665))).toContain("leads to H1 33.4%, H2 66.7% (rounded): the changes");
    expect(page(nearest(0.3335, 0.6665), "da")).toContain("fører til H1 33,4 %, H2 66,7 % (afrundet): ændringerne");
    expect(page(nearest(0.333, 0.667))).toContain("leads to H1 33.3%, H2 66.7%: the changes");
    expect(page(granted())).toContain("they are rounded so that they do, and equal ones may differ by 0.1.");
    expect(page(granted(), "da")).toContain("de er afrundet, så de gør det, og to ens kan afvige med 0,1.");
    const free = granted({ best: evaluate(problem, winner), rank: 1 });
    expect(page(free)).not.toContain("they are rounded so that they do");
  });

  it("counts what wished limits rest on, once for each measure", () => {
    const sums = [
      { id: "few", sum: { moved: "load" }, max: 50 },
      { id: "light", sum: { load: "load", department: "N" }, max: 50 },
    ] as const;
    const limited = (count: number, language: "da" | "en"): string =>
      page(whyNot(problem, { limits: sums.slice(0, count) }), language);
    expect(limited(1, "en")).toContain("- The wished limit few is measured by cases: 1 of 4 figures is assumed.");
    expect(limited(2, "en")).toContain("- The wished limits few and light are measured by cases: 1 of 4 figures");
    expect(limited(2, "da")).toContain("- De ønskede grænser few og light måles på sager: 1 af 4 tal er antaget.");
    expect(limited(0, "en")).not.toContain("wished limit");
    const tasks = { id: "some", sum: { tasks: true, department: "N" }, max: 4 } as const;
    expect(page(whyNot(problem, { limits: [tasks] }))).not.toContain("The wished limit");
  });

  it("counts the figures of resources that wished limits add up, and those that are 0", () => {
    const used = (low: number): object => ({ uses: { money: { low, high: low, basis: "assumed" } } });
    const costly = parseProblem({
      ...tinyDocument,
      areas: ["A", "B"].map((id, at) => ({
        id,
        name: { da: id, en: id },
        scenarios: [{ id: `${id}.1`, name: { da: id, en: id }, ...used(3 * at) }],
      })),
    });
    const limits = [{ id: "cheap", sum: { used: "money" }, max: 5 }];
    const shown = toMarkdown(view(costly, whyNot(costly, { limits }), "en"));
    expect(shown).toContain(
      "- The wished limit cheap is measured by money: 2 of 2 figures are assumed, 1 of them as 0.",
    );
  });

  it("says what is not known", () => {
    const late = page(granted({ rank: null, of: null, nearestWeights: null, status: "stopped", replacement: [] }));
    expect(late).toContain("Its rank is not known.");
    expect(late).toContain(
      "The time ran out: the rest is not known, and a score whose scale is not proven says so below.",
    );
    expect(late).not.toContain("No weights of");
    expect(page(granted({ rank: null, of: null }))).toContain("it is not among the first 1,000");
    expect(page(granted({ of: null }))).toContain("Rank 7.");
  });

  it("says that nothing is wished, and counts many wishes that stand below", () => {
    expect(page(whyNot(problem, {}))).toContain("Nothing is wished besides being lawful.");
    const wishes = Array.from({ length: 6 }, (_, at) => member(`w${at}`));
    expect(page(granted({ wishes }))).toContain("6 single wishes; what each of them costs stands below.");
  });
});

describe("the page of a wish that cannot be granted", () => {
  it("lists each conflict with why, and what to give up", () => {
    const why = member("rule", {
      kind: "kommissorium",
      negotiable: false,
      detail: { da: "For eksempel: 9 har opgaver.", en: "For example: 9 have tasks." },
      detailCites: [{ source: "S", page: "20", inferred: true }],
    });
    const shown = page(refused({ conflicts: [[member("one"), why]] }));
    expect(shown).toContain("# The wish cannot be granted");
    expect(shown).toContain("- rule: The demand rule (assumption). For example: 9 have tasks.");
    expect(shown).toContain("A page number in \\[ \\] is not printed on the page; it was found by counting the pages.");
    expect(shown).toMatch(
      /## What to give up\n\nGive up the following, and all the rest can be kept:\n\n- The demand one/,
    );
    expect(shown).toMatch(/## What is wished\n\n- The demand one .*\n- The demand two/);
    expect(page(refused({ wishes: [member("one")] }))).not.toContain("## What is wished");
  });

  it("tells several conflicts apart, and what has to be given up together", () => {
    const { conflicts } = refused();
    const shown = page(
      refused({
        conflicts: [...conflicts, ...conflicts],
        corrections: [[member("one"), member("two")], [member("three")]],
      }),
      "da",
    );
    expect(shown).toMatch(/på 2 måder[^]*Konflikt 1 af 2:[^]*Konflikt 2 af 2:/);
    expect(shown).toMatch(/Opgiv ét af følgende[^]*- Tilsammen: Kravet one \(antagelse\)\. Kravet two/);
  });

  it("says of what cannot be kept alone that nothing else matters", () => {
    const detail = { da: "Summen er 9.", en: "The sum is 9." };
    const shown = page(refused({ conflicts: [[member("one", { detail })]] }));
    expect(shown).toContain("## What cannot be kept at all");
    expect(shown).toContain("No choice of scenarios keeps it, whatever else is given up.");
    expect(shown).not.toContain("The sum is 9.");
  });

  it("says that the kommissorium itself rules it out, or that there may be more", () => {
    expect(page(refused({ corrections: [] }))).toContain("the kommissorium itself rules it out");
    const late = page(refused({ corrections: [], complete: false }));
    expect(late).not.toContain("the kommissorium itself rules it out");
    expect(late).toContain("there may be more conflicts");
    expect(page(refused({ conflicts: [], corrections: [], complete: false }))).toContain("before a reason was proven");
  });

  it("shows the first of very many", () => {
    const [conflict = []] = refused().conflicts;
    const conflicts = Array.from({ length: 13 }, () => conflict);
    expect(page(refused({ conflicts }))).toMatch(
      /Conflict 10 of 13:(?![^]*Conflict 11)[^]*3 more are in the CSV and the JSON\./,
    );
  });

  it("keeps names of the document on one line, and explains page numbers in brackets", () => {
    const shown = page(
      whyNot(problem, { lock: ["A.1"], limits: [{ id: "few", sum: { tasks: true, department: "S" }, max: 1 }] }),
    );
    expect(shown).toContain('A.1 “Parks, "to" S as \\| one” (Rapport om byen 2020, p. \\[12\\]) is chosen.');
    expect(shown).toContain("A page number in \\[ \\] is not printed on the page; it was found by counting the pages.");
  });
});

describe("the file of an answer about a wish", () => {
  const rowsOf = (of: WhyNot, language: "da" | "en" = "en"): ReturnType<typeof fileRows> =>
    fileRows(view(problem, of, language));

  it("has the same columns whatever the answer is", () => {
    const [head] = [granted(), granted({ rank: null, of: null, nearestWeights: null }), refused()].map(
      (of) => toCsv(view(problem, of, "en")).split("\n")[0],
    );
    expect(head).toBe(
      "row,number,member,kind,negotiable,text,detail,needed,needed_by,sources,rank,of,score,score_H1,score_H2,theme_T1,theme_T2,theme_T3,cost,change,weight_H1,weight_H2,scenarios,area_A,area_B,area_library",
    );
    expect(toCsv(view(problem, refused(), "en")).split("\n")[0]).toBe(head);
  });

  it("holds the best that grants it, the best of all, each part, and the nearest weights, all in full", () => {
    const rows = rowsOf(granted());
    expect(rows.map(({ row }) => row)).toEqual(["best", "winner", "part", "part", "nearest"]);
    const [best, top, part, , nearest] = rows;
    const { best: evaluated } = granted();
    expect(best).toMatchObject({
      ...{ rank: 7, of: 8, score: evaluated.score, score_H1: evaluated.hensyn.H1?.score },
      ...{ theme_T3: evaluated.themes.T3?.score, scenarios: "A.1,B.1,library@N", area_library: "library@N" },
    });
    expect(best?.cost).toBe(Number(top?.score) - Number(best?.score));
    expect(part).toMatchObject({ member: "one", text: "The demand one (assumption).", cost: 0.0123, rank: null });
    expect(part?.cost).toBeCloseTo(Number(part?.score) - Number(best?.score), 12);
    expect(nearest).toMatchObject({ weight_H1: 0.75, weight_H2: 0.25, change: 0.5, area_A: "A.1", score: null });
  });

  it("has nothing of what is not known", () => {
    const rows = rowsOf(granted({ rank: null, of: null, nearestWeights: null }));
    expect(rows.map(({ row }) => row)).toEqual(["best", "winner", "part", "part"]);
    expect(rows[0]).toMatchObject({ rank: null, of: null, change: null, weight_H1: null });
  });

  it("holds the members of each conflict and each correction", () => {
    const rows = rowsOf(refused({ corrections: [[member("one")], [member("two")]] }), "da");
    expect(rows.map(({ row, number, member: id, negotiable }) => [row, number, id, negotiable])).toEqual([
      ["correction", 1, "one", true],
      ["correction", 2, "two", true],
      ["conflict", 1, "one", true],
      ["conflict", 1, "rule", false],
    ]);
    expect(rows[0]?.text).toBe("Kravet one (antagelse).");
  });

  it("holds the incumbent where the time ran out, if there is one", () => {
    const { question: asked, wishes } = refused();
    const late = (incumbent: Evaluation | null): WhyNot => ({
      ...stopped({ question: asked, wishes, status: "complete" }, incumbent),
      possible: null,
    });
    expect(rowsOf(late(evaluate(problem, other)))).toMatchObject([
      { row: "incumbent", scenarios: "A.1,B.1,library@N" },
    ]);
    expect(rowsOf(late(null))).toEqual([]);
  });
});
