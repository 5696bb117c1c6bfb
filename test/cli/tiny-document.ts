import type { ProblemDocument } from "../../src/index.ts";

/**
 * A document of two areas and a free task in which every allocation is lawful, with names that are hard to print:
 * quotes, commas, line breaks, bars, and an escape sequence.
 */
export const tinyDocument: ProblemDocument = {
  format: "ressort-problem/1",
  id: "tiny",
  title: { da: "Lille by", en: "Small town" },
  sources: [{ id: "S", title: "Rapport om byen, med bilag", date: "2020-05" }],
  kommissorium: { departments: 2, cites: [{ source: "S", page: "3" }] },
  measures: [{ id: "load", name: { da: "Sager", en: "Cases" }, unit: { da: "sager", en: "cases" } }],
  departments: ["N", "S"].map((id) => ({
    id,
    name: { da: `Forvaltning ${id}`, en: `Department ${id}` },
    committee: { id: `U${id}`, name: { da: `Udvalg ${id}`, en: `Committee ${id}` } },
    existing: true,
    permanent: true,
  })),
  tasks: [
    { id: "roads", name: { da: "Veje", en: "Roads" }, home: "N", ...load(4, 6, "assumed") },
    { id: "parks", name: { da: "Parker", en: "Parks" }, home: "N", ...load(2, 2, "stated") },
    { id: "schools", name: { da: "Skoler", en: "Schools" }, home: "S", ...load(1, 1, "stated") },
    {
      id: "library",
      name: { da: "Bibliotek", en: "Library" },
      home: "S",
      eligible: ["S", "N"],
      ...load(3, 3, "stated"),
    },
  ],
  areas: [
    {
      id: "A",
      name: { da: "Grønne områder", en: "Green areas" },
      scenarios: [
        {
          id: "A.1",
          name: { da: 'Parker "til", S', en: 'Parks, "to" S\nas | one' },
          moves: [{ task: "parks", to: "S" }],
          cites: [{ source: "S", page: "12", inferred: true }],
        },
      ],
    },
    {
      id: "B",
      name: { da: "Møder", en: "Meetings" },
      scenarios: [{ id: "B.1", name: { da: "Fælles møder", en: "Joint \u001b[31mmeetings" }, moves: [] }],
    },
  ],
  limits: [{ id: "L", sum: { load: "load", department: "N" }, min: 0, max: 100 }],
  hensyn: [
    {
      id: "H1",
      name: { da: "Nærhed", en: "Nearness" },
      weight: 1,
      themes: [
        { id: "T1", name: { da: "Point", en: "Points" }, weight: 1, gauge: { kind: "points" } },
        { id: "T2", name: { da: "Intet", en: "Nothing" }, weight: 1, gauge: { kind: "points" } },
      ],
    },
    {
      id: "H2",
      name: { da: "Balance", en: "Balance" },
      weight: 2,
      themes: [
        { id: "T3", name: { da: "Jævnhed", en: "Evenness" }, weight: 1, gauge: { kind: "balance", measure: "load" } },
      ],
    },
  ],
  effects: [
    {
      id: "E1",
      theme: "T1",
      points: 3,
      when: { scenario: "A.1" },
      basis: "stated",
      cites: [{ source: "S", page: "14" }],
    },
    { id: "E2", theme: "T1", points: 1, when: { scenario: "B.1" }, basis: "assumed", cites: [] },
  ],
  selections: [
    {
      id: "plan",
      name: { da: "Planen", en: "The plan" },
      selection: { A: "A.1" },
      basis: "derived",
      cites: [{ source: "S", page: "B2/9-10" }],
      open: ["B"],
      note: { en: "A draft" },
    },
  ],
};

function load(low: number, high: number, basis: string): object {
  return { measures: { load: { low, high, basis, cites: basis === "stated" ? [{ source: "S", page: "20" }] : [] } } };
}

/** The same as text. */
export const tinyText: string = JSON.stringify(tinyDocument);
