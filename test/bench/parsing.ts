import { markdownTable } from "markdown-table";
import { parseProblem } from "../../src/index.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { cpuSeconds } from "../cpu-seconds.ts";
import { largeDocument, type Size } from "../problem/large-document.ts";
import { print } from "./measure.ts";

/** How much dearer a task of the largest document may be than one of the smallest: parsing is linear. */
const MOST_GROWTH = 3;

const REPEATS = 3;

/** CPU time per task, the least of a few runs. */
function perTask(size: Size): number {
  const document = largeDocument(size);
  const runs = Array.from({ length: REPEATS }, () => 1000 * cpuSeconds(() => void structureOf(parseProblem(document))));
  return Math.min(...runs) / size.tasks;
}

/**
 * What parsing costs for each task, and that it does not grow with the document.
 *
 * @returns what went wrong.
 */
export function benchParsing(quick: boolean): readonly string[] {
  const sizes = [
    { tasks: 1_000, areas: 100, departments: 10 },
    { tasks: 10_000, areas: 1_000, departments: 100 },
    ...(quick ? [] : [{ tasks: 100_000, areas: 10_000, departments: 1_000 }]),
  ];
  const costs = sizes.map(perTask);
  const header = ["tasks", "areas", "departments", "CPU per task, ms"];
  const rows = sizes.map(({ tasks, areas, departments }, index) => [
    ...[tasks, areas, departments].map(String),
    (costs[index] ?? 0).toFixed(4),
  ]);
  print(markdownTable([header, ...rows], { align: header.map(() => "r") }));
  const growth = (costs.at(-1) ?? 0) / (costs[0] ?? 1);
  print(`\nA task of the largest costs ${growth.toFixed(2)} times one of the smallest.`);
  return growth > MOST_GROWTH ? [`Parsing is not linear: a task costs ${growth.toFixed(2)} times as much.`] : [];
}
