/** The processor time that a call takes, in seconds: on a busy machine the time that passes says nothing of the call. */
export function cpuSeconds(call: () => void): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
