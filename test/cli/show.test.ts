import { describe, expect, it } from "vitest";
import { examples, kobenhavn2024 } from "../../seeds/index.ts";
import { evaluate, parseProblem, rank, verify } from "../../src/index.ts";
import { runCli } from "./run-cli.ts";
import { tinyDocument, tinyText } from "./tiny-document.ts";

const tinyProblem = parseProblem(tinyDocument);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("ressort show", () => {
  it("prints JSON that is the library's own results", async () => {
    const { code, stdout } = await runCli(["show", "example1", "--format", "json", "--weight", "H2=4"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      evaluation: plain(evaluate(kobenhavn2024, "example1", { weights: { H2: 4 } })),
      verification: plain(verify(kobenhavn2024, examples.example1)),
    });
  });

  it("takes scenario ids, a JSON object, JSON on stdin, and what rank prints", async () => {
    const ids = await runCli(["show", "A01.1, A09.2"]);
    const object = await runCli(["show", '{"A01":"A01.1","A09":"A09.2"}']);
    const stdin = await runCli(["show", "-"], { stdin: '\uFEFF{"A01":"A01.1","A09":"A09.2"}' });
    const ranked = await runCli(["show", "-"], { stdin: '{"rank":7,"selection":{"A01":"A01.1","A09":"A09.2"}}' });
    expect(ids.code).toBe(0);
    expect(ids.stdout).toMatch(/^Own selection\nScore \d+\.\d of 100\. Lawful/);
    expect([object, stdin, ranked]).toEqual([ids, ids, ids]);
  });

  it("takes a scenario that places a free task", async () => {
    const { stdout } = await runCli(["show", "library@N", "--problem", "-", "--lang", "da"], { stdin: tinyText });
    expect(stdout).toContain("+ Bibliotek (fra S)");
    expect(stdout).toContain("- S → N: Bibliotek");
  });

  it("shows today's allocation for `unchanged`", async () => {
    const { stdout } = await runCli(["show", "unchanged", "--lang", "da"]);
    expect(stdout).toMatch(/^Fordelingen i dag\n/);
    expect(stdout).toContain("Intet er ændret.");
    expect(stdout).toContain("Ingen opgaver flytter.");
  });

  it("says of an unlawful selection which rules it breaks, with their sources", async () => {
    const { code, stdout } = await runCli(["show", "A05.1", "--lang", "da"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Ulovlig: 1 regel er brudt.");
    expect(stdout).toMatch(/- department-count: 8 forvaltninger har opgaver/);
    expect(stdout).toMatch(/Kilder: Ressortanalyse 2024, s\. \[7\]/);
    expect(stdout).toContain("En ulovlig fordeling kan score under 0 og over 100.");
  });

  it("says what a named selection leaves open", async () => {
    const { stdout } = await runCli(["show", "decision2025"]);
    expect(stdout).toContain("A back-test and never the right answer.");
    expect(stdout).toContain(
      "The sources do not say what is chosen in these areas: A03 Joint social and employment effort",
    );
  });

  it("prints Markdown", async () => {
    const { stdout } = await runCli(["show", "plan", "--problem", "-", "--format", "markdown"], { stdin: tinyText });
    expect(stdout).toMatch(
      /^# The plan\n\nA draft\.\n\nThe sources do not say what is chosen in this area: B Meetings\./,
    );
    expect(stdout).toContain("Sources: Rapport om byen 2020, annex 2, pp. 9–10.");
    expect(stdout).toMatch(/\| A\.1 Parks, "to" S as \\\| one +\| Rapport om byen 2020, p\. \\\[12\\\] \|/);
    expect(stdout).toContain(
      "Does not distinguish, since all lawful allocations measure the same, and so gives 0: T2 Nothing.",
    );
  });

  it("names every id that it does not know, and the nearest that it knows", async () => {
    const { code, stdout, stderr } = await runCli(["show", "exampel1,A01.1,A01.2"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain('- exampel1 is neither a named selection nor a scenario. Maybe "example1" was meant.');
    expect(stderr).toContain("- A01.2 cannot be chosen, since A01.1 is already chosen in area A01.");
  });

  it.each(['{"A01":3}', "{}x", '{"A01":'])("refuses the JSON %s", async (argument) => {
    const { code, stdout, stderr } = await runCli(["show", argument]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/is not an object of areas|is not JSON/);
  });

  it("does not read the problem and the selection from one stdin", async () => {
    const { code, stderr } = await runCli(["show", "-", "--problem", "-"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "Usage error: stdin (-) can be read only once.\nSee ressort show --help.\n",
    });
  });

  it("shows the best, and which wishes it grants", async () => {
    const words = ["--problem", "-", "--lock", "B.1", "--format", "json"];
    const shown = await runCli(["show", "best", ...words], { stdin: tinyText });
    const { evaluation, ranking } = JSON.parse(shown.stdout) as Record<"evaluation" | "ranking", unknown>;
    const best = rank(tinyProblem, { lock: ["B.1"], top: 1 });
    expect(ranking).toEqual(plain(best));
    expect(evaluation).toEqual(plain(evaluate(tinyProblem, best.allocations[0]?.selection ?? {})));
    const page = await runCli(["show", "best", "--problem", "-", "--lock", "B.1"], { stdin: tinyText });
    expect(page.stdout).toMatch(/^The best allocation\nWeights: /);
    expect(page.stdout).toMatch(/Only allocations that grant these wishes take part.*\n- B\.1 .* is chosen\.\n/s);
  });

  it("says why there is no best", async () => {
    const words = ["show", "best", "--problem", "-", "--forbid", "B.0", "--forbid", "B.1"];
    const { code, stdout } = await runCli(words, { stdin: tinyText });
    expect(code).toBe(3);
    expect(stdout).toMatch(/^No lawful allocation grants the wishes\n/);
  });

  it("does not leave out wishes where a selection is called best", async () => {
    const [plan] = tinyDocument.selections ?? [];
    const stdin = JSON.stringify({ ...tinyDocument, selections: [{ ...plan, id: "best" }] });
    for (const command of ["show", "explain"]) {
      const { code, stderr } = await runCli([command, "best", "--problem", "-", "--lock", "B.1"], { stdin });
      expect(code).toBe(2);
      expect(stderr).toContain("but best is a named selection of this document");
      expect((await runCli([command, "best", "--problem", "-"], { stdin })).code).toBe(0);
    }
  });

  it("takes wishes for the best only", async () => {
    const { code, stderr } = await runCli(["show", "B.1", "--problem", "-", "--lock", "B.1"], { stdin: tinyText });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        "Usage error: wishes (--lock) choose the best, which is not named here. Leave them out.\nSee ressort show --help.\n",
    });
  });
});
