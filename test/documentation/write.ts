import { writeFileSync } from "node:fs";
import { currentReadme, readmeFile } from "./generated.ts";

// npm run readme: writes into the README what is computed.
writeFileSync(readmeFile, await currentReadme());
