/** JSON data that a test may change at will. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const text = (da: string, en: string): Json => ({ da, en });
const staff = (low: number, high = low): Json => ({
  staff: { low, high, basis: "stated", cites: [{ source: "S1", page: "3", fact: "F1" }] },
});

/**
 * A small document that uses every part of the format: four departments, one of which does not exist today, five tasks,
 * one of which is freely placed, and two areas. Made anew by each call.
 */
export function validDocument(): Record<string, Json> {
  return {
    format: "ressort-problem/1",
    id: "small",
    title: text("En lille by", "A small town"),
    sources: [{ id: "S1", title: "Rapport", date: "2025-01", url: "https://example.org/rapport" }],
    kommissorium: { departments: 3, cites: [{ source: "S1", page: "1", inferred: true }] },
    measures: [
      { id: "staff", name: text("Årsværk", "Staff"), unit: text("årsværk", "full-time equivalents") },
      { id: "cases", name: text("Sager", "Cases"), unit: "1/år" },
    ],
    departments: [
      department("WORK", "Arbejde", "Work"),
      department("CARE", "Omsorg", "Care"),
      { ...department("CITY", "By", "City"), permanent: true, note: { en: "Owns the streets." } },
      { ...department("CLIMATE", "Klima", "Climate"), existing: false },
    ],
    tasks: [
      { id: "benefits", name: text("Ydelser", "Benefits"), home: "WORK", measures: staff(40, 44), cites: [] },
      { id: "nursing", name: text("Sygepleje", "Nursing"), home: "CARE", measures: staff(30) },
      { id: "roads", name: text("Veje", "Roads"), home: "CITY", measures: staff(20) },
      { id: "parks", name: text("Parker", "Parks"), home: "CITY", measures: staff(10), note: { da: "Også søer." } },
      { id: "it", name: text("It", "IT"), home: "WORK", measures: staff(5), eligible: ["WORK", "CITY"] },
    ],
    areas: areas(),
    rules: [
      {
        id: "R1",
        kind: "requires",
        scenario: "A1.1",
        anyOf: ["A2.1", "A2.2"],
        basis: "stated",
        cites: [{ source: "S1" }],
      },
      { id: "R2", kind: "excludes", scenarios: ["A1.2", "A2.1"], basis: "derived" },
    ],
    limits: [
      { id: "L1", sum: { moved: "staff" }, max: 90, basis: "assumed" },
      { id: "L2", sum: { used: "cost" }, max: 10 },
      { id: "L3", sum: { load: "staff", department: "CITY" }, min: 0, max: 80 },
      { id: "L4", sum: { tasks: true, department: "CITY" }, min: 0 },
    ],
    hensyn: hensyn(),
    effects: [
      {
        id: "E1",
        theme: "T1",
        points: 2,
        strength: "stated",
        when: { together: ["benefits", "nursing"] },
        basis: "stated",
        cites: [{ source: "S1" }],
      },
      {
        id: "E2",
        theme: "T1",
        points: -1,
        when: { task: "parks", in: "CLIMATE" },
        basis: "derived",
        note: { en: "Rivals." },
      },
      { id: "E3", theme: "T2", points: 3, when: { scenario: "A1.1" }, basis: "assumed" },
      { id: "E4", theme: "T2", points: 1, when: { all: ["A1.1", "A2.1", "it@CITY"] }, basis: "assumed" },
    ],
    names: [{ department: "CITY", name: text("Veje", "Streets"), when: { scenario: "A1.1" }, basis: "assumed" }],
    weightings: [{ id: "W1", name: text("Ro", "Calm"), weights: { H2: 3, T3: 2 }, note: { en: "Ours." } }],
    selections: [
      {
        id: "example",
        name: text("Eksempel", "Example"),
        selection: { A1: "A1.1", it: "it@WORK" },
        basis: "stated",
        open: [{ area: "A2", among: ["A2.1"] }],
      },
    ],
    recommendations: [
      {
        id: "R01",
        main: true,
        name: text("Saml det grønne", "Gather what is green"),
        themes: ["T2"],
        supports: ["A1.1"],
      },
      { id: "R02", name: text("Lyt", "Listen"), cites: [{ source: "S1", page: "4" }], note: { en: "To all." } },
    ],
    remarks: remarks(),
  };
}

function department(id: string, da: string, en: string): Record<string, Json> {
  return {
    id,
    name: text(da, en),
    committee: { id: `${id}-committee`, name: text(`${da}udvalget`, `${en} committee`) },
  };
}

function areas(): Json {
  return [
    {
      id: "A1",
      name: text("Klima", "Climate"),
      scenarios: [
        {
          id: "A1.1",
          name: text("Samlet", "Together"),
          moves: [{ task: "parks", to: "CLIMATE" }],
          opens: ["CLIMATE"],
          uses: { cost: { low: 3, high: 5, basis: "assumed", cites: [{ source: "S1" }] } },
          names: { CLIMATE: text("Klima og parker", "Climate and parks") },
          cites: [{ source: "S1", page: "9" }],
        },
        { id: "A1.2", name: text("Til omsorg", "To care"), moves: [{ task: "parks", to: "CARE" }] },
      ],
    },
    {
      id: "A2",
      name: text("Omsorg", "Care"),
      cites: [{ source: "S1" }],
      scenarios: [
        { id: "A2.1", name: text("Lagt sammen", "Merged"), closes: [{ department: "CARE", into: "WORK" }] },
        { id: "A2.2", name: text("Veje til omsorg", "Roads to care"), moves: [{ task: "roads", to: "CARE" }] },
      ],
    },
  ];
}

function remarks(): Json {
  return [
    {
      id: "M1",
      about: { scenario: "A1.1" },
      kind: "condition",
      status: "contested",
      raisedBy: text("Arbejdsudvalget", "The work committee"),
      text: text("Loven skal ændres.", "The law must be changed."),
      basis: "stated",
      cites: [{ source: "S1", page: "5" }],
    },
    { id: "M2", about: { area: "A2" }, kind: "concern", evidence: "mixed", text: text("Uro.", "Unrest.") },
    { id: "M3", about: { task: "parks" }, kind: "gap", text: text("Søerne mangler.", "The lakes are missing.") },
    {
      id: "M4",
      about: { department: "CITY" },
      kind: "phase",
      text: text("Til maj.", "In May."),
      note: { da: "Måske." },
    },
    { id: "M5", about: { theme: "T1" }, kind: "precedent", basis: "derived", text: text("Set før.", "Seen before.") },
  ];
}

function hensyn(): Json {
  return [
    {
      id: "H1",
      name: text("Borgere", "Citizens"),
      weight: 2,
      themes: [
        {
          id: "T1",
          name: text("Nærhed", "Nearness"),
          weight: 1,
          gauge: { kind: "points" },
          scale: { worst: -10, best: 30 },
        },
        { id: "T2", name: text("Klima", "Climate"), weight: 1, gauge: { kind: "points" }, cites: [{ source: "S1" }] },
      ],
    },
    {
      id: "H2",
      name: text("Drift", "Running"),
      weight: 1,
      themes: [
        { id: "T3", name: text("Ligevægt", "Balance"), weight: 1, gauge: { kind: "balance", measure: "staff" } },
        { id: "T4", name: text("Omstilling", "Change"), weight: 0, gauge: { kind: "moved", measure: "staff" } },
      ],
    },
  ];
}
