import { loads } from "../../allocation/gauges/balance.ts";
import { isMoved } from "../../allocation/gauges/moved.ts";
import type { Placement } from "../../allocation/placement.ts";
import type { Basis, Gauge, Quantity } from "../../problem/problem.ts";
import { known, type Structure, type StructuredTheme } from "../../problem/structure.ts";
import { figureOf, groundOf, weakest, type Ground } from "../ground.ts";
import type { GaugedLoad, GaugedTask } from "./explanation.ts";
import { balanceStatement, changeOfGauge, movedStatement } from "./gauge-statement.ts";
import type { UnshownPart } from "./unshown-part.ts";
import { CONTRIBUTION_ROUNDING } from "../../tolerances.ts";

/** An allocation with what its themes measure and contribute. */
export interface Measured {
  readonly placement: Placement;
  readonly raw: readonly number[];
  readonly contributions: readonly number[];
}

type Measuring = Exclude<Gauge, { readonly kind: "points" }>;

/** Tasks and loads that a gauge reads differently in two allocations. */
interface Reading {
  readonly tasks: readonly GaugedTask[];
  readonly loads: readonly GaugedLoad[];
}

/**
 * The gauges besides points that read other tasks or loads in one of the two than in the other.
 *
 * @param perUnit for each theme, the score that one unit of its measure adds.
 */
export function gaugeParts(
  structure: Structure,
  perUnit: readonly number[],
  before: Measured,
  after: Measured,
): UnshownPart[] {
  return structure.themes.flatMap((theme, t): UnshownPart[] => {
    const { gauge } = theme;
    if (gauge.kind === "points") return [];
    const reading =
      gauge.kind === "balance"
        ? balanceReading(structure, gauge.measure, before.placement, after.placement)
        : movedReading(structure, gauge.measure, perUnit[t] ?? 0, before.placement, after.placement);
    if (reading.tasks.length + reading.loads.length === 0) return [];
    return [gaugePart(structure, { theme, t, gauge }, reading, before, after)];
  });
}

function gaugePart(
  structure: Structure,
  { theme, t, gauge }: { readonly theme: StructuredTheme; readonly t: number; readonly gauge: Measuring },
  reading: Reading,
  before: Measured,
  after: Measured,
): UnshownPart {
  const { problem } = structure;
  const { basis, cites, remark } =
    gauge.kind === "balance"
      ? balanceGround(structure, gauge.measure)
      : measureGround(
          structure,
          gauge.measure,
          reading.tasks.map(({ task }) => task),
        );
  const read = { before: before.raw[t] ?? 0, after: after.raw[t] ?? 0, ...reading };
  const raw = changeOfGauge(gauge.kind, read);
  const contribution = (after.contributions[t] ?? 0) - (before.contributions[t] ?? 0) + 0;
  const part = {
    kind: "gauge" as const,
    id: theme.id,
    theme: theme.id,
    hensyn: problem.hensyn[theme.hensyn]?.id ?? "",
    gauge: gauge.kind,
    measure: gauge.measure,
    before: read.before,
    after: read.after,
    raw,
    // What reads the same contributes nothing, whatever rounding leaves; what is more than rounding must add up.
    contribution: raw === 0 && Math.abs(contribution) <= CONTRIBUTION_ROUNDING ? 0 : contribution,
    basis,
    cites,
    statement: (gauge.kind === "balance" ? balanceStatement : movedStatement)(problem, gauge.measure, read),
    tasks: reading.tasks,
    loads: reading.loads,
  };
  return { theme: t, part, remark };
}

/** Grounds of a balance, with the figures of each task. */
interface BalanceGround extends Ground {
  readonly figures: readonly (readonly Quantity[])[];
}

const balanceGrounds = new WeakMap<Structure, Map<string, BalanceGround>>();

/**
 * A balance rests on the figures of the tasks that stay, too: they count in the loads and in the mean. So it is the same
 * in every explanation, and made once.
 */
function balanceGround(structure: Structure, measure: string): BalanceGround {
  const kept = balanceGrounds.get(structure) ?? new Map<string, BalanceGround>();
  balanceGrounds.set(structure, kept);
  const made = (): BalanceGround => {
    const figures = structure.problem.tasks.map(({ id }) => figureOf(structure, id, measure));
    return { ...groundOf(structure.problem, figures.flat()), figures };
  };
  const ground = kept.get(measure) ?? made();
  kept.set(measure, ground);
  return ground;
}

function measureGround(structure: Structure, measure: string, tasks: readonly string[]): Ground {
  return groundOf(
    structure.problem,
    tasks.flatMap((task) => figureOf(structure, task, measure)),
  );
}

/** Nothing where every department carries the same, and the same departments are open. */
function balanceReading(structure: Structure, measure: string, from: Placement, to: Placement): Reading {
  const [before, after] = [loads(measure, from), loads(measure, to)];
  const carried = (placement: Placement, sums: Float64Array, department: number): number | null =>
    (placement.taskCount[department] ?? 0) > 0 ? (sums[department] ?? 0) : null;
  const bases = loadBases(structure, measure, from, to);
  const all = structure.problem.departments
    .map(({ id }, d): GaugedLoad => {
      const basis = bases[d] ?? "stated";
      return { department: id, from: carried(from, before, d), to: carried(to, after, d), basis };
    })
    .filter(({ from: left, to: right }) => left !== null || right !== null);
  if (all.every((load) => load.from === load.to)) return { tasks: [], loads: [] };
  return {
    tasks: gaugedTasks(structure, measure, from, to, (t) => from.departmentOf[t] !== to.departmentOf[t]),
    loads: all,
  };
}

/** For each department the weakest basis of the figures that its loads are the sums of. */
function loadBases(structure: Structure, measure: string, from: Placement, to: Placement): readonly Basis[] {
  const counted = structure.problem.departments.map((): Quantity[] => []);
  balanceGround(structure, measure).figures.forEach((figures, t) => {
    const [left = 0, right = 0] = [from.departmentOf[t], to.departmentOf[t]];
    counted[left]?.push(...figures);
    if (right !== left) counted[right]?.push(...figures);
  });
  return counted.map(weakest);
}

function movedReading(structure: Structure, measure: string, perUnit: number, from: Placement, to: Placement): Reading {
  const tasks = gaugedTasks(structure, measure, from, to, (t) => isMoved(from, t) !== isMoved(to, t));
  return {
    tasks: tasks.map((each) => {
      const leaves = isMoved(to, known(structure.taskAt, each.task));
      return { ...each, contribution: (leaves ? each.amount : -each.amount) * perUnit + 0 };
    }),
    loads: [],
  };
}

/** The largest first, then in document order. */
function gaugedTasks(
  structure: Structure,
  measure: string,
  from: Placement,
  to: Placement,
  counts: (task: number) => boolean,
): GaugedTask[] {
  const { problem, amounts } = structure;
  const departmentIn = ({ departmentOf }: Placement, task: number): string =>
    problem.departments[departmentOf[task] ?? 0]?.id ?? "";
  return problem.tasks
    .flatMap(({ id }, t): GaugedTask[] => {
      if (!counts(t)) return [];
      const [figure] = figureOf(structure, id, measure);
      return [
        {
          task: id,
          from: departmentIn(from, t),
          to: departmentIn(to, t),
          amount: known(amounts, measure)[t] ?? 0,
          basis: figure?.basis ?? "assumed",
        },
      ];
    })
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}
