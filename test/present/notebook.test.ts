import { describe, expect, test } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { toHtml, toMarkdown, toSvg, toText, view } from "../../src/present/index.ts";
import { everyFigure } from "./figures/every-figure.ts";
import { everyAnswer, everyView } from "./every-view.ts";

/** What a notebook shows of a value: by kinds of content, or nothing if it does not say. */
function displayed(value: object): Readonly<Record<string, string>> | undefined {
  const display: unknown = Reflect.get(value, Symbol.for("Jupyter.display"));
  return typeof display === "function" ? (display.call(value) as Readonly<Record<string, string>>) : undefined;
}

/** What a value becomes in a text. */
const textOf = (value: unknown): string => String(value);

describe.each(["da", "en"] as const)("in a notebook, in %s", (language) => {
  test("a view shows itself as HTML with its figures, and as Markdown", () => {
    for (const [name, answer] of everyAnswer(kobenhavn2024)) {
      const document = view(kobenhavn2024, answer, language);
      const shown = displayed(document);
      expect(Object.keys(shown ?? {})).toEqual(["text/html", "text/markdown", "text/plain"]);
      expect(shown?.["text/html"]).toBe(toHtml(document, { as: "fragment" }));
      expect(shown?.["text/markdown"]).toBe(toMarkdown(document));
      const figures = document.blocks.filter(({ kind }) => kind === "figure").length;
      // Each is drawn twice, for wide and for narrow cells.
      expect({ name, svg: shown?.["text/html"]?.match(/<svg/g)?.length ?? 0 }).toEqual({ name, svg: 2 * figures });
      expect(JSON.stringify(shown)).not.toContain("[object Object]");
      expect(textOf(document)).toBe(toText(document));
    }
  });

  test("a figure shows itself as a picture with ids of its own", () => {
    const figures = everyFigure(kobenhavn2024, language);
    const pictures = figures.map((figure) => displayed(figure)?.["image/svg+xml"] ?? "");
    for (const [index, figure] of figures.entries()) {
      const id = /aria-labelledby="([\w-]+)-title/.exec(pictures[index] ?? "")?.[1] ?? "";
      expect(pictures[index]).toBe(toSvg(figure, { id }));
      expect(textOf(figure)).toContain(figure.description);
    }
    expect(new Set(pictures.map((svg) => /-title">/.exec(svg)?.input.slice(0, 400))).size).toBe(figures.length);
  });

  test("both stay plain data", () => {
    for (const value of [
      ...everyView(kobenhavn2024, language).map(([, each]) => each),
      ...everyFigure(kobenhavn2024, language),
    ]) {
      expect(JSON.parse(JSON.stringify(value))).toEqual(structuredClone(value));
      expect(Object.keys(value)).not.toContain("toString");
    }
  });
});
