import { basis, cites, limitSchema } from "./limit-schema.ts";
import { MOST_POINTS } from "./most-points.ts";
import type { ProblemDocument } from "./problem-document.ts";
import type { OpenArea, Problem } from "./problem.ts";
import { amount, figure, filled, idOf, idsOf, measured, noted, ownId, sourced, text, used } from "./schema-parts.ts";
import { described, shared } from "./schema-words.ts";
import { recommendation, remark } from "./remark-schema.ts";
import * as z from "./zod.ts";

const source = z.strictObject({
  id: ownId("source"),
  title: filled("Its title, in its own language."),
  date: filled("When it was published, as far as known: 2025, 2025-01 or 2025-01-31.").optional(),
  url: filled("Where it can be read.").optional(),
});

const measure = z.strictObject({
  id: ownId("measure"),
  name: text,
  unit: text,
});

const committee = z.strictObject({ id: ownId("committee"), name: text });

const department = z
  .strictObject({
    id: ownId("department"),
    name: text,
    committee: described(committee, "Its one committee; the department itself, if left out.").optional(),
    existing: described(z.boolean(), "False for a department that some scenario would have to open.").default(true),
    permanent: described(z.boolean(), "True for a department that may not be left without tasks.").default(false),
    ...noted,
  })
  .transform(({ id, name, committee: own = { id, name }, ...rest }) => ({ id, name, committee: own, ...rest }));

const task = z.strictObject({
  id: ownId("task"),
  name: text,
  home: idOf("the department that has the task today"),
  measures: described(
    z.record(z.string().min(1), measured),
    "How large the task is, by the id of the measure.",
  ).default({}),
  eligible: described(
    idsOf("a department").min(1),
    "Makes the task freely placed: an area of its own with one scenario <task>@<department> for each department here.",
  ).optional(),
  ...noted,
});

const move = z.strictObject({ task: idOf("a task that is not freely placed"), to: idOf("the department it moves to") });
const closing = z.strictObject({
  department: idOf("the department to close"),
  into: idOf("the department that takes over its tasks"),
});

const scenario = z.strictObject({
  id: filled("Its id, used by no other scenario of the document; <area>.0 is the area unchanged."),
  name: text,
  moves: described(z.array(move), "The tasks that it moves.").default([]),
  opens: described(
    idsOf("a department"),
    "Departments that it opens; for those that exist today it changes nothing.",
  ).default([]),
  closes: described(z.array(closing), "Departments that it closes; all that would be in them goes elsewhere.").default(
    [],
  ),
  uses: described(z.record(z.string().min(1), used), "What it spends of each resource that a limit adds up.").default(
    {},
  ),
  names: described(z.record(z.string().min(1), text), "Names that departments bear under it, by department.").default(
    {},
  ),
  ...noted,
});

const area = z.strictObject({
  id: ownId("area and no freely placed task"),
  name: text,
  scenarios: described(
    z.array(scenario),
    "The choices besides <area>.0, unchanged, which exists by itself; none make the area context.",
  ),
  ...noted,
});

const rule = z.discriminatedUnion("kind", [
  z.strictObject({
    id: ownId("rule"),
    kind: described(z.literal("requires"), "If scenario is chosen, at least one of anyOf is."),
    scenario: idOf("a scenario"),
    anyOf: described(idsOf("a scenario").min(1), "The scenarios one of which must be chosen with it."),
    ...sourced,
  }),
  z.strictObject({
    id: ownId("rule"),
    kind: described(z.literal("excludes"), "At most one of scenarios is chosen."),
    scenarios: described(idsOf("a scenario").min(2), "The scenarios that exclude each other."),
    ...sourced,
  }),
]);

const gauge = described(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: described(z.literal("points"), "The sum of the effects' points; more is better.") }),
    z.strictObject({
      kind: described(
        z.literal("balance"),
        "How unequally the measure is spread over the departments; less is better.",
      ),
      measure: idOf("a measure that every task has"),
    }),
    z.strictObject({
      kind: described(z.literal("moved"), "The measure's sum over tasks that are not at home; less is better."),
      measure: idOf("a measure that every task has"),
    }),
  ]),
  "How the theme is measured.",
);

const scale = described(
  z.strictObject({
    worst: figure("The raw value that scores 0, in the unit of the gauge."),
    best: figure("The raw value that scores 1: above worst for points, below it for balance and moved."),
  }),
  "A fixed scale; without it the scale goes from the worst to the best over all lawful allocations.",
);

const theme = z.strictObject({
  id: filled("Its id, used by no other theme of the document."),
  name: text,
  weight: amount("Its weight among the themes of its hensyn."),
  gauge,
  scale: z.optional(scale),
  ...noted,
});

const hensyn = z.strictObject({
  id: ownId("hensyn"),
  name: text,
  weight: amount("Its weight among the hensyn, unless the user gives another."),
  themes: described(z.array(theme).min(1), "The themes under it."),
  ...noted,
});

const condition = shared(
  "Condition",
  z.union([
    described(z.strictObject({ scenario: idOf("a scenario") }), "The scenario is chosen."),
    described(z.strictObject({ task: idOf("a task"), in: idOf("a department") }), "The task is in the department."),
    described(
      z.strictObject({ together: described(z.tuple([idOf("a task"), idOf("a task")]), "Two different tasks.") }),
      "Both tasks are in one department.",
    ),
    described(
      z.strictObject({ all: described(idsOf("a scenario").min(1), "All of these scenarios.") }),
      "All of the scenarios are chosen.",
    ),
  ]),
  "When something holds.",
);

const effect = z.strictObject({
  id: ownId("effect"),
  theme: idOf("a theme with the gauge points"),
  points: described(z.int().min(-MOST_POINTS).max(MOST_POINTS), "A whole number; below 0 for a disadvantage."),
  strength: described(
    z.optional(z.literal("stated")),
    "Given if the points themselves stand in a source; without it they are coding, which may be varied.",
  ),
  when: condition,
  ...sourced,
});

const departmentName = z.strictObject({ department: idOf("a department"), name: text, when: condition, basis, cites });

const openArea = z.union([
  idOf("an area of which any scenario may be chosen").transform((given): OpenArea => ({ area: given })),
  described(
    z.strictObject({
      area: idOf("an area"),
      among: described(idsOf("a scenario of the area").min(1), "The scenarios that it may be.").optional(),
    }),
    "An area of which some scenarios are ruled out.",
  ),
]);

const namedSelection = z.strictObject({
  id: ownId("named selection"),
  name: text,
  selection: described(
    z.record(z.string().min(1), idOf("one of the area's scenarios")),
    "The chosen scenario, by area; the rest is unchanged, or open.",
  ),
  open: described(z.array(openArea), "The areas in which the source does not say what is chosen.").default([]),
  ...sourced,
});

const weighting = z.strictObject({
  id: ownId("weighting"),
  name: text,
  weights: described(
    z.record(z.string().min(1), amount("Its weight among those of its level.")),
    "The weight of hensyn and themes, by id; what is left out has the document's.",
  ),
  ...noted,
});

/** The form of a problem document. What one part says of another is checked by `references.ts`. */
export const documentSchema: z.ZodType<Problem, ProblemDocument> = z.strictObject({
  $schema: described(z.string(), "Where an editor finds the JSON Schema of this format.").optional(),
  format: described(z.literal("ressort-problem/1"), "The format and its version."),
  id: filled("The document's id."),
  title: text,
  sources: described(z.array(source), "The texts that the document cites.").default([]),
  kommissorium: described(
    z.strictObject({
      departments: described(z.int().min(1).max(1000), "How many departments a lawful allocation has."),
      cites,
    }),
    "The mandate: the hard rules that every allocation keeps.",
  ),
  measures: described(z.array(measure), "What the size of tasks is measured in.").default([]),
  departments: described(z.array(department).min(1), "Departments, each with its one committee."),
  tasks: described(z.array(task).min(1), "Tasks: the smallest units that move as a whole."),
  areas: described(z.array(area), "Areas: in each, exactly one scenario is chosen.").default([]),
  rules: described(z.array(rule), "Rules between scenarios.").default([]),
  limits: described(z.array(limitSchema), "Bounds on sums.").default([]),
  hensyn: described(z.array(hensyn).min(1), "The weighted considerations."),
  effects: described(z.array(effect), "Points on themes, each under one condition.").default([]),
  names: described(
    z.array(departmentName),
    "Names that departments bear under a condition; of several that hold, the last counts.",
  ).default([]),
  weightings: described(z.array(weighting), "Weightings that people speak of by name.").default([]),
  selections: described(z.array(namedSelection), "Selections that people speak of by name.").default([]),
  recommendations: described(z.array(recommendation), "Recommendations of the sources; they count nothing.").default(
    [],
  ),
  remarks: described(z.array(remark), "Statements of the sources that no score holds; they count nothing.").default([]),
});
