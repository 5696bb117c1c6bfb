import type { Explained, ExplanationPart } from "../../analyse/explain/explanation.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { many, whole } from "../../text/many.ts";
import { signedText } from "../../text/numbers.ts";
import { list, type Block } from "../document/document.ts";
import { isUnproven } from "./unproven-parts.ts";
import { assumptionHeading, basisOf, pointsAreReadings, quantityItems, type ByBasis } from "./assumptions.ts";
import { shownAllocation } from "./shown-allocation.ts";

const BASES = ["stated", "derived", "assumed"] as const;

const say = {
  effectsByBasis: {
    da: (count: ByBasis) => {
      // The verb and the rest.
      const called = { stated: ["står", "i en kilde"], derived: ["er", "udledt"], assumed: ["er", "antaget"] };
      const effects = count.stated + count.derived + count.assumed;
      const [only = "stated", ...others] = BASES.filter((basis) => count[basis] > 0);
      if (effects === 1) return `Den eneste virkning, der gør forskellen, ${called[only].join(" ")}.`;
      const which = `e ${whole(effects, "da")} virkninger, der gør forskellen`;
      if (others.length === 0) return `D${which}, ${called[only].join(" alle ")}.`;
      return `Af d${which}: ${[only, ...others].map((basis) => `${whole(count[basis], "da")} ${called[basis].join(" ")}`).join(", ")}.`;
    },
    en: (count: ByBasis) => {
      const called = { stated: "stated by a source", derived: "derived", assumed: "assumed" };
      const effects = count.stated + count.derived + count.assumed;
      const [only = "stated", ...others] = BASES.filter((basis) => count[basis] > 0);
      if (effects === 1) return `The only effect that makes the difference is ${called[only]}.`;
      const which = many(effects, "effect that makes", "effects that make", "en");
      if (others.length === 0) return `The ${which} the difference are all ${called[only]}.`;
      return `Of the ${which} the difference: ${[only, ...others].map((basis) => `${whole(count[basis], "en")} ${called[basis]}`).join(", ")}.`;
    },
  },
  assumedSum: {
    da: (signed: string) => `Det, der helt eller delvis hviler på en antagelse, bidrager med ${signed} i alt.`,
    en: (signed: string) => `What rests on an assumption, wholly or in part, contributes ${signed} in all.`,
  },
};

/** The assumptions behind a difference: how its effects are known, and what is assumed of it. */
export function differenceAssumptions(
  problem: Problem,
  explanation: Explained,
  parts: readonly ExplanationPart[],
  language: Language,
): readonly Block[] {
  const count = { stated: 0, derived: 0, assumed: 0 };
  for (const part of parts) if (part.kind === "effect") count[basisOf(part)]++;
  const assumed = parts.filter((part) => basisOf(part) === "assumed");
  const sum = assumed.reduce((total, { shown }) => total + Math.round(10 * shown), 0) / 10;
  const effects = count.stated + count.derived + count.assumed > 0;
  const items = [
    ...(effects ? [say.effectsByBasis[language](count)] : []),
    ...(assumed.length > 0 && !isUnproven(explanation) ? [say.assumedSum[language](signedText(sum, language))] : []),
    ...quantityItems(shownAllocation(problem, explanation.to, language)),
    ...(effects ? [pointsAreReadings(problem, language)] : []),
  ];
  return items.length === 0 ? [] : [assumptionHeading(language), list(items)];
}
