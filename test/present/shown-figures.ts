import { expect } from "vitest";
import type { Evaluation, Language, Problem } from "../../src/index.ts";
import type { AnswerDocument, Page } from "../../src/present/index.ts";
import { criterionSpan } from "../../src/present/texts/spans.ts";
import { shownTenths } from "../shown-number.ts";
import { shownTables, shownTexts, type ShownTable } from "./shown-page.ts";

/** The first table of a page with a column of this title. */
export const tableWith = (page: AnswerDocument | Page, title: string): ShownTable | undefined =>
  shownTables(page).find(({ titles }) => titles.includes(title));

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Numbers that a page or a row shows, held against what `evaluate` says; it counts what it has looked at. */
export class Figures {
  readonly #counts: Map<string, number>;
  readonly #problem: Problem;
  readonly #language: Language;

  constructor(problem: Problem, language: Language, counts: Map<string, number>) {
    this.#problem = problem;
    this.#language = language;
    this.#counts = counts;
  }

  /** A score, or a difference of scores, as a text with one decimal or as a number of points. */
  score(what: string, shown: unknown, value: number): void {
    const tenths = typeof shown === "string" ? shownTenths(shown, this.#language) : Math.round(10 * Number(shown));
    // At the middle between two tenths rounding may go either way.
    expect(Math.abs(tenths - 1000 * value), `${what}: ${String(shown)} for ${value}`).toBeLessThanOrEqual(0.5 + 1e-6);
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  /** A weight in percent. */
  weight(what: string, shown: string | undefined, value: number): void {
    expect(shown).toMatch(/[\s\u00a0]?%$/);
    this.score(what, shown?.replace(/[\s\u00a0]?%$/, ""), value);
  }

  /** The cells of a row by the ids of hensyn. */
  hensyn(
    what: string,
    shown: (id: string) => unknown,
    { hensyn }: Evaluation,
    ids: readonly string[] = Object.keys(hensyn),
  ): void {
    for (const id of ids) this.score(what, shown(id), hensyn[id]?.score ?? NaN);
  }

  /** The sentence that a page begins with: the weights of every hensyn. */
  weightings(what: string, page: AnswerDocument | Page, { hensyn, themes }: Evaluation): void {
    const text =
      shownTexts(page).find((each) => each.startsWith(`${{ da: "Vægte", en: "Weights" }[this.#language]}: `)) ?? "";
    for (const { id } of this.#problem.hensyn)
      this.weight(
        what,
        this.#after(text, criterionSpan(this.#problem, id, this.#language).text),
        hensyn[id]?.weight ?? NaN,
      );
    this.themeWeightings(what, text, { themes });
  }

  /** What a text says of the weights of themes, where it does. */
  themeWeightings(what: string, text: string, { themes }: Pick<Evaluation, "themes">): void {
    for (const hensyn of this.#problem.hensyn) {
      const within = `${{ da: "inden for", en: "within" }[this.#language]} ${hensyn.id}: `;
      const at = text.indexOf(within);
      if (at < 0) continue;
      const rest = text.slice(at + within.length);
      for (const { id } of hensyn.themes)
        this.weight(`${what}, themes`, this.#after(rest, id), themes[id]?.weight ?? NaN);
    }
  }

  /** The amounts that a sentence names of hensyn: `6.0 of H3 number 3`, without a sign. */
  amounts(what: string, text: string, from: Evaluation, to: Evaluation): void {
    for (const { id } of this.#problem.hensyn) {
      const name = escaped(criterionSpan(this.#problem, id, this.#language).text);
      const [, less, amount] =
        new RegExp(
          `(less than |under )?([\\d.,]+) (?:of|on|på|points of score better by|scorepoint bedre på) ${name}(?![\\w.])`,
        ).exec(text) ?? [];
      if (amount === undefined) continue;
      const difference = Math.abs((to.hensyn[id]?.score ?? NaN) - (from.hensyn[id]?.score ?? NaN));
      if (less === undefined) this.score(what, amount, difference);
      else expect(difference).toBeLessThan(0.0005 + 1e-9);
    }
    for (const [, id = "", now = ""] of text.matchAll(
      /(\S+) (?:weighs|vejer) (?:more|less|mere|mindre) (?:than|end) [\d.,]+[\s\u00a0]?% (?:of all|af alt) \((?:now|nu) ([\d.,]+[\s\u00a0]?%)\)/gu,
    ))
      this.weight(`${what}, weights`, now, to.hensyn[id]?.weight ?? NaN);
  }

  /** The percentage that follows a name. */
  #after(text: string, name: string): string | undefined {
    return new RegExp(`(?:^|[\\s:;])${escaped(name)} ([\\d.,]+[\\s\\u00a0]?%)`).exec(text)?.[1];
  }
}
