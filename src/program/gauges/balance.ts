import type { StructuredTheme } from "../../problem/structure.ts";
import { known } from "../../problem/structure.ts";
import {
  addColumn,
  addRow,
  column,
  constant,
  isConstant,
  sum,
  type Draft,
  type Expression,
  type Origin,
} from "../draft.ts";

/** A department's load: the measure's sum over its tasks. */
export function loadOf(draft: Draft, measure: string, department: number): Expression {
  const amounts = known(draft.structure.amounts, measure);
  return sum((draft.inside[department] ?? []).map(([task, place]) => [amounts[task] ?? 0, place]));
}

/**
 * The Hoover index. Every lawful allocation has the same number of open departments, and every task is somewhere, so the
 * mean M is a constant and the index is half the sum of the deviations |L − M·open|, all of these as shares of the total:
 * so the rows are of the size of 1, whatever the measure.
 *
 * A deviation that is held down is bounded from below by both signs. One that something pushes up needs a binary for the
 * sign. Where the sign is certain, the deviation is the difference itself.
 *
 * @param pushedUp whether the objective, or a bound on a score, wants the index higher.
 */
export function hooverIndex(draft: Draft, theme: StructuredTheme, measure: string, pushedUp: boolean): Expression {
  const amounts = known(draft.structure.amounts, measure);
  const total = amounts.reduce((all, amount) => all + amount, 0);
  if (total === 0) return constant(0);
  const mean = 1 / draft.structure.problem.kommissorium.departments;
  return sum(
    draft.structure.problem.departments.map((department, d) => {
      const load = sum([[1 / total, loadOf(draft, measure, d)]]);
      const open = draft.open[d] ?? constant(0);
      const origin = {
        rule: `gauge:${theme.id}`,
        subject: { theme: theme.id, department: department.id },
        cites: theme.cites,
      };
      return [1 / 2, deviationOf(draft, { load, open, mean, origin }, pushedUp)] as const;
    }),
  );
}

/** A department's load and the mean, as shares of the total, and whether it is open. */
interface Loaded {
  readonly load: Expression;
  readonly open: Expression;
  readonly mean: number;
  readonly origin: Origin;
}

function deviationOf(draft: Draft, loaded: Loaded, pushedUp: boolean): Expression {
  const { load, open, mean, origin } = loaded;
  const difference = sum([
    [1, load],
    [-mean, open],
  ]);
  const [least, most] = range(draft, load);
  const certainlyOpen = isConstant(open) && open.constant === 1;
  if (isConstant(open) && open.constant === 0) return constant(0);
  if (least >= mean && certainlyOpen) return difference;
  if (most <= mean) return sum([[-1, difference]]);
  const key = `${origin.subject.theme ?? ""},${origin.subject.department ?? ""}`;
  const deviation = column(addColumn(draft, "deviation", origin.subject, key, 1, false));
  addRow(
    draft,
    origin,
    sum([
      [1, deviation],
      [-1, difference],
    ]),
    0,
    null,
  );
  addRow(
    draft,
    origin,
    sum([
      [1, deviation],
      [1, difference],
    ]),
    0,
    null,
  );
  if (pushedUp)
    addSign(draft, origin, key, deviation, difference, {
      falls: 2 * Math.max(0, mean - (certainlyOpen ? least : 0)),
      rises: 2 * Math.max(0, most - mean),
    });
  return deviation;
}

/** above = 1: the deviation is at most the difference; above = 0: at most the difference negated. */
function addSign(
  draft: Draft,
  origin: Origin,
  key: string,
  deviation: Expression,
  difference: Expression,
  { falls, rises }: { readonly falls: number; readonly rises: number },
): void {
  const above = column(addColumn(draft, "above", origin.subject, key, 1, true));
  addRow(
    draft,
    origin,
    sum([
      [1, deviation],
      [-1, difference],
      [falls, above],
    ]),
    null,
    falls,
  );
  addRow(
    draft,
    origin,
    sum([
      [1, deviation],
      [1, difference],
      [-rises, above],
    ]),
    null,
    0,
  );
}

/** The least and the most that an expression in columns between 0 and 1 can be. */
function range(draft: Draft, { constant: fixed, terms }: Expression): [number, number] {
  let [least, most] = [fixed, fixed];
  for (const [at, coefficient] of terms) {
    const reach = coefficient * (draft.columns[at]?.upper ?? 1);
    if (reach < 0) least += reach;
    else most += reach;
  }
  return [least, most];
}
