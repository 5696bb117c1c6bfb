import type { Condition, OpenArea, Problem, Quantity } from "../../src/problem/problem.ts";

const BEGIN = "<!-- assumptions:begin -->";
const END = "<!-- assumptions:end -->";

/** A README with the list of a document's assumptions between its markers. */
export function withAssumptions(readme: string, problem: Problem): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The README has no ${BEGIN} before an ${END}.`);
  return `${readme.slice(0, begin)}${BEGIN}\n\n${assumptionList(problem)}\n\n${readme.slice(end)}`;
}

/** Everything of a document that is a choice of whoever wrote it, with its reason, in Markdown. */
export function assumptionList(problem: Problem): string {
  const incomplete = problem.selections.filter(({ open }) => open.length > 0);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ["Figures", figures(problem)],
    [
      "Effects",
      problem.effects
        .filter(({ basis }) => basis === "assumed")
        .map(
          ({ id, theme, points, when, note }) =>
            `${id}: ${points} on ${theme} when ${conditionText(when)}. ${note?.en ?? ""}`,
        ),
    ],
    ["Names", departmentNames(problem)],
    ["Named selections", incomplete.map(({ id, open }) => `${id}: open in ${open.map(openText).join(", ")}`)],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [`### ${title}`, "", ...lines.map((line) => `- ${line}`)].join("\n"))
    .join("\n\n");
}

function openText({ area, among }: OpenArea): string {
  return among === undefined ? area : `${area} (${among.length === 1 ? "only" : "one of"} ${among.join(", ")})`;
}

/** The assumed figures; those of one size and one reason are one line. */
function figures({ measures, tasks, areas }: Problem): string[] {
  const reasons = new Map<string, string[]>();
  const note = (owner: string, measure: string, quantity: Quantity | undefined): void => {
    if (quantity?.basis !== "assumed") return;
    const reason = `${rangeText(quantity)} ${measure}. ${quantity.note?.en ?? "No reason given"}`;
    reasons.set(reason, [...(reasons.get(reason) ?? []), owner]);
  };
  for (const { id } of measures) for (const task of tasks) note(task.id, id, task.measures[id]);
  for (const { scenarios } of areas) {
    for (const { id, uses } of scenarios)
      for (const [resource, quantity] of Object.entries(uses)) note(id, resource, quantity);
  }
  return [...reasons].map(([reason, owners]) => `${owners.map((owner) => `\`${owner}\``).join(", ")}: ${reason}`);
}

/** The names that we gave, each with all the choices under which a department bears it. */
function departmentNames({ names }: Problem): string[] {
  const whens = new Map<string, string[]>();
  for (const { department, name, when, basis } of names) {
    if (basis !== "assumed") continue;
    const named = `${department} is "${name.da}"`;
    whens.set(named, [...(whens.get(named) ?? []), chosenText(when)]);
  }
  return [...whens].map(([named, conditions]) => `${named} when ${conditions.join(", or ")}`);
}

function rangeText({ low, high }: Quantity): string {
  return low === high ? String(low) : `${low}-${high}`;
}

/** As short as a list of many allows. */
function chosenText(when: Condition): string {
  if ("scenario" in when) return when.scenario;
  return "all" in when ? when.all.join(" + ") : conditionText(when);
}

function conditionText(when: Condition): string {
  if ("scenario" in when) return `${when.scenario} is chosen`;
  if ("all" in when) return `${when.all.join(" + ")} are chosen`;
  if ("together" in when) return `\`${when.together[0]}\` and \`${when.together[1]}\` are together`;
  return `\`${when.task}\` is in ${when.in}`;
}
