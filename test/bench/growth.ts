import { markdownTable } from "markdown-table";
import type { LawfulColumns } from "../../src/allocation/catalogue/columns.ts";
import { lawfulPlacements, selectionCount } from "../../src/allocation/enumerate.ts";
import { rawValues } from "../../src/allocation/score.ts";
import type { Catalogue } from "../../src/index.ts";
import { areaCounts, withAreas } from "./areas.ts";
import { build } from "./catalogue.ts";
import { isFrontier } from "./frontier-check.ts";
import { listed } from "./listed.ts";
import { measure, print, type Measured } from "./measure.ts";
import { plainColumns } from "./passes.ts";
import { bestThousand, plainPass } from "./queries.ts";
import { areRegions } from "./regions-check.ts";

/** Whether plain enumeration finds the same allocations with the same values, to the last bit. */
function isEnumerated({ structure, size, choices, raw }: LawfulColumns): boolean {
  let row = 0;
  for (const placement of lawfulPlacements(structure)) {
    const from = row * structure.areas.length;
    if (placement.choices.some((choice, area) => choices[from + area] !== choice)) return false;
    if (rawValues(placement).some((value, theme) => !Object.is(raw[theme]?.[row], value))) return false;
    row++;
  }
  return row === size;
}

const TIMES = 5;

/** Asks a problem that has been asked nothing yet but its catalogue. */
function asked<Answer>(areas: number, ask: (all: Catalogue) => Answer): Measured<Answer> {
  let all = listed(withAreas(areas));
  return measure(
    TIMES,
    () => ask(all),
    () => (all = listed(withAreas(areas))),
  );
}

interface Size {
  readonly cells: readonly string[];
  readonly wrong: readonly string[];
}

function sizeOf(areas: number): Size {
  const building = build(() => withAreas(areas));
  const { structure, size, bytes } = building.result;
  const all = listed(withAreas(areas));
  const plain = plainColumns(all.problem, {});
  const frontier = asked(areas, (each) => each.frontier());
  const regions = asked(areas, (each) => each.weightRegions());
  const best = bestThousand(all, plain, TIMES);
  const checks = {
    catalogue: isEnumerated(building.result),
    frontier: isFrontier(all.problem, frontier.result),
    regions: areRegions(all, regions.result),
    "best 1,000": best.isRight,
  };
  const wrong = Object.entries(checks).filter(([, isRight]) => !isRight);
  return {
    cells: [
      String(areas),
      String(selectionCount(structure)),
      String(size),
      building.ms.toFixed(1),
      ((building.ms * 1e6) / size).toFixed(0),
      (bytes / size).toFixed(0),
      frontier.ms.toFixed(1),
      String(frontier.result.points.length),
      best.ms.toFixed(1),
      (best.ms / plainPass(plain, TIMES)).toFixed(2),
      regions.ms.toFixed(1),
      String(regions.result.regions.length),
    ],
    wrong: wrong.map(([what]) => `${areas} areas: the ${what} is wrong.`),
  };
}

const HEADER = [
  "areas",
  "selections",
  "lawful",
  "building, ms",
  "ns each",
  "bytes each",
  "frontier, ms",
  "vectors",
  "best 1,000, ms",
  "plain passes",
  "regions, ms",
  "regions",
];

/**
 * How building, the frontier, the best 1,000 and the weight regions grow with the number of areas.
 *
 * @returns what went wrong.
 */
export function benchGrowth(quick: boolean): readonly string[] {
  const sizes = areaCounts(quick).map(sizeOf);
  print(markdownTable([HEADER, ...sizes.map(({ cells }) => [...cells])], { align: HEADER.map(() => "r") }));
  print(
    "\nThe 14th area is a task to be placed freely, in either of two departments. The last three are asked of a catalogue that is there.",
  );
  return sizes.flatMap(({ wrong }) => wrong);
}
