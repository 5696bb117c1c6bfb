import type { Progress } from "../analyse/clock.ts";
import { leftMs, NO_LIMIT, within } from "../problem/timer.ts";
import type { Language } from "../text/bilingual.ts";
import { formatNumber } from "../text/numbers.ts";
import type { Terms } from "./command.ts";
import type { Context } from "./context.ts";
import { withProgress } from "./progress.ts";

/** Names of the steps of an analysis. */
const STEPS: Readonly<Record<Exclude<Progress["step"], "catalogue">, Readonly<Record<Language, string>>>> = {
  frontier: { da: "Samler det, som intet slår", en: "Collecting what nothing beats" },
  regions: { da: "Deler vægtene op", en: "Dividing the weights" },
  samples: { da: "Prøver tilfældige vægtninger", en: "Trying random weightings" },
  draws: { da: "Trækker alle værdier på én gang", en: "Drawing all values at once" },
  search: { da: "Søger", en: "Searching" },
};

const say = {
  listing: {
    da: (done: number) =>
      `Opregner: ${formatNumber(done, "da")} ${done === 1 ? "lovlig fordeling" : "lovlige fordelinger"} fundet`,
    en: (done: number) =>
      `Listing: ${formatNumber(done, "en")} ${done === 1 ? "lawful allocation" : "lawful allocations"} found`,
  },
  of: { da: "af", en: "of" },
};

/** Progress of an analysis: its step, how much of it is done, and of how much where that is known. */
function progressText({ step, done, of }: Progress, language: Language): string {
  if (step === "catalogue") return say.listing[language](done);
  const number = (value: number): string => formatNumber(value, language);
  const all = of === undefined ? "" : ` ${say.of[language]} ${number(of)}`;
  return `${STEPS[step][language]}: ${number(done)}${all}`;
}

/**
 * Does analyses while their progress is shown, as a bar where there is a time limit; together they have its seconds.
 *
 * @param work is given a function to be called for each analysis.
 */
export function analysing<T>(context: Context, seconds: number | undefined, work: (terms: () => Terms) => T): T {
  const timer = within(NO_LIMIT, 1000 * (seconds ?? Infinity));
  return withProgress(context, seconds !== undefined, (update) =>
    work(() => ({
      ...(seconds === undefined ? {} : { timeLimitMs: leftMs(timer) }),
      onProgress: (progress) => {
        update(
          progressText(progress, context.language),
          seconds === undefined ? 0 : 1 - leftMs(timer) / (1000 * seconds),
        );
      },
    })),
  );
}
