import { format } from "prettier";
import type { Problem } from "../../src/problem/problem.ts";
import { structureOf } from "../../src/problem/structure.ts";

/** The source of a type that holds every id of a problem which questions name. */
export async function idsSource(problem: Problem, name: string): Promise<string> {
  const { areas, choiceOf } = structureOf(problem);
  const scenarios = areas.map(({ id }, at) => {
    const own = [...choiceOf].filter(([, { area }]) => area === at).map(([scenario]) => scenario);
    return { id, own };
  });
  const resources = problem.areas.flatMap((area) => area.scenarios.flatMap(({ uses }) => Object.keys(uses)));
  const unions = {
    areas: areas.map(({ id }) => id),
    scenarios: scenarios.flatMap(({ own }) => own),
    departments: problem.departments.map(({ id }) => id),
    tasks: problem.tasks.map(({ id }) => id),
    measures: problem.measures.map(({ id }) => id),
    resources: [...new Set(resources)],
    hensyn: problem.hensyn.map(({ id }) => id),
    themes: problem.hensyn.flatMap(({ themes }) => themes.map(({ id }) => id)),
    weightings: problem.weightings.map(({ id }) => id),
    selections: problem.selections.map(({ id }) => id),
  };
  const source = [
    "// Written by `npm run ids` from problem.json.",
    "",
    `/** The ids of the document ${problem.id}, for the type checker. */`,
    `export interface ${name} {`,
    `readonly selection: { ${scenarios.map(({ id, own }) => `readonly ${JSON.stringify(id)}: ${union(own)};`).join("\n")} };`,
    ...Object.entries(unions).map(([key, ids]) => `readonly ${key}: ${union(ids)};`),
    "}",
  ].join("\n");
  return format(source, { parser: "typescript", printWidth: 120 });
}

function union(ids: readonly string[]): string {
  return ids.length === 0 ? "never" : ids.map((id) => JSON.stringify(id)).join(" | ");
}
