import { readFileSync, writeFileSync } from "node:fs";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { withCoverage } from "./coverage.ts";
import { withAssumptions } from "./assumptions.ts";

// Writes the list of assumptions and the table of what is coded into the README of the Copenhagen document.
const readme = new URL("../../seeds/kobenhavn-2024/README.md", import.meta.url);
writeFileSync(readme, withCoverage(withAssumptions(readFileSync(readme, "utf8"), kobenhavn2024), kobenhavn2024));
