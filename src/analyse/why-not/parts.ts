import { reachOf } from "../../allocation/reach.ts";
import type { Structure } from "../../problem/structure.ts";
import { NO_WISHES, type Wishes } from "../../program/build-program.ts";
import { askedBy } from "../conflicts/demands.ts";
import type { Asked } from "../conflicts/demand.ts";
import { dependencies } from "../conflicts/dependencies.ts";
import { memberOf } from "../conflicts/member-of.ts";
import type { Member } from "../conflicts/member.ts";

/** A single wish of several. */
export interface Part {
  readonly member: Member;
  /** It alone. */
  readonly wishes: Wishes;
  /** The areas on which it depends whether it is granted. */
  readonly areas: readonly number[];
}

/** The single wishes, each once however often it is given. */
export function partsOf(structure: Structure, wishes: Wishes): readonly Part[] {
  const areasOf = dependencies(structure, reachOf(structure));
  const parts = askedBy(wishes).map((asked): Part => ({
    member: memberOf(structure, asked),
    wishes: alone(asked),
    areas: [...areasOf(asked)],
  }));
  return [...new Map(parts.map((part) => [part.member.id, part])).values()];
}

function alone(asked: Asked): Wishes {
  switch (asked.kind) {
    case "lock":
    case "forbid":
      return { ...NO_WISHES, [asked.kind]: [asked.choice] };
    case "place":
      return { ...NO_WISHES, place: [asked.when] };
    case "limit":
      return { ...NO_WISHES, limits: [asked.limit] };
    default:
      return NO_WISHES;
  }
}

/** All parts as one wish, or all but one. */
export function joined(parts: readonly Part[], except?: number): Wishes {
  const kept = parts.filter((_, at) => at !== except).map(({ wishes }) => wishes);
  return {
    lock: kept.flatMap(({ lock }) => lock),
    forbid: kept.flatMap(({ forbid }) => forbid),
    place: kept.flatMap(({ place }) => place),
    limits: kept.flatMap(({ limits }) => limits),
  };
}
