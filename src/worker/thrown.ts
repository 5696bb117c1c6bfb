import { CatalogueTooLarge } from "../allocation/catalogue/columns.ts";
import { InvalidInput, InvalidProblem, reasonOf } from "../problem/invalid-problem.ts";
import { SolverDisagreement } from "../solve/solver-disagreement.ts";

/** An error as it crosses: of an error that is cloned, class and fields are lost. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Further fields of an error of the library, such as its issues. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The errors that the questions throw, but for those of callbacks, which are called on this side. */
const CLASSES = { InvalidInput, InvalidProblem, CatalogueTooLarge, SolverDisagreement };

const isKnown = (name: string): name is keyof typeof CLASSES => Object.hasOwn(CLASSES, name);

/** Converts what was thrown to plain data. */
export function asData(thrown: unknown): Thrown {
  if (!(thrown instanceof Error)) return { name: "Error", message: reasonOf(thrown), stack: undefined, fields: {} };
  const { name, message, stack } = thrown;
  return { name, message, stack, fields: isKnown(name) ? Object.fromEntries(Object.entries(thrown)) : { name } };
}

/** An error that was thrown on the other side, as one of this side, with the stack that it had on the other. */
export function asError({ name, message, stack, fields }: Thrown): Error {
  // Its fields are there: the constructor of the class would make them, and the message, of something else.
  const made: Error = Reflect.construct(Error, [message], isKnown(name) ? CLASSES[name] : Error);
  if (stack !== undefined) Object.defineProperty(made, "stack", { value: stack, writable: true, configurable: true });
  return Object.assign(made, fields);
}
