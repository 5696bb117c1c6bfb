import type { ExplainedDifference, ExplainedHensyn } from "../../analyse/explain/explanation.ts";
import type { Language, Problem, Theme } from "../../problem/problem.ts";
import { measureUnit } from "../../problem/texts/measure-text.ts";
import {
  formatNumber,
  scoreText,
  shownScore,
  signedFigureText,
  signedIndexText,
  signedText,
} from "../../problem/texts/numbers.ts";
import { oneLine } from "../../problem/texts/one-line.ts";
import { heading, left, paragraph, right, table, type Block } from "../page.ts";
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
  const rows = problem.hensyn.flatMap((hensyn) => [
    row(`${hensyn.id} ${oneLine(hensyn.name[language])}`, "", explanation.hensyn[hensyn.id], language),
    ...hensyn.themes.map((theme) =>
      row(
        `– ${theme.id} ${oneLine(theme.name[language])}`,
        rawText(problem, theme, explanation.themes[theme.id]?.raw ?? 0, language),
        explanation.themes[theme.id],
        language,
      ),
    ),
  ]);
  const columns = [
    left(say.hensynAndTheme),
    right(say.measured),
    right(say.explanation.scoreDifference),
    right(say.weight),
    right(say.contribution),
  ];
  const total = signedText(explanation.shown, language);
  return [
    heading(say.explanation.byTheme),
    table(columns, [...rows, [say.total, "", total, "", total]]),
    paragraph(`${whose} ${say.explanation.contributionLegend}`),
  ];
}

function row(name: string, raw: string, explained: ExplainedHensyn | undefined, language: Language): string[] {
  const { score = 0, weight = 0, shown = 0 } = explained ?? {};
  return [
    name,
    raw,
    signedText(shownScore(score), language),
    words[language].percent(scoreText(weight, language)),
    signedText(shown, language),
  ];
}

function rawText(problem: Problem, { gauge }: Theme, raw: number, language: Language): string {
  const { explanation: say } = words[language];
  if (gauge.kind === "points") return say.points(`${raw > 0 ? "+" : ""}${formatNumber(raw, language)}`, raw);
  if (gauge.kind === "balance") return say.hoover(signedIndexText(raw, language));
  return `${signedFigureText(raw, language)} ${measureUnit(problem, gauge.measure, language)}`;
}
