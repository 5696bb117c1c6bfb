import { describe, expect, test } from "vitest";
import type { Consumer } from "./consumer.ts";

/** What both projects print, if every entry point does what it is for. */
const printed = [
  "best 83.9",
  "checked 2",
  "own LAW",
  "page Rank",
  "program A05.1",
  "worker true",
  "zod true",
  "laws held",
];

/** A document as a person writes it. */
const faculty = `{
  format: "ressort-problem/1",
  id: "faculty",
  title: "A faculty",
  kommissorium: { departments: 2 },
  measures: [{ id: "staff", name: "Staff", unit: "people" }],
  departments: [{ id: "LAW", name: "Law" }, { id: "ART", name: { da: "Kunst", en: "Arts" } }],
  tasks: [
    { id: "library", name: "Library", home: "ART", measures: { staff: [30, 50] } },
    { id: "exams", name: "Exams", home: "LAW", measures: { staff: 120 } },
    { id: "theatre", name: "Theatre", home: "ART", measures: { staff: 12 } },
  ],
  areas: [{ id: "A", name: "Library", scenarios: [{ id: "A.1", name: "To law", moves: [{ task: "library", to: "LAW" }] }] }],
  hensyn: [{ id: "H", name: "Students", weight: 1, themes: [{ id: "T", name: "Nearness", weight: 1, gauge: { kind: "points" } }] }],
  effects: [{ id: "E", theme: "T", points: 1, when: { together: ["library", "exams"] }, basis: "assumed" }],
  weightings: [{ id: "near", name: "Nearness", weights: { T: 2 } }],
}`;

/** The work of both projects; \`typed\` are the lines that only a type checker understands. */
const work = (typed: { readonly document: string; readonly answer: string }): string => `
import fc from "fast-check";
import { InvalidInput, checkProblem, parseProblem, problemSchema, rank, whyNot } from "ressort";
import { toMarkdown, view } from "ressort/present";
import { toLinearProgram, writeLp } from "ressort/program";
import { examples, kobenhavn2024 } from "ressort/seeds";
import { allocations, laws, problems, weightings } from "ressort/testing";
import { openWorker } from "ressort/worker";
import { zodProblemSchema } from "ressort/zod";
${typed.document}

const ranking = rank(kobenhavn2024, { top: 1, weights: undefined, lock: ["A09.2"] });
const [best] = ranking.allocations;
console.log("best", Math.round(1000 * (best?.score ?? 0)) / 10);

const own = parseProblem(faculty);
const wish = { place: [{ together: ["library", "exams"] }] };
console.log("checked", checkProblem(own).lawful.count);
console.log("own", rank(own, { ...wish, weights: "near", apart: 1 }).allocations[0]?.placement["library"]);
${typed.answer}

console.log("page", /Rank/.exec(toMarkdown(view(kobenhavn2024, ranking, "en")))?.[0]);
const program = toLinearProgram(kobenhavn2024, { lock: ["A05.1"] });
console.log("program", writeLp(program).includes("Maximize") && program.question.wishes.lock[0]);

const worker = openWorker(kobenhavn2024);
const standing = await worker.standing(examples.example1, { signal: AbortSignal.timeout(600_000), by: ["H1", "H2"] });
console.log("worker", standing.evaluation.lawful && (await worker.columns()).size === standing.of);
worker.close();

const { issues = [] } = problemSchema["~standard"].validate({ ...faculty, title: {} });
console.log("zod", zodProblemSchema.safeParse(faculty).success && issues[0]?.path[0] === "title");
const cases = problems().chain((problem) => fc.tuple(fc.constant(problem), allocations(problem), weightings(problem)));
for (const law of laws) fc.assert(fc.property(cases, (given) => law.check(...given)), { numRuns: 3 });
console.log("laws", laws.length > 10 && "held");
`;

const javaScript = work({
  document: `const faculty = ${faculty};`,
  answer: `const refused = whyNot(kobenhavn2024, ["A05.1", "A03.0"]);
if (refused.possible !== false || !refused.conflicts.length) throw new Error("It is possible.");
try { rank(own, { lock: ["A.9"] }); throw new Error("It is known."); } catch (error) { if (!(error instanceof InvalidInput)) throw error; }`,
});

const typeScript = work({
  document: `import type { ProblemDocument, Member } from "ressort";
const faculty: ProblemDocument = ${faculty};`,
  answer: `const refused = whyNot(kobenhavn2024, ["A05.1", "A03.0"]);
const conflicts: readonly (readonly Member[])[] = refused.possible === false ? refused.conflicts : [];
// @ts-expect-error -- known only where it is not possible
refused.conflicts;
if (conflicts.length === 0) throw new Error("It is possible.");
// @ts-expect-error -- no such scenario of Copenhagen
try { rank(kobenhavn2024, { lock: ["A99.9"] }); } catch (error) { if (!(error instanceof InvalidInput)) throw error; }`,
});

/** Tests of two projects that use every entry point; they need fast-check, which the package leaves to them. */
export function testProjects(consumer: () => Consumer, typeErrors: (file: string) => string, tsx: string): void {
  describe("a project that uses every entry point", () => {
    test("in JavaScript", () => {
      consumer().write("project.js", javaScript);
      const { code, stdout, stderr } = consumer().run("node", "project.js");
      expect({ code, stderr, lines: stdout.trim().split("\n") }).toEqual({ code: 0, stderr: "", lines: printed });
    });

    test("in TypeScript, as strict as it can be", () => {
      consumer().write("project.ts", typeScript);
      expect(typeErrors("project.ts")).toBe("");
      const { code, stdout, stderr } = consumer().run("node", "--import", tsx, "project.ts");
      expect({ code, stderr, lines: stdout.trim().split("\n") }).toEqual({ code: 0, stderr: "", lines: printed });
    });
  });
}
