import type { Structure } from "../../problem/structure.ts";
import { chosen } from "../placement.ts";
import type { Requirement } from "./rule.ts";

/** Exactly one scenario is chosen in each area. */
export function oneScenario(structure: Structure): readonly Requirement[] {
  return structure.areas.map((area, a) => ({
    id: `one-scenario:${area.id}`,
    cites: area.cites,
    holds: ({ choices }) => area.scenarios[choices[a] ?? -1] !== undefined,
    detail: ({ choices }) => {
      const { id } = chosen(structure, choices, a);
      return { da: `I ${area.id} er ${id} valgt.`, en: `In ${area.id}, ${id} is chosen.` };
    },
  }));
}
