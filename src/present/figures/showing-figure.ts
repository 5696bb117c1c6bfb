import { frozen } from "../../problem/frozen.ts";
import { fingerprint } from "../../text/fingerprint.ts";
import type { Figure } from "../document/figure.ts";
import { showing } from "../document/showing.ts";
import { toSvg } from "./to-svg.tsx";

/** A figure that shows itself as a picture in notebooks, and says what is to be seen where it becomes a text. */
export function showingFigure<Shown extends Figure>(figure: Shown): Shown {
  const text = (): string => `${figure.title}\n${figure.description}`;
  // Several figures of a kind may stand in one notebook.
  const id = (): string => `${figure.kind}-${fingerprint(JSON.stringify(figure))}`;
  const display = () => ({ "image/svg+xml": toSvg(figure, { id: id() }), "text/plain": text() });
  return frozen(showing(figure, display, text));
}
