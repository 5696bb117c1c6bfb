/** Stands for the absence of a value: an edit to it deletes. */
export const REMOVED: unique symbol = Symbol("removed");

/** New values by path, such as `tasks[0].measures.staff`; a path to the end of a list adds to it. */
export type Edits = Readonly<Record<string, unknown>>;

/** Makes edits to a document, in place. */
export function edit(document: Record<string, unknown>, edits: Edits): Record<string, unknown> {
  for (const [path, value] of Object.entries(edits)) {
    const steps = stepsOf(path);
    const last = steps.pop() ?? "";
    let container: Record<string, unknown> = document;
    for (const step of steps) container = container[step] as Record<string, unknown>;
    if (value !== REMOVED) container[last] = value;
    else if (Array.isArray(container)) container.splice(Number(last), 1);
    else Reflect.deleteProperty(container, last);
  }
  return document;
}

/** Reads the steps of a path: `.key`, `[0]` and `["any key"]`. */
function stepsOf(path: string): string[] {
  return [...path.matchAll(/\["(?<quoted>[^"]*)"\]|\[(?<index>\d+)\]|(?<key>[^.[\]]+)/gu)].map(
    ({ groups }) => groups?.quoted ?? groups?.index ?? groups?.key ?? "",
  );
}
