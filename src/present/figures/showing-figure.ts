import { frozen } from "../../problem/frozen.ts";
import type { Figure } from "../document/figure.ts";
import { showing } from "../document/showing.ts";
import { toSvg } from "./to-svg.tsx";

/** A figure that shows itself as a picture in notebooks, and says what is to be seen where it becomes a text. */
export function showingFigure<Shown extends Figure>(figure: Shown): Shown {
  const text = (): string => `${figure.title}\n${figure.description}`;
  const display = () => ({ "image/svg+xml": toSvg(figure), "text/plain": text() });
  return frozen(showing(figure, display, text));
}
