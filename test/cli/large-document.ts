import { tinyDocument } from "./tiny-document.ts";

const TASKS = Array.from({ length: 40 }, (_, t) => `t${t}`);

/** The tiny document with forty more tasks in either department: far too many allocations to list. */
export const largeText: string = JSON.stringify({
  ...tinyDocument,
  tasks: [
    ...(tinyDocument.tasks as object[]),
    ...TASKS.map((id, t) => ({
      id,
      name: { da: id, en: id },
      home: "N",
      eligible: ["N", "S"],
      measures: { load: { low: 7 + t * t, high: 7 + t * t, basis: "assumed", cites: [] } },
    })),
  ],
  limits: [],
  effects: TASKS.map((id, t) => ({
    id: `E-${id}`,
    theme: t % 2 === 0 ? "T1" : "T2",
    points: 1 + (t % 5),
    when: { together: [id, TASKS[(7 * t + 3) % TASKS.length]] },
    basis: "assumed",
    cites: [],
  })),
});
