/** What a promise came to. */
export type Settled = { readonly answer: unknown } | { readonly error: unknown };

export async function settled(asking: () => unknown): Promise<Settled> {
  try {
    return { answer: await asking() };
  } catch (error) {
    return { error };
  }
}

/** What a promise is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  const outcome = await settled(() => promise);
  if ("answer" in outcome) throw new Error("It was answered.");
  return outcome.error;
}
