import { watch, inTime } from "../../problem/timer.ts";
import type { Structure } from "../../problem/structure.ts";
import { dominances, type Dominance } from "./dominance.ts";
import type { Evidence } from "./evidence.ts";
import { finding, type Finding, type FindingSubject, type Looked } from "./finding.ts";

/** Scenarios that another one of their area can always take the place of, and never for the worse. */
export function dominatedScenarios({ structure, columns, timer }: Evidence): Looked {
  const step = watch(timer);
  const findings: Finding[] = [];
  const open: FindingSubject[] = [];
  structure.areas.forEach(({ scenarios }, area) => {
    if (scenarios.length < 2) return;
    const met = columns && inTime(() => dominances(columns, area, step));
    if (met === undefined) open.push(...scenarios.map(({ id }) => ({ kind: "scenario", id }) as const));
    findings.push(...(met ?? []).map((each) => dominated(structure, area, each)));
  });
  return { findings, undecided: open.length === 0 ? [] : [{ kind: "scenario-dominated", subject: open }] };
}

function dominated({ areas }: Structure, area: number, { scenario, by }: Dominance): Finding {
  const [id = "", other = ""] = [scenario, by].map((each) => areas[area]?.scenarios[each]?.id);
  return finding(
    "scenario-dominated",
    "note",
    [
      { kind: "scenario", id },
      { kind: "scenario", id: other },
    ],
    {
      da: `Scenariet ${id} står aldrig over ${other}: i hver lovlig fordeling med ${id} kan ${other} sættes i stedet; det er også lovligt, ikke dårligere på noget tema, og mindst ét sted bedre.`,
      en: `The scenario ${id} is never ahead of ${other}: in every lawful allocation with ${id}, ${other} can be put in its place; that is lawful, too, worse on no theme, and better somewhere.`,
    },
  );
}
