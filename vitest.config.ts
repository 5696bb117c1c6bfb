import { defineConfig, type ViteUserConfigFnObject } from "vitest/config";
import { threadPlugin } from "./test/worker/thread-plugin.ts";

/** `vitest run --mode long` tries many more cases (`test/runs.ts`), new ones each time. */
const config: ViteUserConfigFnObject = defineConfig(({ mode }) => {
  const isLong = mode === "long";
  const seed = process.env.RUNS_SEED ?? String(Date.now() % 1_000_000);
  return {
    plugins: [threadPlugin()],
    test: {
      include: ["test/**/*.test.ts"],
      // A test that hangs is ended, one that waits for a busy machine is not.
      testTimeout: isLong ? 0 : 600_000,
      hookTimeout: 600_000,
      ...(isLong && { name: `seed ${seed}`, env: { RUNS_TIMES: process.env.RUNS_TIMES ?? "10", RUNS_SEED: seed } }),
      pool: "forks",
      // On two processors the default would be a single worker.
      maxWorkers: "100%",
      reporters: ["default", "./test/closing-line-reporter.ts"],
    },
  };
});

export default config;
