import { exchangeBetween } from "../../allocation/exchange.ts";
import { timesRange, type ScoreRange } from "../../allocation/scale.ts";
import type { ExplainedDifference, ExplainedHensyn } from "../../analyse/explain/explanation.ts";
import type { Problem, Theme } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { measureUnit } from "../../problem/texts/measure-text.ts";
import { formatNumber, scoreText, shownScore, signedFigureText, signedIndexText } from "../../text/numbers.ts";
import { oneLine } from "../../text/one-line.ts";
import { heading, left, paragraph, right, table, type Block } from "../document/document.ts";
import { differenceCell } from "../score-cell.ts";
import { isUnproven } from "../unproven-parts.ts";
import { words } from "../words/index.ts";

/**
 * A difference of scores by hensyn and theme; contributions add up as shown on both levels.
 *
 * @param whose says which allocation's values are shown minus which other's.
 */
export function differenceSection(
  problem: Problem,
  explanation: ExplainedDifference,
  whose: string,
  language: Language,
): readonly Block[] {
  const say = words[language];
  const exchange = exchangeBetween(problem, explanation.from, explanation.to);
  const rows = problem.hensyn.flatMap((hensyn) => {
    const of = { ...explanation.hensyn[hensyn.id], range: exchange.hensyn[hensyn.id]?.range };
    return [
      row({ name: `${hensyn.id} ${oneLine(hensyn.name[language])}`, raw: "", of, ofAll: 1 }, language),
      ...hensyn.themes.map((theme) => {
        const ofTheme = { ...explanation.themes[theme.id], range: exchange.themes[theme.id]?.range };
        const name = `– ${theme.id} ${oneLine(theme.name[language])}`;
        const raw = rawText(problem, theme, explanation.themes[theme.id]?.raw ?? 0, language);
        return row({ name, raw, of: ofTheme, ofAll: of.weight ?? 0 }, language);
      }),
    ];
  });
  const columns = [
    left(say.hensynAndTheme),
    right(say.measured),
    right(say.explanation.scoreDifference),
    right(say.weight),
    right(say.contribution),
  ];
  const total = differenceCell(explanation.shown, exchange.range, language);
  const legend = isUnproven(explanation) ? say.unprovenLegend : `${whose} ${say.explanation.contributionLegend}`;
  return [
    heading(say.explanation.byTheme),
    table(columns, [...rows, [say.total, "", total, "", total]]),
    paragraph(legend),
  ];
}

/** A line of the table: of a hensyn or of a theme, and the weight of what it is part of. */
interface Line {
  readonly name: string;
  readonly raw: string;
  readonly of: Partial<ExplainedHensyn> & { readonly range: ScoreRange | undefined };
  readonly ofAll: number;
}

function row({ name, raw, of, ofAll }: Line, language: Language): string[] {
  const { score = 0, weight = 0, shown = 0, range } = of;
  return [
    name,
    raw,
    differenceCell(shownScore(score), range, language),
    words[language].percent(scoreText(weight, language)),
    differenceCell(shown, timesRange(weight * ofAll, range), language),
  ];
}

function rawText(problem: Problem, { gauge }: Theme, raw: number, language: Language): string {
  const { explanation: say } = words[language];
  if (gauge.kind === "points") return say.points(`${raw > 0 ? "+" : ""}${formatNumber(raw, language)}`, raw);
  if (gauge.kind === "balance") return say.hoover(signedIndexText(raw, language));
  return `${signedFigureText(raw, language)} ${measureUnit(problem, gauge.measure, language)}`;
}
