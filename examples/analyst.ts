// An analyst: what is best under other weights, and does it survive the other end of every range? CSV on stdout.
// Run it with: npx tsx examples/analyst.ts
import { rank, standing, withQuantitiesAt, type Problem, type Weights } from "ressort";
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

const shown = (score: number): string => (100 * score).toFixed(1);
const quoted = (cell: string | number | null): string => `"${String(cell ?? "").replaceAll('"', '""')}"`;

function bestUnder(weights: Weights, problem: Problem): { readonly score: string; readonly differs: string } {
  const best = rank(problem, { weights, top: 1 }).allocations[0];
  if (best === undefined) return { score: "", differs: "no lawful allocation" };
  const changed = Object.entries(best.selection).filter(([area, scenario]) => scenario !== `${area}.0`);
  return { score: shown(best.score), differs: changed.map(([, scenario]) => scenario).join(" ") };
}

const rows = Object.entries(weightings).map(([name, weights]) => {
  const best = bestUnder(weights, kobenhavn2024);
  const survives = (problem: Problem): string => (bestUnder(weights, problem).differs === best.differs ? "yes" : "no");
  const { rank: place, of } = standing(kobenhavn2024, examples.example3, { weights });
  return [name, best.score, best.differs, survives(low), survives(high), place, of];
});
const head = ["weights", "score", "differs from today", "best at low", "best at high", "rank of example 3", "of"];
for (const row of [head, ...rows]) console.log(row.map(quoted).join(","));
