import notCoded from "../../seeds/kobenhavn-2024/not-coded.json" with { type: "json" };
import { conditionHolds } from "../../src/allocation/gauges/points.ts";
import { place, type Placement } from "../../src/allocation/placement.ts";
import { choicesOf } from "../../src/allocation/selection.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { facts, type Fact } from "./report-facts.ts";

const BEGIN = "<!-- coverage:begin -->";
const END = "<!-- coverage:end -->";

/** A README with the table of what is coded between its markers. */
export function withCoverage(readme: string, problem: Problem): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The README has no ${BEGIN} before an ${END}.`);
  return `${readme.slice(0, begin)}${BEGIN}\n\n${coverageText(problem)}\n\n${readme.slice(end)}`;
}

/** The statements of the thirteen areas and of Bilag 1's prose: each has one kind of entry. */
export const statements: readonly Fact[] = [...facts.values()].filter(({ id }) => /^(A\d\d-|TF\d\d)/.test(id));

/** What became of a statement: the effects that rest on it, the remarks that say it, or the reason for neither. */
export interface Entry {
  readonly fact: Fact;
  readonly effects: readonly string[];
  readonly remarks: readonly string[];
  readonly notCoded: string | undefined;
}

/** The entry of every statement. */
export function entriesOf({ effects, remarks }: Problem): readonly Entry[] {
  const citing = (list: Problem["effects"] | Problem["remarks"], fact: string): string[] =>
    list.filter(({ cites }) => cites.some((cite) => cite.fact === fact)).map(({ id }) => id);
  return statements.map((fact) => ({
    fact,
    effects: citing(effects, fact.id),
    remarks: citing(remarks, fact.id),
    notCoded: notCoded.find((each) => each.fact === fact.id)?.because.en,
  }));
}

/** What a scenario, chosen alone from today's state, gains and loses in points. */
export interface Balance {
  readonly scenario: string;
  readonly gained: number;
  readonly lost: number;
}

/** The points for and against every scenario. */
export function balancesOf(problem: Problem): readonly Balance[] {
  const structure = structureOf(problem);
  const effects = structure.themes.flatMap((theme) => theme.effects);
  const today = place(structure, choicesOf(structure, {}));
  return problem.areas.flatMap(({ id: area, scenarios }) =>
    scenarios.map(({ id }): Balance => {
      const chosen = place(structure, choicesOf(structure, { [area]: id }));
      const holds = (placement: Placement, when: (typeof effects)[number]["when"]): number =>
        Number(conditionHolds(when, placement));
      const changes = effects.map(({ points, when }) => points * (holds(chosen, when) - holds(today, when)));
      const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
      return {
        scenario: id,
        gained: sum(changes.filter((each) => each > 0)),
        lost: sum(changes.filter((each) => each < 0)),
      };
    }),
  );
}

function coverageText(problem: Problem): string {
  const balances = balancesOf(problem);
  const entries = entriesOf(problem);
  const of = (area: string): string => {
    const text = (entry: Entry): string =>
      [...entry.effects, ...entry.remarks].join(", ") || `not coded: ${lowerFirst(entry.notCoded ?? "")}`;
    return entries
      .filter(({ fact }) => fact.id.startsWith(area))
      .map((entry) => `- ${entry.fact.id}: ${text(entry)}`)
      .join("\n");
  };
  const heads = ["Scenario, chosen alone", "Points for", "Points against"];
  const row = ({ scenario, gained, lost }: Balance): string =>
    `| ${[scenario, signed(gained), signed(lost)].map((cell, at) => padded(cell, heads[at]?.length ?? 0, at)).join(" | ")} |`;
  const rule = heads.map(({ length }, at) => (at === 0 ? "-".repeat(length) : `${"-".repeat(length - 1)}:`));
  const areas = [...problem.areas.map(({ id }) => id), "TF"];
  return [
    [`| ${heads.join(" | ")} |`, `| ${rule.join(" | ")} |`, ...balances.map(row)].join("\n"),
    ...areas.map((area) => `### ${area === "TF" ? "Bilag 1" : area}\n\n${of(area)}`),
  ].join("\n\n");
}

/** Names stand to the left and numbers to the right. */
function padded(cell: string, length: number, at: number): string {
  return at === 0 ? cell.padEnd(length) : cell.padStart(length);
}

function signed(points: number): string {
  if (points === 0) return "0";
  return points > 0 ? `+${points}` : `−${-points}`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
