import type { Theme } from "../../problem/problem.ts";
import { oneLine } from "../../text/one-line.ts";
import type { Evidence } from "./evidence.ts";
import { lookAtEach, type Finding, type Looked } from "./finding.ts";

/** Themes by which all lawful allocations measure the same; a warning where they have weight in the document. */
export function idleThemes({ structure, distinguishes }: Evidence): Looked {
  const { problem, themes } = structure;
  return lookAtEach("theme-distinguishes-nothing", [...themes.keys()], {
    isFine: distinguishes,
    subject: (at) => themes.slice(at, at + 1).map(({ id }) => ({ kind: "theme", id })),
    say: (at) => {
      const theme = themes[at];
      const weighs = (theme?.weight ?? 0) > 0 && (problem.hensyn[theme?.hensyn ?? -1]?.weight ?? 0) > 0;
      return said(theme, weighs);
    },
  });
}

function said(theme: Theme | undefined, weighs: boolean): Pick<Finding, "severity" | "text"> {
  const { id = "", name = { da: "", en: "" } } = theme ?? {};
  const weight = weighs
    ? { da: " Temaets vægt ændrer derfor intet.", en: " So its weight changes nothing." }
    : { da: "", en: "" };
  return {
    severity: weighs ? "warning" : "note",
    text: {
      da: `Temaet ${id} ${oneLine(name.da)} skelner ikke: alle lovlige fordelinger måler det samme.${weight.da}`,
      en: `The theme ${id} ${oneLine(name.en)} distinguishes nothing: all lawful allocations measure the same.${weight.en}`,
    },
  };
}
