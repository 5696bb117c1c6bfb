/** A table whose cells are texts, a cell of several lines with breaks. */
export interface TextTable {
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** A column and to which side its cells stand. */
export interface TextColumn {
  readonly title: string;
  readonly align: "left" | "right";
}
