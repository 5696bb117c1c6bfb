/** Places by their number, those with the same one together. */
export function groupedBy(of: Int32Array, count: number): { readonly grouped: Int32Array; readonly from: Int32Array } {
  const from = new Int32Array(count + 1);
  for (const number of of) from[number + 1] = (from[number + 1] ?? 0) + 1;
  for (let number = 0; number < count; number++) from[number + 1] = (from[number + 1] ?? 0) + (from[number] ?? 0);
  const next = from.slice();
  const grouped = new Int32Array(of.length);
  for (let at = 0; at < of.length; at++) {
    const number = of[at] ?? 0;
    const place = next[number] ?? 0;
    grouped[place] = at;
    next[number] = place + 1;
  }
  return { grouped, from };
}
