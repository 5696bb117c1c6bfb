import { selectionOf } from "../../allocation/selection.ts";
import type { Structure } from "../../problem/structure.ts";
import { joinedChoices, type Correction, type PartCorrection } from "./corrections.ts";
import type { Demand } from "./demand.ts";
import { bitsOf } from "./hitting-sets.ts";
import type { Leeway } from "./leeway.ts";
import { excessOf } from "./loosened-limit.ts";
import { memberOf } from "./member-of.ts";
import type { Conflicts, Member } from "./member.ts";
import { neededOf } from "./needed.ts";
import type { Piece } from "./part.ts";

/** Of so many of the first corrections more is said than what they give up. */
const MOST_DETAILED = 100;

/**
 * Corrections as people read them, the first of them each with a selection that keeps all else.
 *
 * @param kept selections that keep what stands in no conflict.
 */
export function correctionsAsRead(
  structure: Structure,
  corrections: readonly Correction[],
  kept: readonly Piece[],
  leeway: Leeway,
): Pick<Conflicts, "corrections" | "witnesses"> {
  const members = new Map<Demand, Member>();
  const memberFor = (demand: Demand): Member => {
    const member = members.get(demand) ?? memberOf(structure, demand.asked);
    members.set(demand, member);
    return member;
  };
  const rest = joinedChoices(new Int32Array(structure.areas.length), kept);
  const read = corrections.map(({ positions, pieces }, index) => {
    const reading = { memberFor, leeway: index < MOST_DETAILED ? leeway : () => undefined };
    const known = new Map(pieces.flatMap((piece) => membersOf(structure, piece, reading)));
    return positions.flatMap((at) => known.get(at) ?? []);
  });
  const witnesses = corrections.slice(0, MOST_DETAILED).map(({ pieces }) => {
    const broken = pieces.map(({ part, violation }): Piece => ({
      group: part.group,
      choices: (leeway(part, violation) ?? violation).choices,
    }));
    return selectionOf(structure, joinedChoices(rest, broken));
  });
  return { corrections: read, witnesses };
}

interface Reading {
  readonly memberFor: (demand: Demand) => Member;
  readonly leeway: Leeway;
}

/** The members that are given up in a part, by their positions among all demands. */
function membersOf(
  { problem }: Structure,
  { part, violation }: PartCorrection,
  { memberFor, leeway }: Reading,
): readonly (readonly [number, Member])[] {
  const least = leeway(part, violation);
  return bitsOf(violation.set).flatMap((at) => {
    const demand = part.question.demands[at];
    if (demand === undefined) return [];
    const member = memberFor(demand);
    const sum = least?.sums.get(at);
    const limit = demand.asked.kind === "limit" ? demand.asked.limit : undefined;
    const moves = least !== undefined && sum !== undefined && limit !== undefined && excessOf(limit, sum) > 0;
    const shortfall = moves && { limit, sum, proven: least.proven, joint: least.sums.size > 1 };
    return [[part.group.positions[at] ?? 0, shortfall ? { ...member, needed: neededOf(problem, shortfall) } : member]];
  });
}
