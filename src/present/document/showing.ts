/** Method that a notebook calls for a value's content, by the kinds of content that it can show. */
export type Display = () => Readonly<Record<string, string>>;

/**
 * Key under which Jupyter kernels of JavaScript look for the method by which a value shows itself.
 *
 * Source: Deno's manual, on Jupyter, custom display.
 */
const DISPLAY: unique symbol = Symbol.for("Jupyter.display");

/**
 * A copy that shows itself in notebooks, and as a text where it becomes one. The two properties that make it do so are seen
 * by nobody who looks through it, copies it or writes it as JSON: it stays plain data.
 */
export function showing<Shown extends object>(value: Shown, display: Display, text: () => string): Shown {
  const hidden = { [DISPLAY]: { value: display }, toString: { value: text } };
  return Object.defineProperties({ ...value }, hidden);
}
