/** A finite number in the notation of JSON; undefined for anything else. */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** A whole number of at least so much. */
export function wholeNumberOf(text: string, least: number): number | undefined {
  const number = numberOf(text);
  return number !== undefined && Number.isSafeInteger(number) && number >= least ? number : undefined;
}
