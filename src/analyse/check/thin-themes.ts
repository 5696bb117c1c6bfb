import type { Structure } from "../../problem/structure.ts";
import { fewEffectsText } from "../../problem/texts/few-effects-text.ts";
import { oneLine } from "../../text/one-line.ts";
import { finding, type Finding } from "./finding.ts";

/** Themes of points that rest on few effects; of one without any it is said that it distinguishes nothing. */
export function thinThemes({ themes }: Structure): readonly Finding[] {
  return themes.flatMap((theme) => {
    const { id, name } = theme;
    const few = fewEffectsText(theme);
    if (few === undefined) return [];
    return [
      finding("theme-few-effects", "note", [{ kind: "theme", id }], {
        da: `Temaet ${id} ${oneLine(name.da)} ${few.da}`,
        en: `The theme ${id} ${oneLine(name.en)} ${few.en}`,
      }),
    ];
  });
}
