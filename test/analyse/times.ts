/** How many times as many cases are tried as in an ordinary run: `RUNS_TIMES=20 npx vitest run test/analyse`. */
export const TIMES: number = Number.parseInt(process.env.RUNS_TIMES ?? "1", 10);
