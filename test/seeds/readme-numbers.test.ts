import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { checkProblem, type Problem, type Quantity } from "../../src/index.ts";
import { structureOf } from "../../src/problem/structure.ts";

const problem: Problem = kobenhavn2024;
const text = readFileSync(new URL("../../seeds/kobenhavn-2024/README.md", import.meta.url), "utf8");

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const word = (count: number): string => WORDS[count] ?? (count === 13 ? "thirteen" : String(count));

const value = ({ low, high }: Quantity): number => (low + high) / 2;
const measured = (task: string, measure: string): Quantity => {
  const found = problem.tasks.find(({ id }) => id === task)?.measures[measure];
  if (found === undefined) throw new Error(`${task} has no ${measure}.`);
  return found;
};
const sumOf = (measure: string, tasks: readonly string[]): number =>
  tasks.reduce((sum, task) => sum + value(measured(task, measure)), 0);
const tasksOf = (...homes: readonly string[]): readonly string[] =>
  problem.tasks.filter(({ home }) => homes.includes(home)).map(({ id }) => id);

const scenarios = problem.areas.flatMap((area) => area.scenarios.map(({ id }) => id));
const potentials = scenarios.filter((id) => id.endsWith(".P"));
const weighted = problem.hensyn.filter(({ weight }) => weight > 0);
const unweighted = problem.hensyn.filter(({ weight }) => weight === 0);
const themes = problem.hensyn.flatMap((each) => each.themes);
const effectsOn = (theme: string): number => problem.effects.filter((effect) => effect.theme === theme).length;
const cases = problem.tasks.map(({ id }) => id);
const points = problem.effects.map((effect) => Math.abs(effect.points));
const operation = sumOf("staff", ["operation", "operation-rest"]);

/** What the README says in numbers, each computed from the document. */
const claims: readonly string[] = [
  `${word(problem.kommissorium.departments)} departments and one that does not exist today`,
  `${problem.areas.length} areas with ${scenarios.length - potentials.length} scenarios and ${word(potentials.length)} potentials`,
  `${word(weighted.length)} hensyn with ${word(weighted.flatMap((each) => each.themes).length)} themes`,
  unweighted.map(() => "a fourth hensyn with weight 0").join(),
  `${word(problem.selections.length)} named selections`,
  `${problem.recommendations.length} recommendations and ${problem.remarks.length} remarks`,
  "ranges of ±5 % and at least ±1",
  `the division of ${sumOf("staff", tasksOf("BIF", "SOF")).toLocaleString("en-GB")} between BIF and SOF`,
  `About ${10 * Math.round(sumOf("cases", cases) / 10)} cases in all`,
  `An effect counts ${Math.min(...points)}; 2 where the text has a strength word`,
  `${Math.max(...points)} where a department cannot recommend (${problem.effects
    .filter((effect) => Math.abs(effect.points) === Math.max(...points))
    .map(({ id }) => id)
    .join(", ")}`,
  "All weights are 1, because the report gives none, except H4",
  "every 0 that stands for",
  `finds nothing wrong, and ${checkProblem(problem).findings.length} things to know`,
  `T5, T7 and T12 on ${word(effectsOn("T5"))} each, T8 on ${word(effectsOn("T8"))}`,
  `Operation is large in staff (${operation}) and small in cases (${measured("operation", "cases").high})`,
  `every advantage, disadvantage, interface and condition of the ${word(problem.areas.length)} areas`,
];

const flat = (given: string): string => given.replace(/\s+/gu, " ");
const withoutLists = flat(text.replace(/<!-- (\S+):begin -->[^]*?<!-- \1:end -->/gu, ""));

test("every number of the document that the README states is the document's", () => {
  for (const claim of claims) expect(withoutLists.toLowerCase()).toContain(claim.toLowerCase());
  expect(themes.filter(({ weight }) => weight !== 1)).toEqual([]);
  expect([effectsOn("T7"), effectsOn("T12")]).toEqual([effectsOn("T5"), effectsOn("T5")]);
  expect(structureOf(problem).problem.rules).toEqual([]);
});

test("every sum that it states is right, and of figures of the report", () => {
  const sums = [...withoutLists.matchAll(/(\d+) = (\d+) − (\d+)/gu)];
  expect(sums.length).toBeGreaterThan(4);
  for (const [sum, difference, whole, part] of sums) {
    expect(`${sum}: ${Number(whole) - Number(part)}`).toBe(`${sum}: ${difference}`);
  }
});

test("no other number stands in it that is not cited, a name or a figure of a source", () => {
  const left = claims
    .reduce(
      (rest, claim) => rest.replace(new RegExp(claim.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"), "giu"), ""),
      withoutLists,
    )
    .replace(/(\d+) = (\d+) − (\d+)/gu, "")
    .replace(/`[^`]*`/gu, "")
    .replace(/\b(?:pp?|s)\. \[?\d+\]?(?:[–, ]+\[?\d+\]?)*/gu, "")
    .replace(/\bB1\/\d+(?:–\d+)?/gu, "")
    .replace(/\b(?:E-)?(?:A\d\d(?:[.-]\w+)?|T\d+|H\d|S\d-\d+|PB\d+|MED\d+|Bilag 1|ressort-problem\/1)\b/gu, "")
    .replace(/\b20\d\d\b/gu, "")
    .replace(/\b[Ee]xample \d/gu, "");
  const document = JSON.stringify(problem);
  const strange = [...left.matchAll(/\d[\d.,]*\d|\d+/gu)]
    .map(([number]) => number)
    .filter((number) => !document.includes(number));
  expect(strange).toEqual([]);
});
