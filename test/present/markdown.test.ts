import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../src/present/render/to-markdown.ts";
import { heading, list, paragraph, title, type Page } from "../../src/present/document/document.ts";
import { safeText } from "../../src/present/render/safe-text.ts";
import { documentOf } from "../document-of.ts";
import { runs } from "../runs.ts";
import { textTable } from "../text-table.ts";

/** What pages themselves consist of; `code` is what a word stands in that would become something else. */
const OWN_TAGS = ["h1", "h2", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "br", "code"];

/** What GitHub makes links, pictures or formulas of in text that is no code, after Markdown has been read. */
const MEANT_BY_GITHUB = /(?<!\w)@[a-z0-9]|#\d|\bgh-\d|\$|https?:\/\/|:[a-z0-9_+-]*[a-z][a-z0-9_+-]*:/i;

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };

const collapsed = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const shown = (html: string): string =>
  collapsed(
    html
      .replaceAll("<br>", " ")
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => entities[name] ?? ""),
  );

/** The texts of a page as GitHub's Markdown shows them, headings, paragraphs, items and cells alike. */
function textsOf(page: Page): readonly string[] {
  const html = marked.parse(toMarkdown(documentOf(page)), { gfm: true, async: false });
  const tags = [...html.matchAll(/<\/?([^\s>/]+)/g)].map(([, tag = ""]) => tag);
  expect(tags.filter((tag) => !OWN_TAGS.includes(tag))).toEqual([]);
  expect(MEANT_BY_GITHUB.exec(shown(html.replaceAll(/<code>.*?<\/code>/g, "<br>")))).toBeNull();
  return [...html.matchAll(/<(h[12]|p|li|t[hd])(?: [^>]*)?>([^]*?)<\/\1>/g)].map(([, , text = ""]) => shown(text));
}

/** A page with texts in every place where there can be one. */
function pageOf(texts: readonly string[]): Page {
  const [a = "", b = "", c = "", d = "", e = "", f = ""] = texts;
  return [title(a), paragraph(b), list([c, d]), heading(e), textTable([[a, "text"], [f, "figure"]], [[b, c], [d, e]])]; // prettier-ignore
}

const read = (texts: readonly string[]): readonly string[] => {
  const [a = "", b = "", c = "", d = "", e = "", f = ""] = texts.map((text) => collapsed(safeText(text)));
  return [a, b, c, d, e, a, f, b, c, d, e];
};

const bits = [
  ...Array.from("|\\`*_~<>[]()!#&;:.,+-=@$^'\"?{}/%1ax \t\næ日é😀\u2028\u202e\u0000"),
  ..."`` ~~ ** __ ~~~ ``` === --- <b> <!-- --> &lt; &#64; &copy; 1. 12) http://a.dk https:// www.a.dk @bob".split(" "),
  ..."a@b.dk #12 GH-1 :smile: :+1: [^1] [^1]: [a](b) ![i](x) $x$ $$ mailto:a@b.dk [x] <a@b.dk> ftp://a.dk".split(" "),
  "library@N",
  "[ ]",
  "\r\n",
];
const text = fc
  .tuple(fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 7 }), fc.constantFrom("", " "))
  .map(([parts, between]) => parts.join(between))
  // A block without text would not be there.
  .filter((each) => collapsed(safeText(each)) !== "");

describe("Markdown", () => {
  it.each([
    ["a bar", "a | b"],
    ["a bar behind a backslash", "a \\| b \\\\| c"],
    ["a backslash at the end", "C:\\"],
    ["code", "`a` ``b``` c`"],
    ["struck and stressed", "~~x~~ ~y~ *a* **b** _c_ __d__ a_b_c"],
    ["entities", "&lt;script&gt; &copy; &#64; R&D; A & B &nosuch;"],
    ["HTML", "<script>alert(1)</script> <b>x</b> <!-- no --> <?php ?> a<br>b"],
    ["a number with a point", "1. Business & growth"],
    ["a number with a bracket", "12) twelve"],
    ["a decimal", "1.5 million"],
    ["a plus", "+ plus"],
    ["a dash", "- dash"],
    ["equals signs", "==="],
    ["dashes", "---"],
    ["tildes", "~~~"],
    ["number signs", "# no heading ##"],
    ["a quotation", "> quoted"],
    ["addresses", "https://example.org/a_b (http://a.dk/?x=1&y=2), www.evil.example. ftp://a.dk"],
    ["mail", "Write to a.b@kk.dk, mailto:x@y.dk <z@y.dk>"],
    ["mentions", "@mention, (@org/team) æ@b"],
    ["references", "#123 GH-12 owner/repo#1"],
    ["emoji by name", ":smile: :+1: a:b:c"],
    ["the time", "kl. 10:30:15"],
    ["footnotes", "[^1] and [^1]: what"],
    ["links and pictures", "[x](javascript:alert(1)) ![img](x) [a][b] [c]: d"],
    ["a box to tick", "[ ] to do [x] done"],
    ["formulas", "$a_b$ and $c$, $$x$$ $`y`$ for 100 $"],
    ["line breaks", "trailing  \nbreak\r\nand\tmore"],
    ["all of it", "!\"#$%&'()*+,-./0:;<=>?@A[\\]^_`a{|}~"],
  ])("shows %s as it stands", (_, name) => {
    expect(textsOf(pageOf(Array<string>(6).fill(name)))).toEqual(read(Array<string>(6).fill(name)));
  });

  it("shows any text as it stands, anywhere on a page: no link, no stress, no HTML", () => {
    const check = fc.property(fc.array(text, { minLength: 6, maxLength: 6 }), (texts) => {
      expect(textsOf(pageOf(texts))).toEqual(read(texts));
    });
    fc.assert(check, runs(1500));
  });

  it("can be read as it is, too", () => {
    expect(
      toMarkdown(
        documentOf([paragraph("H1 vejer 33,3 % (A01.1); se https://kk.dk/ressort."), list(["TMF → KFF: A & B"])]),
      ),
    ).toBe("H1 vejer 33,3 % (A01.1); se `https://kk.dk/ressort`.\n\n- TMF → KFF: A & B\n");
  });

  it("has a line for each line of a cell", () => {
    // prettier-ignore
    const table = textTable([["A", "text"], ["B", "figure"]], [["one\ntwo", "| 1"]]);
    expect(toMarkdown(documentOf([table]))).toBe(
      "| A          |    B |\n| :--------- | ---: |\n| one<br>two | \\| 1 |\n",
    );
  });
});
