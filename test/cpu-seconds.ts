/** Milliseconds that this process has had of whatever processor: on a busy machine the time that passes says nothing of it. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The processor time that a call takes, in seconds. */
export function cpuSeconds(call: () => void): number {
  const before = cpuMs();
  call();
  return (cpuMs() - before) / 1000;
}
