// An analyst: what is best under other weights, and does it survive the other end of every range? CSV on stdout.
// Run it with: npx tsx examples/analyst.ts
import { rank, standing, withQuantitiesAt, type Problem, type Weights } from "ressort";
import { rowsOf, rowsToCsv, view } from "ressort/present";
import { examples, kobenhavn2024 } from "ressort/seeds";

const weightings: Readonly<Record<string, Weights>> = {
  "the document's": {},
  "coherent service first": { H1: 4, H2: 1, H3: 1 },
  "politics first": { H1: 1, H2: 4, H3: 1 },
  "efficient solution first": { H1: 1, H2: 1, H3: 4 },
  "as little transition as possible": { H1: 1, H2: 1, H3: 1, H4: 3 },
};

// Every figure is a range whose middle counts. The best should not hang on that: here are the two ends.
const low = withQuantitiesAt(kobenhavn2024, "low");
const high = withQuantitiesAt(kobenhavn2024, "high");

/** The best allocation as a flat row: rank, score, the score of each hensyn, and what differs from today. */
const bestUnder = (weights: Weights, problem: Problem) => {
  const { data } = view(problem, rank(problem, { weights, top: 1 }), "en");
  return data === null ? undefined : rowsOf(data)[0];
};

const rows = Object.entries(weightings).map(([name, weights]) => {
  const best = bestUnder(weights, kobenhavn2024);
  return {
    weights: name,
    score: best?.score ?? "",
    "differs from today": best?.scenarios ?? "",
    "best at low": bestUnder(weights, low)?.scenarios === best?.scenarios,
    "best at high": bestUnder(weights, high)?.scenarios === best?.scenarios,
    "rank of example 3": standing(kobenhavn2024, examples.example3, { weights }).rank ?? "",
  };
});
console.log(rowsToCsv(rows, Object.keys(rows[0] ?? {})).trimEnd());
