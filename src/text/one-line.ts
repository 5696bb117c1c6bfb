/** A name on one line, however it is written in the document. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
