import { evaluatePlacement } from "../../allocation/evaluation.ts";
import type { Placement } from "../../allocation/placement.ts";
import type { ThemeScale } from "../../allocation/scale.ts";
import { rawValues, scores, type Scores, type Scoring } from "../../allocation/score.ts";
import type { Structure } from "../../problem/structure.ts";
import { shownScore } from "../../text/numbers.ts";
import { scoreObjective } from "../../program/build-program.ts";
import { effectParts } from "./effect-parts.ts";
import type { ExplainedDifference, ExplainedHensyn, ExplainedTheme, ExplanationPart } from "./explanation.ts";
import { gaugeParts } from "./gauge-parts.ts";
import { shownParts } from "./shown-parts.ts";
import { sourcedText, type UnshownPart } from "./unshown-part.ts";
import { SAME_SIZE } from "../../tolerances.ts";

/** The difference of the scores of two placements: by hensyn, by theme, and by reason. */
export function explainDifference(
  structure: Structure,
  scoring: Scoring,
  from: Placement,
  to: Placement,
): ExplainedDifference {
  const before = scored(structure, scoring, from);
  const after = scored(structure, scoring, to);
  const shown = Math.round(10 * (shownScore(after.score) - shownScore(before.score))) / 10 + 0;
  const themeGains = structure.themes.map((_, t) => gain(before.contributions, after.contributions, t));
  const hensynGains = structure.problem.hensyn.map((_, h) =>
    structure.themes.reduce((sum, theme, t) => (theme.hensyn === h ? sum + (themeGains[t] ?? 0) : sum), 0),
  );
  const hensynShown = shownParts(hensynGains, shown);
  const themesShown = within(structure.themes, ({ hensyn }) => hensyn, themeGains, hensynShown);
  const perUnit = scoreObjective(structure, scoring).coefficients;
  const unshown = [
    ...effectParts(structure, perUnit, from, to),
    ...gaugeParts(structure, perUnit, { placement: from, ...before }, { placement: to, ...after }),
  ].sort((a, b) => a.theme - b.theme);
  const contributions = unshown.map(({ part }) => part.contribution);
  const partsShown = within(unshown, ({ theme }) => theme, contributions, themesShown);
  return {
    from: evaluatePlacement(from, scoring),
    to: evaluatePlacement(to, scoring),
    difference: after.score - before.score + 0,
    shown,
    parts: largestFirst(unshown.map((each, index) => withShown(each, partsShown[index] ?? 0))),
    themes: Object.fromEntries(
      structure.themes.map((theme, t): [string, ExplainedTheme] => [
        theme.id,
        {
          hensyn: structure.problem.hensyn[theme.hensyn]?.id ?? "",
          raw: gain(before.raw, after.raw, t),
          score: gain(before.themes, after.themes, t),
          weight: scoring.weights.themes[t] ?? 0,
          contribution: themeGains[t] ?? 0,
          shown: themesShown[t] ?? 0,
          distinguishes: isDistinguished(scoring.scale.themes[t]),
        },
      ]),
    ),
    hensyn: Object.fromEntries(
      structure.problem.hensyn.map(({ id }, h): [string, ExplainedHensyn] => [
        id,
        {
          score: gain(before.hensyn, after.hensyn, h),
          weight: scoring.weights.hensyn[h] ?? 0,
          contribution: hensynGains[h] ?? 0,
          shown: hensynShown[h] ?? 0,
        },
      ]),
    ),
  };
}

function scored(structure: Structure, scoring: Scoring, placement: Placement): Scores & { readonly raw: number[] } {
  const raw = rawValues(placement);
  return { raw, ...scores(structure, raw, scoring) };
}

/** The difference of what two lists have at a position; adding 0 makes 0 of −0, which JSON does not keep. */
function gain(before: readonly number[], after: readonly number[], at: number): number {
  return (after[at] ?? 0) - (before[at] ?? 0) + 0;
}

/** Shown contributions of the members of groups, such that each group's add up to its own shown contribution. */
function within<T>(
  members: readonly T[],
  groupOf: (member: T) => number,
  contributions: readonly number[],
  ofGroups: readonly number[],
): number[] {
  const shown = members.map(() => 0);
  const groups = ofGroups.map((): number[] => []);
  members.forEach((member, index) => groups[groupOf(member)]?.push(index));
  groups.forEach((own, group) => {
    const parts = shownParts(
      own.map((index) => contributions[index] ?? 0),
      ofGroups[group] ?? 0,
    );
    own.forEach((index, at) => (shown[index] = parts[at] ?? 0));
  });
  return shown;
}

function withShown({ part, remark }: UnshownPart, shown: number): ExplanationPart {
  return { ...part, shown, text: sourcedText(part.statement, shown, remark) };
}

/** Of equal ones those come first that are rounded up; else the order is that of the document. */
function largestFirst(parts: readonly ExplanationPart[]): readonly ExplanationPart[] {
  const size = ({ contribution }: ExplanationPart): number => Math.round(Math.abs(contribution) / SAME_SIZE);
  return parts.toSorted((a, b) => size(b) - size(a) || Math.abs(b.shown) - Math.abs(a.shown));
}

/** False if all lawful allocations are proven to have the same raw value; without a proof a theme may distinguish. */
function isDistinguished(scale: ThemeScale | undefined): boolean {
  return scale?.slope !== 0 || scale.beyond !== undefined;
}
