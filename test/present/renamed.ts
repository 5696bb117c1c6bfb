import { parseProblem, type Problem } from "../../src/index.ts";
import { readCase } from "../cases/read-case.ts";

/** Names that are made to do harm: to HTML, Markdown, terminals, spreadsheets, and to whatever has little room. */
const HOSTILE = [
  `<script>alert(1)</script>"'&]]>`,
  "\u202eright to left\u2066 and \u0000\u0007\u001b[31m controls \u001b]8;;https://example.org\u0007 \uffff\ud800",
  "W".repeat(10_000),
  "[a](javascript:alert(1)) | *b* `c` https://example.org @octocat #1 $x$",
  "Ministeriet for ".repeat(700),
  `=HYPERLINK("https://example.org")\r\n\u2028x\u2029\u0085`,
  "漢字".repeat(300),
];

const HOLDS_NAME = /^(?:name|unit|title|text|note|raisedBy)$/;

/** A small document whose names are all hostile, each in another way than the one before. */
export const renamed: Problem = ((): Problem => {
  let count = 0;
  const name = (): string => HOSTILE[count++ % HOSTILE.length] ?? "";
  const text = JSON.stringify(readCase("hostile/md"), (key, value: unknown) =>
    HOLDS_NAME.test(key) ? (typeof value === "string" ? name() : { da: name(), en: name() }) : value,
  );
  return parseProblem(JSON.parse(text));
})();
