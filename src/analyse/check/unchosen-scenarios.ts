import type { Evidence } from "./evidence.ts";
import { lookAtEach, type Looked } from "./finding.ts";

/** Scenarios, the unchanged ones too, that no lawful allocation chooses. */
export function unchosenScenarios({ structure, isChosen }: Evidence): Looked {
  const choices = structure.areas.flatMap(({ scenarios }, area) =>
    // Where there is nothing to choose, every allocation has it.
    scenarios.length < 2 ? [] : scenarios.map(({ id }, scenario) => ({ area, scenario, id })),
  );
  return lookAtEach("scenario-never-lawful", choices, {
    isFine: isChosen,
    subject: ({ id }) => [{ kind: "scenario", id }],
    say: ({ id }) => ({
      severity: "warning",
      text: {
        da: `Scenariet ${id} kan ikke vælges: ingen lovlig fordeling har det. why-not siger hvorfor.`,
        en: `The scenario ${id} cannot be chosen: no lawful allocation has it. why-not says why.`,
      },
    }),
  });
}
