import { describe, expect, it } from "vitest";
import { languageOf } from "../../src/cli/language.ts";

describe("the language", () => {
  it.each([
    [{}, "en"],
    [{ LANG: "da_DK.UTF-8" }, "da"],
    [{ LANG: "da" }, "da"],
    [{ LANG: "DA_dk" }, "da"],
    [{ LANG: "dav_KE" }, "en"],
    [{ LANG: "da_DK", LC_MESSAGES: "en_GB" }, "en"],
    [{ LANG: "en_GB", LC_MESSAGES: "da_DK", LC_ALL: "" }, "da"],
    [{ LANG: "da_DK", LC_MESSAGES: "da_DK", LC_ALL: "C" }, "en"],
  ])("follows the locale %o", (env, language) => {
    expect(languageOf(["rank"], env)).toBe(language);
  });

  it.each([
    [["--lang", "da"], "da"],
    [["rank", "--lang=da"], "da"],
    [["--lang", "da", "rank", "--lang", "en"], "en"],
    [["show", "--", "--lang", "da"], "en"],
    [["--lang"], "en"],
    [["--lang", "fr"], "en"],
  ])("follows %o", (argv, language) => {
    expect(languageOf(argv, { LANG: "en_GB" })).toBe(language);
  });
});
