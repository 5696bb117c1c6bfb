import type { StructuredTheme } from "../../problem/structure.ts";
import type { Language } from "../../text/bilingual.ts";
import { figureText } from "../../text/numbers.ts";
import { line, type Inline, type Span } from "../document/inline.ts";
import { themeSpan } from "../texts/spans.ts";

const say = {
  fixed: {
    da: (theme: Span, worst: string, best: string) =>
      line`${theme} måles på en fast skala fra ${worst} til ${best}: scoren kan ligge under 0 og over 100.`,
    en: (theme: Span, worst: string, best: string) =>
      line`${theme} is measured on a fixed scale from ${worst} to ${best}: its score may lie below 0 and above 100.`,
  },
};

/** Remark on a theme whose scale is fixed; none on others. */
export function fixedScaleLines(theme: StructuredTheme, language: Language): readonly Inline[] {
  const { scale } = theme;
  if (scale === undefined) return [];
  const [worst, best] = [scale.worst, scale.best].map((end) => figureText(end, language));
  return [say.fixed[language](themeSpan(theme, language), worst ?? "", best ?? "")];
}
