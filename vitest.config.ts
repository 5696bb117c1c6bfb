import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    pool: "forks",
    // On two processors the default would be a single worker.
    maxWorkers: "100%",
    reporters: ["default", "./test/closing-line-reporter.ts"],
  },
});

export default config;
