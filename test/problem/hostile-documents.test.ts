import { afterEach, describe, expect, test } from "vitest";
import { evaluate, parseProblem, rank, verify, type Problem } from "../../src/index.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { cpuSeconds } from "../cpu-seconds.ts";
import { edit } from "./edit.ts";
import { refusal } from "./refusal.ts";
import { validDocument, type Json } from "./valid-document.ts";

const untouched = Object.getOwnPropertyNames(Object.prototype).sort();

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(untouched);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

const name = { da: "x", en: "y" };

/** The valid document with one id in place of another, wherever it stands, be it as a key. */
function renamed(from: string, to: string): unknown {
  const text = JSON.stringify(validDocument());
  return JSON.parse(text.replaceAll(JSON.stringify(from), JSON.stringify(to)));
}

/** Edits by which nothing names what a test takes away. */
const unremarked = { remarks: [], recommendations: [] };

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { inner: value };
  return value;
}

describe("the key __proto__", () => {
  const places = [
    ...["", "title", "sources[0]", "kommissorium", "kommissorium.cites[0]", "measures[0]", "departments[0]"],
    ...["departments[0].committee", "departments[2].note", "tasks[0]", "tasks[0].measures", "tasks[0].measures.staff"],
    ...["areas[0]", "areas[0].scenarios[0]", "areas[0].scenarios[0].moves[0]", "areas[1].scenarios[0].closes[0]"],
    ...["areas[0].scenarios[0].uses", "areas[0].scenarios[0].names", "rules[0]", "limits[0]", "limits[0].sum"],
    ...["hensyn[0]", "hensyn[0].themes[0]", "hensyn[0].themes[0].gauge", "effects[0]", "effects[0].when"],
    ...["names[0]", "selections[0]", "selections[0].selection", "recommendations[0]"],
    ...["remarks[0]", "remarks[0].about", "remarks[0].cites[0]", "remarks[0].text"],
  ];

  test.each(places)("in '%s'", (place) => {
    const path = place === "" ? "__proto__" : `${place}.__proto__`;
    const text = JSON.stringify(edit(validDocument(), { [path.replace("__proto__", "MARK")]: { polluted: true } }));
    const { issues } = refusal(JSON.parse(text.replace('"MARK"', '"__proto__"')));
    expect(issues.map((issue) => issue.message)).toEqual([
      `${path} uses __proto__, which JavaScript objects cannot have as a key. Choose another word.`,
    ]);
  });
});

describe("the id __proto__", () => {
  const ids = [
    ["a source", "S1", "sources[0].id"],
    ["a department", "CLIMATE", "departments[3].id"],
    ["a task", "parks", "tasks[3].id"],
    ["a theme", "T1", "hensyn[0].themes[0].id"],
    ["an area", "A2", "areas[1].id"],
    ["a scenario", "A1.2", "areas[0].scenarios[1].id"],
    ["a measure", "staff", "measures[0].id"],
    ["a hensyn", "H1", "hensyn[0].id"],
    ["a limit", "L1", "limits[0].id"],
    ["an effect", "E1", "effects[0].id"],
    ["a named selection", "example", "selections[0].id"],
    ["a recommendation", "R01", "recommendations[0].id"],
    ["a remark", "M1", "remarks[0].id"],
  ] as const;

  test.each(ids)("of %s", (_, id, path) => {
    const { issues } = refusal(renamed(id, "__proto__"));
    expect(issues.map((issue) => issue.path)).toContain(path);
    expect(issues.every((issue) => issue.message !== "")).toBe(true);
  });

  test("is the only issue, with all that refers to it", () => {
    const { issues } = refusal(renamed("H1", "__proto__"));
    expect(issues.map((issue) => issue.message)).toEqual([
      "hensyn[0].id uses __proto__, which JavaScript objects cannot have as a key. Choose another word.",
    ]);
  });
});

describe("ids that every object inherits", () => {
  const inherited = [
    "constructor",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "isPrototypeOf",
    "__defineGetter__",
    "then",
  ];
  const olds = [
    "S1",
    "staff",
    "cost",
    "WORK",
    "CITY",
    "benefits",
    "parks",
    "it",
    "A1",
    "A1.1",
    "T1",
    "T3",
    "H1",
    "E1",
    "L1",
    "R01",
    "M1",
  ];

  test.each(inherited)("%s, in every place of the document by turns, works as any id does", (id) => {
    const plain = parseProblem(validDocument());
    for (const old of olds) {
      const problem = parseProblem(replaceId(old, id));
      expect(shape(problem)).toEqual(shape(plain));
    }
  });

  test("work all at once", () => {
    const news = ["constructor", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf", "toLocaleString", "toJSON"];
    const pairs = ["A1", "T1", "H1", "staff", "parks", "CITY", "it"].map(
      (old, index) => [old, news[index] ?? ""] as const,
    );
    const text = pairs.reduce((done, [old, id]) => replaceIn(done, old, id), JSON.stringify(validDocument()));
    const problem = parseProblem(JSON.parse(text));
    expect(shape(problem)).toEqual(shape(parseProblem(validDocument())));
    const weighted = rank(problem, { weights: { valueOf: 3, toString: 2 }, top: 1, lock: ["constructor.0"] });
    expect(Object.keys(weighted.allocations[0]?.selection ?? {})).toEqual(["constructor", "A2", "toJSON"]);
  });

  test("are unknown where the document does not have them", () => {
    const { issues } = refusal(
      edit(validDocument(), { "tasks[0].home": "constructor", "effects[0].theme": "toString" }),
    );
    expect(issues.map(({ path }) => path)).toEqual(["tasks[0].home", "effects[0].theme"]);
  });

  function replaceId(old: string, id: string): unknown {
    return JSON.parse(replaceIn(JSON.stringify(validDocument()), old, id));
  }

  /** An area's and a free task's id is also the beginning of the ids of scenarios that exist by themselves. */
  function replaceIn(text: string, old: string, id: string): string {
    return text.replaceAll(`"${old}"`, `"${id}"`).replaceAll(`"${old}@`, `"${id}@`).replaceAll(`@${old}"`, `@${id}"`);
  }

  /** Everything about a problem's meaning that does not speak of ids. */
  function shape(problem: Problem): unknown {
    const structure = structureOf(problem);
    const ranking = rank(problem, { top: 20 });
    const [first] = ranking.allocations;
    const selection = first?.selection ?? {};
    const { score, moves, departments } = evaluate(problem, selection);
    return {
      areas: structure.areas.map((area) => area.scenarios.map((scenario) => scenario.moves)),
      ranks: ranking.allocations.map((each) => [each.rank, each.score, each.moves.length]),
      again: { score, moves: moves.length, loads: departments.map(({ loads }) => Object.values(loads)) },
      lawful: verify(problem, evaluate(problem, selection)).lawful,
    };
  }
});

describe("deep, endless and huge input", () => {
  test.each(["at", "tasks[0].name", "tasks[0].measures", "effects[0].when", "departments[2].note", "selections"])(
    "100,000 levels under %s",
    (path) => {
      const { issues } = refusal(edit(validDocument(), { [path]: nested(100_000) }));
      expect(issues.map((issue) => issue.path).some((each) => each.startsWith(path))).toBe(true);
    },
  );

  test("levels upon levels, and nothing else", () => {
    const text = "[".repeat(5000) + "]".repeat(5000);
    expect(refusal(JSON.parse(text)).issues).toHaveLength(1);
    expect(refusal(nested(100_000)).issues.length).toBeGreaterThan(0);
  });

  test("an object within itself", () => {
    const document = validDocument();
    document.tasks = [document];
    expect(refusal(document).issues.map((issue) => issue.message)).toEqual([
      "tasks[0] contains itself. Give plain JSON data.",
    ]);
    const list: unknown[] = [];
    list.push(list);
    expect(refusal(edit(validDocument(), { "tasks[0].cites": list })).issues.map(({ path }) => path)).toEqual([
      "tasks[0].cites[0]",
    ]);
  });

  test("objects that share themselves into more than fits into any memory", () => {
    let value: unknown = 1;
    for (let level = 0; level < 12; level++) value = Array.from({ length: 30 }, () => value);
    const { issues } = refusal(edit(validDocument(), { "tasks[0].cites": value }));
    expect(issues.map((issue) => issue.message)).toEqual([
      "The input is too large: more than 2 million values. Divide it into several documents.",
    ]);
  });

  test("parts that are shared, and not within themselves, are as good as copies", () => {
    const cites = [{ source: "S1" }];
    const shared = edit(validDocument(), { "tasks[0].cites": cites, "tasks[1].cites": cites });
    expect(parseProblem(shared)).toEqual(parseProblem(JSON.parse(JSON.stringify(shared))));
  });

  test.each([
    ["1e308", 1e308],
    ["-1e308", -1e308],
    ["the greatest whole number", Number.MAX_SAFE_INTEGER],
    ["1e400, which JSON reads as Infinity", JSON.parse("1e400") as number],
  ])("%s as any number", (_, number) => {
    const paths = [
      ...["kommissorium.departments", "tasks[0].measures.staff.low", "tasks[0].measures.staff.high"],
      ...["limits[0].max", "hensyn[0].weight", "hensyn[0].themes[0].weight", "effects[0].points"],
    ];
    for (const path of paths) {
      const { issues } = refusal(edit(validDocument(), { [path]: number }));
      expect(issues.map((issue) => issue.path)).toContain(path);
    }
  });

  test("-0 is 0", () => {
    const problem = parseProblem(edit(validDocument(), { "hensyn[1].themes[1].weight": -0, "limits[2].min": -0 }));
    expect(problem.limits[2]?.min).toBe(0);
  });

  test("ids and texts of 100,000 characters: accepted, and shortened in messages", () => {
    const long = "é".repeat(100_000);
    expect(parseProblem(renamed("parks", long)).tasks[3]?.id).toBe(long);
    const others = Array.from({ length: 100 }, (_, index) => ({ id: `${long}${index}`, title: "x" }));
    const document = edit(validDocument(), { sources: [{ id: "S1", title: long }, ...others], "tasks[0].home": long });
    (document.tasks as Record<string, Json>[])[1] = { ...quantityOf(long) };
    const { issues, message } = refusal(document);
    expect(issues.map(({ path }) => path)).toContain("tasks[0].home");
    expect(message.length).toBeLessThan(3000);
  });

  function quantityOf(long: string): Record<string, Json> {
    return { id: "nursing", name, home: "CARE", measures: { [long]: { low: 1, high: 1, basis: long } }, cites: [] };
  }

  test("lone surrogates and characters beyond the first plane", () => {
    const problem = parseProblem(renamed("parks", "\ud800"));
    expect(rank(problem, { top: 1 }).status).toBe("complete");
    const { issues } = refusal(edit(validDocument(), { "tasks[0].home": "\udfff", "tasks[1].home": "😀".repeat(100) }));
    expect(issues.map(({ message }) => message)).toEqual([
      String.raw`tasks[0].home is "\udfff", an unknown department. Known: "WORK", "CARE", "CITY", "CLIMATE".`,
      `tasks[1].home is "${"😀".repeat(30)}…", an unknown department. Known: "WORK", "CARE", "CITY", "CLIMATE".`,
    ]);
    const key = refusal(edit(validDocument(), { "tasks[0].\udfff": 1 }));
    expect(key.issues.map(({ path }) => path)).toEqual([String.raw`tasks[0]["\udfff"]`]);
  });

  test("10,000 effects are read fast", () => {
    const seconds = cpuSeconds(() => {
      const problem = parseProblem(edit(validDocument(), { effects: effects(10_000, "T1") }));
      expect(structureOf(problem).themes[0]?.effects).toHaveLength(10_000);
    });
    expect(seconds).toBeLessThan(20);
  });

  test("10,000 effects on unknown themes are all reported, fast", () => {
    const seconds = cpuSeconds(() => {
      const themes = Array.from({ length: 2000 }, (_, index) => ({
        ...{ id: `theme-number-${index}`, name, weight: 1, gauge: { kind: "points" } },
      }));
      const document = edit(validDocument(), { "hensyn[0].themes": themes, effects: effects(10_000), ...unremarked });
      expect(refusal(document).issues).toHaveLength(10_000);
    });
    expect(seconds).toBeLessThan(20);
  });

  test("10,000 unknown keys in one object, and 10,000 scenarios of other areas, fast", () => {
    const seconds = cpuSeconds(() => {
      const keys = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`colour${index}`, 1]));
      const chosen = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`A${index + 10}`, "A1.1"]));
      const areas = Object.keys(chosen).map((id) => ({ id, name, scenarios: [{ id: `${id}.1`, name }] }));
      const document = edit(validDocument(), { ...keys, "selections[0].selection": chosen });
      (document.areas as unknown[]).push(...areas);
      expect(refusal(document).issues).toHaveLength(20_000);
    });
    expect(seconds).toBeLessThan(20);
  });

  test("1,000 measures that 1,000 tasks lack: ends, with 10,000 issues", () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `m${index}`);
    const { issues } = refusal(
      edit(validDocument(), {
        measures: [...(validDocument().measures as unknown[]), ...ids.map((id) => ({ id, name, unit: "x" }))],
        limits: ids.map((id) => ({ id, sum: { moved: id }, max: 1 })),
        effects: [],
        tasks: ids.map((id) => ({ id, name, home: "CITY" })),
        areas: [],
        rules: [],
        names: [],
        selections: [],
        weightings: [],
        ...unremarked,
        hensyn: [{ id: "H", name, weight: 1, themes: [{ id: "T", name, weight: 1, gauge: { kind: "points" } }] }],
      }),
    );
    expect(issues).toHaveLength(10_000);
  });

  function effects(count: number, theme?: string): unknown[] {
    return Array.from({ length: count }, (_, index) => ({
      ...{
        id: `E${index}`,
        theme: theme ?? `themes-numbers-${index}`,
        points: 1,
        when: { scenario: "A1.1" },
        basis: "assumed",
      },
    }));
  }
});

describe("closings in many ways end quickly", () => {
  const departments = Array.from({ length: 30 }, (_, index) => `D${index}`);
  const document = (into: (area: number, department: number) => number | undefined): unknown => ({
    ...{ format: "ressort-problem/1", id: "x", title: name, kommissorium: { departments: 1 } },
    departments: departments.map((id) => ({ id, name, committee: { id, name } })),
    tasks: [{ id: "t", name, home: "D0" }],
    areas: departments.map((_, area) => ({
      ...{ id: `A${area}`, name },
      scenarios: departments.map((department, d) => {
        const to = into(area, d);
        const closes = to === undefined ? [] : [{ department, into: departments[to] }];
        return { id: `A${area}.${department}`, name, closes };
      }),
    })),
    hensyn: [{ id: "H", name, weight: 1, themes: [{ id: "T", name, weight: 1, gauge: { kind: "points" } }] }],
  });

  test("30 areas that all close each department into a later one: no circle", () => {
    const seconds = cpuSeconds(() => {
      const problem = parseProblem(document((area, d) => (d === 29 ? undefined : d + 1 + ((area * 7) % (29 - d)))));
      expect(problem.areas).toHaveLength(30);
    });
    expect(seconds).toBeLessThan(20);
  });

  test("30 areas that all close each department into any: circles", () => {
    const seconds = cpuSeconds(() => {
      expect(refusal(document((area, d) => (d + 1 + (area % 29)) % 30)).issues.length).toBeGreaterThan(0);
    });
    expect(seconds).toBeLessThan(20);
  });

  test("circles that all need two scenarios of one area: accepted, or refused as too many, and soon", () => {
    const seconds = cpuSeconds(() => {
      // Only area 0 leads back from the second half to the first, and only area 0 leads out of D0's half.
      const halves = document((area, d) => {
        if (d === 14) return area === 0 ? 15 : undefined;
        if (d === 29) return area === 0 ? 0 : undefined;
        return d + 1 + ((area * 5) % ((d < 14 ? 14 : 29) - d));
      });
      const { issues } = refusal(halves);
      expect(issues.map(({ message }) => message)).toEqual([
        "areas close departments in so many ways that circles cannot be ruled out. Use fewer closings.",
      ]);
    });
    expect(seconds).toBeLessThan(20);
  });
});

describe("input that is no plain data", () => {
  test("getters are read once; one that throws is named", () => {
    let reads = 0;
    const document = validDocument();
    Object.defineProperty(document, "id", { enumerable: true, get: () => `read ${++reads} times` });
    expect(parseProblem(document).id).toBe("read 1 times");
    const throwing = edit(validDocument(), {
      "tasks[1]": Object.defineProperty({}, "id", {
        enumerable: true,
        get: () => {
          throw new Error("no such luck");
        },
      }),
    });
    const { issues } = refusal(throwing);
    expect(issues.map(({ message }) => message)).toEqual([
      "tasks[1] cannot be read (no such luck). Give plain JSON data.",
    ]);
  });

  test("a revoked proxy, and a proxy that forbids everything", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(refusal(proxy).issues.map(({ path }) => path)).toEqual([""]);
    const forbidding = new Proxy({}, { ownKeys: () => { throw new TypeError("forbidden"); } }); // prettier-ignore
    expect(refusal(edit(validDocument(), { title: forbidding })).issues.map(({ path }) => path)).toEqual(["title"]);
  });

  test("keys that are only inherited count for nothing", () => {
    const { issues } = refusal(Object.create(validDocument()));
    expect(issues.map(({ path }) => path)).toContain("format");
    const home = edit(validDocument(), {
      "tasks[1]": Object.create((validDocument().tasks as object[])[1] ?? null) as unknown,
    });
    expect(refusal(home).issues.map(({ path }) => path)).toContain("tasks[1].home");
  });

  test("objects without prototype are as good as any", () => {
    const bare = JSON.parse(JSON.stringify(validDocument()), (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.assign(Object.create(null) as object, value)
        : value,
    ) as unknown;
    expect(parseProblem(bare)).toEqual(parseProblem(validDocument()));
  });

  test("a frozen document is read, and a document that is not stays so and as it was", () => {
    const document = validDocument();
    const before = JSON.stringify(document);
    const problem = parseProblem(document);
    expect(JSON.stringify(document)).toBe(before);
    expect(Object.isFrozen(document.tasks)).toBe(false);
    expect(parseProblem(problem)).toEqual(problem);
  });

  test("holes of a list are missing entries", () => {
    const tasks = [...(validDocument().tasks as unknown[])];
    // eslint-disable-next-line @typescript-eslint/no-array-delete
    delete tasks[0];
    const { issues } = refusal({ ...validDocument(), tasks });
    expect(issues.map(({ message }) => message)).toEqual(["tasks[0] is missing. Write {id, name, home}."]);
    expect(refusal({ ...validDocument(), effects: new Array<unknown>(4_000_000_000) }).issues).toHaveLength(1);
  });

  test("keys whose value is undefined are absent, as in JSON", () => {
    const document = edit(validDocument(), {
      "tasks[0].eligible": undefined,
      "tasks[0].note": undefined,
      extra: undefined,
    });
    expect(parseProblem(document)).toEqual(parseProblem(validDocument()));
  });

  test("dates, maps, symbols and functions are refused in place", () => {
    const { issues } = refusal(
      edit(validDocument(), {
        "sources[0].date": new Date(0),
        "tasks[0].name": new Map([["da", "x"]]),
        "tasks[1].home": Symbol("home"),
        "hensyn[0].weight": () => 1,
      }),
    );
    expect(issues.map(({ path }) => path)).toEqual([
      ...["sources[0].date", "tasks[0].name", "tasks[1].home", "hensyn[0].weight"],
    ]);
  });
});
