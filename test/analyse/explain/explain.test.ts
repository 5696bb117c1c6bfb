import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { place } from "../../../src/allocation/placement.ts";
import { rawValues } from "../../../src/allocation/score.ts";
import { choicesOf } from "../../../src/allocation/selection.ts";
import { explain } from "../../../src/analyse/explain/explain.ts";
import type { EffectPart, Explanation, GaugePart } from "../../../src/analyse/explain/explanation.ts";
import {
  catalogue,
  evaluate,
  parseProblem,
  type Basis,
  type Gauge,
  type Problem,
  type Selection,
  type Weights,
} from "../../../src/index.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import { shownTenths } from "../../shown-number.ts";
import { smallProblem } from "../../small-problem.ts";
import { runs } from "../../runs.ts";
import { explainCases, type ExplainCase } from "./explain-cases.ts";

const explained = ({ problem, weights, from, to }: ExplainCase): Explanation =>
  explain(problem, to, { versus: from, weights });

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const contributed = (parts: readonly { readonly contribution: number }[]): number =>
  sum(parts.map(({ contribution }) => contribution));

/** What is shown, in tenths: sums of these are exact; NaN if it has more decimals than one. */
const tenths = (shown: number): number => (shown === Math.round(10 * shown) / 10 ? Math.round(10 * shown) : NaN);
const shownIn = (parts: readonly { readonly shown: number }[]): number => sum(parts.map(({ shown }) => tenths(shown)));

const isEffect = (part: Explanation["parts"][number]): part is EffectPart => part.kind === "effect";
const isGauge = (part: Explanation["parts"][number]): part is GaugePart => part.kind === "gauge";
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** Sums that should be the same; `wrong` names those that are not. */
function comparison(): { near: (name: string, a: number, b: number) => void; wrong: readonly string[] } {
  const wrong: string[] = [];
  const near = (name: string, a: number, b: number): void => {
    if (!(Math.abs(a - b) <= 1e-9)) wrong.push(`${name}: ${a}, not ${b}`);
  };
  return { near, wrong };
}

describe("explain on generated problems", () => {
  it("adds up at every level, and exactly as shown, to what evaluate gives", () => {
    fc.assert(
      fc.property(explainCases(), (drawn) => {
        const { problem, weights } = drawn;
        const { difference, shown, hensyn, themes, parts } = explained(drawn);
        const from = evaluate(problem, drawn.from, { weights });
        const to = evaluate(problem, drawn.to, { weights });
        const { near, wrong } = comparison();
        near("difference", difference, to.score - from.score);
        near("hensyn", contributed(Object.values(hensyn)), difference);
        near("total shown", tenths(shown), Math.round(1000 * to.score) - Math.round(1000 * from.score));
        near("hensyn shown", shownIn(Object.values(hensyn)), tenths(shown));
        for (const { id, themes: listed } of problem.hensyn) {
          const own = listed.flatMap((theme) => themes[theme.id] ?? []);
          const here = hensyn[id]?.contribution ?? NaN;
          near(`themes of ${id}`, contributed(own), here);
          near(`themes of ${id} shown`, shownIn(own), tenths(hensyn[id]?.shown ?? NaN));
          near(id, here, (to.hensyn[id]?.contribution ?? NaN) - (from.hensyn[id]?.contribution ?? NaN));
        }
        for (const [id, theme] of Object.entries(themes)) {
          const own = parts.filter((part) => part.theme === id);
          near(`parts of ${id}`, contributed(own), theme.contribution);
          near(`parts of ${id} shown`, shownIn(own), tenths(theme.shown));
          near(id, theme.contribution, (to.themes[id]?.contribution ?? NaN) - (from.themes[id]?.contribution ?? NaN));
          near(`raw ${id}`, theme.raw, (to.themes[id]?.raw ?? NaN) - (from.themes[id]?.raw ?? NaN));
        }
        expect(wrong).toEqual([]);
      }),
      runs(100),
    );
  });

  it("shows no contribution far from what it is, nor with the other sign, and the largest first", () => {
    fc.assert(
      fc.property(explainCases(), (drawn) => {
        const { parts, themes, hensyn } = explained(drawn);
        const all = [...parts, ...Object.values(themes), ...Object.values(hensyn)];
        expect(all.filter(({ contribution, shown }) => Math.abs(100 * contribution - shown) >= 0.1 + 1e-6)).toEqual([]);
        const turned = all.filter(
          ({ contribution, shown }) => Math.abs(contribution) > 1e-9 && contribution * shown < 0,
        );
        expect(turned).toEqual([]);
        // Those that are equal up to rounding are in the order of what is shown.
        parts.slice(1).forEach((part, at) => {
          const before = parts[at];
          const drop = Math.abs(before?.contribution ?? 0) - Math.abs(part.contribution);
          expect(drop).toBeGreaterThanOrEqual(-1e-9);
          if (drop <= 0) expect(Math.abs(before?.shown ?? 0)).toBeGreaterThanOrEqual(Math.abs(part.shown));
        });
      }),
      runs(25),
    );
  });

  it("names the effects, and what they add, that show when their points are taken out of the document", () => {
    fc.assert(
      fc.property(explainCases(), fc.nat(), (drawn, at) => {
        const { problem, weights, from, to } = drawn;
        const parts = explained(drawn).parts.filter(isEffect);
        const effect = problem.effects[at % Math.max(1, problem.effects.length)];
        if (effect === undefined) {
          expect(parts).toEqual([]);
          return;
        }
        const without = withoutPoints(problem, effect.id);
        const given = (selection: Selection): number =>
          rawOf(problem, selection, effect.theme) - rawOf(without, selection, effect.theme);
        const part = parts.find(({ id }) => id === effect.id);
        const gained = given(to) - given(from);
        if (effect.points !== 0) expect(part?.holds).toBe(gained === 0 ? undefined : gained === effect.points);
        const { near, wrong } = comparison();
        near(effect.id, part?.contribution ?? 0, gained * valueOfOne(problem, effect.theme, weights));
        expect(wrong).toEqual([]);
      }),
      runs(25),
    );
  });

  it("names the tasks and loads that make gauges read otherwise", () => {
    fc.assert(
      fc.property(explainCases(), (drawn) => {
        const { problem, weights } = drawn;
        const parts = explained(drawn).parts.filter(isGauge);
        const from = evaluate(problem, drawn.from, { weights });
        const to = evaluate(problem, drawn.to, { weights });
        for (const { id, gauge } of problem.hensyn.flatMap(({ themes }) => themes)) {
          if (gauge.kind === "points") continue;
          const part = parts.find((each) => each.id === id);
          const read = [from.themes[id]?.raw ?? NaN, to.themes[id]?.raw ?? NaN] as const;
          if (part === undefined) {
            expect(read[1]).toBeCloseTo(read[0], 12);
            continue;
          }
          expect(part.basis).toBe(weakestOf(problem, gauge, part));
          expect([part.gauge, part.measure, part.before, part.after]).toEqual([gauge.kind, gauge.measure, ...read]);
          const isHome = ({ moves }: typeof to, task: string): boolean => !moves.some((move) => move.task === task);
          const counted = problem.tasks.filter((task) =>
            gauge.kind === "moved"
              ? isHome(from, task.id) !== isHome(to, task.id)
              : from.placement[task.id] !== to.placement[task.id],
          );
          const listed = counted.map((task) => {
            const { low, high } = task.measures[gauge.measure] ?? { low: NaN, high: NaN };
            return { id: task.id, from: from.placement[task.id], to: to.placement[task.id], amount: (low + high) / 2 };
          });
          const shown = part.tasks.map((each) => ({
            id: each.task,
            from: each.from,
            to: each.to,
            amount: each.amount,
          }));
          expect(shown.toSorted(byId)).toEqual(listed.toSorted(byId));
          if (gauge.kind === "moved") {
            const added = sum(part.tasks.map(({ contribution }) => contribution ?? NaN));
            expect(Math.abs(added - part.contribution)).toBeLessThanOrEqual(1e-9);
          } else {
            const loadIn = ({ departments }: typeof to, department: string): number | null =>
              departments.find((each) => each.id === department)?.loads[gauge.measure] ?? null;
            const open = new Set([...from.departments, ...to.departments].map((each) => each.id));
            const ids = problem.departments.map((each) => each.id).filter((each) => open.has(each));
            const basisIn = (department: string): Basis | undefined => {
              const own = problem.tasks.filter(({ id: task }) =>
                [from, to].some(({ placement }) => placement[task] === department),
              );
              const bases = own.map(({ measures }) => measures[gauge.measure]?.basis);
              return (["assumed", "derived", "stated"] as const).find((basis) => bases.includes(basis));
            };
            expect(part.loads).toEqual(
              ids.map((each) => ({
                department: each,
                from: loadIn(from, each),
                to: loadIn(to, each),
                basis: basisIn(each),
              })),
            );
          }
        }
      }),
      runs(25),
    );
  });

  it("takes sums that are the same up to rounding for the same", () => {
    const tenths = fc.integer({ min: 1, max: 6 });
    const tries = runs(100);
    let same = 0;
    fc.assert(
      fc.property(fc.array(tenths, { minLength: 5, maxLength: 5 }), (amounts) => {
        const tasks = amounts.map((amount, at) => [`t${at}`, { home: "N", load: amount / 10 }] as const);
        const name = { da: "-", en: "-" };
        const problem = smallProblem({
          departments: ["N", "S"],
          tasks: { ...Object.fromEntries(tasks), n: { home: "N", load: 100 }, s: "S" },
          open: 2,
          areas: Object.fromEntries(tasks.map(([id]) => [id, { [`${id}.1`]: { moves: [{ task: id, to: "S" }] } }])),
          rest: {
            hensyn: [
              {
                id: "H",
                name,
                weight: 1,
                themes: (["moved", "balance"] as const).map((kind) => ({
                  id: kind,
                  name,
                  weight: 1,
                  gauge: { kind, measure: "load" },
                })),
              },
            ],
          },
        });
        const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = amounts;
        const to = { t2: "t2.1", t3: "t3.1", t4: "t4.1" };
        const { parts } = explain(problem, to, { versus: { t0: "t0.1", t1: "t1.1" } });
        const isSame = first + second === third + fourth + fifth;
        if (isSame) same++;
        for (const part of parts.filter(isGauge)) {
          const says = part.statement.en.includes("stays");
          expect([part.id, part.raw === 0, part.contribution === 0, says]).toEqual([part.id, isSame, isSame, isSame]);
        }
      }),
      tries,
    );
    expect(same).toBeGreaterThan(tries.numRuns / 80);
  });

  it("explains the opposite difference by the opposite, and no difference by nothing", () => {
    fc.assert(
      fc.property(explainCases(), (drawn) => {
        const there = explained(drawn);
        const back = explained({ ...drawn, from: drawn.to, to: drawn.from });
        const facts = ({ parts, ...all }: Explanation, turn: 1 | -1): unknown => ({
          difference: turn * all.difference + 0,
          shown: turn * all.shown + 0,
          parts: parts
            .map(({ kind, id, contribution, shown }) => ({
              kind,
              id,
              contribution: turn * contribution + 0,
              shown: turn * shown + 0,
            }))
            .toSorted(byId),
        });
        expect(facts(back, -1)).toEqual(facts(there, 1));
        expect(explained({ ...drawn, from: drawn.to })).toMatchObject({ difference: 0, shown: 0, parts: [] });
      }),
      runs(25),
    );
  });

  it("says everything in both languages with what is shown and with a source or the word, as plain data", () => {
    fc.assert(
      fc.property(explainCases(), (drawn) => {
        const explanation = explained(drawn);
        expect(JSON.parse(JSON.stringify(explanation))).toStrictEqual(explanation);
        const misses = explanation.parts.filter(({ text, statement, basis, cites, shown }) =>
          (["da", "en"] as const).some((language) => {
            const said = text[language];
            const word = said.includes(language === "da" ? "antagelse" : "assumption");
            const broken = /undefined|NaN| {2}|\s$|^\s|\(\)|, \)/.test(said);
            const behind = said.slice(`${statement[language]} (`.length);
            const amount = shownTenths(/^[+−\d.,]*\d/.exec(behind)?.[0], language);
            const unsourced = basis === "assumed" || cites.length === 0;
            return broken || amount !== tenths(shown) || word !== unsourced;
          }),
        );
        expect(misses).toEqual([]);
      }),
      runs(25),
    );
  });
});

function withoutPoints(problem: Problem, id: string): Problem {
  const effects = problem.effects.map((effect) => (effect.id === id ? { ...effect, points: 0 } : effect));
  return parseProblem(JSON.parse(JSON.stringify({ ...problem, effects })));
}

/** The weakest basis of the figures that a gauge's two readings are made of: of a balance all, of what moves the tasks. */
function weakestOf(problem: Problem, { kind, measure }: Exclude<Gauge, { kind: "points" }>, part: GaugePart): Basis {
  const counted = problem.tasks.filter(({ id }) => kind === "balance" || part.tasks.some(({ task }) => task === id));
  const bases = new Set(counted.map(({ measures }) => measures[measure]?.basis));
  return (["assumed", "derived"] as const).find((basis) => bases.has(basis)) ?? "stated";
}

/** A raw value does not depend on the scale, so that of the changed document need not be found. */
function rawOf(problem: Problem, selection: Selection, theme: string): number {
  const structure = structureOf(problem);
  const at = structure.themes.findIndex(({ id }) => id === theme);
  return rawValues(place(structure, choicesOf(structure, selection)))[at] ?? NaN;
}

/** What a point adds to the score: by the list of all lawful allocations, and the weights as they were given. */
function valueOfOne(problem: Problem, theme: string, weights: Weights): number {
  const raw = Array.from(catalogue(problem).raw[theme] ?? []);
  const range = Math.max(...raw) - Math.min(...raw);
  if (raw.length === 0 || range === 0) return 0;
  const weightOf = (each: { id: string; weight: number }): number => weights[each.id] ?? each.weight;
  const hensyn = problem.hensyn.find(({ themes }) => themes.some(({ id }) => id === theme));
  const own = hensyn?.themes.find(({ id }) => id === theme);
  if (hensyn === undefined || own === undefined) return NaN;
  const inHensyn = weightOf(own) / sum(hensyn.themes.map(weightOf));
  return (inHensyn * weightOf(hensyn)) / sum(problem.hensyn.map(weightOf)) / range;
}
