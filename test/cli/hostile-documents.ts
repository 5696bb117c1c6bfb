import { readdirSync, readFileSync } from "node:fs";
import type { ProblemDocument } from "../../src/index.ts";

const cases = new URL("../cases/", import.meta.url);

/** Documents whose names (and in `csv-id` and `formula-cells` ids) are made to do harm to whoever is shown them. */
export const hostileDocuments: readonly string[] = [
  ...readdirSync(new URL("hostile/", cases))
    .filter((file) => /^(c1|csv|csv-id|esc|md|nl|rtl|sep|zw|longname-\d+)\.json$/.test(file))
    .map((file) => `hostile/${file}`),
  "formula-cells.json",
  "markdown-cells.json",
];

export const hostileText = (file: string): string => readFileSync(new URL(file, cases), "utf8");

const rows = ["table", "json", "ndjson", "csv", "csv-excel", "markdown", "html"];

/** Every command that takes a document, as it can be asked of any of the hostile ones, with its formats. */
export function commandsOn(
  file: string,
): readonly { readonly argv: readonly string[]; readonly formats: readonly string[] }[] {
  const { areas = [], tasks } = JSON.parse(hostileText(file)) as ProblemDocument;
  const scenario = areas[0]?.scenarios[0]?.id ?? "";
  const changed = JSON.stringify({ [areas[0]?.id ?? ""]: scenario });
  return [
    { argv: ["rank"], formats: rows },
    { argv: ["rank", `--lock=${scenario}`, `--forbid=${scenario}`], formats: rows },
    { argv: ["frontier"], formats: rows },
    { argv: ["weights", "--samples", "10"], formats: rows },
    { argv: ["standing", changed], formats: rows },
    { argv: ["compare", changed, "unchanged"], formats: rows },
    { argv: ["explain", changed], formats: rows },
    { argv: ["why-not", `--lock=${scenario}`, `--place=${tasks[0]?.id ?? ""}=B`], formats: rows },
    // 131,072 selections of one document, to be ranked anew for each of its 17 effects.
    { argv: ["assumptions", "--samples", "10", ...(areas.length > 10 ? ["--time-limit", "0"] : [])], formats: rows },
    { argv: ["show", changed], formats: rows },
    { argv: ["check"], formats: rows },
    { argv: ["list", "scenarios"], formats: rows },
    { argv: ["list", "tasks"], formats: rows },
    { argv: ["list", "remarks"], formats: rows },
    { argv: ["list", "recommendations"], formats: rows },
    { argv: ["start"], formats: rows },
    { argv: ["export"], formats: ["lp", "mps"] },
  ];
}
