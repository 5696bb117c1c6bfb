import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as fc from "fast-check";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { rank, type Problem } from "../../src/index.ts";
import { toHtml, view, type AnswerDocument } from "../../src/present/index.ts";
import { problems } from "../../src/testing/index.ts";
import type { Language } from "../../src/text/bilingual.ts";
import { safeText } from "../../src/present/render/safe-text.ts";
import { steering } from "../cli/steering.ts";
import { textTable } from "../text-table.ts";
import { readCase } from "../cases/read-case.ts";
import { runs } from "../runs.ts";
import { everyView, isLawful } from "./every-view.ts";
import { renamed } from "./renamed.ts";

/** Debian's browser, which `.ci/run` installs. */
const CHROMIUM = "/usr/bin/chromium";
const LANGUAGES = ["da", "en"] as const;
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1200, height: 900 };

const pagesIn = (problem: Problem, language: Language): readonly (readonly [string, string])[] =>
  everyView(problem, language).map(([name, document]) => [`${name}.${language}`, toHtml(document)] as const);
const pages = (problem: Problem): readonly (readonly [string, string])[] =>
  LANGUAGES.flatMap((language) => pagesIn(problem, language));

const documentOf = (blocks: AnswerDocument["blocks"]): AnswerDocument => ({
  language: "en",
  title: "<title>",
  blocks,
  data: null,
});

const SIGNS = { lt: "<", quot: '"', amp: "&" } as const;

describe("a page of HTML", () => {
  test("loads nothing, runs nothing, and has every id once", () => {
    for (const [name, html] of [...pages(kobenhavn2024), ...pages(renamed)]) {
      const tags = (html.match(/<[a-z!](?:"[^"]*"|[^">])*>/gi) ?? []).map((tag) => tag.replaceAll(/"[^"]*"/g, '""'));
      const active = /^<(?:script|iframe|img|link|object|embed|form|base)\b| on\w+=| style=| src=/i;
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect({ name, active: tags.filter((tag) => active.test(tag)) }).toEqual({ name, active: [] });
      expect({ name, ids: new Set(ids).size }).toEqual({ name, ids: ids.length });
    }
  });

  test("shows every name as it stands, and nothing in it that steers or hides", () => {
    const hard = fc.string({
      unit: fc.constantFrom(
        ...Array.from("<>&\"'/=!-[]`\u202e\u0000\u001b\u2028 \n"),
        "&lt;",
        "<!--",
        "</p>",
        "a",
        "æ",
      ),
    });
    fc.assert(
      fc.property(hard, hard, (one, other) => {
        const html = toHtml(
          documentOf([
            { kind: "text", text: [one, { kind: "task", id: other, text: other }] },
            { kind: "list", items: [one] },
            textTable([[`${one}.`, "text"]], [[other]]),
          ]),
          { as: "fragment", id: "a" },
        );
        const shown = html.replace(/<style>.*?<\/style>/, "").replaceAll(/<(?:"[^"]*"|[^">])*>/g, "\n");
        const decoded = shown.replaceAll(/&(lt|quot|amp);/g, (_, sign: keyof typeof SIGNS) => SIGNS[sign]);
        const lines = (text: string): string => safeText(text).replaceAll("\n", " ");
        expect(decoded.split("\n").filter((text) => text !== "")).toEqual(
          [
            "<title>",
            lines(one),
            lines(other),
            lines(one),
            ...`${one}.`.split("\n").map(safeText),
            ...other.split("\n").map(safeText),
          ].filter((text) => text !== ""),
        );
        expect(steering(html)).toBe("");
      }),
      runs(300),
    );
    for (const [name, html] of pages(renamed)) expect({ name, steers: steering(html) }).toEqual({ name, steers: "" });
  });

  test("has links for addresses only, whatever a document calls one", () => {
    const cite = (url: string) =>
      toHtml(documentOf([{ kind: "text", text: [{ kind: "cite", cite: { source: "R" }, url, text: "R, p. 1" }] }]));
    expect(cite("https://example.org/r")).toContain('<a class="cite" href="https://example.org/r" rel="noopener');
    for (const url of ["javascript:alert(1)", "data:text/html,x", "//example.org", "r.pdf", ""])
      expect(cite(url)).not.toContain("href");
  });

  test("keeps what its parts are", () => {
    const html = toHtml(
      documentOf([
        {
          kind: "text",
          text: [
            "Best: ",
            { kind: "scenario", id: "A.1", text: 'A.1 "One"' },
            { kind: "score", value: 1 / 3, text: "33.3" },
          ],
        },
      ]),
    );
    expect(html).toContain('<span class="scenario" data-id="A.1">A.1 &quot;One&quot;</span>');
    expect(html).toContain(`<data class="score" value="${1 / 3}">33.3</data>`);
    expect(html).toContain("<h1>&lt;title></h1>");
  });

  test("as a fragment is one element, whose ids are those that are asked for", () => {
    const document = view(kobenhavn2024, rank(kobenhavn2024, { top: 2 }), "da");
    const html = toHtml(document, { as: "fragment", id: "mine" });
    expect(html).toMatch(/^<section class="ressort" lang="da">.*<\/section>$/s);
    expect([...html.matchAll(/ id="([^"]*)"/g)].every(([, id]) => id?.startsWith("mine-"))).toBe(true);
    expect(toHtml(document)).toBe(toHtml(document));
    expect(() => toHtml(document, { id: "<" })).toThrow('id is "<"');
  });
});

describe.skipIf(!existsSync(CHROMIUM))("in Chromium", () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  /** What axe-core finds on a page, and by how much it is wider than its window. */
  const expectGood = async (name: string, html: string): Promise<void> => {
    const found = { name, violations: await violations(html), overflow: await overflow(html) };
    expect(found).toEqual({ name, violations: [], overflow: 0 });
  };
  /** What axe-core finds, each as its rule and where. */
  const violations = async (html: string): Promise<readonly string[]> => {
    await page.setContent(html);
    await page.evaluate(axe);
    return page.evaluate<readonly string[]>(AXE);
  };
  /** How far a page is wider than its window. */
  const overflow = async (html: string): Promise<number> => {
    await page.setContent(html);
    return page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
  };

  test.each([
    { size: PHONE, language: "da" as const },
    { size: DESK, language: "en" as const },
  ])("axe-core finds nothing at $size.width pixels, and the page has the room", async ({ size, language }) => {
    await page.setViewportSize(size);
    for (const [name, html] of pagesIn(kobenhavn2024, language)) await expectGood(name, html);
  });

  test("the same whatever the names are", async () => {
    await page.setViewportSize(PHONE);
    for (const problem of [renamed, ...["md", "rtl", "longname-10000"].map((name) => readCase(`hostile/${name}`))])
      for (const [name, html] of pagesIn(problem, "en")) await expectGood(name, html);
  });

  test("the same of any problem", async () => {
    await page.setViewportSize(PHONE);
    for (const problem of fc.sample(problems(), runs(5)).filter(isLawful))
      for (const [name, html] of pagesIn(problem, "da")) await expectGood(name, html);
  });

  test("shows one picture of each figure, the one that there is room for", async () => {
    const [, html = ""] = pages(kobenhavn2024).find(([name]) => name === "weights.en") ?? [];
    const widths = async (size: typeof PHONE): Promise<readonly number[]> => {
      await page.setViewportSize(size);
      await page.setContent(html);
      return page.evaluate<number[]>(
        "[...document.querySelectorAll('figure svg')].map((svg) => svg.getBoundingClientRect().width).filter((width) => width > 0)",
      );
    };
    expect(await widths(DESK)).toEqual([720, 720]);
    expect(await widths(PHONE)).toEqual([328, 328]);
  });

  test("is printed with the numbers of its figures", async () => {
    const [, html = ""] = pages(kobenhavn2024).find(([name]) => name === "explanation.da") ?? [];
    await page.setViewportSize(DESK);
    await page.setContent(html);
    const areSeen = (): Promise<boolean[]> =>
      page.evaluate<boolean[]>(
        "[...document.querySelectorAll('details table')].map((table) => table.checkVisibility())",
      );
    expect(await areSeen()).toEqual([false]);
    await page.emulateMedia({ media: "print" });
    expect(await areSeen()).toEqual([true]);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: "screen" });
  });

  test("a violation is seen", async () => {
    expect(await violations("<p><img src=x></p>")).toContain("image-alt: img");
    expect(await overflow(toHtml(documentOf([{ kind: "text", text: "W".repeat(5000) }])))).toBe(0);
    expect(await overflow("<div style='width:9000px'>x</div>")).toBeGreaterThan(100);
  });
});

/** Runs in the browser, which TypeScript knows nothing of here. */
const AXE = `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" "))))`;
