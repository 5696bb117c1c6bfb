/** Text without control characters other than line breaks, so that no document can steer the terminal. */
export function printable(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll(/(?!\n)\p{Cc}/gu, " ");
}
