import type { LawfulColumns } from "../../allocation/catalogue/columns.ts";
import type { Text } from "../../problem/problem.ts";
import type { Structure, StructuredCondition, StructuredEffect, StructuredTheme } from "../../problem/structure.ts";
import { andText } from "../../problem/texts/list-text.ts";
import { inTime, watch } from "../../problem/timer.ts";
import { inBoth } from "../../problem/texts/in-both.ts";
import type { Evidence } from "./evidence.ts";
import { finding, type Finding, type FindingSubject, type Looked } from "./finding.ts";
import { conditionTest } from "./listed-evidence.ts";

type Effects = readonly StructuredEffect[];

/** Effects of one theme with the same condition: perhaps one statement of a source that was read twice. */
export function effectsOfOneCondition({ themes }: Structure): readonly Finding[] {
  return themes.flatMap((theme) => {
    return [...byCondition(theme.effects).values()].flatMap((group) =>
      group.length < 2
        ? []
        : [alike(theme, group, "warning", { da: "har den samme betingelse", en: "have the same condition" })],
    );
  });
}

/**
 * Effects of one theme whose conditions differ, and hold in the same lawful allocations. Those that hold in all or in none
 * are left out: they say nothing, and not the same.
 */
export function effectsOfOneReach({ structure, columns, timer }: Evidence): Looked {
  const findings: Finding[] = [];
  const open: FindingSubject[] = [];
  for (const theme of structure.themes) {
    const differing = [...byCondition(theme.effects).values()].flatMap(([first]) => first ?? []);
    if (differing.length < 2) continue;
    const groups = columns && inTime(() => groupsByReach(columns, differing, watch(timer)));
    if (groups === undefined) open.push(...differing.map(({ id }) => ({ kind: "effect", id }) as const));
    for (const group of groups ?? []) {
      const reason = {
        da: "gælder i præcis de samme lovlige fordelinger",
        en: "hold in exactly the same lawful allocations",
      };
      findings.push(alike(theme, group, "note", reason));
    }
  }
  return { findings, undecided: open.length === 0 ? [] : [{ kind: "effects-alike", subject: open }] };
}

function alike({ id }: StructuredTheme, effects: Effects, severity: Finding["severity"], reason: Text): Finding {
  const ids = effects.map((effect) => effect.id);
  const all = inBoth((language) => andText(ids, language));
  return finding(
    "effects-alike",
    severity,
    ids.map((effect) => ({ kind: "effect", id: effect })),
    {
      da: `Virkningerne ${all.da} på ${id} siger det samme: de ${reason.da}. Måske er det ét udsagn, der er talt med flere gange.`,
      en: `The effects ${all.en} on ${id} say the same: they ${reason.en}. Maybe one statement is counted more than once.`,
    },
  );
}

function byCondition(effects: Effects): ReadonlyMap<string, StructuredEffect[]> {
  const groups = new Map<string, StructuredEffect[]>();
  for (const effect of effects) {
    const key = conditionKey(effect.when);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [effect]);
    else group.push(effect);
  }
  return groups;
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

/** Effects that have not been told apart so far. */
interface Group {
  readonly members: readonly { readonly effect: StructuredEffect; readonly holds: (row: number) => boolean }[];
  /** Whether they hold in some row, and whether they fail in some. */
  readonly held: boolean;
  readonly failed: boolean;
}

/** The effects that no row tells apart, of those that hold in some rows and fail in others. */
function groupsByReach(columns: LawfulColumns, effects: Effects, step: () => void): readonly Effects[] {
  const members = effects.map((effect) => ({ effect, holds: conditionTest(columns, effect.when) }));
  let groups: readonly Group[] = [{ members, held: false, failed: false }];
  for (let row = 0; row < columns.size && groups.length > 0; row++) {
    step();
    groups = groups.flatMap((group) => divided(group, row));
  }
  return groups.flatMap(({ members: rest, held, failed }) =>
    held && failed ? [rest.map(({ effect }) => effect)] : [],
  );
}

/** What of a group is left together by a row. */
function divided(group: Group, row: number): readonly Group[] {
  const { members, held, failed } = group;
  const isHolding = members.map(({ holds }) => holds(row));
  const count = isHolding.filter(Boolean).length;
  if (count === 0 ? failed : count === members.length && held) return [group];
  return [
    { members: members.filter((_, at) => isHolding[at] === true), held: true, failed },
    { members: members.filter((_, at) => isHolding[at] !== true), held, failed: true },
  ].filter((each) => each.members.length > 1);
}
