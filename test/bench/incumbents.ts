import { markdownTable } from "markdown-table";
import { searchLocally } from "../../src/analyse/incumbent/search-locally.ts";
import { themeEnds, type End } from "../../src/analyse/scale/theme-ends.ts";
import { NO_WISHES, scoreObjective } from "../../src/program/build-program.ts";
import { KNOWN_BESTS, readKnown, type KnownBest } from "../analyse/incumbent/known-bests.ts";
import { cpuMs } from "../cpu-seconds.ts";
import { print } from "./measure.ts";
import { NO_LIMIT } from "../../src/problem/timer.ts";

const LIMIT_MS = 100;

/** What an incumbent must be at least, as a share of the best. */
const SHARE = 0.98;

/** A local search that is cut off by processor time. */
function incumbentOf(known: KnownBest): { readonly share: number; readonly ms: number } {
  const { structure, scoring } = readKnown(known);
  const objective = scoreObjective(structure, scoring);
  const start = cpuMs();
  const { incumbent } = searchLocally(structure, objective, {
    wishes: NO_WISHES,
    timer: {
      get deadline() {
        return cpuMs() - start > LIMIT_MS ? -Infinity : Infinity;
      },
    },
  });
  return { share: (incumbent?.value ?? 0) / known.best, ms: cpuMs() - start };
}

/** How many ends of the scale are proven without a solver, of how many, and how long that takes. */
function endsOf(known: KnownBest): { readonly proven: number; readonly of: number; readonly ms: number } {
  const { structure } = readKnown(known);
  const start = cpuMs();
  const ends = structure.themes.flatMap((_, theme): readonly End[] => {
    const found = themeEnds(structure, theme, { timer: NO_LIMIT });
    return typeof found === "object" ? [found.worst, found.best] : [];
  });
  const proven = ends.filter((end) => end.proven).length;
  return { proven, of: 2 * structure.themes.length, ms: cpuMs() - start };
}

/**
 * What a local search has after a tenth of a second, against the best that is known, and the ends of scales that are proven
 * without a solver.
 *
 * @returns what went wrong.
 */
export function benchIncumbents(): readonly string[] {
  const lines = KNOWN_BESTS.map((known) => ({ name: known.name, incumbent: incumbentOf(known), ends: endsOf(known) }));
  const table = lines.map(({ name, incumbent, ends }) => [
    name,
    incumbent.share.toFixed(4),
    incumbent.ms.toFixed(0),
    `${ends.proven} of ${ends.of}`,
    ends.ms.toFixed(0),
  ]);
  const head = ["document", `incumbent over best, at ${LIMIT_MS} ms`, "ms", "ends of the scale proven", "ms"];
  print(markdownTable([head, ...table], { align: ["l", "r", "r", "r", "r"] }));
  return lines
    .filter(({ incumbent }) => incumbent.share < SHARE)
    .map(({ name, incumbent }) => `${name}: the incumbent is only ${incumbent.share.toFixed(4)} of the best.`);
}
