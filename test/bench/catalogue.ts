import { markdownTable } from "markdown-table";
import document from "../../seeds/kobenhavn-2024/problem.json" with { type: "json" };
import { choicesAt, lawfulColumns, type LawfulColumns } from "../../src/allocation/catalogue/columns.ts";
import { place } from "../../src/allocation/placement.ts";
import { rawValues } from "../../src/allocation/score.ts";
import { selectionOf } from "../../src/allocation/selection.ts";
import { evaluate, parseProblem, type Problem } from "../../src/index.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { measure, print, type Measured } from "./measure.ts";

/** Builds the columns a few times, each time for a problem read anew, since they are kept. */
export function build(read: () => Problem): Measured<LawfulColumns> {
  let structure = structureOf(read());
  const { ms, result } = measure(
    9,
    () => lawfulColumns(structure),
    () => (structure = structureOf(read())),
  );
  if (typeof result === "string") throw new Error("There was no deadline, and the walk ended.");
  return { ms, result };
}

/** One by one, as somebody would who has only `evaluate`: the milliseconds that all of them take, and whether they agree. */
function oneByOne(columns: LawfulColumns, rows: number, valuesOf: (row: number) => readonly number[]) {
  const step = Math.max(1, Math.floor(columns.size / rows));
  const sample = Array.from({ length: Math.floor(columns.size / step) }, (_, index) => index * step);
  const { ms, result } = measure(1, () => sample.map(valuesOf));
  const agrees = result.every((values, index) =>
    values.every((value, theme) => Object.is(columns.raw[theme]?.[sample[index] ?? 0], value)),
  );
  return { ms: (ms / sample.length) * columns.size, agrees };
}

/**
 * Building the columns of all lawful allocations of Copenhagen against computing each allocation by itself.
 *
 * @returns what went wrong.
 */
export function benchCatalogue(quick: boolean): readonly string[] {
  const problem = parseProblem(document);
  const { ms, result: columns } = build(() => parseProblem(document));
  const { structure, size, bytes } = columns;
  const rows = quick ? 3_000 : size;
  const selection = (row: number) => selectionOf(structure, choicesAt(columns, row));
  // The first evaluation finds the scale, which is not what is compared.
  evaluate(problem, {});
  const evaluated = oneByOne(columns, rows, (row) =>
    Object.values(evaluate(problem, selection(row)).themes).map(({ raw }) => raw),
  );
  const placed = oneByOne(columns, rows, (row) => rawValues(place(structure, choicesAt(columns, row))));
  const line = (what: string, each: number): string[] => [
    what,
    each.toFixed(1),
    ((each * 1000) / size).toFixed(2),
    (each / ms).toFixed(0),
  ];
  const table = [
    ["all lawful allocations of Copenhagen", "ms", "µs per allocation", "times the columns"],
    line("columns, found and filled", ms),
    line("`evaluate`, one by one", evaluated.ms),
    line("placing and reading the gauges, one by one", placed.ms),
  ];
  print(`${markdownTable(table, { align: ["l", "r", "r", "r"] })}\n`);
  print(
    `One by one: ${rows < size ? `a sample of ${rows}, scaled up` : "all of them"}; ` +
      `finding the lawful ones is not counted there. ${size} lawful allocations take ${bytes / size} bytes each.`,
  );
  print(
    `Building is ${(evaluated.ms / ms).toFixed(0)} times as fast as evaluating one by one (expected: at least 50).`,
  );
  return evaluated.agrees && placed.agrees ? [] : ["The columns differ from the allocations evaluated by themselves."];
}
