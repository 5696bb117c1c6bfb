import { known, type Choice } from "../../problem/structure.ts";
import { buildProgram, NO_WISHES } from "../../program/build-program.ts";
import type { LinearProgram, ProgramRow, Term } from "../../program/linear-program.ts";
import type { Asked, Demand } from "./demand.ts";
import { isChosen } from "./demands.ts";
import type { Combination, MergedAreas } from "./merged-areas.ts";
import type { ConflictQuestion } from "./question.ts";

/** A program without objective, and for each of its rows the demand that it states; undefined for what always holds. */
export interface DemandProgram {
  readonly program: LinearProgram;
  readonly demandOf: readonly (number | undefined)[];
}

/** A combination of a merged area, and its column. */
interface Placed {
  readonly area: number;
  readonly column: number;
  readonly combination: Combination;
}

/** The program of merged areas, with every demand as rows that can be left out. */
export function demandProgram({ within, demands, ignored }: ConflictQuestion, merged: MergedAreas): DemandProgram {
  const { structure } = merged;
  const place = demands.flatMap(({ asked }) => (asked.kind === "place" ? [asked.when] : []));
  const limits = demands.flatMap(({ asked }) => (asked.kind === "limit" ? [asked.limit] : []));
  const objective = { coefficients: [], constant: 0 };
  const program = buildProgram(structure, objective, { ...NO_WISHES, place, limits });
  const byId = new Map(demands.map(({ id }, at) => [id, at]));
  const rows: ProgramRow[] = [];
  const demandOf: (number | undefined)[] = [];
  for (const row of program.rows) {
    // What counts the departments that are open is one row; the others say which are.
    const counts = row.rule !== "department-count" || row.subject.department === undefined;
    const states = counts && !row.rule.startsWith("one-place:");
    if (states && ignored.has(row.rule)) continue;
    const stated = states ? byId.get(row.rule) : undefined;
    rows.push(row);
    demandOf.push(stated);
  }
  const all = placedCombinations(merged, program);
  const rowsOf = choiceRows(all, (combination, choice) => isChosenIn(within, combination, choice), within);
  demands.forEach((demand, at) => {
    for (const row of rowsOf(demand)) {
      rows.push(row);
      demandOf.push(at);
    }
  });
  return { program: { ...program, rows }, demandOf };
}

function placedCombinations({ structure, combinations }: MergedAreas, { columns }: LinearProgram): Placed[] {
  const columnOf = new Map(
    columns.flatMap(({ kind, subject }, at) => (kind === "choose" ? [[subject.scenario ?? "", at] as const] : [])),
  );
  return combinations.flatMap((list, area) =>
    list.map((combination, index) => {
      const id = structure.areas[area]?.scenarios[index]?.id ?? "";
      return { area, combination, column: known(columnOf, id) };
    }),
  );
}

function isChosenIn(
  within: ConflictQuestion["within"],
  { states }: Combination,
  { area, scenario }: Choice,
): boolean | undefined {
  const state = states.get(area);
  if (state === undefined) return undefined;
  const choices = new Int32Array(area + 1);
  choices[area] = state;
  return isChosen(within, choices, { area, scenario });
}

type Weight = (each: Placed) => number;

/** The rows of the demands that are decided by what is chosen: a weight for each combination, and bounds of their sum. */
function choiceRows(
  all: readonly Placed[],
  chosen: (combination: Combination, choice: Choice) => boolean | undefined,
  { structure, wished }: ConflictQuestion["within"],
): (demand: Demand) => ProgramRow[] {
  const row = (weight: Weight, lower: number | null, upper: number | null): ProgramRow => {
    const terms = all.flatMap((each): Term[] => {
      const coefficient = weight(each);
      return coefficient === 0 ? [] : [{ column: each.column, coefficient }];
    });
    return { rule: "demand", subject: {}, cites: [], terms, lower, upper };
  };
  const count = (choices: readonly Choice[], combination: Combination): number =>
    choices.filter((choice) => chosen(combination, choice) === true).length;
  const choicesOf = (ids: readonly string[]): Choice[] => ids.map((id) => known(structure.choiceOf, id));
  const rowsOf = (asked: Asked): ProgramRow[] => {
    switch (asked.kind) {
      case "lock":
        return [row(({ combination }) => count([asked.choice], combination), 1, null)];
      case "forbid":
        return [row(({ combination }) => count([asked.choice], combination), null, 0)];
      case "one-scenario": {
        const at = wished.get(asked.area)?.at;
        return [row(({ combination }) => (combination.states.get(asked.area) === at ? 1 : 0), null, 0)];
      }
      case "rule": {
        const { rule } = asked;
        if (rule.kind === "excludes") {
          const named = choicesOf(rule.scenarios);
          return [row(({ combination }) => count(named, combination), null, 1)];
        }
        const [binding, helping] = [choicesOf([rule.scenario]), choicesOf(rule.anyOf)];
        return [row(({ combination }) => count(helping, combination) - count(binding, combination), 0, null)];
      }
      case "one-place":
        return [row(({ combination }) => (combination.torn.has(asked.task) ? 1 : 0), null, 0)];
      default:
        return [];
    }
  };
  return ({ asked }) => rowsOf(asked);
}
