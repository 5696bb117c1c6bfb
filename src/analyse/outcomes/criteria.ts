import { themeScore } from "../../allocation/scale.ts";
import type { Scoring } from "../../allocation/score.ts";
import { issueAt, shown, type Issue } from "../../problem/invalid-problem.ts";
import { suggestion } from "../../problem/nearest.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import type { Structure } from "../../problem/structure.ts";

/** A criterion by which allocations are compared: a hensyn, or a single theme. */
export interface Criterion {
  readonly id: string;
  readonly kind: "hensyn" | "theme";
  /** The themes whose scores make up the criterion's score, by position, with weights that sum to 1. */
  readonly parts: readonly { readonly theme: number; readonly weight: number }[];
}

/** More criteria than this are not compared at once: nearly every allocation would be efficient. */
const MOST_CRITERIA = 10;

/** The hensyn with a weight above 0, which are what allocations are compared by if nothing else is said. */
function activeHensyn(structure: Structure, { weights }: Pick<Scoring, "weights">): readonly string[] {
  return structure.problem.hensyn.filter((_, h) => (weights.hensyn[h] ?? 0) > 0).map(({ id }) => id);
}

/**
 * The criteria with these ids; those of the active hensyn if there are none. An id that is both is the hensyn's.
 *
 * @param ids 2 to 10 of them, each once.
 * @param allowed whether single themes may be among them.
 */
export function readCriteria(
  structure: Structure,
  ids: readonly unknown[] | undefined,
  scoring: Pick<Scoring, "weights">,
  { themes: allowed }: { readonly themes: boolean },
  issues: Issue[],
): readonly Criterion[] {
  const given = ids ?? activeHensyn(structure, scoring);
  if (given.length > MOST_CRITERIA || (ids !== undefined && given.length < 2))
    issues.push(issueAt(["by"], given, wrongNumber(given.length, allowed)));
  const known = new Map<string, Criterion>();
  if (allowed) structure.themes.forEach(({ id }, theme) => known.set(id, themeCriterion(id, theme)));
  for (const criterion of hensynCriteria(structure, scoring)) known.set(criterion.id, criterion);
  return given.flatMap((id, index) => {
    const criterion = typeof id === "string" ? known.get(id) : undefined;
    if (criterion === undefined) {
      const text = typeof id === "string" ? unknownCriterion(structure, id, [...known.keys()]) : noId(id, allowed);
      issues.push(issueAt(["by", index], id, text));
      return [];
    }
    if (given.indexOf(id) !== index) issues.push(issueAt(["by", index], id, twice(criterion.id)));
    return [criterion];
  });
}

/** Every hensyn as a criterion. */
export function hensynCriteria(structure: Structure, scoring: Pick<Scoring, "weights">): readonly Criterion[] {
  return structure.problem.hensyn.map(({ id }, h) => hensynCriterion(structure, id, h, scoring));
}

function themeCriterion(id: string, theme: number): Criterion {
  return { id, kind: "theme", parts: [{ theme, weight: 1 }] };
}

function hensynCriterion(
  structure: Structure,
  id: string,
  hensyn: number,
  { weights }: Pick<Scoring, "weights">,
): Criterion {
  const parts = structure.themes.flatMap((theme, t) =>
    theme.hensyn === hensyn ? [{ theme: t, weight: weights.themes[t] ?? 0 }] : [],
  );
  return { id, kind: "hensyn", parts };
}

/** Score on a criterion of an allocation with these raw values, 0…1. */
export function criterionScore(
  { parts }: Criterion,
  raw: ArrayLike<number>,
  { scale }: Pick<Scoring, "scale">,
): number {
  let sum = 0;
  for (const { theme, weight } of parts) {
    const at = scale.themes[theme];
    if (at !== undefined) sum += weight * themeScore(at, raw[theme] ?? 0);
  }
  return sum;
}

/** Words for what may be compared by. */
function kinds(themes: boolean): Bilingual {
  return themes ? { da: "hensyn eller temaer", en: "hensyn or themes" } : { da: "hensyn", en: "hensyn" };
}

function wrongNumber(count: number, themes: boolean): Bilingual {
  const criteria =
    count === 1 ? { da: "1 kriterium", en: "1 criterion" } : { da: `${count} kriterier`, en: `${count} criteria` };
  return {
    da: `har ${criteria.da}. Vælg 2 til ${MOST_CRITERIA} ${kinds(themes).da}.`,
    en: `has ${criteria.en}. Choose 2 to ${MOST_CRITERIA} ${kinds(themes).en}.`,
  };
}

function unknownCriterion({ themes, problem }: Structure, id: string, known: readonly string[]): Bilingual {
  const theme = themes.find((each) => each.id === id);
  const hensyn = shown(problem.hensyn[theme?.hensyn ?? -1]?.id);
  if (theme !== undefined)
    return {
      da: `er ${shown(id)}, som er et tema. Her sammenlignes kun efter hensyn; dets hensyn er ${hensyn}.`,
      en: `is ${shown(id)}, which is a theme. Only hensyn are compared by here; its hensyn is ${hensyn}.`,
    };
  const remedy = suggestion(id, known, { da: "hensyn", en: "hensyn" });
  return {
    da: `er ${shown(id)}, som ikke er et af kriterierne. ${remedy.da}`,
    en: `is ${shown(id)}, which is none of the criteria. ${remedy.en}`,
  };
}

function noId(value: unknown, themes: boolean): Bilingual {
  return {
    da: `er ${shown(value)}. Skriv id'et på et hensyn${themes ? " eller et tema" : ""}.`,
    en: `is ${shown(value)}. Write the id of a hensyn${themes ? " or a theme" : ""}.`,
  };
}

function twice(id: string): Bilingual {
  return { da: `er ${id}, som allerede er nævnt. Udelad det.`, en: `is ${id}, which is already named. Leave it out.` };
}
