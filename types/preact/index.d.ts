/**
 * What the pictures use of preact, whose own types bring all those of the browser with them: this library runs where
 * there is none, and must not come to use any of it.
 */
export interface VNode {
  readonly type: unknown;
}
