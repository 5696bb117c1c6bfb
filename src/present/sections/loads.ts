import { quantityOf } from "../../problem/quantities.ts";
import { oneLine } from "../../text/one-line.ts";
import { figureText } from "../../text/numbers.ts";
import { heading, left, paragraph, right, table, type Block } from "../document/document.ts";
import { countAssumed, taskQuantities } from "./quantities.ts";
import type { ShownAllocation } from "./shown-allocation.ts";

/**
 * What the departments carry, of those measures only that a balance gauge or a limit on a load uses: of the others a
 * document may leave figures at 0 that nobody counted, and their sums would mislead.
 */
export function loadSection(shown: ShownAllocation): readonly Block[] {
  const { problem, language, words } = shown;
  const gauges = problem.hensyn.flatMap(({ themes }) =>
    themes.flatMap(({ gauge }) => (gauge.kind === "balance" ? [gauge.measure] : [])),
  );
  const limits = problem.limits.flatMap(({ sum }) => ("load" in sum ? [sum.load] : []));
  const used = new Set([...gauges, ...limits]);
  return problem.measures
    .filter(({ id }) => used.has(id))
    .flatMap(({ id, name, unit }) => {
      const columns = [left(words.department), right(words.load), right(words.range)];
      const rows = loadRows(shown, id);
      const ranges = rows.some(([, , range]) => range !== "");
      const { assumed, of } = countAssumed(taskQuantities(shown, id, false));
      const legend = [
        ...(ranges ? [words.rangeLegend] : []),
        ...(assumed > 0 ? [words.assumedLoads(assumed, of)] : []),
      ];
      return [
        heading(words.loads(oneLine(name[language]), oneLine(unit[language]))),
        table(ranges ? columns : columns.slice(0, 2), ranges ? rows : rows.map((row) => row.slice(0, 2))),
        ...(legend.length > 0 ? [paragraph(legend.join(" "))] : []),
      ];
    });
}

function loadRows({ problem, evaluation, language }: ShownAllocation, measure: string): string[][] {
  return evaluation.departments.map(({ id, name, tasks, loads }) => {
    const quantities = problem.tasks
      .filter((task) => tasks.includes(task.id))
      .flatMap((task) => quantityOf(task.measures, measure) ?? []);
    const low = quantities.reduce((sum, quantity) => sum + quantity.low, 0);
    const high = quantities.reduce((sum, quantity) => sum + quantity.high, 0);
    const amount = (value: number): string => figureText(value, language);
    return [
      `${oneLine(name[language])} (${id})`,
      amount(loads[measure] ?? 0),
      low === high ? "" : `${amount(low)}–${amount(high)}`,
    ];
  });
}
