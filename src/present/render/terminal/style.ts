/** Ways of making text stand out, if it does at all. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const ESCAPE = "\u001b";

/** Codes that switch these styles on and off: bold, dim, neither. */
const SWITCHES = new RegExp(`(${ESCAPE}\\[(?:1|2|22)m)`);

/** A text with each piece between the switches of these styles replaced. */
export function betweenStyles(text: string, replaced: (piece: string) => string): string {
  return text
    .split(SWITCHES)
    .map((piece, index) => (index % 2 === 1 ? piece : replaced(piece)))
    .join("");
}

/** Bold and dim, or neither. */
export function styleOf(colour: boolean): Style {
  const styled = (on: number) => (text: string) => (colour ? `${ESCAPE}[${on}m${text}${ESCAPE}[22m` : text);
  return { bold: styled(1), dim: styled(2) };
}
