import { valueOfForm, type Patterns } from "./patterns.ts";

/** Values of everything that varies, in the order of the variables. */
export type Point = Float64Array;

/** The amount of each form. @param values room for them, where they are worked out again and again. */
export function formsAt(
  forms: Patterns["forms"],
  point: Point,
  values: Float64Array = new Float64Array(forms.length),
): Float64Array {
  for (let at = 0; at < values.length; at++) {
    const form = forms[at];
    values[at] = form === undefined ? 0 : valueOfForm(form, point);
  }
  return values;
}
