import type { Problem } from "../src/index.ts";
import { smallProblem } from "./small-problem.ts";

const text = (da: string, en: string) => ({ da, en });

/**
 * Two areas and a third that is context, two departments, and remarks about a part of every kind: `S.1` moves `parks`, `R.1`
 * moves `roads`.
 */
export const remarkedProblem: Problem = smallProblem({
  departments: ["A", "B"],
  tasks: { parks: "A", roads: "B", books: "A", schools: "B", desk: { home: "A", eligible: ["A", "B"] } },
  areas: {
    S: { "S.1": { moves: [{ task: "parks", to: "B" }] } },
    R: { "R.1": { moves: [{ task: "roads", to: "A" }] } },
    reform: {},
  },
  open: 2,
  rest: {
    sources: [{ id: "P", title: "Report", date: "2024", url: "https://example.org/report" }],
    effects: [{ id: "E", theme: "T", points: 1, when: { scenario: "S.1" }, basis: "assumed" }],
    recommendations: [
      { id: "N1", name: text("Saml parkerne", "Gather the parks"), main: true, supports: ["S.1"], cites: cites("3") },
      { id: "N2", name: text("Lyt til dem", "Listen to them"), themes: ["T"] },
      { id: "N3", name: text("Lad skranken blive", "Let the desk stay"), supports: ["desk.0", "R.1"] },
    ],
    remarks: [
      { id: "M1", about: { task: "parks" }, kind: "concern", text: text("Søerne glemmes", "The lakes are forgotten") },
      {
        id: "M2",
        about: { scenario: "S.1" },
        kind: "condition",
        status: "contested",
        raisedBy: text("Udvalget", "The committee"),
        evidence: "mixed",
        text: text("Loven skal ændres.", "The law must be changed."),
        note: { da: "Det er den tit.", en: "It often is." },
        cites: cites("5"),
      },
      {
        id: "M3",
        about: { area: "S" },
        kind: "gap",
        text: text("Tal mangler", "Figures are missing"),
        basis: "derived",
        cites: [{ source: "P" }],
      },
      { id: "M4", about: { area: "R" }, kind: "phase", text: text("Til maj", "In May") },
      { id: "M5", about: { area: "reform" }, kind: "condition", status: "met", text: text("Vedtaget", "Passed") },
      { id: "M6", about: { department: "B" }, kind: "process", text: text("Spørg dem", "Ask them") },
      { id: "M7", about: { theme: "T" }, kind: "precedent", text: text("Set før", "Seen before") },
      { id: "M8", about: { scenario: "desk@A" }, kind: "follow-up", text: text("Den blev", "It stayed") },
    ],
  },
});

function cites(page: string): readonly object[] {
  return [{ source: "P", page, inferred: page === "5" }];
}
