import type { Reporter, TestModule } from "vitest/node";

type Errors = Parameters<NonNullable<Reporter["onTestRunEnd"]>>[1];

/** Ends the output with `<passed> passed, <failed> failed`, alone on its line, for CI to read. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: Errors): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      let failed = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "failed") failed += 1;
        else if (state === "passed") count.passed += 1;
        else count.skipped += 1;
      }
      // A file that cannot be loaded, or a hook that throws, fails without any failed test.
      count.failed += failed === 0 && module.state() === "failed" ? 1 : failed;
    }
    const skipped = count.skipped === 0 ? "" : `, ${count.skipped} skipped`;
    process.stdout.write(`${count.passed} passed, ${count.failed} failed${skipped}\n`);
  }
}
