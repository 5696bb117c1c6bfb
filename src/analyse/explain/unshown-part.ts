import type { Bilingual } from "../../text/bilingual.ts";
import { signedText } from "../../text/numbers.ts";
import type { EffectPart, GaugePart } from "./explanation.ts";

/** A part whose shown contribution is not known yet. */
export interface UnshownPart {
  /** The position of its theme. */
  readonly theme: number;
  readonly part: Omit<EffectPart, "shown" | "text"> | Omit<GaugePart, "shown" | "text">;
  /** The grounds in words, as they follow the contribution. */
  readonly remark: Bilingual;
}

/** A statement with what it contributes and what it rests on: `… come together (+2.1, Ressortanalyse 2024, p. 38)`. */
export function sourcedText(statement: Bilingual, shown: number, remark: Bilingual): Bilingual {
  return {
    da: `${statement.da} (${signedText(shown, "da")}, ${remark.da})`,
    en: `${statement.en} (${signedText(shown, "en")}, ${remark.en})`,
  };
}
