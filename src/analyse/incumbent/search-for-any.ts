import type { Structure } from "../../problem/structure.ts";
import type { Objective } from "../../program/build-program.ts";
import { searchLocally, type LocalSearch, type LocalSearchOptions } from "./search-locally.ts";

/** The objective of one to whom every allocation is as good. */
export function indifference({ themes }: Structure): Objective {
  return { coefficients: themes.map(() => 0), constant: 0 };
}

/** Looks for any lawful allocation that grants the wishes: today's is the first that is tried, whatever the time. */
export function searchForAny(
  structure: Structure,
  options: Pick<LocalSearchOptions, "wishes" | "timer" | "small">,
): LocalSearch {
  return searchLocally(structure, indifference(structure), { ...options, enough: 0 });
}
