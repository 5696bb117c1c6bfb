import { markdownTable } from "markdown-table";
import { kobenhavn2024 } from "../../seeds/index.ts";
import document from "../../seeds/kobenhavn-2024/problem.json" with { type: "json" };
import { choicesAt, lawfulColumns, type LawfulColumns } from "../../src/allocation/catalogue/columns.ts";
import { lawfulPlacements, selectionCount } from "../../src/allocation/enumerate.ts";
import { place } from "../../src/allocation/placement.ts";
import { rawValues } from "../../src/allocation/score.ts";
import { selectionOf } from "../../src/allocation/selection.ts";
import { evaluate, parseProblem, type Problem } from "../../src/index.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { measure, type Measured } from "./measure.ts";

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Builds the columns a few times, each time for a problem read anew, since they are kept. */
function build(read: () => Problem): Measured<LawfulColumns> {
  let structure = structureOf(read());
  const { ms, result } = measure(
    9,
    () => lawfulColumns(structure),
    () => (structure = structureOf(read())),
  );
  if (result === "stopped") throw new Error("There was no deadline, and the walk ended.");
  return { ms, result };
}

/** Whether plain enumeration finds the same allocations with the same values, to the last bit. */
function isEnumerated({ structure, size, choices, raw }: LawfulColumns): boolean {
  let row = 0;
  for (const placement of lawfulPlacements(structure)) {
    const from = row * structure.areas.length;
    if (placement.choices.some((choice, area) => choices[from + area] !== choice)) return false;
    if (rawValues(placement).some((value, theme) => !Object.is(raw[theme]?.[row], value))) return false;
    row++;
  }
  return row === size;
}

/** Copenhagen with its first areas only, without what names the others; with more than it has, also a task to be placed freely. */
function withAreas(count: number): Problem {
  const areas = kobenhavn2024.areas.slice(0, count);
  const scenarios = new Set(areas.flatMap(({ id, scenarios: own }) => [`${id}.0`, ...own.map((each) => each.id)]));
  const effects = kobenhavn2024.effects.filter(({ when }) => {
    const named = "scenario" in when ? [when.scenario] : "all" in when ? when.all : [];
    return named.every((id) => scenarios.has(id));
  });
  const [first] = kobenhavn2024.tasks;
  const free = { ...first, id: "free", eligible: kobenhavn2024.departments.slice(0, 2).map(({ id }) => id) };
  const tasks = count > areas.length ? [...kobenhavn2024.tasks, free] : kobenhavn2024.tasks;
  return parseProblem({ ...kobenhavn2024, areas, effects, tasks, names: [], selections: [] });
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

function compare(quick: boolean): boolean {
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
  print(markdownTable(table, { align: ["l", "r", "r", "r"] }));
  print(
    `\n${size} lawful allocations take ${bytes / size} bytes each. One by one: ` +
      `${rows < size ? `a sample of ${rows}, scaled up` : "all of them"}; finding the lawful ones is not counted there.\n`,
  );
  return evaluated.agrees && placed.agrees;
}

function growth(quick: boolean): boolean {
  const counts = quick ? [8, 10, 12] : [8, 9, 10, 11, 12, 13, 14];
  let agrees = true;
  const lines = counts.map((count) => {
    const { ms, result } = build(() => withAreas(count));
    agrees = isEnumerated(result) && agrees;
    return [
      String(count),
      String(selectionCount(result.structure)),
      String(result.size),
      ms.toFixed(1),
      ((ms * 1e6) / result.size).toFixed(0),
      (result.bytes / result.size).toFixed(0),
    ];
  });
  const header = ["areas", "selections", "lawful", "ms", "ns per lawful allocation", "bytes per lawful allocation"];
  print(markdownTable([header, ...lines], { align: header.map(() => "r") }));
  print(`\nThe 14th area is a task to be placed freely, in either of two departments.\n`);
  return agrees;
}

/** The columns of all lawful allocations: against computing each by itself, and how they grow. False if values differ. */
export function benchCatalogue(quick: boolean): Promise<boolean> {
  const agrees = [compare(quick), growth(quick)].every((each) => each);
  print(
    agrees
      ? "All values agree to the last bit."
      : "VALUES DIFFER between the columns and the allocations by themselves.",
  );
  return Promise.resolve(agrees);
}
