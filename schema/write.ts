import { writeFileSync } from "node:fs";
import { format } from "prettier";
import { problemJsonSchema } from "../src/problem/json-schema.ts";

const file = new URL("problem.schema.json", import.meta.url);
writeFileSync(file, await format(JSON.stringify(problemJsonSchema()), { parser: "json", printWidth: 120 }));
