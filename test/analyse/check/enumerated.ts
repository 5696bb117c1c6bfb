import { lawfulPlacements } from "../../../src/allocation/enumerate.ts";
import { conditionHolds } from "../../../src/allocation/gauges/points.ts";
import type { Placement } from "../../../src/allocation/placement.ts";
import { rawValues } from "../../../src/allocation/score.ts";
import { isLawful } from "../../../src/allocation/verify.ts";
import type { FindingKind } from "../../../src/index.ts";
import { parseProblem } from "../../../src/problem/parse-problem.ts";
import type { Limit, Problem } from "../../../src/problem/problem.ts";
import { structureOf, type Structure } from "../../../src/problem/structure.ts";
import { enumerate } from "../../../src/testing/enumeration.ts";

/** For each kind, the ids of what plain enumeration finds; of several that belong together joined by blanks. */
export type Enumerated = Readonly<Partial<Record<FindingKind, readonly string[]>>>;

/** What is to be said of a document's lawful allocations, from each of them. */
export function enumerateFindings(problem: Problem): Enumerated {
  const structure = structureOf(problem);
  const { areas, themes } = structure;
  const lawful = [...lawfulPlacements(structure)];
  if (lawful.length === 0) return { "nothing-lawful": [""] };
  const { scale } = enumerate(problem);
  const effects = themes.flatMap((theme) => theme.effects);
  return {
    "scenario-never-lawful": areas.flatMap(({ scenarios }, area) =>
      scenarios.filter((_, s) => !lawful.some(({ choices }) => choices[area] === s)).map(({ id }) => id),
    ),
    "department-never-open": problem.departments
      .filter((_, d) => !lawful.some(({ departmentOf }) => departmentOf.includes(d)))
      .map(({ id }) => id),
    "limit-binds-nothing": problem.limits.filter((limit) => isIdle(problem, limit)).map(({ id }) => id),
    "theme-distinguishes-nothing": themes.filter((_, t) => scale.themes[t]?.slope === 0).map(({ id }) => id),
    "effect-never-holds": effects
      .filter(({ when }) => !lawful.some((placement) => conditionHolds(when, placement)))
      .map(({ id }) => id),
    "scenario-dominated": dominated(lawful),
    "effects-alike": alike(problem, lawful, structure),
    "scenario-without-consequence": doubling(problem, lawful),
  };
}

/** Whether all that is lawful without a limit keeps it: by the limit's own verdict. */
function isIdle(problem: Problem, limit: Limit): boolean {
  const without = parseProblem({ ...problem, limits: problem.limits.filter(({ id }) => id !== limit.id) });
  return [...lawfulPlacements(structureOf(without))].every((placement) => isLawful(placement, [limit]));
}

/** Each dominated scenario with the first that dominates it. */
function dominated(lawful: readonly Placement[]): readonly string[] {
  const [first] = lawful;
  if (first === undefined) return [];
  const { areas, themes } = first.structure;
  const raw = new Map(lawful.map((placement) => [placement.choices.join(), rawValues(placement)]));
  const isDominated = (area: number, scenario: number, by: number): boolean => {
    const pairs = lawful
      .filter(({ choices }) => choices[area] === scenario)
      .map(({ choices }) => [raw.get(choices.join()), raw.get(choices.with(area, by).join())] as const);
    const gains = pairs.flatMap(([own = [], other]) =>
      themes.map(({ gauge }, t) => {
        const gain = (other?.[t] ?? NaN) - (own[t] ?? NaN);
        // Rounding of sums is no difference.
        const size = Math.max(1, Math.abs(own[t] ?? 0));
        return Math.abs(gain) < 1e-11 * size ? 0 : gauge.kind === "points" ? gain : -gain;
      }),
    );
    return gains.length > 0 && gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
  };
  return areas.flatMap(({ scenarios }, area) =>
    scenarios.flatMap(({ id }, scenario) => {
      const by = scenarios.findIndex((_, other) => other !== scenario && isDominated(area, scenario, other));
      return by < 0 ? [] : [`${id} ${scenarios[by]?.id ?? ""}`];
    }),
  );
}

/** The groups of effects of one theme and sign that hold in the same allocations, or are written alike. */
function alike({ effects }: Problem, lawful: readonly Placement[], structure: Structure): readonly string[] {
  const structured = new Map(
    structure.themes.flatMap((theme) => theme.effects.map((effect) => [effect.id, effect] as const)),
  );
  const groups = new Map<string, string[]>();
  for (const { id, theme, points, when } of effects) {
    const effect = structured.get(id);
    if (points === 0 || effect === undefined) continue;
    const pattern = lawful.map((placement) => (conditionHolds(effect.when, placement) ? "1" : "0")).join("");
    const isConstant = /^(?:0*|1*)$/.test(pattern);
    const key = JSON.stringify([theme, Math.sign(points), isConstant ? written(when, structure) : pattern]);
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return [...groups.values()].filter(({ length }) => length > 1).map((ids) => ids.toSorted().join(" "));
}

/** A condition without what is of no account: the order of what must all hold, how often it is said, and by which name. */
function written(when: Problem["effects"][number]["when"], { choiceOf }: Structure): unknown {
  const choice = (id: string): string => JSON.stringify(choiceOf.get(id));
  if ("together" in when) return [...when.together].sort();
  if ("all" in when) return [...new Set(when.all.map(choice))].sort();
  return "scenario" in when ? [choice(when.scenario)] : when;
}

/** Scenarios instead of which the unchanged one can always be chosen, and the other way, with nothing measured otherwise. */
function doubling(problem: Problem, lawful: readonly Placement[]): readonly string[] {
  const raw = new Map(lawful.map((placement) => [placement.choices.join(), rawValues(placement).join()]));
  return problem.areas.flatMap(({ scenarios }, area) =>
    scenarios.flatMap(({ id }, index) => {
      const [own, unchanged] = [index + 1, 0];
      const isSame = lawful
        .filter(({ choices }) => choices[area] === own || choices[area] === unchanged)
        .every(({ choices }) => {
          const other = choices.with(area, choices[area] === own ? unchanged : own);
          return raw.get(other.join()) === raw.get(choices.join());
        });
      return isSame ? [id] : [];
    }),
  );
}
