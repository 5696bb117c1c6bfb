import type { Rule } from "../../problem/problem.ts";
import { known, scenariosOfRule, type Structure } from "../../problem/structure.ts";
import { chosen, type Choices } from "../placement.ts";
import type { Requirement } from "./rule.ts";

/** The rules that the document writes itself: one scenario requires others, or some exclude each other. */
export function documentRules(structure: Structure): readonly Requirement[] {
  return structure.problem.rules.map((rule) => {
    const holds = (choices: Choices): boolean => {
      const isChosen = (id: string): boolean => {
        const { area, scenario } = known(structure.choiceOf, id);
        return choices[area] === scenario;
      };
      return rule.kind === "requires"
        ? !isChosen(rule.scenario) || rule.anyOf.some(isChosen)
        : rule.scenarios.filter(isChosen).length <= 1;
    };
    return {
      id: `rule:${rule.id}`,
      cites: rule.cites,
      holds: ({ choices }) => holds(choices),
      detail: ({ choices }) => {
        const named = new Set(scenariosOfRule(rule));
        const ids = structure.areas.map((_, area) => chosen(structure, choices, area).id).filter((id) => named.has(id));
        const list = ids.length === 0 ? { da: "ingen", en: "none" } : { da: ids.join(", "), en: ids.join(", ") };
        const text = ruleText(rule);
        return { da: `${text.da} Valgt heraf: ${list.da}.`, en: `${text.en} Chosen of these: ${list.en}.` };
      },
    };
  });
}

function ruleText(rule: Rule): { readonly da: string; readonly en: string } {
  if (rule.kind === "excludes") {
    const ids = rule.scenarios.join(", ");
    return { da: `Højst ét af ${ids} kan vælges.`, en: `At most one of ${ids} can be chosen.` };
  }
  const ids = rule.anyOf.join(", ");
  return {
    da: `${rule.scenario} kræver mindst ét af ${ids}.`,
    en: `${rule.scenario} requires at least one of ${ids}.`,
  };
}
