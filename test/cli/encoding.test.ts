import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";
import { tinyText } from "./tiny-document.ts";

describe("what is read", () => {
  it("is UTF-8 with or without mark or UTF-16 with mark, from a file and from stdin", async () => {
    const folder = await mkdtemp(join(tmpdir(), "ressort-"));
    const file = join(folder, "tiny.json");
    const wanted = await runCli(["check", "-"], { stdin: tinyText });
    const utf16 = Buffer.from(`\uFEFF${tinyText}`, "utf16le");
    for (const bytes of [Buffer.from(`\uFEFF${tinyText}`), utf16, Buffer.from(utf16).swap16()]) {
      await writeFile(file, bytes);
      expect(await runCli(["check", file])).toEqual(wanted);
      expect(await runCli(["check", "-"], { stdin: bytes })).toEqual(wanted);
    }
    await rm(folder, { recursive: true });
  });

  it.each([
    [
      "da",
      "test/cases/latin1.json er ikke UTF-8: byte 37 (0xD8, linje 1) passer ikke. Gem filen igen med kodningen UTF-8: ",
    ],
    [
      "en",
      "test/cases/latin1.json is not UTF-8: byte 37 (0xD8, line 1) does not fit. Save the file again with the encoding UTF-8: ",
    ],
  ])("is refused in any other encoding, with the way out (%s)", async (language, sentence) => {
    const { code, stdout, stderr } = await runCli(["check", "test/cases/latin1.json", "--lang", language]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.startsWith(sentence)).toBe(true);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("is refused as UTF-16 without mark, from stdin too", async () => {
    const { code, stderr } = await runCli(["check", "-"], { stdin: Buffer.from(tinyText, "utf16le") });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^stdin is not UTF-8 but looks like UTF-16 without a mark at its beginning: byte 2 \(0x00, line 1\)/,
    );
  });

  it("has no key twice, be it a document or a selection", async () => {
    const document = await runCli(["check", "test/cases/hostile/dup2.json"]);
    expect(document.code).toBe(1);
    expect(`${document.stdout}${document.stderr}`).toContain("kommissorium stands twice in the same object");
    const chosen = await runCli(["show", '{"A09":"A09.1","A09":"A09.2"}']);
    expect(chosen).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "The input has 1 problem:\n- A09 stands twice in the same object: on line 1, column 2 and on line 1, column 16. JSON would keep only the last. Remove one of the two.\n",
    });
  });

  it("is a selection in the same encodings", async () => {
    const wanted = await runCli(["show", "A09.2"]);
    expect(await runCli(["show", "-"], { stdin: Buffer.from('\uFEFF{"A09":"A09.2"}', "utf16le") })).toEqual(wanted);
    const { code, stderr } = await runCli(["show", "-"], { stdin: Buffer.from('{"Ø":"A09.2"}', "latin1") });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^stdin is not UTF-8/);
  });
});
