import { existsSync } from "node:fs";
import * as fc from "fast-check";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kobenhavn2024 } from "../../../seeds/index.ts";
import { toSvg } from "../../../src/present/index.ts";
import { catalogue, type Problem } from "../../../src/index.ts";
import { problems } from "../../../src/testing/index.ts";
import { readCase } from "../../cases/read-case.ts";
import { runs } from "../../runs.ts";
import { renamed } from "../renamed.ts";
import { everyFigure } from "./every-figure.ts";

/** Debian's browser, which `.ci/run` installs. */
const CHROMIUM = "/usr/bin/chromium";
const LANGUAGES = ["da", "en"] as const;

const pictures = (problem: Problem, width?: number): readonly string[] =>
  LANGUAGES.flatMap((language) =>
    everyFigure(problem, language).map((figure, index) => toSvg(figure, { id: `${language}-${index}`, width })),
  );

describe("a picture", () => {
  const copenhagen = pictures(kobenhavn2024);

  test("has a role, a title and a description, and says its language", () => {
    for (const svg of copenhagen) {
      const [, id] = /aria-labelledby="([\w-]+)-title \1-description"/.exec(svg) ?? [];
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* role="img"/);
      expect(svg).toContain(`<title id="${id ?? ""}-title">`);
      expect(svg).toContain(`<desc id="${id ?? ""}-description">`);
      expect(svg).toMatch(/ lang="(da|en)"/);
    }
  });

  test("has ids of its own, all of which are there", () => {
    const idsOf = (svg: string): string[] => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);
    const all = copenhagen.flatMap(idsOf);
    expect(new Set(all).size).toBe(all.length);
    for (const svg of copenhagen) {
      const used = [...svg.matchAll(/url\(#([^)]*)\)/g)].map(([, id = ""]) => id);
      expect(used.filter((id) => !idsOf(svg).includes(id))).toEqual([]);
    }
  });

  test("holds no script, no style and nothing from elsewhere, whatever the names are", () => {
    for (const svg of [...copenhagen, ...pictures(renamed)]) {
      expect(svg).not.toMatch(/<script|<style|<foreignObject|<image| style=| href=| on\w+=/i);
      expect(svg).not.toMatch(/\p{Cc}|\p{Cs}|\p{Bidi_Control}|[\ufffe\uffff]/u);
      expect(svg.length).toBeLessThan(150_000);
    }
  });

  test("is refused with every issue", () => {
    const [figure] = everyFigure(kobenhavn2024, "en");
    if (figure === undefined) throw new Error("There is no figure.");
    expect(() => toSvg(figure, { id: "two words", width: 10 })).toThrow(
      /2 problems[^]*id is "two words"[^]*width is 10/,
    );
    expect(() => toSvg({ kind: "pie" } as never)).toThrow('kind is "pie"');
  });
});

describe.skipIf(!existsSync(CHROMIUM))("in Chromium", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  /** What is wrong with a picture: no XML, or a text that is cut or lies on another one. */
  const faultsOf = (svg: string): Promise<readonly string[]> =>
    page.evaluate<readonly string[]>(`(${LOOK})(${JSON.stringify(svg)})`);

  test.each([720, 360])("every text is whole and on no other one, at %i pixels", async (width) => {
    for (const svg of pictures(kobenhavn2024, width)) expect(await faultsOf(svg)).toEqual([]);
    for (const name of ["scale/12-areas-balance", "hostile/longname-10000", "hostile/rtl", "hostile/md"])
      for (const svg of pictures(readCase(name), width)) expect(await faultsOf(svg)).toEqual([]);
  });

  test("the same whatever the names are", async () => {
    for (const width of [720, 360]) for (const svg of pictures(renamed, width)) expect(await faultsOf(svg)).toEqual([]);
  });

  test("the same of any problem", async () => {
    const lawful = fc.sample(problems(), runs(30)).filter((each) => catalogue(each).size > 0);
    for (const problem of lawful) for (const svg of pictures(problem)) expect(await faultsOf(svg)).toEqual([]);
  });

  test("a fault is seen", async () => {
    const svg = (inner: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="50" viewBox="0 0 90 50">${inner}</svg>`;
    expect(await faultsOf(svg('<text y="20">one</text><text y="24">two</text>'))).toEqual(["one lies on two"]);
    expect(await faultsOf(svg('<text y="20">far too long a text</text>'))).toEqual(["far too long a text is cut"]);
    expect(await faultsOf(svg("<g>"))).toEqual(["no XML"]);
  });
});

/** Runs in the browser, which TypeScript knows nothing of here. */
const LOOK = `(svg) => {
  if (new DOMParser().parseFromString(svg, "image/svg+xml").querySelector("parsererror") !== null) return ["no XML"];
  document.body.innerHTML = svg;
  const frame = document.querySelector("svg").getBoundingClientRect();
  const texts = [...document.querySelectorAll("text")].map((text) => ({
    said: [...text.childNodes].filter(({ nodeName }) => nodeName !== "title").map(({ textContent }) => textContent).join(" "),
    box: text.getBoundingClientRect(),
  }));
  const cut = texts.filter(({ box }) =>
    box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom);
  const on = texts.flatMap((one, index) => texts.slice(index + 1).flatMap((other) => {
    const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
    // The boxes of lines have some room above and below their letters.
    return wide > 1 && high > 3.5 ? [one.said + " lies on " + other.said] : [];
  }));
  return [...cut.map(({ said }) => said + " is cut"), ...on];
}`;
