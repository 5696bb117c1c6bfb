import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { toHtml, toMarkdown, toText } from "../../src/present/index.ts";
import { everyView } from "./every-view.ts";

const WIDTHS = [40, 80, 160] as const;

/** HTML as people can read it: without style and pictures, of which the title and the description stay. */
async function readable(html: string): Promise<string> {
  const bare = html
    .replaceAll(/<style>.*?<\/style>/gs, "")
    .replaceAll(/(<svg\b)[^>]*>(<title.*?<\/desc>).*?(<\/svg>)/gs, "$1>$2$3");
  return format(bare, { parser: "html", printWidth: 160, htmlWhitespaceSensitivity: "css" });
}

/**
 * Every view of Copenhagen in every form, to be read by people. After a change that is meant,
 * `npx vitest run test/present/golden.test.ts -u` writes them anew.
 */
describe.each(["da", "en"] as const)("golden views, in %s", (language) => {
  it.each(everyView(kobenhavn2024, language))("%s", async (name, document) => {
    const file = `../golden/views/${name}.${language}`;
    for (const width of WIDTHS) {
      const text = toText(document, { width });
      expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(width);
      await expect(text).toMatchFileSnapshot(`${file}.${width}.txt`);
    }
    await expect(toMarkdown(document)).toMatchFileSnapshot(`${file}.md`);
    await expect(await readable(toHtml(document, { id: name }))).toMatchFileSnapshot(`${file}.html`);
  });
});
