import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../../seeds/index.ts";
import { catalogue, evaluate, explain, frontier, stability, weightRegions, type Problem } from "../../../src/index.ts";
import {
  coreFigure,
  flowsFigure,
  frontierFigure,
  loadsFigure,
  rowsOf,
  toSvg,
  view,
  stabilityFigure,
  waterfallFigure,
  weightTriangleFigure,
  type Figure,
  type StabilityFigure,
  type WeightTriangle,
} from "../../../src/present/index.ts";
import { problems } from "../../../src/testing/index.ts";
import { runs } from "../../runs.ts";
import { everyFigure } from "./every-figure.ts";

const problem: Problem = kobenhavn2024;
/** Figures are about what there is. */
function isLawful(each: Problem): boolean {
  return catalogue(each).size > 0;
}

/** The part of the triangle that a polygon of weights covers: of the first two weights, the triangle has an area of 1/2. */
function partOf(polygon: readonly (readonly number[])[]): number {
  const twice = polygon.reduce((sum, [x1 = 0, y1 = 0], index) => {
    const [x2 = 0, y2 = 0] = polygon[(index + 1) % polygon.length] ?? [];
    return sum + x1 * y2 - x2 * y1;
  }, 0);
  return Math.abs(twice);
}

/** Every number that the picture of a figure draws or writes, axes apart. */
function drawn(figure: Figure): readonly number[] {
  switch (figure.kind) {
    case "weight-triangle":
      return [
        ...figure.regions.flatMap(({ share, polygon }) => [share, ...polygon.flat()]),
        ...figure.points.flatMap(({ weights }) => weights),
      ];
    case "frontier":
      return figure.marks.flatMap(({ number, scores }) => [number, ...scores]);
    case "waterfall":
      return figure.steps.flatMap(({ from, to }) => [from, to]);
    case "loads":
      return figure.panels.flatMap(({ loads }) =>
        loads.flatMap(({ today, after, low, high }) => [today, after, low, high].filter((each) => each !== null)),
      );
    case "flows":
      return figure.flows.map(({ value }) => value);
    case "stability":
      return figure.ranges.flatMap(({ weight, from, to }) => [weight, from, to]);
    case "core":
      return figure.areas.flatMap(({ scenarios }) => scenarios.map(({ share }) => share));
  }
}

describe("every figure", () => {
  it("draws no number that its table does not hold, and is plain data", () => {
    fc.assert(
      fc.property(problems(), fc.constantFrom("da" as const, "en" as const), (each, language) => {
        fc.pre(isLawful(each));
        for (const figure of everyFigure(each, language)) {
          const cells = new Set(rowsOf(figure.numbers).flatMap((row) => Object.values(row)));
          expect(drawn(figure).filter((value) => !cells.has(value))).toEqual([]);
          expect(structuredClone(figure)).toEqual(figure);
          const keys = figure.numbers.columns.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(figure.description).not.toBe("");
        }
      }),
      runs(30),
    );
  });

  it("says what it shows in both languages", () => {
    const [danish, english] = (["da", "en"] as const).map((language) => everyFigure(problem, language));
    expect(danish?.map(({ kind }) => kind)).toEqual([
      "weight-triangle",
      "frontier",
      "stability",
      "waterfall",
      "loads",
      "flows",
      "core",
    ]);
    for (const [index, figure] of (danish ?? []).entries()) {
      expect(figure.title).not.toBe(english?.[index]?.title);
      expect(figure.description).not.toBe(english?.[index]?.description);
      expect(drawn(figure)).toEqual(english?.[index] && drawn(english[index]));
    }
  });

  it("refuses what is no answer of its kind", () => {
    const wrong = evaluate(problem, {}) as never;
    for (const figure of [weightTriangleFigure, frontierFigure, waterfallFigure, stabilityFigure])
      expect(() => figure(problem, wrong, "en")).toThrow("which is no answer of");
    for (const figure of [loadsFigure, flowsFigure])
      expect(() => figure(problem, frontier(problem) as never, "en")).toThrow("which is no answer of evaluate");
  });

  it("shows nothing, and says why, where no lawful allocation grants the wishes", () => {
    const lock = ["A05.1", "A03.0"] as const;
    const figures = [
      weightTriangleFigure(problem, weightRegions(kobenhavn2024, { lock }), "en"),
      frontierFigure(problem, frontier(kobenhavn2024, { lock }), "en"),
      stabilityFigure(problem, stability(kobenhavn2024, { lock }), "en"),
      waterfallFigure(problem, explain(kobenhavn2024, "best", { lock }), "en"),
    ];
    for (const figure of figures) {
      expect(drawn(figure).filter((value) => figure.kind !== "weight-triangle" || value > 1)).toEqual([]);
      expect(figure.notes).toContain("No lawful allocation grants the wishes, so there is nothing to show.");
    }
  });
});

describe("the triangle of weights", () => {
  it("has regions whose areas are their shares", () => {
    fc.assert(
      fc.property(problems(), (each) => {
        fc.pre(each.hensyn.length >= 3 && isLawful(each));
        const by = each.hensyn.slice(0, 3).map(({ id }) => id);
        const answer = weightRegions(each, { by });
        const figure = weightTriangleFigure(each, answer, "en");
        figure.regions.forEach(({ polygon, share }, index) => {
          expect(share).toBe(answer.regions[index]?.share);
          expect(Math.abs(partOf(polygon) - share)).toBeLessThan(1e-12);
        });
      }),
      runs(40),
    );
  });

  it("names what is the best under the present weights, and in what the best differ", () => {
    const figure = weightTriangleFigure(problem, weightRegions(problem), "en");
    expect(figure.description).toContain("Under the present weights, H1 33.3%, H2 33.3% and H3 33.3%, B is the best.");
    expect(figure.areas.map(({ id }) => id)).toEqual(["A04", "A06", "A07", "A10"]);
    expect(figure.regions[2]?.scenarios).toEqual(["A04.1", "A06.3", "A07.0", "A10.0"]);
  });

  it("refuses anything but three considerations, divided exactly", () => {
    const two = weightRegions(kobenhavn2024, { by: ["H1", "H2"], samples: 10 });
    expect(() => weightTriangleFigure(problem, two, "en")).toThrow(/1 problem:[^]*exactly three/);
    const sampled = weightRegions(kobenhavn2024, { samples: 10 });
    expect(() => weightTriangleFigure(problem, sampled, "en")).toThrow(/1 problem:[^]*without samples/);
    const four = { ...frontier(problem), by: ["H1", "H2", "H3", "H4"] };
    expect(() => frontierFigure(problem, four, "en")).toThrow("two or three");
  });
});

describe("a waterfall", () => {
  it("goes from score to score without a gap, and shows the rest as a sum", () => {
    fc.assert(
      fc.property(problems(), fc.nat(5), (each, top) => {
        fc.pre(isLawful(each));
        const best = catalogue(each).rank({ top: 1 }).allocations[0]?.selection ?? {};
        const explanation = explain(each, best);
        const { steps, numbers } = waterfallFigure(each, explanation, "da", { top });
        steps.slice(1).forEach(({ from }, index) => {
          expect(from).toBeCloseTo(steps[index]?.to ?? NaN, 9);
        });
        const sum = rowsOf(numbers).reduce((total, { contribution }) => total + Number(contribution), 0);
        expect(sum).toBeCloseTo((explanation.to?.score ?? NaN) - (explanation.from?.score ?? NaN), 9);
        expect(steps.filter(({ kind }) => kind === "part").length).toBeLessThanOrEqual(top);
      }),
      runs(30),
    );
  });
});

describe("loads and flows", () => {
  const answer = evaluate(kobenhavn2024, "example1");

  it("call a department as it is called at the time", () => {
    const [loads, flows] = [loadsFigure(problem, answer, "en"), flowsFigure(problem, answer, "en")];
    const nameOf = (nodes: readonly { readonly id: string; readonly name: string }[] = []) =>
      nodes.find(({ id }) => id === "TMF")?.name;
    expect(nameOf(flows.givers)).toBe("Technology and Environment");
    expect(nameOf(loads.panels[0]?.loads)).toBe("Technology and Environment → Technology and Planning");
  });

  it("show what is closed and what is new", () => {
    const [panel] = loadsFigure(problem, answer, "en").panels;
    const of = (id: string) => panel?.loads.find((each) => each.id === id);
    expect(of("SOF")).toMatchObject({ today: 48, after: null });
    expect(of("KD")).toMatchObject({ today: null, after: 47, name: "Climate and Operations" });
  });

  it("show the measures that are asked for", () => {
    const { panels } = loadsFigure(problem, answer, "en", { measures: ["staff"] });
    expect(panels.map(({ measure }) => measure.id)).toEqual(["staff"]);
    expect(() => loadsFigure(problem, answer, "en", { measures: ["stuff"] })).toThrow('measures[0] is "stuff"');
    expect(() => flowsFigure(problem, answer, "en", { measure: "stuff" })).toThrow('measure is "stuff"');
  });

  it("add up to what the gauge of moved staff counts", () => {
    const { flows } = flowsFigure(problem, answer, "en", { measure: "staff" });
    expect(flows.reduce((sum, { value }) => sum + value, 0)).toBe(answer.themes.T11?.raw);
  });
});

describe("the core", () => {
  it("has a caption that says of what its shares are", () => {
    const of = { da: "de bedste 1 %", en: "the best 1%" };
    expect(coreFigure(problem, catalogue(problem).frequency(), "en", { of }).notes).toEqual(["Share of the best 1%."]);
  });

  it("refuses shares that are none, with each", () => {
    const shares = { scenarios: { "A01.0": 2, "A01.1": "half" } } as never;
    expect(() => coreFigure(problem, shares, "en")).toThrow(/2 problems/);
    expect(() => coreFigure(problem, {} as never, "en")).toThrow("frequency()");
  });
});

describe("figures of an allocation", () => {
  it("name it, and say so if it is unlawful", () => {
    const unlawful = evaluate(problem, { A05: "A05.1" });
    expect(unlawful.lawful).toBe(false);
    for (const draw of [loadsFigure, flowsFigure]) {
      expect(draw(problem, unlawful, "en").notes[0]).toBe("The allocation: A05.1. It is unlawful.");
      expect(draw(problem, evaluate(problem, "example1"), "da").notes[0]).toBe(
        "Fordelingen: Eksempel 1: Klimaforvaltning.",
      );
    }
    const { notes, steps } = waterfallFigure(problem, explain(problem, { A05: "A05.1" }), "en");
    expect(notes).toContain(`${steps.at(-1)?.label ?? ""} is unlawful.`);
    expect(waterfallFigure(problem, explain(problem, "example1"), "en").notes.join(" ")).not.toContain("unlawful");
  });

  it("count one thing as one", () => {
    const { givers, unit, unitOfOne, description } = flowsFigure(problem, evaluate(problem, { A10: "A10.1" }), "en");
    expect({ unit, unitOfOne, given: givers.map(({ value }) => value) }).toEqual({
      unit: "tasks",
      unitOfOne: "task",
      given: [1],
    });
    expect(description).toMatch(/^In all 1 task changes department\./);
    const svg = toSvg(flowsFigure(problem, evaluate(problem, { A10: "A10.1" }), "da"));
    expect(svg).toContain("1 opgave<");
    expect(svg).not.toContain("1 opgaver");
  });
});

describe("figures beside a table", () => {
  it("call allocations as the table does", () => {
    const regions = weightRegions(problem);
    const firm = stability(problem);
    const document = view(problem, { regions, stability: firm }, "en");
    const figures = document.blocks.flatMap((block) => (block.kind === "figure" ? [block.figure] : []));
    const [triangle, ranges] = [
      figures.find(({ kind }) => kind === "weight-triangle") as WeightTriangle | undefined,
      figures.find(({ kind }) => kind === "stability") as StabilityFigure | undefined,
    ];
    expect(triangle?.regions.map(({ letter }) => letter)).toEqual(
      regions.acceptability.map((_, index) => String(index + 1)),
    );
    const numbers = regions.acceptability.map(({ selection }) => JSON.stringify(selection));
    for (const { id, below, above } of ranges?.ranges ?? [])
      for (const [letter, takeover] of [
        [below, firm.alone[id]?.below],
        [above, firm.alone[id]?.above],
      ] as const)
        expect(letter).toBe(takeover ? String(1 + numbers.indexOf(JSON.stringify(takeover.selection))) : null);
    expect(triangle?.description).toContain("The largest is no. 1 with 26.8% of all weightings.");
    // By themselves they have letters.
    expect(weightTriangleFigure(problem, regions, "en").regions[1]?.letter).toBe("B");
  });
});
