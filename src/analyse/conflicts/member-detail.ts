import { place, type Choices } from "../../allocation/placement.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { inBoth } from "../../text/in-both.ts";
import { groundOf } from "../ground.ts";
import { countedFigures } from "./counted-figures.ts";
import type { Demand } from "./demand.ts";
import type { Member } from "./member.ts";
import type { WishedStructure } from "./wished-structure.ts";

/** Selections that keep all the others may break a demand in many ways: one of them is no more than an example. */
const EXAMPLE: Readonly<Record<Language, Readonly<Record<"alone" | "besides", string>>>> = {
  da: { alone: "For eksempel", besides: "For eksempel, når alle de andre holdes" },
  en: { alone: "For example", besides: "For example, with all the others kept" },
};

/** Label for the sources that follow: they support the figures in the sum, not the bound that is wished. */
const FIGURES: Bilingual = { da: "tallene", en: "the figures" };

/**
 * The facts of a selection that breaks a demand, in words, with the sources of the figures in them.
 *
 * @param choices a selection that breaks it and keeps all others of a conflict.
 * @param alone whether there are no others.
 */
export function memberDetail(
  within: WishedStructure,
  demand: Demand,
  choices: Choices,
  alone: boolean,
): Required<Pick<Member, "detail" | "detailCites">> {
  const placement = place(within.structure, choices);
  const { asked } = demand;
  const figures = asked.kind === "limit" ? countedFigures(within, asked.limit.sum, placement) : [];
  const { cites, remark } = groundOf(within.structure.problem, figures);
  const own = demand.detail(placement);
  const ended: Bilingual =
    figures.length === 0
      ? own
      : inBoth((language) => `${own[language].replace(/\.$/, "")} (${FIGURES[language]}: ${remark[language]}).`);
  return {
    detail: inBoth((language) => `${EXAMPLE[language][alone ? "alone" : "besides"]}: ${ended[language]}`),
    detailCites: cites,
  };
}
