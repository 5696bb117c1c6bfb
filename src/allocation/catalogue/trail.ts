/**
 * Record of the choices that lead to lawful allocations, in the order in which a depth-first walk comes to them: for
 * each choice that is to be made, a bit for each scenario. Where no scenario leads to one, nothing is written. A second
 * walk that reads the record comes to no dead end.
 */
export interface Trail {
  readonly bytes: Uint8Array;
  /** For each area how many bytes a choice in it takes. */
  readonly widths: Int32Array;
}

/** A trail that is being written. */
export interface TrailWriter {
  bytes: Uint8Array;
  length: number;
  readonly widths: Int32Array;
  /** For each area, where the bits of the choice in it begin that is being made. */
  readonly starts: Int32Array;
}

/** @param sizes the numbers of scenarios of the areas that are chosen one after the other. */
export function startTrail(sizes: readonly number[]): TrailWriter {
  return {
    bytes: new Uint8Array(1024),
    length: 0,
    widths: Int32Array.from(sizes, (size) => (size + 7) >> 3),
    starts: new Int32Array(sizes.length),
  };
}

/** Begins a choice. */
export function openChoice(trail: TrailWriter, position: number): void {
  const { length } = trail;
  const end = length + (trail.widths[position] ?? 0);
  reserve(trail, end);
  for (let at = length; at < end; at++) trail.bytes[at] = 0;
  trail.starts[position] = length;
  trail.length = end;
}

/** Writes all of a choice that has been begun, and of those that follow it. */
export function fillChoice(trail: TrailWriter, position: number, bytes: Uint8Array): void {
  const start = trail.starts[position] ?? 0;
  reserve(trail, start + bytes.length);
  trail.bytes.set(bytes, start);
  trail.length = start + bytes.length;
}

function reserve(trail: TrailWriter, end: number): void {
  if (end <= trail.bytes.length) return;
  const longer = new Uint8Array(Math.max(end, 2 * trail.bytes.length));
  longer.set(trail.bytes);
  trail.bytes = longer;
}

/** Notes that a scenario leads to a lawful allocation. */
export function markScenario({ bytes, starts }: TrailWriter, position: number, scenario: number): void {
  const at = (starts[position] ?? 0) + (scenario >> 3);
  bytes[at] = (bytes[at] ?? 0) | (1 << (scenario & 7));
}

/** Takes back a choice that leads to none. */
export function dropChoice(trail: TrailWriter, position: number): void {
  trail.length = trail.starts[position] ?? 0;
}

export function endTrail({ bytes, length, widths }: TrailWriter): Trail {
  return { bytes: bytes.slice(0, length), widths };
}

/** Tells whether a scenario of the choice that begins at `start` leads to a lawful allocation. */
export function isMarked(bytes: Uint8Array, start: number, scenario: number): boolean {
  return (((bytes[start + (scenario >> 3)] ?? 0) >> (scenario & 7)) & 1) === 1;
}
