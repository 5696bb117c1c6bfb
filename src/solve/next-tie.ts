import { advance, type Search } from "./search.ts";

/** Allocations that tie, as leaves that stand for every choice in the idle areas. */
export interface Tie {
  /** The highest value among them. */
  readonly head: number;
  readonly leaves: readonly Int32Array[];
}

/**
 * Goes on until the best of all that is still to come is known with all that tie with it, and takes them off the search.
 *
 * @param width how far below the best of a tie its last may be.
 * @returns undefined if nothing is to come; "stopped" if the time ran out.
 */
export function nextTie(search: Search, width: number): Tie | "stopped" | undefined {
  const { leaves: queue, options } = search;
  if (!advance(search, width + options.rounding)) return "stopped";
  const head = queue.peek()?.value;
  if (head === undefined) return undefined;
  const leaves: Int32Array[] = [];
  for (let leaf = queue.peek(); leaf !== undefined && leaf.value >= head - width; leaf = queue.peek()) {
    queue.pop();
    leaves.push(leaf.choices);
  }
  return { head, leaves };
}
