import { toLinearProgram } from "../../analyse/to-linear-program.ts";
import type { LinearProgram } from "../../program/linear-program.ts";
import { writeLp } from "../../program/write-lp.ts";
import { writeMps } from "../../program/write-mps.ts";
import type { CommandData } from "../command.ts";
import { LIMIT_HELP } from "../help-lists.ts";
import { RUN, WEIGHTS, WISHES } from "../option-table.ts";
import { choosing } from "../question-options.ts";

/** Writer of a program in each format, and the sign that begins a comment. */
const WRITERS: ReadonlyMap<string, { readonly write: (program: LinearProgram) => string; readonly comment: string }> =
  new Map([
    ["lp", { write: writeLp, comment: "\\" }],
    ["mps", { write: writeMps, comment: "*" }],
  ]);

const UNPROVEN = {
  da: "Ikke bevist: tiden løb ud, før det værste og det bedste af alle lovlige fordelinger var kendt, som målfunktionen hviler på.",
  en: "Not proven: the time ran out before the worst and the best of all lawful allocations were known, on which the objective stands.",
};

export const exportCommand: CommandData = {
  name: "export",
  about: { da: "problemet som lineært program", en: "the problem as a linear program" },
  options: ["problem", ...WEIGHTS, ...WISHES, ...RUN],
  formats: [...WRITERS.keys()],
  formatRequired: true,
  notes: [LIMIT_HELP],
  answer: (asked) => {
    const program = toLinearProgram(asked.problem, choosing(asked));
    const { write = writeLp, comment = "" } = WRITERS.get(asked.given.format) ?? {};
    // The objective of another run may be another one: a file says so itself, whoever finds it.
    const remark = program.status === "stopped" ? `${comment} ${UNPROVEN[asked.language]}\n` : "";
    return { text: remark + write(program), ends: [program] };
  },
};
