const theme = (id: string, gauge: object) => ({ id, name: { da: id, en: id }, weight: 1, gauge });

/** One hensyn with a theme for each gauge, all over the measure `load`. */
export const EVERY_GAUGE: readonly object[] = [
  {
    id: "H",
    name: { da: "H", en: "H" },
    weight: 1,
    themes: [
      theme("T", { kind: "points" }),
      theme("moved", { kind: "moved", measure: "load" }),
      theme("balance", { kind: "balance", measure: "load" }),
    ],
  },
];
