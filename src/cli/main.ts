#!/usr/bin/env node
import { writeSync } from "node:fs";
import { safeText } from "../present/render/safe-text.ts";
import { failedOutput } from "./failure.ts";
import { languageOf } from "./language.ts";
import { run } from "./run.ts";

const argv = process.argv.slice(2);
const language = languageOf(argv, process.env);

// Without these, Node ends with a stack trace. Whoever closed the pipe (`| head -1`) has seen enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  const { message, code } = failedOutput(error, language);
  if (message !== "") warn(`${message}\n`);
  process.exit(code);
});
process.stderr.on("error", (error: NodeJS.ErrnoException) => {
  // Of a warning that nobody can be given, the exit code is left.
  process.exitCode ??= failedOutput(error, language).code;
});

// Not `process.exit`, which would cut off what a pipe has not taken yet.
process.exitCode = await run(argv, process, process.env);

/** At once, since the process is about to end; where stderr is on the same full disk, nobody can be told. */
function warn(text: string): void {
  try {
    writeSync(process.stderr.fd, safeText(text));
  } catch {
    // The exit code says it.
  }
}
