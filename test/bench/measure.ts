import { Bench } from "tinybench";

export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** What a measurement took, and what the work measured gave. */
export interface Measured<Result> {
  /** The median. */
  readonly ms: number;
  readonly result: Result;
}

/** Measures work that is done `times` times, in this process and without a pause. */
export function measure<Result>(times: number, work: () => Result, before?: () => void): Measured<Result> {
  let result: Result | undefined;
  const bench = new Bench({ iterations: times, time: 0, warmup: false, throws: true });
  bench.add(
    "work",
    () => {
      result = work();
    },
    // Said and not found out: finding out would be one more time, uncounted.
    { async: false, ...(before === undefined ? {} : { beforeEach: before }) },
  );
  const [task] = bench.runSync();
  if (task?.result.state !== "completed")
    throw new Error(`The measurement ended as ${task?.result.state ?? "nothing"}.`);
  return { ms: task.result.latency.p50, result: result as Result };
}
