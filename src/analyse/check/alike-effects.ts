import type { LawfulColumns } from "../../allocation/catalogue/columns.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import type { StructuredCondition, StructuredEffect, StructuredTheme } from "../../problem/structure.ts";
import { andText } from "../../text/list-text.ts";
import { inTime, watch } from "../../problem/timer.ts";
import { inBoth } from "../../text/in-both.ts";
import type { Evidence } from "./evidence.ts";
import { finding, type Finding, type FindingSubject, type Looked } from "./finding.ts";
import { conditionTest, isTheSameEverywhere } from "./listed-evidence.ts";

type Effects = readonly StructuredEffect[];

/**
 * Effects of one theme that always hold together: they all give points or all take them, and they have the same condition, or
 * conditions that hold in the same lawful allocations. Of those that hold in all of these or in none only what has the same
 * condition says the same.
 */
export function alikeEffects({ structure, columns, timer }: Pick<Evidence, "structure" | "columns" | "timer">): Looked {
  const findings: Finding[] = [];
  const open: FindingSubject[] = [];
  for (const theme of structure.themes) {
    for (const sign of [1, -1]) {
      const byCondition = groupsByCondition(theme.effects.filter(({ points }) => sign * points > 0));
      const firsts = byCondition.flatMap(([first]) => first ?? []);
      const byReach = firsts.length < 2 ? [] : columns && inTime(() => groupsByReach(columns, firsts, watch(timer)));
      if (byReach === undefined) open.push(...firsts.map(({ id }) => ({ kind: "effect", id }) as const));
      const joined = new Set(byReach?.flat());
      const isApart = ([first, second]: Effects): boolean =>
        first !== undefined && second !== undefined && !joined.has(first);
      findings.push(...byCondition.filter(isApart).map((group) => alike(theme, group, SAME_CONDITION)));
      for (const group of byReach ?? []) {
        const members = byCondition.filter(([first]) => first !== undefined && group.includes(first)).flat();
        findings.push(alike(theme, members, SAME_REACH));
      }
    }
  }
  return { findings, undecided: open.length === 0 ? [] : [{ kind: "effects-alike", subject: open }] };
}

const SAME_CONDITION: Bilingual = { da: "de har den samme betingelse", en: "they have the same condition" };

const SAME_REACH: Bilingual = {
  da: "de gælder i præcis de samme lovlige fordelinger",
  en: "they hold in exactly the same lawful allocations",
};

function alike({ id }: StructuredTheme, effects: Effects, reason: Bilingual): Finding {
  const ids = effects.map((effect) => effect.id);
  const all = inBoth((language) => andText(ids, language));
  return finding(
    "effects-alike",
    "note",
    ids.map((effect) => ({ kind: "effect", id: effect })),
    {
      da: `Virkningerne ${all.da} på ${id} gælder altid samtidig: ${reason.da}. Måske er det ét udsagn, der er talt med flere gange.`,
      en: `The effects ${all.en} on ${id} always hold together: ${reason.en}. Maybe one statement is counted more than once.`,
    },
  );
}

function groupsByCondition(effects: Effects): readonly Effects[] {
  const groups = new Map<string, StructuredEffect[]>();
  for (const effect of effects) {
    const key = conditionKey(effect.when);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [effect]);
    else group.push(effect);
  }
  return [...groups.values()];
}

/** The same text for what says the same: of which tasks is said first, and of which scenarios, is of no account. */
function conditionKey(when: StructuredCondition): string {
  const numbers = (list: readonly number[]): string => [...new Set(list)].sort((one, other) => one - other).join();
  switch (when.kind) {
    case "in":
      return `in ${when.task} ${when.department}`;
    case "together":
      return `together ${numbers(when.tasks)}`;
    case "scenario":
      return `all ${when.choice.area} ${when.choice.scenario}`;
    case "all":
      return `all ${[...new Set(when.choices.map(({ area, scenario }) => `${area} ${scenario}`))].sort().join()}`;
  }
}

interface Member {
  readonly effect: StructuredEffect;
  readonly holds: (row: number) => boolean;
}

/** Effects that no row has told apart so far. */
interface Group {
  readonly members: readonly Member[];
  /** True if the effects hold in some row; `failed` is true if they fail in some. */
  held: boolean;
  failed: boolean;
}

/** The effects that no row tells apart, of those that hold in some rows and fail in others. */
function groupsByReach(columns: LawfulColumns, effects: Effects, step: () => void): readonly Effects[] {
  const members = effects
    .filter(({ when }) => !isTheSameEverywhere(columns.structure, when))
    .map((effect) => ({ effect, holds: conditionTest(columns, effect.when) }));
  let groups = undivided([{ members, held: false, failed: false }]);
  for (let row = 0; row < columns.size && groups.length > 0; row++) {
    step();
    // Most rows divide nothing, and then nothing is made anew.
    if (!groups.every((group) => staysWhole(group, row))) groups = groups.flatMap((group) => divided(group, row));
  }
  return groups.flatMap(({ members: rest, held, failed }) =>
    held && failed ? [rest.map(({ effect }) => effect)] : [],
  );
}

/** True if all of a group hold in a row, or all fail; notes which of the two happened. */
function staysWhole(group: Group, row: number): boolean {
  const { members } = group;
  const isHolding = members[0]?.holds(row) ?? false;
  for (let at = 1; at < members.length; at++) if (members[at]?.holds(row) !== isHolding) return false;
  if (isHolding) group.held = true;
  else group.failed = true;
  return true;
}

/** Parts of a group that a row leaves together, those of a single effect left out. */
function divided({ members, held, failed }: Group, row: number): readonly Group[] {
  const holding = members.filter(({ holds }) => holds(row));
  const failing = members.filter(({ holds }) => !holds(row));
  return undivided([
    { members: holding, held: true, failed },
    { members: failing, held, failed: true },
  ]);
}

/** The groups in which there is still something to tell apart. */
function undivided(groups: readonly Group[]): readonly Group[] {
  return groups.filter(({ members }) => members.length > 1);
}
