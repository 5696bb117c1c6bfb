/** Exit codes of the process. */
export const exitCode = {
  ok: 0,
  /** A document, an input or a file that cannot be used. */
  failure: 1,
  /** A command line that cannot be understood. */
  usage: 2,
  /** No lawful allocation grants the wishes. */
  infeasible: 3,
  /** The time limit came first; what is proven has been printed. */
  timeLimit: 4,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
