import { readFileSync, writeFileSync } from "node:fs";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { withAssumptions } from "./assumptions.ts";

// Writes the list of assumptions into the README of the Copenhagen document.
const readme = new URL("../../seeds/kobenhavn-2024/README.md", import.meta.url);
writeFileSync(readme, withAssumptions(readFileSync(readme, "utf8"), kobenhavn2024));
