import type { CoreIndex, ScenarioCore } from "../../analyse/core/core-index.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
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
  points: {
    da: (count: number, ids: Inline) =>
      line`${many(count, "efficient kombination", "efficiente kombinationer", "da")} af scorer på ${ids}`,
    en: (count: number, ids: Inline) =>
      line`${many(count, "efficient combination", "efficient combinations", "en")} of scores by ${ids}`,
  },
};

/** The cases of a core index as part of a sentence. */
export function casesLine(problem: Problem, { over, by, cases }: CoreIndex, language: Language): Inline {
  const ids = criterionIdsLine(problem, by);
  if (over === "frontier") return say.points[language](cases ?? 0, ids);
  return cases === null ? say.weightings[language](ids) : say.samples[language](cases, ids);
}

/**
 * A scenario's place in the terms of robust portfolio modelling: in the best allocation of every case, of some, or of none.
 *
 * Source: J. Liesiö, P. Mild and A. Salo, European Journal of Operational Research 181 (2007).
 */
export function coreClass({ index }: ScenarioCore): "core" | "borderline" | "exterior" {
  if (index === 1) return "core";
  return index === 0 ? "exterior" : "borderline";
}
