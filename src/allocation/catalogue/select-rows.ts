import type { LawfulColumns } from "./columns.ts";

/** Some rows of a catalogue as columns of their own. Rows that rise keep the order of the document. */
export function selectRows(columns: LawfulColumns, rows: Uint32Array): LawfulColumns {
  const { structure, size, choices, raw } = columns;
  if (rows.length === size) return columns;
  const areas = structure.areas.length;
  const chosen =
    choices instanceof Uint8Array ? new Uint8Array(rows.length * areas) : new Uint16Array(rows.length * areas);
  rows.forEach((row, at) => {
    for (let area = 0; area < areas; area++) chosen[at * areas + area] = choices[row * areas + area] ?? 0;
  });
  const selected = raw.map((column) => {
    const values = column instanceof Int32Array ? new Int32Array(rows.length) : new Float64Array(rows.length);
    rows.forEach((row, at) => {
      values[at] = column[row] ?? 0;
    });
    return values;
  });
  const bytes = selected.reduce((sum, { byteLength }) => sum + byteLength, chosen.byteLength);
  return { structure, size: rows.length, choices: chosen, raw: selected, bytes };
}
