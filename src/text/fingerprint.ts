/**
 * A few letters and digits that tell one text from another; not for keeping secrets.
 *
 * Source: Fowler, Noll & Vo, FNV-1a with 32 bits (RFC 9923).
 */
export function fingerprint(text: string): string {
  let hash = OFFSET_BASIS;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return (hash >>> 0).toString(36);
}

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
