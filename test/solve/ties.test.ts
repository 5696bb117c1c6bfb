import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareChoices } from "../../src/allocation/selection.ts";
import { tieMembers } from "../../src/solve/ties.ts";
import { runs } from "../runs.ts";

const ties = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }).chain((sizes) =>
  fc.record({
    sizes: fc.constant(sizes),
    idle: fc.array(fc.boolean(), { minLength: sizes.length, maxLength: sizes.length }),
    leaves: fc.array(fc.tuple(...sizes.map((size) => fc.nat({ max: size - 1 }))), { minLength: 1, maxLength: 6 }),
  }),
);

/** Every combination of the idle areas' scenarios with every leaf. */
function expanded(
  leaves: readonly (readonly number[])[],
  sizes: readonly number[],
  idle: readonly boolean[],
): number[][] {
  return sizes.reduce<number[][]>(
    (members, size, area) =>
      idle[area] === true
        ? members.flatMap((member) => Array.from({ length: size }, (_, scenario) => member.with(area, scenario)))
        : members,
    leaves.map((leaf) => [...leaf]),
  );
}

describe("the members of a tie", () => {
  test("are each leaf with every combination of the idle areas, in the order of equals", () => {
    fc.assert(
      fc.property(ties, ({ sizes, idle, leaves }) => {
        const still = leaves.map((leaf) => leaf.map((scenario, area) => (idle[area] === true ? 0 : scenario)));
        const unique = [...new Map(still.map((leaf) => [leaf.join(), leaf])).values()];
        const members = [
          ...tieMembers(
            unique.map((leaf) => Int32Array.from(leaf)),
            sizes,
            idle,
          ),
        ].map((each) => [...each]);
        const plain = expanded(unique, sizes, idle).sort((one, other) =>
          compareChoices(Int32Array.from(one), Int32Array.from(other)),
        );
        expect(members).toEqual(plain);
      }),
      runs(200),
    );
  });

  test("come one by one, however many there are", () => {
    const areas = 40;
    const first = tieMembers(
      [new Int32Array(areas)],
      Array.from({ length: areas }, () => 3),
      Array.from({ length: areas }, () => true),
    );
    expect([...(first.next().value as Int32Array)]).toEqual(Array.from({ length: areas }, () => 0));
    const second = first.next().value as Int32Array;
    expect(second[areas - 1]).toBe(1);
    expect(second.reduce((sum, each) => sum + each, 0)).toBe(1);
  });

  test("come however many areas there are, idle or not", () => {
    const areas = 10_000;
    const leaf = Int32Array.from({ length: areas }, (_, area) => (area % 3 === 1 ? 1 : 0));
    const members = tieMembers(
      [leaf],
      Array.from({ length: areas }, () => 2),
      Array.from({ length: areas }, (_, area) => area % 3 === 0),
    );
    expect(members.next().value).toEqual(leaf);
    const second = members.next().value as Int32Array;
    expect(second.findIndex((each, area) => each !== leaf[area])).toBe(9999);
  });
});
