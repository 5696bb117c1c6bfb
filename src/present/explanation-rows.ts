import type { Explanation, ExplanationPart } from "../analyse/explain/explanation.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { citesText } from "../problem/texts/cite-text.ts";
import { noteText } from "./note-text.ts";
import { shownEnds } from "./score-cell.ts";
import { partRange } from "./unproven-parts.ts";
import { words } from "./words/index.ts";

/**
 * A reason for a difference of scores as one flat row. The keys are the same in every language: `kind`, `id`, `hensyn`,
 * `theme`, `contribution` (times 100 with one decimal, adding up exactly; empty where it is not proven), `points` and `holds` of an effect, `before` and
 * `after` of a gauge (its raw values), `basis`, `statement`, `note` and `sources` (in words). What there is not is empty.
 */
export type ExplanationRow = Readonly<Record<string, string | number | boolean>>;

/**
 * The reasons for a difference as flat rows, for CSV, data frames and notebooks: all of them, the largest first.
 *
 * @param explanation of the same problem.
 * @param language of the columns `statement`, `note` and `sources`.
 * @example
 * ```ts
 * const rows = explanationRows(kobenhavn2024, explain(kobenhavn2024, { A09: "A09.2" }), "en");
 * rows[0]?.["theme"]; // "T10"
 * ```
 */
export function explanationRows(
  problem: Problem,
  explanation: Explanation,
  language: Language,
): readonly ExplanationRow[] {
  if (explanation.from === null) return [];
  return explanation.parts.map((part): ExplanationRow => ({
    kind: part.kind,
    id: part.id,
    hensyn: part.hensyn,
    theme: part.theme,
    contribution: shownEnds(partRange(explanation, part)) === undefined ? part.shown : "",
    points: part.kind === "effect" ? part.points : "",
    holds: part.kind === "effect" ? part.holds : "",
    before: part.kind === "gauge" ? part.before : "",
    after: part.kind === "gauge" ? part.after : "",
    basis: part.basis,
    statement: part.statement[language],
    note: noteOf(part, language),
    sources: citesText(problem, part.cites, language),
  }));
}

/** The document's remark on an effect says what is so where it holds. */
function noteOf(part: ExplanationPart, language: Language): string {
  const note = part.kind === "effect" ? noteText(part.note, language) : undefined;
  if (part.kind === "gauge" || note === undefined) return "";
  return part.holds ? note : words[language].explanation.doesNotApply(note);
}

/**
 * The columns of the rows, in order; there even when nothing differs.
 *
 * @example
 * ```ts
 * explanationColumns()[0]; // "kind"
 * ```
 */
export function explanationColumns(): readonly string[] {
  const what = ["kind", "id", "hensyn", "theme", "contribution", "points", "holds", "before", "after"];
  return [...what, "basis", "statement", "note", "sources"];
}
