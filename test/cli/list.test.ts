import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { runCli } from "./run-cli.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("ressort list", () => {
  it.each([
    ["scenarios", kobenhavn2024.areas],
    ["tasks", kobenhavn2024.tasks],
    ["departments", kobenhavn2024.departments],
    ["hensyn", kobenhavn2024.hensyn],
    ["themes", kobenhavn2024.hensyn],
    ["effects", kobenhavn2024.effects],
    ["weightings", kobenhavn2024.weightings],
    ["selections", kobenhavn2024.selections],
    ["recommendations", kobenhavn2024.recommendations],
    ["remarks", kobenhavn2024.remarks],
  ])("prints the document's own %s as JSON", async (kind, parts) => {
    const { code, stdout, stderr } = await runCli(["list", kind, "--format", "json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual(plain(parts));
  });

  it("has a row of CSV and of NDJSON for each", async () => {
    const csv = await runCli(["list", "tasks", "--format", "csv"]);
    const rows = csv.stdout.trimEnd().split(/\r?\n/);
    expect(rows[0]).toBe(
      "id,name,home,measure_cases,measure_staff,low_measure_cases,high_measure_cases,basis_measure_cases,low_measure_staff,high_measure_staff,basis_measure_staff",
    );
    expect(rows).toHaveLength(kobenhavn2024.tasks.length + 1);
    const ndjson = await runCli(["list", "scenarios", "--format", "ndjson"]);
    const scenarios = kobenhavn2024.areas.flatMap(({ id, scenarios }) => [
      `${id}.0`,
      ...scenarios.map((each) => each.id),
    ]);
    expect(ndjson.stdout.trimEnd().split("\n")).toHaveLength(scenarios.length);
    expect(ndjson.stdout).toContain('{"area":"A09","id":"A09.2"');
  });

  it("shows on a page what it takes to choose", async () => {
    const scenarios = await runCli(["list", "scenarios", "--lang", "da"], { env: { COLUMNS: "200" } });
    expect(scenarios.stdout).toMatch(/A09\.1 +Én samlet sygepleje i SUF +A09 Samlet hjemmepleje .* nursing-sof → SUF/);
    const themes = await runCli(["list", "themes", "--lang", "da"], { env: { COLUMNS: "200" } });
    expect(themes.stdout).toMatch(/T6 +Mere balance .* hvor jævnt udvalgssager er fordelt +33,3/);
  });

  it("shows what closes a department, and what a scenario moves with it", async () => {
    const scenarios = await runCli(["list", "scenarios", "--lang", "en"], { env: { COLUMNS: "200" } });
    expect(scenarios.stdout).toMatch(/A03\.1 .* closes SOF into BIF\n/);
    expect(scenarios.stdout).toMatch(/A05\.1 .* opens KD\n/);
    const csv = await runCli(["list", "scenarios", "--format", "csv"]);
    expect(csv.stdout).toMatch(/^id,name,area,moves,opens,closes\n/);
    expect(csv.stdout).toMatch(/^A03\.1,.*,A03,,,SOF → BIF$/m);
    const shown = await runCli(["show", "A03.1"], { env: { COLUMNS: "200" } });
    expect(shown.stdout).toMatch(/^Remainder of social services +SOF +BIF /m);
  });

  it("shows effects with what they rest on, and the weights of hensyn", async () => {
    const effects = await runCli(["list", "effects", "--lang", "da"], { env: { COLUMNS: "200" } });
    expect(effects.stdout).toMatch(/E-A01-02 +T1 .* \+1 .* oplyst +Ressortanalyse 2024, s\. 21, 22/);
    const hensyn = await runCli(["list", "hensyn", "--format", "csv"]);
    const { weight = 0 } = kobenhavn2024.hensyn[0] ?? {};
    expect(hensyn.stdout).toContain(`\nH1,Coherent service,"T1, T2, T3, T4",${weight},0.3333333333333333\n`);
  });

  it("says which kinds there are, and which was meant", async () => {
    expect(await runCli(["list", "--lang", "da"])).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "Forkert brug: argumentet SLAGS mangler. Skriv scenarios, tasks, departments, hensyn, themes, effects, weightings, selections, recommendations eller remarks.\nSe ressort list --help.\n",
    });
    const { code, stderr } = await runCli(["list", "taks"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'Usage error: "taks" is not known. Maybe "tasks" was meant.\nSee ressort list --help.\n',
    });
    expect((await runCli(["list", "tasks", "themes"])).code).toBe(2);
  });
});

describe("ressort show of one scenario", () => {
  it("says first what the scenario does, and then what the allocation is", async () => {
    const { code, stdout } = await runCli(["show", "A09.2", "--lang", "da"], { env: { COLUMNS: "200" } });
    expect(code).toBe(0);
    const inOrder = [
      /^A09\.2 Én samlet organisation i SUF$/m,
      /^Område: A09 Samlet hjemmepleje og -sygepleje\.$/m,
      /^Kilder: Ressortanalyse 2024, s\. \[37\]\.$/m,
      /^Hjemmepleje i SOF +SOF +SUF .* 267–297$/m,
      /^Borgere med hjemmepleje fra SOF kan få sygepleje om natten .* +T2 .* \+1 +Ressortanalyse 2024, s\. 38$/m,
      /^FORDELINGEN, NÅR ALT ANDET ER UÆNDRET$/m,
      /Lovlig: alle regler er overholdt\./,
    ];
    const places = inOrder.map((pattern) => stdout.search(pattern));
    expect(places.filter((place) => place === -1)).toEqual([]);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it("says which departments it opens and closes", async () => {
    const { stdout } = await runCli(["show", "A05.1"]);
    expect(stdout).toMatch(/^- Opens .* \(KD\)\.$/m);
    expect((await runCli(["show", "A03.1"])).stdout).toMatch(/^- Closes .*\(SOF\), whose tasks go to .*\(BIF\)\.$/m);
  });

  it("is of several scenarios and of named selections the allocation alone", async () => {
    for (const selection of ["A09.2,A01.1", "example1", "unchanged"])
      expect((await runCli(["show", selection])).stdout).not.toContain("THE ALLOCATION WITH EVERYTHING ELSE UNCHANGED");
  });
});
