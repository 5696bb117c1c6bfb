import { place } from "../allocation/placement.ts";
import { isLawful } from "../allocation/verify.ts";
import type { Structure } from "../problem/structure.ts";
import type { Wishes } from "../program/build-program.ts";
import { isGranted } from "./granted.ts";

/** The best lawful allocation that grants the wishes, as far as a short search meets one. */
export function incumbentOf(structure: Structure, wishes: Wishes): Int32Array | undefined {
  const today = new Int32Array(structure.areas.length);
  const placement = place(structure, today);
  return isLawful(placement) && isGranted(placement, wishes) ? today : undefined;
}
