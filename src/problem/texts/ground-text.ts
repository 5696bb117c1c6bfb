import type { Basis, Cite, Problem } from "../problem.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import { inBoth } from "../../text/in-both.ts";
import { remarkText } from "./remark-text.ts";

/** The kinds of what is assumed: a figure, or the points of an effect. */
type AssumedKind = "quantity" | "effect";

const PLAIN: Bilingual = { da: "", en: "" };

/** Besides what its sources say; the range of an effect stands in none, whatever the effect rests on. */
const BASIS: Readonly<Record<AssumedKind, Readonly<Record<Basis, Bilingual>>>> = {
  quantity: { stated: PLAIN, derived: { da: "udledt; ", en: "derived; " }, assumed: PLAIN },
  effect: {
    stated: { da: "spændet er en antagelse; ", en: "the range is an assumption; " },
    derived: { da: "udledt, spændet er en antagelse; ", en: "derived, the range is an assumption; " },
    assumed: PLAIN,
  },
};

/** Grounds of an assumption, or of several with the same kind and basis. */
export function groundText(
  problem: Problem,
  { kind, basis, cites }: { readonly kind: AssumedKind; readonly basis: Basis; readonly cites: readonly Cite[] },
): Bilingual {
  const [range, remark] = [BASIS[kind][basis], remarkText(problem, basis, cites)];
  return inBoth((language) => `${range[language]}${remark[language]}`);
}
