import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { checkProblem } from "../../src/index.ts";

const readme = readFileSync(new URL("../../seeds/kobenhavn-2024/README.md", import.meta.url), "utf8");
const section = /## What the check says\n([^]*?)\n## /.exec(readme)?.[1] ?? "";

describe("the check of Copenhagen", () => {
  const { status, findings, undecided } = checkProblem(kobenhavn2024);

  test("decides everything and warns of nothing", () => {
    expect({ status, undecided }).toEqual({ status: "complete", undecided: [] });
    expect(findings.filter(({ severity }) => severity === "warning")).toEqual([]);
  });

  test("has every line explained in the README of the seeds, and no other", () => {
    const named = section.match(/E-A\d+-\d+[a-z]?|E-B1-A\d+-T\d+|(?<!on )\bT\d+\b|\bA\d+\.[0-9P]/g);
    const subjects = findings.flatMap(({ subject }) => subject.map(({ id }) => id));
    // A04.2 is named to say why effects go together.
    expect([...new Set(named)].filter((id) => id !== "A04.2").toSorted()).toEqual([...new Set(subjects)].toSorted());
    expect(section).toContain(`and ${findings.length} things to know`);
  });
});
