import { issueAt, reasonOf, type Issue, type Step } from "./invalid-problem.ts";
import type { Bilingual, Language } from "../text/bilingual.ts";

/** No document has keys that mean anything further down; what stands there is refused whatever its keys are. */
const DEEPEST = 12;

/** Of keys that stand twice, no more are reported. */
const MOST_REPEATED = 10_000;

/**
 * The value of a JSON text, in which no key may stand twice in one object: `JSON.parse` keeps the last without a word.
 *
 * @param issues get every repeated key, with the lines.
 * @throws {SyntaxError} if the text is no JSON.
 */
export function readJson(text: string, issues: Issue[]): unknown {
  const data: unknown = JSON.parse(text);
  checkRepeatedKeys(text, issues);
  return data;
}

/**
 * The fault of a text that is no JSON, as the end of a sentence, from what reading it threw. Engines say in English only
 * what they expected; where reading stopped can be told in any language.
 */
export function jsonFault(thrown: unknown, text: string): Bilingual {
  return { da: `er ikke JSON${danishReason(thrown, text)}.`, en: `is not JSON: ${reasonOf(thrown)}.` };
}

/** Only what stands at the ends of a message: in between it may quote the text. */
function danishReason(thrown: unknown, text: string): string {
  const message = thrown instanceof Error ? thrown.message : "";
  if (message === "Unexpected end of JSON input") return ": teksten slutter for tidligt";
  const position = / at position (\d+)(?: \(line \d+ column \d+\))?$/u.exec(message)?.[1];
  if (position === undefined) return "";
  const lines = text.slice(0, Number(position)).split("\n");
  return `: læsningen stopper i linje ${lines.length}, tegn ${(lines.at(-1) ?? "").length + 1}`;
}

/** A place in a text, from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** An object or a list whose end has not been met yet. */
interface Open {
  /** Place of each key; undefined for a list. */
  readonly keys: Map<string, Place> | undefined;
  /** The key or position of what is being read; undefined where a key is to come. */
  step: Step | undefined;
}

interface Pass {
  readonly text: string;
  readonly issues: Issue[];
  readonly open: Open[];
  /** Number of open objects and lists, including those too deep to be kept. */
  depth: number;
  line: number;
  lineStart: number;
}

/**
 * Reports the keys that stand twice in one object. `JSON.parse` has accepted the text, so that its signs only have to be
 * told apart: one pass, in which nothing is kept but what is open.
 */
function checkRepeatedKeys(text: string, issues: Issue[]): void {
  const pass: Pass = { text, issues, open: [], depth: 0, line: 1, lineStart: 0 };
  const most = issues.length + MOST_REPEATED;
  for (let at = 0; at < text.length && issues.length < most; at++) {
    const sign = text[at];
    if (sign === '"') at = readString(pass, at);
    else if (sign === "{" || sign === "[") enter(pass, sign === "{");
    else if (sign === "}" || sign === "]") leave(pass);
    else if (sign === ",") advance(topOf(pass));
    else if (sign === "\n") {
      pass.line++;
      pass.lineStart = at + 1;
    }
  }
}

function enter(pass: Pass, isObject: boolean): void {
  if (++pass.depth > DEEPEST) return;
  pass.open.push(isObject ? { keys: new Map(), step: undefined } : { keys: undefined, step: 0 });
}

function leave(pass: Pass): void {
  if (pass.depth-- <= DEEPEST) pass.open.pop();
}

function advance(top: Open | undefined): void {
  if (top !== undefined) top.step = typeof top.step === "number" ? top.step + 1 : undefined;
}

/** The innermost that is open, unless it is too deep. */
function topOf({ open, depth }: Pass): Open | undefined {
  return depth === open.length ? open[depth - 1] : undefined;
}

/** Reads the string that begins at a place; returns where it ends. */
function readString(pass: Pass, begin: number): number {
  const end = endOfString(pass.text, begin);
  const top = topOf(pass);
  if (top?.keys === undefined || top.step !== undefined) return end;
  const key = JSON.parse(pass.text.slice(begin, end + 1)) as string;
  top.step = key;
  const place = { line: pass.line, column: begin - pass.lineStart + 1 };
  const first = top.keys.get(key);
  if (first === undefined) top.keys.set(key, place);
  else pass.issues.push(issueAt(stepsTo(pass.open), undefined, repeatedKey(first, place)));
  return end;
}

/** A quotation mark ends a string unless an odd number of backslashes stands before it. */
function endOfString(text: string, begin: number): number {
  for (let end = text.indexOf('"', begin + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === "\\") before--;
    if ((end - before) % 2 === 0) return end;
  }
}

function stepsTo(open: readonly Open[]): Step[] {
  return open.flatMap(({ step }) => step ?? []);
}

function repeatedKey(first: Place, again: Place): Bilingual {
  return {
    da: `står to gange i samme objekt: på ${placeText(first, "da")} og på ${placeText(again, "da")}. JSON ville kun beholde den sidste. Fjern den ene.`,
    en: `stands twice in the same object: on ${placeText(first, "en")} and on ${placeText(again, "en")}. JSON would keep only the last. Remove one of the two.`,
  };
}

function placeText({ line, column }: Place, language: Language): string {
  return language === "da" ? `linje ${line}, tegn ${column}` : `line ${line}, column ${column}`;
}
