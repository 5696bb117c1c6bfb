/** Keeps a value under its key, and forgets the oldest where there are more than so many. */
export function keepFew<T>(kept: Map<string, T>, key: string, value: T, most: number): void {
  kept.set(key, value);
  if (kept.size <= most) return;
  for (const oldest of [...kept.keys()].slice(0, 1)) kept.delete(oldest);
}
