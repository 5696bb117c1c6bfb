/**
 * Readers for input that has not been checked: they take what is there and pass over what has another form, which
 * the schema reports. So one wrong value does not hide the next.
 */
export type Raw = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of an own key; undefined where there is none. */
export function own(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The entries of a list, whatever they are, each with its position. */
export function items(value: unknown, key: string): [unknown, number][] {
  const list = own(value, key);
  return Array.isArray(list) ? list.map((entry: unknown, index) => [entry, index]) : [];
}

/** The entries of an object, each with its key. */
export function fields(value: unknown, key: string): [string, unknown][] {
  const record = own(value, key);
  return isRecord(record) ? Object.entries(record) : [];
}

/** A text, if there is one. */
export function word(value: unknown, key: string): string | undefined {
  const found = own(value, key);
  return typeof found === "string" && found !== "" ? found : undefined;
}

/** A finite number, if there is one. */
export function finite(value: unknown, key: string): number | undefined {
  const found = own(value, key);
  return typeof found === "number" && Number.isFinite(found) ? found : undefined;
}
