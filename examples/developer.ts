// A developer: the library inside another tool. An organisation of one's own, checked, ranked and handed on as JSON.
// Run it with: npx tsx examples/developer.ts
import { InvalidProblem, parseProblem, rank, type Problem, type Ranking } from "ressort";

const text = (en: string, da: string) => ({ en, da });
const department = (id: string, en: string, da: string) => ({
  id,
  name: text(en, da),
  committee: { id: `${id}-committee`, name: text(`${en} committee`, `Udvalget for ${da.toLowerCase()}`) },
});
const hours = (low: number, high: number) => ({ hours: { low, high, basis: "assumed" } });

/** Three departments; the parks may move, and events may be wherever it is best. */
const village = {
  format: "ressort-problem/1",
  id: "village",
  title: text("A village", "En landsby"),
  kommissorium: { departments: 3 },
  measures: [{ id: "hours", name: text("Hours", "Timer"), unit: text("hours/week", "timer pr. uge") }],
  departments: [
    department("schools", "Schools", "Skoler"),
    department("roads", "Roads", "Veje"),
    department("culture", "Culture", "Kultur"),
  ],
  tasks: [
    { id: "teaching", name: text("Teaching", "Undervisning"), home: "schools", measures: hours(200, 240) },
    { id: "paving", name: text("Paving", "Belægning"), home: "roads", measures: hours(80, 100) },
    { id: "parks", name: text("Parks", "Parker"), home: "roads", measures: hours(40, 60) },
    { id: "library", name: text("Library", "Bibliotek"), home: "culture", measures: hours(50, 50) },
    {
      id: "events",
      name: text("Events", "Arrangementer"),
      home: "culture",
      measures: hours(10, 20),
      eligible: ["schools", "roads", "culture"],
    },
  ],
  areas: [
    {
      id: "green",
      name: text("Green areas", "Grønne områder"),
      scenarios: [
        {
          id: "parks-to-culture",
          name: text("Parks to culture", "Parker til kultur"),
          moves: [{ task: "parks", to: "culture" }],
        },
      ],
    },
  ],
  hensyn: [
    {
      id: "users",
      name: text("Users", "Brugere"),
      weight: 2,
      themes: [{ id: "one-door", name: text("One door", "Én indgang"), weight: 1, gauge: { kind: "points" } }],
    },
    {
      id: "balance",
      name: text("Balance", "Balance"),
      weight: 1,
      themes: [
        { id: "load", name: text("Load", "Belastning"), weight: 1, gauge: { kind: "balance", measure: "hours" } },
      ],
    },
  ],
  effects: [
    { id: "E1", theme: "one-door", points: 2, when: { together: ["parks", "events"] }, basis: "assumed" },
    { id: "E2", theme: "one-door", points: 1, when: { together: ["library", "events"] }, basis: "assumed" },
  ],
};

/** What a tool would send to its page: the whole result, plain data. */
function answer(problem: Problem, lock: readonly string[]): Ranking {
  return rank(problem, { weights: { users: 3, balance: 1 }, lock, top: 3 });
}

const problem = parseProblem(village);
for (const lock of [[], ["green.0"], ["green.0", "parks-to-culture"]]) {
  const ranking = answer(problem, lock);
  const best = ranking.allocations[0];
  const found =
    best === undefined ? "no lawful allocation" : `${best.score.toFixed(3)} ${JSON.stringify(best.placement)}`;
  console.log(`locked [${lock.join(", ")}]: ${ranking.status}, ${found}`);
}

// A mistake in a document is told with its place, all mistakes at once.
try {
  parseProblem({
    ...village,
    tasks: village.tasks.map((task) => ({ ...task, home: task.home.replace("roads", "raods") })),
  });
} catch (error) {
  if (!(error instanceof InvalidProblem)) throw error;
  for (const issue of error.issues) console.log(`${issue.text.da}\n${issue.text.en}`);
}
