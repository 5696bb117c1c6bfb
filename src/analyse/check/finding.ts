import type { Bilingual } from "../../text/bilingual.ts";
import { inTime } from "../../problem/timer.ts";

/** Kind of a finding: each kind states one thing, which is proven wherever it is stated. */
export type FindingKind =
  | "nothing-lawful"
  | "theme-distinguishes-nothing"
  | "theme-few-effects"
  | "effect-never-holds"
  | "scenario-never-lawful"
  | "limit-binds-nothing"
  | "department-never-open"
  | "id-not-on-command-line"
  | "scenario-dominated"
  | "scenario-without-consequence"
  | "effects-alike";

/** A part of a problem document, by its id. */
export interface FindingSubject {
  readonly kind:
    | "area"
    | "scenario"
    | "task"
    | "department"
    | "measure"
    | "resource"
    | "hensyn"
    | "theme"
    | "effect"
    | "limit"
    | "selection";
  readonly id: string;
}

/** Something about a problem document that its author may not have meant. */
export interface Finding {
  /** The kind and the ids, unlike that of any other finding of the document. */
  readonly id: string;
  readonly kind: FindingKind;
  /** `warning`: results mislead as long as it stands. `note`: it may well be meant. */
  readonly severity: "warning" | "note";
  /** The parts the finding is about; where there are several, the one at fault comes first. */
  readonly subject: readonly FindingSubject[];
  readonly text: Bilingual;
}

/** A question about a document that was not decided: the time ran out, or the document is too large for it. */
export interface OpenQuestion {
  readonly kind: FindingKind;
  /** The parts for which it is not decided. */
  readonly subject: readonly FindingSubject[];
}

/** Result of looking for one kind of finding. */
export interface Looked {
  readonly findings: readonly Finding[];
  readonly undecided: readonly OpenQuestion[];
}

/** A finding with the id that its kind and subject give. */
export function finding(
  kind: FindingKind,
  severity: Finding["severity"],
  subject: readonly FindingSubject[],
  text: Bilingual,
): Finding {
  // As JSON where there are several, so that no two lists of ids are read as the same.
  const [first, ...others] = subject.map(({ id }) => id);
  const name = others.length === 0 ? (first ?? "") : JSON.stringify([first, ...others]);
  return { id: name === "" ? kind : `${kind}:${name}`, kind, severity, subject, text };
}

/**
 * Looks at one part of the document after the other.
 *
 * @param isFine tells whether nothing is to be said of a part; undefined where that is not known.
 */
export function lookAtEach<T>(
  kind: FindingKind,
  parts: readonly T[],
  {
    isFine,
    subject,
    say,
  }: {
    readonly isFine: (part: T) => boolean | undefined;
    readonly subject: (part: T) => readonly FindingSubject[];
    readonly say: (part: T) => Pick<Finding, "severity" | "text">;
  },
): Looked {
  const findings: Finding[] = [];
  const open: FindingSubject[] = [];
  for (const part of parts) {
    const fine = inTime(() => isFine(part));
    if (fine === undefined) open.push(...subject(part));
    if (fine === false) {
      const { severity, text } = say(part);
      findings.push(finding(kind, severity, subject(part), text));
    }
  }
  return { findings, undecided: open.length === 0 ? [] : [{ kind, subject: open }] };
}
