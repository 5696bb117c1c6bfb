import { describe, expect, it, test } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import {
  coreIndex,
  evaluate,
  parseProblem,
  pointWeights,
  rank,
  stability,
  standing,
  weightRegions,
  type Language,
  type Problem,
  type ThemeEvaluation,
  type Weights,
} from "../../src/index.ts";
import { toMarkdown, toText, view, type AnswerDocument, type Shown } from "../../src/present/index.ts";
import { withScales } from "../../src/testing/with-scales.ts";
import { readCase } from "../cases/read-case.ts";
import { tinyDocument } from "../cli/tiny-document.ts";
import { shownTable, type ShownTable } from "./shown-page.ts";

const HEADING = { da: "Hvad en enhed er værd", en: "What a unit is worth" };
const LANGUAGES = ["da", "en"] as const;

/** The table of what units are worth, its blanks plain. */
function worthTable({ blocks, language }: AnswerDocument): ShownTable {
  const at = blocks.findIndex((block) => block.kind === "heading" && block.text === HEADING[language]);
  const table = blocks.slice(at + 1).find((block) => block.kind === "table");
  if (at === -1 || table === undefined) throw new Error("No unit is worth anything here.");
  const { titles, rows } = shownTable(table);
  return { titles, rows: rows.map((row) => row.map((cell) => cell.replaceAll("\u00a0", " "))) };
}

const rowsOf = (problem: Problem, weights: Weights, language: Language = "en"): ShownTable["rows"] =>
  worthTable(view(problem, evaluate(problem, {}, { weights }), language)).rows;

const textOf = (problem: Problem, weights: Weights, language: Language = "en"): string =>
  toMarkdown(view(problem, evaluate(problem, {}, { weights }), language)).replaceAll("\u00a0", " ");

test.each(LANGUAGES)(
  "says which themes are on a fixed scale, and of what length a unit is a part then (%s)",
  (language) => {
    const problem = withScales(kobenhavn2024, ({ id }) => (id === "T6" ? { worst: 0.4, best: 0 } : undefined));
    const said = { da: "måles på en fast skala fra 0,4 til 0", en: "is measured on a fixed scale from 0.4 to 0" };
    expect(textOf(problem, {}, language)).toContain(said[language]);
    expect(textOf(kobenhavn2024, {}, language)).not.toContain(said[language].slice(0, 20));
    // A third of a third, by the length of the scale.
    expect(evaluate(problem, {}).themes.T6?.worth).toBeCloseTo(-1 / 9 / 0.4, 12);
  },
);

describe("the worth of a unit in Copenhagen", () => {
  const { themes } = evaluate(kobenhavn2024, {});

  it("is the weight of the theme by what it spans, reckoned by hand", () => {
    // H3 and each of its themes weigh a third. One effect of a single point carries T8; T9 spans 11 points.
    expect(100 * (themes.T8?.worth ?? 0)).toBeCloseTo(11.1111, 4);
    expect(themes.T9?.worth).toBeCloseTo(1 / 3 / 3 / 11, 12);
    // H1 weighs a third, and each of its themes a quarter.
    expect(themes.T1?.worth).toBeCloseTo(1 / 3 / 4 / 5, 12);
    expect(themes.T6?.worth).toBeLessThan(0);
    // H4 weighs nothing.
    expect([themes.T11?.worth, themes.T12?.worth]).toEqual([0, 0]);
  });

  test.each(LANGUAGES)(
    "is shown with its unit and the number of effects, an example, and few effects (%s)",
    (language) => {
      const rows = rowsOf(kobenhavn2024, {}, language);
      expect(rows.map(([name = ""]) => name.split(" ", 1)[0])).toEqual([
        "T1",
        "T2",
        "T3",
        "T4",
        "T5",
        "T6",
        "T7",
        "T8",
        "T9",
        "T10",
      ]);
      const [t6, t8] = [rows[5]?.slice(1), rows[7]?.slice(1)];
      const text = textOf(kobenhavn2024, {}, language);
      if (language === "en") {
        expect(t6).toEqual(["11.1%", "0.01 of the Hoover index", "−1.2", "–"]);
        expect(t8).toEqual(["11.1%", "1 point", "+11.1", "1"]);
        expect(text).toContain("Here one point on T8 Using digital possibilities is worth as much as 11 points on T9 ");
        expect(text).toContain(
          "\n- T8 Using digital possibilities rests on a single effect: it decides much of its scale.",
        );
      } else {
        expect(t6).toEqual(["11,1 %", "0,01 af Hoover-indekset", "−1,2", "–"]);
        expect(t8).toEqual(["11,1 %", "1 point", "+11,1", "1"]);
        expect(text).toContain(
          "Her er ét point på T8 Udnytte digitale muligheder lige så meget værd som 11 point på T9 ",
        );
        expect(text).toContain(
          "\n- T8 Udnytte digitale muligheder hviler på en enkelt virkning: den bestemmer meget af skalaen.",
        );
      }
    },
  );

  it("has for a measure a unit that suits its span", () => {
    const [staff = []] = rowsOf(kobenhavn2024, { H1: 0, H2: 0, H3: 0, H4: 1, T12: 0 });
    expect(staff.slice(1)).toEqual(["100.0%", "100 FTE", expect.stringMatching(/^−\d\.\d$/)]);
  });

  it("has no example where a point is worth the same everywhere", () => {
    const text = textOf(kobenhavn2024, pointWeights(kobenhavn2024, { T6: 2 }));
    expect(text).toContain("each unit is worth much.\n");
    expect(text).not.toContain("Here one point");
  });
});

describe("what a unit is worth", () => {
  const weights = { H1: 3, H2: 2, H3: 1 };
  const regions = weightRegions(kobenhavn2024, { weights });
  const firm = stability(kobenhavn2024, { weights });
  const shown: Readonly<Record<string, Shown>> = {
    weights: { regions, stability: firm },
    regions,
    stability: firm,
    evaluation: evaluate(kobenhavn2024, "example1", { weights }),
    core: coreIndex(kobenhavn2024, { weights }),
    frontier: coreIndex(kobenhavn2024, { weights, over: "frontier" }),
    draws: coreIndex(kobenhavn2024, { weights, over: "draws", samples: 10 }),
  };

  test.each(Object.keys(shown))("is said once on the page of %s, alike", (name) => {
    const answer = shown[name];
    if (answer === undefined) throw new Error("There is no such answer.");
    const expected = rowsOf(kobenhavn2024, weights);
    for (const language of LANGUAGES) {
      const text = toText(view(kobenhavn2024, answer, language), { width: 100 });
      expect(text.split(`${HEADING[language].toUpperCase()}\n`)).toHaveLength(2);
    }
    expect(worthTable(view(kobenhavn2024, answer, "en")).rows).toEqual(expected);
  });

  it("is not said of rankings and standings", () => {
    for (const answer of [rank(kobenhavn2024, { top: 2 }), standing(kobenhavn2024, {})])
      expect(toMarkdown(view(kobenhavn2024, answer, "en"))).not.toContain(HEADING.en);
  });

  it("stands under the weights of the hensyn that are compared by, where it is asked how firm the best is", () => {
    const given = { by: ["H1", "H2"], weights } as const;
    const page = view(
      kobenhavn2024,
      { regions: weightRegions(kobenhavn2024, given), stability: stability(kobenhavn2024, given) },
      "en",
    );
    expect(worthTable(page).rows).toEqual(rowsOf(kobenhavn2024, { ...weights, H3: 0 }));
  });
});

describe("on the page of what a unit is worth", () => {
  const constant = readCase("constant-criterion");

  test.each(LANGUAGES)(
    "a theme that distinguishes nothing is worth 0, and said to have no influence (%s)",
    (language) => {
      const rows = rowsOf(constant, {}, language);
      expect(rows.map(([theme, , unit, worth, effects]) => [theme, unit, worth, effects])).toEqual([
        ["T1 t1", "1 point", "0", "1"],
        ["T2 t2", "1 point", language === "da" ? "+4,8" : "+4.8", "1"],
        ["T3 t3", "1 point", language === "da" ? "+4,8" : "+4.8", "1"],
      ]);
      const text = textOf(constant, {}, language);
      expect(text).toContain(
        {
          da: "\n- Vægt uden virkning: T1 t1 (71,4 %) skelner ikke",
          en: "\n- Weight without influence: T1 t1 (71.4%)",
        }[language],
      );
      // It has no scale of which its effect could decide anything.
      expect(text).not.toMatch(/- T1 t1 (hviler|rests)/);
      expect(text).toMatch(/- T2 t2 (hviler|rests)/);
    },
  );

  it("small worths have as many decimals as show them", () => {
    const problem = parseProblem(tinyDocument);
    expect(rowsOf(problem, { T2: 0, H1: 1, H2: 99 })[0]).toEqual(["T1 Points", "1.0%", "1 point", "+0.25", "2"]);
    expect(rowsOf(problem, { T2: 0, H1: 1, H2: 99_999 })[0]?.[3]).toBe("+0.00025");
  });

  it("a worth that is not proven stands between its ends", () => {
    const problem = parseProblem(tinyDocument);
    const proven = evaluate(problem, {}, { weights: { T2: 0 } });
    const page = (perUnit: NonNullable<ThemeEvaluation["perUnit"]>): AnswerDocument => {
      const themes = Object.entries(proven.themes).map(([id, theme]): [string, ThemeEvaluation] => [
        id,
        id === "T1" ? { ...theme, perUnit, range: { low: 0, high: 1 } } : theme,
      ]);
      return view(problem, { ...proven, themes: Object.fromEntries(themes) }, "en");
    };
    expect(worthTable(page({ low: 0.15, high: 0.3 })).rows[0]?.[3]).toBe("+5.0…+10.0");
    expect(worthTable(page({ low: 0.15, high: Infinity })).rows[0]?.[3]).toBe("+5.0…?");
    expect(toMarkdown(page({ low: 0.15, high: 0.3 }))).toContain(
      "Where there are two numbers, the right one lies between",
    );
  });
});
