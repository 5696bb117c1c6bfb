import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { parseProblem, rank, whyNot, type Impossible, type ProblemIds } from "../../src/index.ts";
import { runCli } from "./run-cli.ts";
import { tinyDocument, tinyText } from "./tiny-document.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const tiny = parseProblem(tinyDocument);
const ofTiny = (argv: readonly string[], command = "why-not"): ReturnType<typeof runCli> =>
  runCli([command, "--problem", "-", ...argv], { stdin: tinyText });

describe("ressort why-not", () => {
  const wish = {
    lock: ["A09.2"],
    forbid: ["A01.1"],
    place: [{ task: "uu-outreach", in: "BIF" }, { together: ["stu", "fgu"] }],
    limits: [{ id: "moved:staff<=800", sum: { moved: "staff" }, max: 800 }],
  };
  const typed = [
    ...["--lock", "A09.2", "--forbid", "A01.1", "--place", "uu-outreach=BIF", "--together", "stu, fgu"],
    ...["--limit", "moved:staff <= 800", "--limit", "moved:staff<=800", "--weight", "H1=3"],
  ];

  it("prints JSON that is the library's own result, of wishes of every kind", async () => {
    const { code, stdout, stderr } = await runCli(["why-not", ...typed, "--format", "json"]);
    const found = whyNot<ProblemIds>(kobenhavn2024, wish, { weights: { H1: 3 } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual(plain(found));
    expect(found.wishes).toHaveLength(5);
  });

  it("reads every notation of a limit", async () => {
    const limits = ["load:load@N>=1.5", "tasks@S<=3", "moved:load>=2", "moved:load<=9"];
    const { stdout } = await ofTiny(["--format", "json", ...limits.flatMap((limit) => ["--limit", limit])]);
    expect(JSON.parse(stdout)).toEqual(
      plain(
        whyNot(tiny, {
          limits: [
            { id: "load:load@N>=1.5", sum: { load: "load", department: "N" }, min: 1.5 },
            { id: "tasks@S<=3", sum: { tasks: true, department: "S" }, max: 3 },
            { id: "moved:load>=2", sum: { moved: "load" }, min: 2 },
            { id: "moved:load<=9", sum: { moved: "load" }, max: 9 },
          ],
        }),
      ),
    );
    const used = await ofTiny(["--limit", "used:money<=3", "--lang", "en"]);
    expect(used.code).toBe(1);
    expect(used.stderr).toContain(
      `--limit 'used:money<=3' names "money", but there are no resources: no scenario has uses. A limit can also add up moved, load or tasks.`,
    );
  });

  it.each([
    ["--limit", "staff<=3"],
    ["--limit", "moved:staff<3"],
    ["--limit", "moved:staff<=many"],
    ["--limit", "moved:staff@TMF<=3"],
    ["--limit", "load:staff<=3"],
    ["--limit", "tasks<=3"],
    ["--limit", "tasks:staff@TMF<=3"],
    ["--place", "uu-outreach"],
    ["--place", "=BIF"],
    ["--together", "stu"],
    ["--together", "stu,fgu,vsu"],
  ])("does not understand %s %s, and says how to write it", async (flag, value) => {
    const { code, stdout, stderr } = await runCli(["why-not", flag, value, "--lang", "da"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/Skriv /u);
  });

  it("wishes a selection whole, with what else is wished", async () => {
    const { code, stdout } = await runCli(["why-not", "example1", "--format", "json"]);
    expect({ code, found: JSON.parse(stdout) as unknown }).toEqual({
      code: 0,
      found: plain(whyNot(kobenhavn2024, { selection: "example1" })),
    });
    const clash = await runCli(["why-not", "example1", "--forbid", "A05.1", "--format", "json"]);
    expect(clash.code).toBe(3);
    expect(JSON.parse(clash.stdout)).toMatchObject({
      possible: false,
      corrections: [[{ id: "forbid:A05.1" }], [{}, {}]],
    });
    expect((await ofTiny(["A.1", "--lang", "en"])).stdout).toContain("Your wish: B.0 “Meetings: Unchanged” is chosen.");
  });

  it("prints each conflict and correction as CSV, and ends with 3", async () => {
    const { code, stdout } = await runCli(["why-not", "--lock", "A05.1", "--lock", "A03.0", "--format", "csv"]);
    expect(code).toBe(3);
    expect(csvParse(stdout).map(({ row, number, member, negotiable }) => [row, number, member, negotiable])).toEqual([
      ["correction", "1", "lock:A05.1", "true"],
      ["correction", "2", "lock:A03.0", "true"],
      ["conflict", "1", "lock:A05.1", "true"],
      ["conflict", "1", "lock:A03.0", "true"],
      ["conflict", "1", "department-count", "false"],
    ]);
  });

  it("prints NDJSON in the shapes of the answer, a line for each part of it", async () => {
    const granted = await runCli(["why-not", "--lock", "A03.1", "--by", "H1,H2,H3", "--format", "ndjson"]);
    const refused = await runCli(["why-not", "--lock", "A05.1", "--lock", "A03.0", "--format", "ndjson"]);
    const lines = `${granted.stdout}${refused.stdout}`.trim().split("\n");
    const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.map(({ row }) => row)).toEqual([
      ...["best", "winner", "part", "correction", "correction", "conflict", "conflict", "conflict"],
    ]);
    const answer = whyNot(kobenhavn2024, ["A03.1"], { by: ["H1", "H2", "H3"] });
    if (answer.possible !== true) throw new Error("The wish can be granted.");
    const { best, winner, rank, of, replacement } = answer;
    expect(rows.slice(0, 3)).toEqual(
      plain([
        { row: "best", rank, of, ...best },
        { row: "winner", ...winner },
        { row: "part", ...replacement[0] },
      ]),
    );
    const { conflicts } = whyNot(kobenhavn2024, ["A05.1", "A03.0"]) as Impossible;
    expect(rows.slice(5)).toEqual(plain(conflicts[0]?.map((member) => ({ row: "conflict", number: 1, ...member }))));
    expect(JSON.stringify(rows[5]?.detail)).toContain('"For example, with all the others kept: ');
  });

  it.each([
    ["en", /- selection is "best", which leaves nothing to wish: .* Write scenarios, a named selection or unchanged\./],
    ["da", /- selection er "best", som der intet er at ønske ved: .* Skriv scenarier, en navngiven fordeling/u],
  ])(
    "takes the word for the best allocation for no wish (%s), but for a selection of that name",
    async (lang, said) => {
      const { code, stdout, stderr } = await runCli(["why-not", "best", "--lang", lang]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(said);
      const selections = [
        { id: "best", name: { da: "B", en: "B" }, selection: { A: "A.1" }, basis: "stated", cites: [] },
      ];
      const named = await runCli(["why-not", "best", "--problem", "-", "--format", "json"], {
        stdin: JSON.stringify({ ...tinyDocument, selections }),
      });
      expect(named.code).toBe(0);
    },
  );

  it("prints Markdown with the same headings as the table", async () => {
    const markdown = await runCli(["why-not", "--lock", "A05.1", "--format", "markdown", "--lang", "en"]);
    expect(markdown.stdout).toMatch(/^# The wish can be granted$/m);
    expect(markdown.stdout).toMatch(/^## What the wish costs$/m);
  });

  it("ends with 4 where the time ran out before it was known", async () => {
    const { code, stdout, stderr } = await runCli(["why-not", "--lock", "A05.1", "--time-limit", "0", "--lang", "en"]);
    expect(code).toBe(4);
    expect(stdout).toMatch(/^The wish can be granted[^]*THE TIME RAN OUT\n/);
    expect(stderr).toMatch(/^The time ran out/);
  });

  it("names what it does not know, in the reader's language", async () => {
    const { code, stderr } = await runCli(["why-not", "--lock", "A99", "--place", "nobody=BIF", "--lang", "da"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/- --lock A99 er et ukendt scenarie[^]*- --place nobody=BIF: "nobody" er en ukendt opgave/u);
  });
});

describe("ressort rank with wishes", () => {
  it("takes placements and limits", async () => {
    const { stdout } = await runCli(
      [
        "rank",
        "--place",
        "uu-outreach=BIF",
        "--together",
        "stu,fgu",
        "--limit",
        "moved:staff<=800",
        "--top",
        "2",
      ].concat("--format", "json"),
    );
    const ranking = rank(kobenhavn2024, {
      place: [{ task: "uu-outreach", in: "BIF" }, { together: ["stu", "fgu"] }],
      limits: [{ id: "moved:staff<=800", sum: { moved: "staff" }, max: 800 }],
      top: 2,
    });
    expect(JSON.parse(stdout)).toEqual(plain(ranking));
  });

  it("says what cannot be kept together where nothing grants them; beside rows on stderr", async () => {
    const wishes = ["--lock", "A05.1", "--forbid", "A03.1", "--lang", "en"];
    const page = await runCli(["why-not", ...wishes]);
    const said = page.stdout.slice(page.stdout.indexOf("WHAT CANNOT"), page.stdout.indexOf("\nREMARKS\n"));
    for (const [format, stream] of [
      ["table", "stdout"],
      ["csv", "stderr"],
      ["ndjson", "stderr"],
    ] as const) {
      const ranked = await runCli(["rank", ...wishes, "--format", format]);
      expect(ranked.code).toBe(3);
      expect(ranked.stderr).toMatch(/^No lawful allocation grants the wishes \(--lock, /);
      expect(ranked[stream].endsWith(said)).toBe(true);
    }
    const csv = await runCli(["rank", ...wishes, "--format", "csv"]);
    // On stderr the line above the page says what its title would.
    expect(csv.stderr.match(/No lawful allocation grants the wishes/g)).toHaveLength(1);
    expect((await runCli(["rank", ...wishes])).stdout).toMatch(
      /^No lawful allocation grants the wishes\nWHAT TO GIVE UP/,
    );
    const markdown = await runCli(["rank", ...wishes, "--format", "markdown", "--lang", "da"]);
    expect(markdown.stdout).toMatch(/^# Ingen lovlig fordeling opfylder ønskerne\n/u);
    const json = await runCli(["rank", ...wishes, "--format", "json"]);
    expect(json.stderr).not.toContain("WHAT CANNOT");
    expect(JSON.parse(json.stdout)).toMatchObject({ conflicts: [[{}, {}, { id: "department-count" }]] });
  });

  it("has a title of its own where the document has no lawful allocation", async () => {
    const stdin = JSON.stringify({ ...tinyDocument, kommissorium: { departments: 1 } });
    for (const [lang, title] of [
      ["da", "Dokumentet har ingen lovlig fordeling\n"],
      ["en", "The document has no lawful allocation\n"],
    ] as const) {
      const { code, stdout } = await runCli(["rank", "--problem", "-", "--lang", lang], { stdin });
      expect({ code, starts: stdout.startsWith(title) }).toEqual({ code: 3, starts: true });
    }
  });
});
