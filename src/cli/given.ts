import type { Varied } from "../analyse/assumptions/vary.ts";
import type { CoreCases } from "../analyse/core/core-index.ts";
import type { Method } from "../analyse/run.ts";
import type { RemarkKind } from "../problem/remark.ts";
import type { WishOptions } from "./wish-options.ts";

/** Values of a command's options once they are read; those that a command does not have are never there. */
export interface Given extends WishOptions {
  readonly problem: string;
  readonly weight?: Readonly<Record<string, number>>;
  readonly weights?: string;
  readonly by?: readonly string[];
  readonly over?: CoreCases;
  readonly method?: Method;
  readonly timeLimit?: number;
  readonly top?: number;
  readonly apart?: number;
  readonly best?: number;
  readonly samples?: number;
  readonly seed?: number;
  readonly vary?: readonly Varied[];
  readonly versus?: string;
  readonly kind?: readonly RemarkKind[];
  readonly width?: number;
  readonly format: string;
  readonly output?: string;
}

/** For each option the values that were typed, in their order. */
export type Typed = Readonly<Partial<Record<keyof Given, readonly string[]>>>;
