import { InvalidInput, shown } from "../problem/invalid-problem.ts";
import { suggestion } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import type { Given } from "./given.ts";
import { shellWord } from "./shell-word.ts";

const NONE: Bilingual = {
  da: "Dokumentet har ingen vægtninger: skriv --weight for hvert hensyn.",
  en: "The document has no weightings: write --weight for each hensyn.",
};

/**
 * The document has to have the weighting that `--weights` names.
 *
 * @throws {InvalidInput} if it does not.
 */
export function checkWeighting({ weightings }: Problem, { weights: id }: Given): void {
  const ids = weightings.map((each) => each.id);
  if (id === undefined || ids.includes(id)) return;
  const path = `--weights ${shellWord(id)}`;
  const remedy =
    ids.length === 0 ? NONE : suggestion(id, ids, { da: "ressort list weightings", en: "ressort list weightings" });
  const text = {
    da: `${path} er ingen af dokumentets vægtninger. ${remedy.da}`,
    en: `${path} is none of the document's weightings. ${remedy.en}`,
  };
  throw new InvalidInput("The weights", [{ path, steps: ["weights"], value: shown(id), text, message: text.en }]);
}
