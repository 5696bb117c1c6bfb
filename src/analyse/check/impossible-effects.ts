import type { Evidence } from "./evidence.ts";
import { lookAtEach, type Looked } from "./finding.ts";

/** Effects whose condition holds in no lawful allocation: they never count. */
export function impossibleEffects({ structure, mayHold }: Evidence): Looked {
  const effects = structure.themes.flatMap((theme) => theme.effects);
  return lookAtEach("effect-never-holds", effects, {
    isFine: ({ when }) => mayHold(when),
    subject: ({ id }) => [{ kind: "effect", id }],
    say: ({ id }) => ({
      severity: "warning",
      text: {
        da: `Virkningen ${id} tæller aldrig: dens betingelse gælder ikke i nogen lovlig fordeling.`,
        en: `The effect ${id} never counts: its condition holds in no lawful allocation.`,
      },
    }),
  });
}
