import type { Varied } from "../../analyse/assumptions/vary.ts";
import type { CoreIndex } from "../../analyse/core/core-index.ts";
import type { ScenarioCore } from "../../analyse/core/scenario-cores.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { andText } from "../../text/list-text.ts";
import { many } from "../../text/many.ts";
import { line, type Inline } from "../document/inline.ts";
import { criterionIdsLine } from "./spans.ts";

const say = {
  weightings: {
    da: (ids: Inline) => line`alle vægtninger af ${ids}`,
    en: (ids: Inline) => line`all weightings of ${ids}`,
  },
  samples: {
    da: (count: number, ids: Inline) =>
      line`${many(count, "udtrukket vægtning", "udtrukne vægtninger", "da")} af ${ids}`,
    en: (count: number, ids: Inline) => line`${many(count, "drawn weighting", "drawn weightings", "en")} of ${ids}`,
  },
  draws: {
    da: (count: number, of: string) => `${many(count, "udtræk", "udtræk", "da")} af ${of}`,
    en: (count: number, of: string) => `${many(count, "draw", "draws", "en")} of ${of}`,
  },
  varied: {
    strengths: { da: "de kodede styrker", en: "the coded strengths" },
    ranges: { da: "tallenes spænd", en: "the ranges of figures" },
  },
  points: {
    da: (count: number, ids: Inline) =>
      line`${many(count, "efficient kombination", "efficiente kombinationer", "da")} af scorer på ${ids}`,
    en: (count: number, ids: Inline) =>
      line`${many(count, "efficient combination", "efficient combinations", "en")} of scores by ${ids}`,
  },
};

/** The cases of a core index as part of a sentence. */
export function casesLine(problem: Problem, { over, by, cases, question }: CoreIndex, language: Language): Inline {
  if (over === "draws") return [drawsText(cases ?? 0, question.vary ?? [], language)];
  const ids = criterionIdsLine(problem, by);
  if (over === "frontier") return say.points[language](cases ?? 0, ids);
  return cases === null ? say.weightings[language](ids) : say.samples[language](cases, ids);
}

/** So many draws, and what is drawn, as part of a sentence. */
export function drawsText(count: number, vary: readonly Varied[], language: Language): string {
  const of = vary.map((each) => say.varied[each][language]);
  return say.draws[language](count, andText(of, language));
}

/**
 * A scenario's place in the terms of robust portfolio modelling: in the best allocation of every case, of some, or of none.
 *
 * Source: J. Liesiö, P. Mild and A. Salo, European Journal of Operational Research 181 (2007).
 */
export function coreClass({ index }: Pick<ScenarioCore, "index">): "core" | "borderline" | "exterior" {
  if (index === 1) return "core";
  return index === 0 ? "exterior" : "borderline";
}
