import { requirementsOf } from "../../allocation/rules/index.ts";
import type { Basis, Cite, Problem } from "../../problem/problem.ts";
import { quantityOf } from "../../problem/quantities.ts";
import type { Structure } from "../../problem/structure.ts";
import type { Provenance, ProvenanceKind, SourcedCite } from "./provenance.ts";

/** One thing that a number rests on, with its sources in the place of their ids. */
export function entry(
  problem: Problem,
  kind: ProvenanceKind,
  {
    id,
    basis,
    cites = [],
  }: { readonly id: string; readonly basis?: Basis | undefined; readonly cites?: readonly Cite[] },
): Provenance {
  return { kind, id, basis: basis ?? null, cites: cites.map((cite) => sourced(problem, cite)) };
}

function sourced({ sources }: Problem, { source, page, inferred, fact }: Cite): SourcedCite {
  const { title = source, date, url } = sources.find(({ id }) => id === source) ?? {};
  return {
    source: { id: source, title, ...(date !== undefined && { date }), ...(url !== undefined && { url }) },
    ...(page !== undefined && { page }),
    ...(inferred !== undefined && { inferred }),
    ...(fact !== undefined && { fact }),
  };
}

/** A thing of the document by its id; scenarios that the document does not list are their area, or their task. */
export function entryOf(structure: Structure, kind: Exclude<ProvenanceKind, "quantity">, id: string): Provenance[] {
  const { problem } = structure;
  const listed = (
    list: readonly { readonly id: string; readonly basis?: Basis | undefined; readonly cites: readonly Cite[] }[],
  ) => list.filter((each) => each.id === id).map((each) => entry(problem, kind, each));
  switch (kind) {
    case "effect":
      return listed(problem.effects);
    case "theme":
      return listed(problem.hensyn.flatMap(({ themes }) => themes));
    case "hensyn":
      return listed(problem.hensyn);
    case "rule":
      return listed(problem.rules);
    case "limit":
      return listed(problem.limits);
    case "kommissorium":
      return requirementEntry(structure, id);
    case "task":
      return listed(problem.tasks);
    case "department":
      return listed(problem.departments);
    case "selection":
      return listed(problem.selections);
    case "area":
      return listed(problem.areas).concat(
        problem.areas.some((area) => area.id === id) ? [] : entryOf(structure, "task", id),
      );
    case "scenario":
      return scenarioEntry(structure, id);
  }
}

function scenarioEntry(structure: Structure, id: string): Provenance[] {
  const { problem, choiceOf, areas } = structure;
  const scenario = problem.areas.flatMap(({ scenarios }) => scenarios).find((each) => each.id === id);
  if (scenario !== undefined) return [entry(problem, "scenario", scenario)];
  const area = areas[choiceOf.get(id)?.area ?? -1];
  return area === undefined ? [] : entryOf(structure, "area", area.id);
}

/** The entry named by a rule's id as it stands in verdicts and rows; empty if the id is no rule's. */
export function requirementEntry(structure: Structure, id: string): Provenance[] {
  const { problem } = structure;
  const [, kind, own = ""] = /^(rule|limit|effect|gauge):(.*)$/s.exec(id) ?? [];
  const named = { rule: "rule", limit: "limit", effect: "effect", gauge: "theme" } as const;
  const found = kind === undefined ? [] : entryOf(structure, named[kind as keyof typeof named], own);
  if (found.length > 0) return found;
  const requirement = requirementsOf(structure).find((each) => each.id === id);
  return requirement === undefined ? [] : [entry(problem, "kommissorium", { id, cites: requirement.cites })];
}

/** The figures of a measure for the tasks that `counts` admits. */
export function figures({ problem }: Structure, measure: string, counts: (task: number) => boolean): Provenance[] {
  return problem.tasks.flatMap((task, t) => {
    const figure = quantityOf(task.measures, measure);
    return figure === undefined || !counts(t)
      ? []
      : [entry(problem, "quantity", { ...figure, id: `${task.id}.${measure}` })];
  });
}
