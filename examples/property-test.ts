// A property test: what always holds, tried on generated problems and on a document of one's own.
// Run it with: npx tsx examples/property-test.ts
import fc from "fast-check";
import { evaluate, rank } from "ressort";
import { kobenhavn2024 } from "ressort/seeds";
import { allocations, laws, problems, weightings } from "ressort/testing";

// Every law of the library, on small problems of every kind, with any selection and any weights.
const cases = problems().chain((problem) => fc.tuple(fc.constant(problem), allocations(problem), weightings(problem)));
for (const law of laws) {
  fc.assert(
    fc.property(cases, ([problem, selection, weights]) => {
      law.check(problem, selection, weights);
    }),
    { numRuns: 50 },
  );
  console.log(`held: ${law.name}`);
}

// A property of the document: no way to split TMF is lawful unless BIF and SOF are merged.
fc.assert(
  fc.property(allocations(kobenhavn2024), (selection) => {
    const { lawful } = evaluate(kobenhavn2024, { ...selection, A05: "A05.1" });
    return !lawful || selection.A03 === "A03.1";
  }),
  { numRuns: 500 },
);
console.log("held: the split of TMF needs the merger of BIF and SOF");

// A property of the ranking: whatever the weights, what is best is lawful, and no locked scenario is lost.
fc.assert(
  fc.property(weightings(kobenhavn2024), (weights) => {
    const { allocations: best } = rank(kobenhavn2024, { weights, lock: ["A09.2"], top: 1 });
    return best.every(({ lawful, selection }) => lawful && selection.A09 === "A09.2");
  }),
  { numRuns: 10 },
);
console.log("held: the best allocation is lawful and keeps what is locked");
