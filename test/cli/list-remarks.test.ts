import { describe, expect, it } from "vitest";
import { remarkedProblem } from "../remarked-problem.ts";
import { runCli, type Ran } from "./run-cli.ts";

const stdin = JSON.stringify(remarkedProblem);

const list = (...argv: readonly string[]): Promise<Ran> =>
  runCli(["list", ...argv, "--problem", "-"], { stdin, env: { COLUMNS: "200" } });

const parsed = ({ stdout }: Ran): unknown => JSON.parse(stdout);

describe("ressort list remarks", () => {
  it("shows what each is about and says, and that they count nothing", async () => {
    const { code, stdout } = await list("remarks", "--lang", "da");
    expect(code).toBe(0);
    expect(stdout.match(/Bemærkninger tæller ikke med i scoren\./g)).toHaveLength(1);
    expect(stdout).toMatch(/^M2 +S\.1 S\.1 +betingelse \(omstridt\) +Loven skal ændres\. Fremført af: Udvalget\. /m);
    expect(stdout).toMatch(/^M6 +B \(B\) +proces +Spørg dem\. /m);
  });

  it("keeps the kinds that are asked for, in every format", async () => {
    const remarks = remarkedProblem.remarks.filter(({ kind }) => kind === "condition" || kind === "gap");
    const plain: unknown = JSON.parse(JSON.stringify(remarks));
    expect(parsed(await list("remarks", "--kind", "condition,gap", "--format", "json"))).toEqual(plain);
    expect(parsed(await list("remarks", "--kind", "gap", "--kind", " condition", "--format", "json"))).toEqual(plain);
    for (const format of ["ndjson", "csv", "table", "markdown", "html", "csv-excel"]) {
      const { code, stdout } = await list("remarks", "--kind", "condition,gap", "--format", format);
      expect(code).toBe(0);
      const ids = ["M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8"].filter((id) => stdout.includes(id));
      expect({ format, ids }).toEqual({ format, ids: ["M2", "M3", "M5"] });
    }
  });

  it("has a row of CSV for each, with all that it holds", async () => {
    const { stdout } = await list("remarks", "--kind", "condition", "--format", "csv", "--lang", "en");
    expect(stdout.trimEnd().split(/\r?\n/)).toEqual([
      "id,about_kind,about,kind,status,raised_by,evidence,text,note,basis,source",
      'M2,scenario,S.1,condition,contested,The committee,mixed,The law must be changed.,It often is.,,"Report 2024, p. [5]"',
      "M5,area,reform,condition,met,,,Passed,,,",
    ]);
  });

  it("refuses kinds that there are not, and kinds of anything else", async () => {
    expect(await list("remarks", "--kind", "concern,fear", "--lang", "da")).toMatchObject({
      code: 2,
      stdout: "",
      stderr:
        'Forkert brug: --kind <SLAGS> kan ikke være "concern,fear". Skriv condition, concern, process, phase, precedent, follow-up eller gap, eller flere af dem med komma imellem.\nSe ressort list --help.\n',
    });
    expect(await list("tasks", "--kind", "gap")).toMatchObject({
      code: 2,
      stderr:
        "Usage error: --kind chooses among remarks. Write ressort list remarks, or leave it out.\nSee ressort list --help.\n",
    });
  });
});

describe("ressort list recommendations", () => {
  it("shows what each supports, on pages and in files", async () => {
    const page = await list("recommendations", "--lang", "da");
    expect(page.stdout).toMatch(/^N1 +Saml parkerne +ja +S\.1 +Report 2024, s\. 3$/m);
    const csv = await list("recommendations", "--format", "csv");
    expect(csv.stdout.trimEnd().split(/\r?\n/)).toEqual([
      "id,name,main,themes,supports,source",
      'N1,Gather the parks,true,,S.1,"Report 2024, p. 3"',
      "N2,Listen to them,false,T,,",
      'N3,Let the desk stay,false,,"desk.0, R.1",',
    ]);
  });
});

it("says of areas which are context", async () => {
  expect((await list("scenarios", "--lang", "da")).stdout).toMatch(
    /^reform\.0 +Uændret +reform reform \(kontekst, intet at vælge\)/m,
  );
  const check = await runCli(["check", "-", "--lang", "en"], { stdin });
  expect(check.stdout).toMatch(/of these context, with nothing to choose +1/);
});

it("shows remarks and recommendations of one scenario", async () => {
  const { stdout } = await runCli(["show", "S.1", "--problem", "-", "--lang", "da"], { stdin });
  expect(stdout).toMatch(/^BEMÆRKNINGER$[^]*^Betingelser:$[^]*^ANBEFALINGER, DER TALER FOR DET$[^]*Saml parkerne/m);
});
