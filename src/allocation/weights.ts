import { InvalidInput, issueAt, shown, type Issue } from "../problem/invalid-problem.ts";
import { suggestion } from "../problem/nearest.ts";
import { plainCopy } from "../problem/plain-copy.ts";
import type { Problem } from "../problem/problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { isRecord } from "../problem/raw.ts";
import { VANISHING } from "../tolerances.ts";

/** Weights by hensyn id, and by theme id within their hensyn. */
export type Weights = Readonly<Record<string, number>>;

/**
 * Weights as they are asked for: by hensyn and theme, where what is left out or undefined has the document's weight, or the id
 * of one of the document's weightings.
 */
export type GivenWeights = Readonly<Record<string, number | undefined>> | string;

/** Weights that sum to 1 at each level. */
export interface NormalWeights {
  /** For each hensyn. */
  readonly hensyn: readonly number[];
  /** For each theme in document order, its weight within its hensyn. */
  readonly themes: readonly number[];
}

/**
 * The weights to use: the caller's, else the document's, each level brought to the sum 1; those that vanish beside others
 * of their level are 0.
 *
 * @param problem a parsed problem.
 * @param given by id of hensyn or theme (where one id is both, it is the hensyn), non-negative and finite; or the id of a
 *   weighting of the problem.
 * @throws {InvalidInput} for an unknown weighting, for negative, non-finite and unknown weights, and for a level that has
 *   only zeros.
 */
export function normalWeights(problem: Problem, given: GivenWeights = {}): NormalWeights {
  const issues: Issue[] = [];
  const asked = typeof given === "string" ? weightingOf(problem, given) : given;
  const weights = plainCopy(asked, issues, { steps: ["weights"], strict: true })?.data;
  if (issues.length === 0 && !isRecord(weights)) issues.push(issueAt(["weights"], weights, noWeights(weights)));
  if (!isRecord(weights)) throw new InvalidInput("The weighting", issues);
  const hensynIds = new Set(problem.hensyn.map(({ id }) => id));
  const themeIds = new Set(problem.hensyn.flatMap((hensyn) => hensyn.themes.map(({ id }) => id)));
  const known = [...hensynIds, ...themeIds];
  if (!known.includes("weights") && isRecord(weights.weights)) {
    throw new InvalidInput("The weighting", [issueAt(["weights"], weights, wholeWeighting(problem, weights))]);
  }
  for (const [id, weight] of Object.entries(weights)) {
    const steps = ["weights", id];
    if (!hensynIds.has(id) && !themeIds.has(id)) issues.push(issueAt(steps, weight, unknownWeight(id, known)));
    if (typeof weight !== "number" || !Number.isFinite(weight) || weight < 0)
      issues.push(issueAt(steps, weight, wrongWeight(weight)));
  }
  if (issues.length > 0) throw new InvalidInput("The weighting", issues);
  const weightOf = (id: string, own: number): number => (Object.hasOwn(weights, id) ? Number(weights[id]) : own);
  const themeWeight = (id: string, own: number): number => (hensynIds.has(id) ? own : weightOf(id, own));
  const hensyn = normal(problem.hensyn.map(({ id, weight }) => weightOf(id, weight)));
  const themes = problem.hensyn.map((each) => normal(each.themes.map(({ id, weight }) => themeWeight(id, weight))));
  if (hensyn === undefined) issues.push(issueAt(["weights"], undefined, allZero));
  themes.forEach((level, h) => {
    if (level === undefined) issues.push(issueAt(["weights", problem.hensyn[h]?.id ?? ""], undefined, allZero));
  });
  if (hensyn === undefined || issues.length > 0) throw new InvalidInput("The weighting", issues);
  return { hensyn, themes: themes.flatMap((level) => level ?? []) };
}

function weightingOf({ weightings }: Problem, id: string): Weights {
  const weighting = weightings.find((each) => each.id === id);
  if (weighting !== undefined) return weighting.weights;
  const known = weightings.map((each) => each.id);
  const text = known.length === 0 ? noWeightings(id) : noWeighting(id, known);
  throw new InvalidInput("The weighting", [issueAt(["weights"], id, text)]);
}

/** Divides by the greatest first, so that huge weights do not overflow their sum. */
function normal(weights: readonly number[]): number[] | undefined {
  const greatest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (!(greatest > 0)) return undefined;
  const scaled = weights.map((weight) => (weight / greatest < VANISHING ? 0 : weight / greatest));
  const sum = scaled.reduce((total, weight) => total + weight, 0);
  return scaled.map((weight) => weight / sum);
}

const allZero: Bilingual = {
  da: "har kun vægte på 0. Giv mindst én en vægt over 0.",
  en: "has only weights of 0. Give at least one a weight above 0.",
};

function noWeighting(id: string, known: readonly string[]): Bilingual {
  const remedy = suggestion(id, known, { da: "weightings", en: "weightings" });
  return {
    da: `er ${shown(id)}, som ikke er en af dokumentets vægtninger. ${remedy.da}`,
    en: `is ${shown(id)}, which is no weighting of the document. ${remedy.en}`,
  };
}

function noWeightings(id: string): Bilingual {
  const { da, en } = noWeights(id);
  return {
    da: `${da} Id'et for en vægtning kan også stå her, men dokumentet har ingen (weightings).`,
    en: `${en} The id of a weighting can stand here, too, but the document has none (weightings).`,
  };
}

/** Of a weighting as the document has it, or as another has. */
function wholeWeighting({ weightings }: Problem, weighting: Readonly<Record<string, unknown>>): Bilingual {
  const id = weightings.some((each) => each.id === weighting.id) ? shown(weighting.id) : undefined;
  return {
    da: `er ${shown(weighting)}, en hel vægtning. Skriv ${id === undefined ? "" : `dens id, ${id}, eller `}det, der står under dens weights.`,
    en: `is ${shown(weighting)}, a whole weighting. Write ${id === undefined ? "" : `its id, ${id}, or `}what stands under its weights.`,
  };
}

function noWeights(value: unknown): Bilingual {
  return {
    da: `er ${shown(value)}. Skriv et objekt med et tal for hvert id: {"id": 3}.`,
    en: `is ${shown(value)}. Write an object with a number for each id: {"id": 3}.`,
  };
}

function wrongWeight(weight: unknown): Bilingual {
  return {
    da: `er ${shown(weight)}. En vægt er et endeligt tal, mindst 0.`,
    en: `is ${shown(weight)}. A weight is a finite number of at least 0.`,
  };
}

function unknownWeight(id: string, known: readonly string[]): Bilingual {
  const remedy = suggestion(id, known, { da: "hensyn", en: "hensyn" });
  return {
    da: `hører til ${shown(id)}, som hverken er et hensyn eller et tema. ${remedy.da}`,
    en: `is for ${shown(id)}, which is neither a hensyn nor a theme. ${remedy.en}`,
  };
}
