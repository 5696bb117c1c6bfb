import type { Cite, Problem } from "../../problem/problem.ts";
import type { ConditionStatus, Remark, RemarkKind, RemarkSubject } from "../../problem/remark.ts";
import { structureOf } from "../../problem/structure.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { line, type Inline, type NameSpan } from "../document/inline.ts";
import { remarkLine } from "./cites-text.ts";
import { noteText } from "./note-text.ts";
import { areaSpan, departmentSpan, idSpan, scenarioSpan, taskSpan, themeSpan } from "./spans.ts";

/** Names of the kinds of remarks: of one, and of several. */
export const KIND_NAMES: Readonly<Record<RemarkKind, { readonly one: Bilingual; readonly several: Bilingual }>> = {
  condition: { one: { da: "betingelse", en: "condition" }, several: { da: "Betingelser", en: "Conditions" } },
  concern: { one: { da: "bekymring", en: "concern" }, several: { da: "Bekymringer", en: "Concerns" } },
  process: { one: { da: "proces", en: "process" }, several: { da: "Proces", en: "Process" } },
  phase: { one: { da: "tidsplan", en: "timing" }, several: { da: "Tidsplan", en: "Timing" } },
  precedent: {
    one: { da: "tidligere erfaring", en: "precedent" },
    several: { da: "Tidligere erfaringer", en: "Precedents" },
  },
  "follow-up": { one: { da: "opfølgning", en: "follow-up" }, several: { da: "Opfølgning", en: "Follow-up" } },
  gap: { one: { da: "mangel", en: "gap" }, several: { da: "Hvad der mangler", en: "Gaps" } },
};

const STATUSES: Readonly<Record<ConditionStatus, Bilingual>> = {
  open: { da: "åben", en: "open" },
  met: { da: "opfyldt", en: "met" },
  contested: { da: "omstridt", en: "contested" },
};

const say = {
  raisedBy: { da: "Fremført af", en: "Raised by" },
  mixed: { da: "Det, man ved om det, peger i flere retninger.", en: "The evidence is mixed." },
  derived: { da: "udledt; ", en: "derived; " },
};

/** The status of a condition; none of what is no condition. */
export function statusName(remark: Remark, language: Language): string | undefined {
  return remark.kind === "condition" ? STATUSES[remark.status][language] : undefined;
}

/** The part of the document that a remark is about, by its id and name. */
export function subjectSpan(problem: Problem, about: RemarkSubject, language: Language): NameSpan {
  if ("scenario" in about) return subjectScenario(problem, about.scenario, language);
  if ("task" in about) return taskSpan(problem, about.task, language);
  if ("area" in about) return areaSpan(problem, about.area, language);
  if ("department" in about) {
    const department = problem.departments.find(({ id }) => id === about.department);
    return departmentSpan(department ?? { id: about.department, name: { da: "", en: "" } }, language);
  }
  const theme = problem.hensyn.flatMap(({ themes }) => themes).find(({ id }) => id === about.theme);
  return theme === undefined ? idSpan("theme", about.theme) : themeSpan(theme, language);
}

/** A scenario, by the id that its area gives it: the unchanged one of a freely placed task has two. */
function subjectScenario(problem: Problem, id: string, language: Language): NameSpan {
  const { areas, choiceOf } = structureOf(problem);
  const { area = -1, scenario = -1 } = choiceOf.get(id) ?? {};
  const found = areas[area]?.scenarios[scenario];
  if (found === undefined) return idSpan("scenario", id);
  // Of an unchanged scenario the name says nothing without that of its area.
  const span = scenarioSpan(found, language);
  return scenario === 0
    ? { ...span, text: `${span.text} (${areaSpan(problem, areas[area]?.id ?? "", language).text})` }
    : span;
}

/** A remark in sentences: its text, who raised it, that the evidence is mixed, and its note. */
export function remarkSentences(remark: Remark, language: Language): string {
  const by = noteText(remark.raisedBy, language);
  return [
    noteText(remark.text, language),
    by === undefined ? undefined : `${say.raisedBy[language]}: ${by}`,
    remark.evidence === undefined ? undefined : say.mixed[language],
    noteText(remark.note, language),
  ]
    .filter((sentence) => sentence !== undefined)
    .join(" ");
}

/** The sources of a remark or a recommendation, with the word for it where they do not say it themselves. */
export function groundsLine(
  problem: Problem,
  said: { readonly basis?: Remark["basis"]; readonly cites: readonly Cite[] },
  language: Language,
): Inline {
  return line`${said.basis === "derived" ? say.derived[language] : ""}${remarkLine(problem, said, language)}`;
}
