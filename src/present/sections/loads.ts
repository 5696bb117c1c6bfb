import type { DepartmentEvaluation } from "../../allocation/evaluation.ts";
import { measuresOfLoads } from "../../problem/quantities.ts";
import type { Language } from "../../text/bilingual.ts";
import { many, whole } from "../../text/many.ts";
import { figureText } from "../../text/numbers.ts";
import { oneLine } from "../../text/one-line.ts";
import { heading, paragraph, type Block } from "../document/document.ts";
import { tableOf, type Column } from "../document/table.ts";
import { nameColumn, numberColumn } from "../tables/columns.ts";
import { departmentSpan, quantitySpan } from "../texts/spans.ts";
import { countAssumed, sumOf, taskQuantities } from "./quantities.ts";
import type { ShownAllocation } from "./shown-allocation.ts";
import { tasksWith } from "../../problem/structure.ts";

const say = {
  department: { da: "Forvaltning", en: "Department" },
  load: { da: "I alt", en: "Sum" },
  range: { da: "Spænd", en: "Range" },
  rangeLegend: { da: "Tallet er midten af spændet.", en: "The figure is the middle of the range." },
  assumed: {
    da: (assumed: number, of: number) =>
      `For ${whole(assumed, "da")} af ${many(of, "opgave", "opgaver", "da")} er tallet antaget.`,
    en: (assumed: number, of: number) =>
      `The figures of ${whole(assumed, "en")} of the ${many(of, "task", "tasks", "en")} are assumed.`,
  },
};

/**
 * Loads of the departments, for those measures only that a balance gauge or a limit on a load uses: for the others a
 * document may leave figures at 0 that nobody counted, and their sums would mislead.
 */
export function loadSection(shown: ShownAllocation): readonly Block[] {
  const { problem, language } = shown;
  const used = measuresOfLoads(problem);
  return problem.measures
    .filter(({ id }) => used.has(id))
    .flatMap(({ id, name, unit }) => {
      const rows = loadsOf(shown, id);
      const isRange = rows.some(({ low, high }) => low !== high);
      const { assumed, of } = countAssumed(taskQuantities(shown, id, false));
      const legend = [
        ...(isRange ? [say.rangeLegend[language]] : []),
        ...(assumed > 0 ? [say.assumed[language](assumed, of)] : []),
      ];
      return [
        heading(`${oneLine(name[language])} (${oneLine(unit[language])})`),
        tableOf(columnsOf(isRange, language), rows, { language }),
        ...(legend.length > 0 ? [paragraph(legend.join(" "))] : []),
      ];
    });
}

/** Load of a department in a measure, with the range in which it lies. */
interface Load {
  readonly department: DepartmentEvaluation;
  readonly sum: number;
  readonly low: number;
  readonly high: number;
}

function loadsOf({ problem, evaluation }: ShownAllocation, measure: string): readonly Load[] {
  return evaluation.departments.map((department) => {
    const tasks = tasksWith(problem, department.tasks);
    return {
      department,
      sum: department.loads[measure] ?? 0,
      low: sumOf(tasks, measure, ({ low }) => low),
      high: sumOf(tasks, measure, ({ high }) => high),
    };
  });
}

function columnsOf(isRange: boolean, language: Language): readonly Column<Load>[] {
  const amount = (value: number): string => figureText(value, language);
  const range = ({ low, high }: Load): string => (low === high ? "" : `${amount(low)}–${amount(high)}`);
  return [
    nameColumn("department", say.department[language], ({ department }) => departmentSpan(department, language)),
    numberColumn({ key: "load", title: say.load[language], type: "figure" }, ({ sum }) =>
      quantitySpan(sum, amount(sum)),
    ),
    ...(isRange ? [{ key: "range", title: say.range[language], type: "figure" as const, value: range }] : []),
  ];
}
