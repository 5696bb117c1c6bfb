import { keptColumns, scaleOfColumns, type LawfulColumns } from "../allocation/catalogue/columns.ts";
import { emptyScale, themeScale, type Scale, type ThemeScale } from "../allocation/scale.ts";
import type { Structure } from "../problem/structure.ts";
import { OutOfTime, type Clock } from "./clock.ts";
import type { Run } from "./run.ts";
import { knownEnds, provenEnds, type ThemeEnds } from "./theme-ends.ts";

/** What is known of a problem's scale, kept as long as the problem lives. */
interface Known {
  /** True once a lawful allocation was met, false once it is proven that there is none. */
  lawful: boolean | undefined;
  readonly ends: (ThemeEnds | undefined)[];
}

const kept = new WeakMap<Structure, Known>();

function keptOf(structure: Structure): Known {
  const known = kept.get(structure) ?? { lawful: undefined, ends: [] };
  kept.set(structure, known);
  return known;
}

/**
 * The scale of a problem's scores, proven for the themes that count. The others stand on what is known of them: no answer
 * waits for what does not count.
 *
 * @param counts for each theme, whether it counts.
 * @throws {OutOfTime} if the time ran out.
 */
export function scaleOf(structure: Structure, counts: readonly boolean[], run: Pick<Run, "solver" | "clock">): Scale {
  const listed = listedScale(structure);
  if (listed !== undefined) return listed;
  const known = keptOf(structure);
  counts.forEach((isCounted, theme) => {
    if (!isCounted || known.lawful === false) return;
    const ends = provenEnds(structure, theme, known.ends[theme], run);
    known.lawful = ends !== "infeasible";
    if (ends === "infeasible") return;
    known.ends[theme] = ends;
    if (!ends.worst.proven || !ends.best.proven) throw new OutOfTime();
  });
  return scaleAtHand(structure, run.clock);
}

/** The scale on the worst and the best that are known, where the time did not suffice to prove them. */
export function scaleAtHand(structure: Structure, clock: Clock): Scale {
  const listed = listedScale(structure);
  if (listed !== undefined) return listed;
  const known = keptOf(structure);
  if (known.lawful === false) return emptyScale(structure);
  const themes = structure.themes.map((_, theme): ThemeScale => {
    const ends = known.ends[theme] ?? knownEnds(structure, theme, clock);
    if (ends !== undefined) known.ends[theme] = ends;
    return ends === undefined ? { worst: 0, best: 0, slope: 0 } : scaleOfEnds(structure, theme, ends);
  });
  return { lawful: true, themes };
}

const scales = new WeakMap<LawfulColumns, Scale>();

/** The scale of the list, if there is one. */
function listedScale(structure: Structure): Scale | undefined {
  const columns = keptColumns(structure);
  if (columns === undefined) return undefined;
  const scale = scales.get(columns) ?? scaleOfColumns(columns);
  scales.set(columns, scale);
  return scale;
}

function scaleOfEnds(structure: Structure, theme: number, { worst, best }: ThemeEnds): ThemeScale {
  const scale = themeScale(structure, theme, worst.value, best.value);
  if (worst.proven && best.proven) return scale;
  return { ...scale, beyond: { worst: worst.bound, best: best.bound } };
}
