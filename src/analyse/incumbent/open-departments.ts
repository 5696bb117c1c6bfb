import type { Structure } from "../../problem/structure.ts";

/** Task counts of the departments, and how far these are from what the kommissorium says of departments. */
export class OpenDepartments {
  readonly taskCount: Int32Array;
  readonly #openers: Int32Array;
  readonly #permanent: Uint8Array;
  readonly #existing: Uint8Array;
  readonly #wanted: number;
  #open = 0;
  #misused = 0;

  /** With no task anywhere. */
  constructor({ problem: { departments, kommissorium } }: Structure) {
    this.taskCount = new Int32Array(departments.length);
    this.#openers = new Int32Array(departments.length);
    this.#permanent = Uint8Array.from(departments, ({ permanent }) => Number(permanent));
    this.#existing = Uint8Array.from(departments, ({ existing }) => Number(existing));
    this.#wanted = kommissorium.departments;
    for (let department = 0; department < departments.length; department++) this.#misused += this.#misuse(department);
  }

  /** Departments too many or too few, permanent ones without a task, and new ones used without being opened. */
  get broken(): number {
    return Math.abs(this.#open - this.#wanted) + this.#misused;
  }

  /** Adds tasks to a department, or takes them away. */
  addTasks(department: number, tasks: number): void {
    const before = this.taskCount[department] ?? 0;
    const after = before + tasks;
    if (before > 0 && after > 0) this.taskCount[department] = after;
    else {
      this.#misused -= this.#misuse(department);
      this.taskCount[department] = after;
      this.#open += Number(after > 0) - Number(before > 0);
      this.#misused += this.#misuse(department);
    }
  }

  /** Counts a scenario that opens a department, or counts it no more. */
  addOpener(department: number, sign: 1 | -1): void {
    this.#misused -= this.#misuse(department);
    this.#openers[department] = (this.#openers[department] ?? 0) + sign;
    this.#misused += this.#misuse(department);
  }

  #misuse(department: number): number {
    if (this.taskCount[department] === 0) return this.#permanent[department] ?? 0;
    return Number(this.#existing[department] === 0 && this.#openers[department] === 0);
  }
}
