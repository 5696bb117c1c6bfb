import {
  known,
  scenariosOfRule,
  type Choice,
  type Structure,
  type StructuredCondition,
} from "../../problem/structure.ts";
import { finding, type Finding } from "./finding.ts";

/**
 * Scenarios that change nothing that counts: they move, open, close and use nothing, and no rule and no effect that
 * gives points names them or the unchanged scenario of their area. What is lawful and how it scores is the same with
 * them and with the unchanged scenario, so that each doubles every tie.
 */
export function scenariosWithoutConsequence(structure: Structure): readonly Finding[] {
  const named = namedChoices(structure);
  return structure.areas.flatMap(({ scenarios }, area) =>
    scenarios.flatMap(({ id, moves, opens, closes, uses }, scenario) => {
      const isIdle = moves.length + opens.length + closes.length + uses.size === 0;
      if (scenario === 0 || !isIdle || named.has(keyOf({ area, scenario })) || named.has(keyOf({ area, scenario: 0 })))
        return [];
      return [
        finding("scenario-without-consequence", "warning", [{ kind: "scenario", id }], {
          da: `Scenariet ${id} har ingen følger: intet flyttes, oprettes, nedlægges eller bruges, og ingen regel eller virkning nævner det. Hver fordeling med det står lige med den samme uden, så alle pladser deles af dobbelt så mange.`,
          en: `The scenario ${id} has no consequences: nothing is moved, opened, closed or used, and no rule or effect names it. Each allocation with it ties with the same one without it, so that it doubles every tie.`,
        }),
      ];
    }),
  );
}

const keyOf = ({ area, scenario }: Choice): string => `${area} ${scenario}`;

/** Keys of the choices that rules, or effects with points, name. */
function namedChoices({ problem, themes, choiceOf }: Structure): ReadonlySet<string> {
  const byRules = problem.rules.flatMap(scenariosOfRule).map((id) => known(choiceOf, id));
  const byEffects = themes.flatMap(({ effects }) =>
    effects.filter(({ points }) => points !== 0).flatMap(({ when }) => choicesIn(when)),
  );
  return new Set([...byRules, ...byEffects].map(keyOf));
}

function choicesIn(when: StructuredCondition): readonly Choice[] {
  switch (when.kind) {
    case "scenario":
      return [when.choice];
    case "all":
      return when.choices;
    case "in":
    case "together":
      return [];
  }
}
