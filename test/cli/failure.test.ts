import { describe, expect, it } from "vitest";
import { tell } from "../../src/cli/failure.ts";
import { provenText } from "../../src/cli/commands/rank.ts";
import { SolverDisagreement } from "../../src/solve/solver-disagreement.ts";

describe("what is said of a failure", () => {
  it("says of a solver that errs what to do, and nothing of an object that no terminal shows", () => {
    const error = new SolverDisagreement("some-solver", "3 is not 4", { columns: [], rows: [] });
    const told = (["da", "en"] as const).map((language) => tell(error, language));
    expect(told.map(({ code }) => code)).toEqual([1, 1]);
    const [da, en] = told.map(({ message }) => message);
    expect(da).toMatch(/^Løseren some-solver gav .* intet skrevet ud\. .* Prøv igen .* meld fejlen/);
    expect(en).toMatch(/^The solver some-solver gave .* nothing is printed\. .* Try again .* report it/);
    expect(`${da ?? ""}${en ?? ""}`).not.toContain("attached");
  });
});

describe("what is said when the time runs out", () => {
  it.each([
    [0, "Ingen plads er bevist.", "No rank is proven."],
    [1, "Den bedste er bevist.", "The best is proven."],
    [1200, "De 1.200 bedste er bevist.", "The 1,200 best are proven."],
  ])("counts %i proven", (proven, da, en) => {
    expect(provenText(proven, "da")).toBe(da);
    expect(provenText(proven, "en")).toBe(en);
  });
});
