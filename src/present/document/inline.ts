import type { Cite } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { andParts, orParts } from "../../text/list-text.ts";

/** A number in a text: its value, and how it is written there. Scores and shares are of 0…1. */
export interface NumberSpan {
  readonly kind: "score" | "share" | "quantity";
  readonly value: number;
  readonly text: string;
}

/**
 * A name from the problem in a text: its id, and its wording there. A selection without a name has the ids of the
 * scenarios that it changes, as the command line takes them.
 */
export interface NameSpan {
  readonly kind: "scenario" | "area" | "task" | "department" | "hensyn" | "theme" | "weighting" | "selection";
  readonly id: string;
  readonly text: string;
}

/** A reference for a statement as it is written, with the address of the source if there is one. */
export interface CiteSpan {
  readonly kind: "cite";
  readonly cite: Cite;
  readonly url?: string | undefined;
  readonly text: string;
}

/** A part of a line that keeps what it is. */
export type Span = NumberSpan | NameSpan | CiteSpan;

/** A line: a text, or texts and spans in their order. */
export type Inline = string | readonly (string | Span)[];

/**
 * A line with what is put into it kept as it is.
 *
 * @example
 * ```ts
 * const share = { kind: "share", value: 0.5, text: "50.0%" } as const;
 * line`Best under ${share} of all.`.length; // 3
 * ```
 */
export function line(texts: TemplateStringsArray, ...parts: readonly (Inline | Span)[]): Inline {
  return texts.flatMap((text, index) => [text, ...partsOf(parts[index] ?? "")]).filter((part) => part !== "");
}

/** Several lines as one, with something between them. */
export function joined(lines: readonly (Inline | Span)[], between: string): Inline {
  return lines.flatMap((each, index) => (index === 0 ? partsOf(each) : [between, ...partsOf(each)]));
}

/** Lines as an enumeration: `A, B and C`. */
export function andLine(lines: readonly (Inline | Span)[], language: Language): Inline {
  return andParts(lines, language).flatMap(partsOf);
}

/** Lines as alternatives: `A, B or C`. */
export function orLine(lines: readonly (Inline | Span)[], language: Language): Inline {
  return orParts(lines, language).flatMap(partsOf);
}

/** The letters of a line. */
export function textOf(inline: Inline | Span): string {
  return partsOf(inline)
    .map((part) => (typeof part === "string" ? part : part.text))
    .join("");
}

/** The parts that a line consists of. */
export function partsOf(inline: Inline | Span): readonly (string | Span)[] {
  return typeof inline === "string" || !isList(inline) ? [inline] : inline;
}

/** `Array.isArray` does not tell a read-only list from the rest of a union. */
function isList(inline: Exclude<Inline, string> | Span): inline is readonly (string | Span)[] {
  return Array.isArray(inline);
}
