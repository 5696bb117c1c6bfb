/**
 * The interface that validating libraries agree upon, so that they take a schema without knowing who made it.
 *
 * Source: Standard Schema 1.1, https://standardschema.dev, whose declarations are meant to be copied.
 */
export interface StandardSchema<Input, Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output>;
    /** For the type checker alone. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** The value that was read, or all that is wrong with the input. */
export type StandardResult<Output> =
  { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] };

/** One thing that is wrong: in words, and where, by keys and positions. */
export interface StandardIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}
