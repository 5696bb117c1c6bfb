/** Every object inside a JSON value, with the path that leads to it. */
export function* objectsIn(value: unknown, path = ""): Generator<{ path: string; object: Record<string, unknown> }> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield { path, object: value as Record<string, unknown> };
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, `${path}/${key}`);
}
