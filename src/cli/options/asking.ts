import { REMARK_KINDS, type RemarkKind } from "../../problem/remark.ts";
import { orText } from "../../text/list-text.ts";
import { numberOf } from "../number-of.ts";
import { limitOf, placementOf, togetherOf } from "../wish-options.ts";
import type { OptionData } from "./option-data.ts";

type Name =
  | "weight"
  | "weights"
  | "by"
  | "byHensyn"
  | "lock"
  | "forbid"
  | "place"
  | "together"
  | "limit"
  | "withoutMoves"
  | "versus"
  | "kind";

const ID = { da: "ID", en: "ID" };

/** One more value of an option that may be given any number of times; none if it cannot be used. */
function repeated(read: (text: string) => unknown): NonNullable<OptionData["read"]> {
  return (text, before) => {
    const value = read(text);
    return value === undefined ? undefined : [...((before as readonly unknown[] | undefined) ?? []), value];
  };
}

function weightsOf(text: string, before: unknown): unknown {
  const [, id, number] = /^(.+)=([^=]+)$/s.exec(text) ?? [];
  const weight = numberOf(number);
  if (id === undefined || weight === undefined) return undefined;
  // Not by assignment, which would not make a key of "__proto__".
  return Object.fromEntries([...Object.entries((before as object | undefined) ?? {}), [id, weight]]);
}

const BY: Pick<OptionData, "key" | "flag" | "value" | "read"> = {
  key: "by",
  flag: "--by",
  value: { da: "IDER", en: "IDS" },
  read: (text, before) => [
    ...((before as readonly string[] | undefined) ?? []),
    ...text.split(",").map((id) => id.trim()),
  ],
};

/** The kinds of remarks in a list with commas, beside those given before; none if one of them is no kind. */
function kindsOf(text: string, before: unknown): unknown {
  const words = text.split(",").map((word) => word.trim());
  const kinds = REMARK_KINDS.filter((kind) => words.includes(kind));
  const isKnown = words.every((word) => kinds.some((kind) => kind === word));
  return isKnown ? [...((before as readonly RemarkKind[] | undefined) ?? []), ...kinds] : undefined;
}

/** Options that say what is asked: under which weights, by what, and with which wishes. */
export const ASKING: Readonly<Record<Name, OptionData>> = {
  weight: {
    key: "weight",
    flag: "--weight",
    value: { da: "ID=TAL", en: "ID=NUMBER" },
    about: {
      da: "vægten af et hensyn eller tema, mindst 0 (ellers dokumentets); kan gentages",
      en: "weight of a hensyn or theme, at least 0 (else the document's); repeatable",
    },
    read: weightsOf,
    remedy: {
      da: "Skriv ID=TAL, for eksempel H1=3 eller H1=0.5.",
      en: "Write ID=NUMBER, such as H1=3 or H1=0.5.",
    },
  },
  weights: {
    key: "weights",
    flag: "--weights",
    value: ID,
    about: {
      da: "en af dokumentets vægtninger (ressort list weightings) i stedet for --weight",
      en: "one of the document's weightings (ressort list weightings) in place of --weight",
    },
  },
  by: {
    ...BY,
    about: {
      da: "2 til 10 hensyn eller temaer at sammenligne på, for eksempel H1,H2,H3; ellers de hensyn, der har vægt",
      en: "2 to 10 hensyn or themes to compare by, such as H1,H2,H3; else the hensyn with weight",
    },
  },
  byHensyn: {
    ...BY,
    about: {
      da: "2 til 10 hensyn at sammenligne på, for eksempel H1,H2,H3; ellers dem, der har vægt",
      en: "2 to 10 hensyn to compare by, such as H1,H2,H3; else those with weight",
    },
  },
  lock: {
    key: "lock",
    flag: "--lock",
    value: ID,
    about: { da: "scenarie, der skal vælges; kan gentages", en: "scenario that must be chosen; repeatable" },
    read: repeated((text) => text),
  },
  forbid: {
    key: "forbid",
    flag: "--forbid",
    value: ID,
    about: { da: "scenarie, der ikke må vælges; kan gentages", en: "scenario that must not be chosen; repeatable" },
    read: repeated((text) => text),
  },
  place: {
    key: "place",
    flag: "--place",
    value: { da: "OPGAVE=FORVALTNING", en: "TASK=DEPARTMENT" },
    about: {
      da: "en opgave, der skal ligge i en forvaltning; kan gentages",
      en: "a task that must be in a department; repeatable",
    },
    read: repeated(placementOf),
    remedy: {
      da: "Skriv OPGAVE=FORVALTNING, for eksempel uu-outreach=BIF.",
      en: "Write TASK=DEPARTMENT, such as uu-outreach=BIF.",
    },
  },
  together: {
    key: "together",
    flag: "--together",
    value: { da: "OPGAVE,OPGAVE", en: "TASK,TASK" },
    about: {
      da: "to opgaver, der skal ligge i samme forvaltning; kan gentages",
      en: "two tasks that must be in the same department; repeatable",
    },
    read: repeated(togetherOf),
    remedy: {
      da: "Skriv to opgaver med komma imellem, for eksempel stu,fgu.",
      en: "Write two tasks with a comma, such as stu,fgu.",
    },
  },
  limit: {
    key: "limit",
    flag: "--limit",
    value: { da: "GRÆNSE", en: "LIMIT" },
    about: {
      da: "en grænse ud over dokumentets, se nedenfor; kan gentages",
      en: "a limit besides those of the document, see below; repeatable",
    },
    read: repeated(limitOf),
    remedy: {
      da: 'Skriv for eksempel "moved:staff<=800", "load:cases@TMF<=150", "tasks@TMF<=3" eller "used:cost<=10"; >= går også.',
      en: 'Write for example "moved:staff<=800", "load:cases@TMF<=150", "tasks@TMF<=3" or "used:cost<=10"; >= goes, too.',
    },
  },
  withoutMoves: {
    key: "withoutMoves",
    flag: "--without-moves",
    value: null,
    about: {
      da: "intet scenarie, der flytter en opgave, må vælges",
      en: "no scenario that moves a task may be chosen",
    },
  },
  versus: {
    key: "versus",
    flag: "--versus",
    value: { da: "VALG", en: "SELECTION" },
    about: {
      da: "fordelingen, som den holdes op mod, se nedenfor",
      en: "the allocation that it is held against, see below",
    },
    default: "unchanged",
  },
  kind: {
    key: "kind",
    flag: "--kind",
    value: { da: "SLAGS", en: "KINDS" },
    about: {
      da: `af bemærkninger kun disse slags, med komma imellem: ${orText(REMARK_KINDS, "da")}; kan gentages`,
      en: `of remarks only these kinds, with commas: ${orText(REMARK_KINDS, "en")}; repeatable`,
    },
    read: kindsOf,
    remedy: {
      da: `Skriv ${orText(REMARK_KINDS, "da")}, eller flere af dem med komma imellem.`,
      en: `Write ${orText(REMARK_KINDS, "en")}, or several of them with commas.`,
    },
  },
};
