/** What the processor spent on some work, in milliseconds: on a busy machine the time that passes says little. */
export function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The median of what work takes that is done several times. */
export function medianCpuMs(times: number, work: () => unknown): number {
  const taken = Array.from({ length: times }, () => cpuMs(work)).sort((one, other) => one - other);
  return taken[Math.floor(times / 2)] ?? NaN;
}
