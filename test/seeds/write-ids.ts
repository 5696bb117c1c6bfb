import { readFileSync, writeFileSync } from "node:fs";
import { parseProblemText } from "../../src/problem/parse-problem.ts";
import { idsSource } from "./ids.ts";

// npm run ids: writes the types of the ids of the documents, beside them.
const document = new URL("../../seeds/kobenhavn-2024/problem.json", import.meta.url);
const source = await idsSource(parseProblemText(readFileSync(document)), "Kobenhavn2024Ids");
writeFileSync(new URL("ids.ts", document), source);
