import { describe, expect, it } from "vitest";
import { toText } from "../../src/present/render/terminal/to-text.ts";
import { shortened } from "../../src/present/render/terminal/shortened.ts";
import { rowsToCsv, rowsToCsvForExcel } from "../../src/present/render/to-csv.ts";
import { toHtml } from "../../src/present/render/html/to-html.tsx";
import { toMarkdown } from "../../src/present/render/to-markdown.ts";
import { heading, list, paragraph, title, type Page } from "../../src/present/document/document.ts";
import { safeJson } from "../../src/present/render/safe-text.ts";
import { cpuSeconds } from "../cpu-seconds.ts";
import { documentOf } from "../document-of.ts";
import { textTable } from "../text-table.ts";

const rows = (name: string): Record<string, string | number>[] => [
  { rank: 1, name },
  { rank: 2, name: `Mod: ${name}` },
];

const page = (name: string): Page => [
  title(name),
  paragraph(`Om ${name}.`),
  list([name, "kort"]),
  heading(name),
  textTable([["Nr.", "figure"], ["Navn", "text"], ["Kilde", "text"]], [["1", name, "s. 1"], ["2", `Mod: ${name}\n${name}`, ""]]), // prettier-ignore
];

const renderers: Readonly<Record<string, (name: string) => string>> = {
  "a page of 100 columns": (name) => toText(documentOf(page(name)), { width: 100, colour: false }),
  "a page of 40 columns": (name) => toText(documentOf(page(name)), { width: 40, colour: true }),
  HTML: (name) => toHtml(documentOf(page(name))),
  Markdown: (name) => toMarkdown(documentOf(page(name))),
  CSV: (name) => rowsToCsv(rows(name), ["rank", "name"]),
  "CSV for Excel": (name) => rowsToCsvForExcel(rows(name), ["rank", "name"], "da"),
  JSON: (name) => safeJson(JSON.stringify(rows(name))),
};

/** What a long name can be made of: words, none, signs to be escaped or replaced, letters of more than one unit. */
const kinds = [
  "L",
  "to ord ",
  "- ",
  "日",
  "e\u0301",
  "👩‍👩‍",
  "\u001b[",
  " ",
  "\n",
  '"',
  "=",
  ",-",
  "@a",
  ".",
  "&a",
  ":a",
  "$",
];

describe("a long name", () => {
  describe.each(Object.keys(renderers))("in %s", (called) => {
    const render = renderers[called] ?? String;

    it.each([...kinds, "\\|`_"])("of %j costs as much more as it is longer", (kind) => {
      const [short = "", long = ""] = [10_000, 100_000].map((length) => kind.repeat(length / kind.length));
      render(short);
      const seconds = [cpuSeconds(() => render(short)), cpuSeconds(() => render(long))] as const;
      // The garbage of others may be collected meanwhile; what grows with the square takes seconds here.
      expect(seconds[1]).toBeLessThan(15 * seconds[0] + 0.15);
    });

    it("of a million characters takes less than a second", () => {
      const name = "Lang ".repeat(200_000);
      expect(cpuSeconds(() => render(name))).toBeLessThan(1);
      expect(cpuSeconds(() => render("L".repeat(1_000_000)))).toBeLessThan(1);
    });
  });

  it("is cut on a page for the terminal, at a thousand characters a word and twenty thousand a line", () => {
    const [word, line] = ["L".repeat(1_000), `${"fire ".repeat(3_999)}fire.`];
    expect([shortened(word), shortened(line)]).toEqual([word, line]);
    expect(shortened(`${word}L er lang`)).toBe(`${word.slice(1)}… er lang`);
    expect(shortened(`${line}!`)).toBe(`${line.slice(0, -1)}…`);
    expect(shortened("👩‍".repeat(700))).toMatch(/^(👩‍)*👩…$/u);
    const shown = toText(documentOf(page(`${word}L`)), { width: 100, colour: false });
    expect(shown.match(/…/g)).toHaveLength(7);
  });

  it("is whole in every other format", () => {
    const name = "Lang ".repeat(10_000).trim();
    expect(toMarkdown(documentOf([paragraph(name)]))).toContain(name);
    expect(toHtml(documentOf([paragraph(name)]))).toContain(name);
    expect(rowsToCsv([{ name }], ["name"])).toContain(name);
    expect(rowsToCsvForExcel([{ name }], ["name"], "en")).toContain(name);
  });
});
