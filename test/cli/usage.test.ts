import { describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { runCli } from "./run-cli.ts";

const misuses = [
  { argv: ["--nope"], da: "ukendt tilvalg --nope.", en: "unknown option --nope." },
  {
    argv: ["rank", "--tops", "3"],
    da: 'ukendt tilvalg --tops. Mente du "--top"?',
    en: 'unknown option --tops. Maybe "--top" was meant.',
  },
  { argv: ["rnk"], da: 'ukendt kommando rnk. Mente du "rank"?', en: 'unknown command rnk. Maybe "rank" was meant.' },
  { argv: ["show"], da: "argumentet VALG mangler.", en: "argument SELECTION is missing." },
  {
    argv: ["check", "a", "b"],
    da: "der er for mange argumenter: 2, og der kan højst være 1.",
    en: "there are too many arguments: 2, and there can be at most 1.",
  },
  {
    argv: ["rank", "--top"],
    da: "tilvalget --top <ANTAL> mangler sin værdi.",
    en: "option --top <COUNT> lacks its value.",
  },
  { argv: ["rank", "--top", "0"], da: "Skriv et helt tal, mindst 1.", en: "Write a whole number of at least 1." },
  { argv: ["rank", "--top", "a'b"], da: `--top <ANTAL> kan ikke være "a'b".`, en: `--top <COUNT> cannot be "a'b".` },
  { argv: ["rank", "--top", "2.5"], da: "Skriv et helt tal, mindst 1.", en: "Write a whole number of at least 1." },
  {
    argv: ["rank", "--time-limit", "-1"],
    da: "Skriv et antal sekunder, mindst 0.",
    en: "Write a number of seconds, at least 0.",
  },
  { argv: ["rank", "--weight", "H1"], da: "Skriv ID=TAL, for eksempel H1=3", en: "Write ID=NUMBER, such as H1=3" },
  { argv: ["rank", "--weight", "=3"], da: "Skriv ID=TAL, for eksempel H1=3", en: "Write ID=NUMBER, such as H1=3" },
  { argv: ["rank", "--weight", "H1=0x10"], da: "Skriv ID=TAL, for eksempel H1=3", en: "Write ID=NUMBER, such as H1=3" },
  {
    argv: ["rank", "--weight", "H1=1e999"],
    da: "Skriv ID=TAL, for eksempel H1=3",
    en: "Write ID=NUMBER, such as H1=3",
  },
  {
    argv: ["rank", "--format", "pdf-1"],
    da: '--format <FORMAT> kan ikke være "pdf-1". Skriv table, json',
    en: '--format <FORMAT> cannot be "pdf-1". Write table, json',
  },
  {
    argv: ["rank", "--format", "htm"],
    da: '--format <FORMAT> kan ikke være "htm". Mente du "html"? Skriv table, ',
    en: '--format <FORMAT> cannot be "htm". Maybe "html" was meant. Write table, ',
  },
  {
    argv: ["rank", "--weight", "H1=3", "--weight", "H2=1", "--weight", "H1=2"],
    da: "--weight H1=3 og --weight H1=2 kan ikke begge gælde. Skriv én af dem.",
    en: "--weight H1=3 and --weight H1=2 cannot both hold. Write one of them.",
  },
  {
    argv: ["export"],
    da: "tilvalget --format <lp|mps> skal med.",
    en: "option --format <lp|mps> is required.",
  },
  { argv: ["weights", "--best", "0"], da: "Skriv et helt tal, mindst 1.", en: "Write a whole number of at least 1." },
  { argv: ["weights", "--seed", "-1"], da: "Skriv et helt tal, mindst 0.", en: "Write a whole number of at least 0." },
  { argv: ["weights", "--seed", "0.5"], da: "Skriv et helt tal, mindst 0.", en: "Write a whole number of at least 0." },
  { argv: ["frontier", "--top", "0"], da: "Skriv et helt tal, mindst 1.", en: "Write a whole number of at least 1." },
  { argv: ["standing"], da: "argumentet VALG mangler.", en: "argument SELECTION is missing." },
  { argv: ["compare"], da: "argumentet VALG mangler.", en: "argument SELECTION is missing." },
  {
    argv: ["compare", "example1"],
    da: "Angiv 2 til 8 fordelinger at sammenligne.",
    en: "Give 2 to 8 allocations to compare.",
  },
  {
    argv: ["compare", ..."123456789".split("").map((number) => `A0${number}.1`)],
    da: "Angiv 2 til 8 fordelinger at sammenligne.",
    en: "Give 2 to 8 allocations to compare.",
  },
  { argv: ["compare", "-", "-"], da: "stdin (-) kan kun læses én gang.", en: "stdin (-) can be read only once." },
  {
    argv: ["standing", "-", "--problem", "-"],
    da: "stdin (-) kan kun læses én gang.",
    en: "stdin (-) can be read only once.",
  },
  { argv: ["export", "--format", "csv"], da: "Skriv lp eller mps.", en: "Write lp or mps." },
];

describe("a command line that cannot be understood", () => {
  it.each(misuses)("$argv ends with 2 and says so in both languages", async ({ argv, da, en }) => {
    for (const [language, text, head] of [
      ["da", da, "Forkert brug: "],
      ["en", en, "Usage error: "],
    ] as const) {
      const { code, stdout, stderr } = await runCli([...argv.slice(0, 1), "--lang", language, ...argv.slice(1)]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr.startsWith(head)).toBe(true);
      expect(stderr).toContain(text);
    }
  });

  it.each([
    [["rank", "--tops", "3"], "See ressort rank --help."],
    [["--lang", "en", "why-not", "--limit", "x"], "See ressort why-not --help."],
    [["standing"], "See ressort standing --help."],
    [["rnk"], "See ressort --help."],
    [["--nope"], "See ressort --help."],
  ])("names the help of the command that was meant (%s)", async (argv, hint) => {
    const { code, stderr } = await runCli(argv);
    expect({ code, last: stderr.trimEnd().split("\n").at(-1) }).toEqual({ code: 2, last: hint });
  });

  it("is a language that there is not", async () => {
    const { code, stderr } = await runCli(["rank", "--lang", "fr"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Write da or en.");
  });

  it("is no command at all: help on stderr", async () => {
    const { code, stdout, stderr } = await runCli([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^Usage: ressort \[options\] \[command\]/);
  });
});

describe("an input that cannot be used", () => {
  it.each(["table", "json", "ndjson", "csv", "markdown"])(
    "ends with 1, every issue named, nothing on stdout (%s)",
    async (format) => {
      const { code, stdout, stderr } = await runCli([
        "rank",
        "--format",
        format,
        "--weight",
        "H9=1",
        "--weight",
        "H1=-2",
        "--weight",
        "__proto__=1",
        "--lock",
        "A99.1",
      ]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(/^The input has 4 problems:\n/);
      expect(stderr).toMatch(/"H9".*Maybe "H1", "H2", "H3", "H4" or "T9" was meant\./);
    },
  );

  it.each([
    ["rank", "--problem"],
    ["show", "A01.1", "--problem"],
    ["export", "--format", "lp", "--problem"],
    ["frontier", "--problem"],
    ["weights", "--problem"],
    ["standing", "A01.1", "--problem"],
    ["compare", "A01.1", "unchanged", "--problem"],
  ])("%s refuses a broken document in the language", async (...argv) => {
    const { code, stdout, stderr } = await runCli([...argv, "-", "--lang", "da"], { stdin: "{}" });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^Problemdokumentet har \d+ fejl:\n- /);
  });
});

describe("help and version", () => {
  it("prints the version", async () => {
    expect(await runCli(["--version"])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: "" });
  });

  it.each(["rank", "frontier", "weights", "standing", "compare", "show", "check", "export", "start"])(
    "prints the help of %s on stdout in both languages",
    async (command) => {
      const danish = await runCli([command, "--help", "--lang", "da"]);
      const english = await runCli(["help", command]);
      expect([danish.code, danish.stderr, english.code, english.stderr]).toEqual([0, "", 0, ""]);
      expect(danish.stdout).toMatch(/^Brug: ressort .*\n\n.*\n/);
      expect(danish.stdout).not.toMatch(/Options|Usage|Arguments|default|choices/);
      expect(english.stdout).toMatch(/^Usage: ressort /);
    },
  );

  it("documents the exit codes", async () => {
    const { stdout } = await runCli(["--help"]);
    expect(stdout).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}3 .*\n {2}4 /);
  });
});
