import { markdownTable } from "markdown-table";
import { rank } from "../../src/index.ts";
import { javascriptLpSolver } from "../../src/program/index.ts";
import { wideProblem, type Width } from "../wide-problem.ts";
import { cpuMs } from "../cpu-seconds.ts";
import { print } from "./measure.ts";

const WIDE: readonly (readonly [name: string, width: Width])[] = [
  ["1,000 areas", { areas: 1000 }],
  ["10,000 areas", { areas: 10_000 }],
  ["1,000 departments", { departments: 1000 }],
  ["100,000 tasks", { tasks: 100_000 }],
];

const LIMIT_MS = 2000;

/** What a ranking may take of its limit on a quiet machine. */
const MOST_OVERRUN = 1.2;

/** By CPU and by the clock: on a busy machine the clock alone says little. */
function overrun(width: Width): { readonly clock: number; readonly cpu: number } {
  const problem = wideProblem(width);
  const [started, cpu] = [performance.now(), cpuMs()];
  rank(problem, { solver: javascriptLpSolver, timeLimitMs: LIMIT_MS });
  return { clock: (performance.now() - started) / LIMIT_MS, cpu: (cpuMs() - cpu) / LIMIT_MS };
}

/** How far `rank` goes beyond its time limit on documents that are too wide for it. */
export function benchWide(quick: boolean): string[] {
  const rows = (quick ? WIDE.slice(0, 1) : WIDE).map(([name, width]) => ({ name, ...overrun(width) }));
  const ratio = (value: number): string => value.toFixed(2);
  print(
    markdownTable([
      ["document", `clock / limit of ${LIMIT_MS} ms`, "CPU / limit"],
      ...rows.map(({ name, clock, cpu }) => [name, ratio(clock), ratio(cpu)]),
    ]),
  );
  return rows.flatMap(({ name, clock, cpu }) =>
    Math.min(clock, cpu) > MOST_OVERRUN ? [`${name}: the limit was overrun by ${ratio(Math.min(clock, cpu))}`] : [],
  );
}
