import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import {
  assumptions,
  explain,
  frontier,
  rank,
  stability,
  standing,
  weightRegions,
  type Problem,
  moves,
  movingScenarios,
} from "../../src/index.ts";
import { toMarkdown, view, type Shown } from "../../src/present/index.ts";

const problem: Problem = kobenhavn2024;
const wishes = {
  lock: ["A09.2"],
  forbid: ["A05.1"],
  place: [{ task: "uu-outreach", in: "BIF" }, { together: ["climate", "waste"] }],
  limits: [{ id: "calm", sum: { moved: "staff" }, max: 800 }],
} as const;

/** Every kind of answer about the allocations that grant some wishes. */
const answersTo = (options: object): Readonly<Record<string, Shown>> => ({
  ranking: rank(problem, { ...options, top: 2 }),
  moves: moves(problem, options),
  frontier: frontier(problem, options),
  regions: weightRegions(problem, options),
  stability: stability(problem, options),
  weights: { regions: weightRegions(problem, options), stability: stability(problem, options) },
  standing: standing(problem, "example1", options),
  comparison: [standing(problem, "example1", options), standing(problem, "example2", options)],
  assumptions: assumptions(problem, { ...options, samples: 10 }),
  explanation: explain(problem, "best", options),
});

const WISHED = {
  da: [
    "Kun fordelinger, der opfylder disse ønsker, er med; ”lovlig” betyder her, at også de er opfyldt:",
    "- A09.2 Én samlet organisation i SUF vælges.",
    "- A05.1 TMF deles i Klima og Drift og Teknik og Plan vælges ikke.",
    "- Opsøgende uddannelsesvejledning efter grundskolen ligger i BIF.",
    "- Klima og ”Affald og ressourcer” ligger i samme forvaltning.",
    "- Summen af medarbejdere i de opgaver, der skifter forvaltning, er højst 800 årsværk.",
  ],
  en: [
    "Only allocations that grant these wishes take part; “lawful” means here that they are granted, too:",
    "- A09.2 One joint organisation in SUF is chosen.",
    "- The sum of staff of the tasks that change department is at most 800 FTE.",
  ],
} as const;

describe("a page of an answer under wishes", () => {
  const [wished, free] = [answersTo(wishes), answersTo({})];

  it.each(Object.keys(wished))("tells them once: of %s", (name) => {
    for (const language of ["da", "en"] as const) {
      const [page, other] = [wished, free].map((answers) => {
        const answer = answers[name];
        return answer === undefined ? "" : toMarkdown(view(problem, answer, language));
      });
      const [intro] = WISHED[language];
      expect(page?.split(intro).length).toBe(2);
      expect(WISHED[language].filter((line) => page?.includes(line) !== true)).toEqual([]);
      expect(other).not.toContain(intro);
    }
  });

  it("says in one that nothing is to move, beside what else is forbidden", () => {
    const forbid = ["A03.3", ...movingScenarios(problem)];
    const pages = (["da", "en"] as const).map((language) =>
      toMarkdown(view(problem, rank(problem, { forbid, top: 1 }), language)),
    );
    expect(pages[0]).toContain("- Intet scenarie, der flytter en opgave, vælges.\n- A03.3 ");
    expect(pages[1]).toContain("- No scenario that moves a task is chosen.\n- A03.3 ");
    expect(pages.filter((page) => /A09\.2.*(vælges ikke|is not chosen)/.test(page))).toEqual([]);
    const all = toMarkdown(view(problem, rank(problem, { forbid: forbid.slice(0, -1), top: 1 }), "en"));
    expect(all).not.toContain("No scenario that moves a task");
    expect(all).toContain("A09.2 One joint organisation in SUF is not chosen.");
  });

  it("says of many how many others there are", () => {
    const lock = problem.areas.slice(0, 12).map(({ id }) => `${id}.0`);
    const limits = Array.from({ length: 30 }, (_, index) => ({
      id: `limit ${index}`,
      sum: { moved: "staff" },
      max: 50_000 + index,
    }));
    const page = toMarkdown(view(problem, rank(problem, { lock, limits, top: 1 }), "en"));
    expect(page).toContain("- And 23 other wishes.");
  });
});
