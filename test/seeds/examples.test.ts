import { describe, expect, it } from "vitest";
import { decision2025, examples, kobenhavn2024, namedSelections } from "../../seeds/index.ts";
import { verify } from "../../src/allocation/verify.ts";
import { evaluate } from "../../src/analyse/evaluate.ts";

/** A department as a figure of the report draws it: its Danish name, and for each box the tasks that the box stands for. */
interface Drawn {
  readonly name: string;
  readonly boxes: Readonly<Record<string, readonly string[]>>;
}

type Figure = Readonly<Record<string, Drawn>>;

const PHONES_BUT_KFF = ["phone-bif", "phone-buf", "phone-sof", "phone-suf", "phone-tmf", "phone-okf"];
const YOUTH_GUIDANCE = ["uu-school", "uu-outreach", "stu", "fgu"];
const CARE_FROM_SOF = ["nursing-sof", "homecare-sof", "visitation-sof", "aids-sof", "temporary-stays-sof"];
const CULTURE = [
  "libraries",
  "citizen-authority",
  "licences",
  "tourism-culture",
  "associations",
  "ball-fields",
  "visual-arts",
  "kff-rest",
];
const SOF_WITHOUT_CARE = ["social-vulnerable", "youth-social", "social-support", "sof-rest"];
const BIF_WITHOUT_MOVED = ["job-centres", "kui", "bif-rest"];
const TMF_WITHOUT_OPERATION = [
  ...["climate", "waste", "local-plans", "city-life-authority", "building-authority"],
  ...["operation-rest", "construction", "area-renewal", "tmf-rest"],
];

const HEALTH: Drawn = {
  name: "Sundhed og Omsorg",
  boxes: {
    "home care and nursing gathered": ["nursing-suf", "homecare-suf", "visitation-suf", ...CARE_FROM_SOF],
    "special education for adults from BUF": ["vsu"],
    "SUF as it is": ["vsu-adhd", "aids-centre", "neurorehabilitation", "suf-rest"],
  },
};

const SOCIAL: Drawn = {
  name: "Social",
  boxes: {
    "SOF without home care and nursing": SOF_WITHOUT_CARE,
    "employment responsibility for citizens long on benefits from BIF": ["long-benefit"],
  },
};

const SCHOOLS = ["ungevaerker", "primary-school", "youth-clubs", "buf-rest"];

/** The figures on pp. 49, 50 and 51, read box by box. */
const FIGURES: Readonly<Record<"example1" | "example2" | "example3", Figure>> = {
  example1: {
    BIF: {
      name: "Beskæftigelse og Social",
      boxes: {
        "SOF without home care and nursing": SOF_WITHOUT_CARE,
        "BIF without business": ["long-benefit", ...BIF_WITHOUT_MOVED],
        "guidance of youth from BUF": YOUTH_GUIDANCE,
      },
    },
    BUF: { name: "Børn og Ungdom", boxes: { "BUF without the tasks of CSV": [...SCHOOLS, "youth-houses"] } },
    KFF: {
      name: "Kultur, Borgerservice og Erhverv",
      boxes: {
        "more tasks in Borgerservice": PHONES_BUT_KFF,
        "business from BIF and in part TMF and ØKF": ["business-bif", "business-tmf", "business-okf"],
        "KFF as it is": ["phone-kff", "borgerservice", "business-kff", ...CULTURE],
      },
    },
    SUF: HEALTH,
    TMF: {
      name: "Teknik og Plan",
      boxes: {
        "local plans and traffic": ["local-plans"],
        "building and environment authority": ["city-life-authority", "security-guards", "building-authority"],
        "maintenance and construction": ["construction", "area-renewal"],
        "what is not drawn": ["tmf-rest"],
      },
    },
    ØKF: {
      name: "Økonomi og Koordination",
      boxes: {
        "ØKF without part of business, with the concern units": ["local-committees", "br-secretariat", "okf-rest"],
      },
    },
    KD: {
      name: "Klima og Drift",
      boxes: {
        climate: ["climate"],
        "waste and resources": ["waste"],
        "operation and cleaning of the city": ["operation", "operation-rest"],
      },
    },
  },
  example2: {
    BIF: {
      name: "Borgerservice, Beskæftigelse og Erhverv",
      boxes: {
        "Borgerservice with more tasks, from KFF": [...PHONES_BUT_KFF, "phone-kff", "borgerservice"],
        "business from KFF and in part TMF and ØKF": ["business-kff", "business-tmf", "business-okf"],
        "guidance of youth from BUF": YOUTH_GUIDANCE,
        "BIF without citizens long on benefits": ["business-bif", ...BIF_WITHOUT_MOVED],
      },
    },
    BUF: { name: "Børn og Ungdom", boxes: { "BUF without UU, STU, FGU, CSV and youth houses": SCHOOLS } },
    KFF: {
      name: "By, Kultur og Nærdemokrati",
      boxes: {
        "local committees and democracy from ØKF": ["local-committees"],
        // The guards and the monuments go along with the operation: scenario 3 of the area, p. 31.
        "operation of the city from TMF": ["operation", "security-guards"],
        "youth houses from BUF": ["youth-houses"],
        "KFF without business and Borgerservice": CULTURE,
      },
    },
    SOF: SOCIAL,
    SUF: HEALTH,
    TMF: { name: "Teknik og Miljø", boxes: { "TMF without operation and part of business": TMF_WITHOUT_OPERATION } },
    ØKF: {
      name: "Økonomi og Koordination",
      boxes: { "ØKF without part of business and local committees": ["br-secretariat", "okf-rest"] },
    },
  },
  example3: {
    BIF: {
      name: "Beskæftigelse og Erhverv",
      boxes: {
        "BIF without citizens long on benefits": ["business-bif", ...BIF_WITHOUT_MOVED],
        "business from KFF and in part TMF and ØKF": ["business-kff", "business-tmf", "business-okf"],
        "guidance of youth from BUF": YOUTH_GUIDANCE,
      },
    },
    BUF: { name: "Børn og Ungdom", boxes: { "BUF without UU, STU, FGU and CSV": [...SCHOOLS, "youth-houses"] } },
    KFF: {
      name: "Kultur, By og Borgerservice",
      boxes: {
        "more tasks in Borgerservice": PHONES_BUT_KFF,
        "operation of the city from TMF": ["operation", "security-guards"],
        "KFF without business": ["phone-kff", "borgerservice", ...CULTURE],
      },
    },
    SOF: SOCIAL,
    SUF: HEALTH,
    TMF: { name: "Teknik og Miljø", boxes: { "TMF without operation and part of business": TMF_WITHOUT_OPERATION } },
    ØKF: {
      name: "Økonomi og Koordination",
      boxes: { "ØKF without part of business": ["local-committees", "br-secretariat", "okf-rest"] },
    },
  },
};

describe.each(["example1", "example2", "example3"] as const)("%s of the report", (id) => {
  const evaluation = evaluate(kobenhavn2024, examples[id]);

  it("is lawful, by every rule", () => {
    const broken = verify(kobenhavn2024, examples[id]).rules.filter(({ holds }) => !holds);
    expect(broken).toEqual([]);
    expect(evaluation.lawful).toBe(true);
  });

  it("has the seven departments of the figure, under its names, each with one committee of its own", () => {
    expect(evaluation.departments.map(({ id: department, name }) => [department, name.da])).toEqual(
      Object.entries(FIGURES[id]).map(([department, { name }]) => [department, name]),
    );
    expect(new Set(evaluation.departments.map(({ committee }) => committee.id)).size).toBe(7);
  });

  it.each(Object.entries(FIGURES[id]))("gives %s exactly the tasks that the figure draws", (department, { boxes }) => {
    const tasks = evaluation.departments.find((each) => each.id === department)?.tasks ?? [];
    expect([...tasks].sort()).toEqual(Object.values(boxes).flat().sort());
  });
});

describe("the named selections", () => {
  it("are the three examples and the decision of 2025", () => {
    expect(namedSelections.map(({ id }) => id)).toEqual(["example1", "example2", "example3", "decision2025"]);
    const selections = namedSelections.map(({ selection }) => selection);
    expect(selections).toEqual([examples.example1, examples.example2, examples.example3, decision2025]);
    expect(examples).toEqual(Object.fromEntries(namedSelections.map(({ id, selection }) => [id, selection])));
    expect(Object.isFrozen(examples)).toBe(true);
  });

  it("choose what the table on p. 52 lists", () => {
    const changed = (selection: Readonly<Record<string, string>>): string[] =>
      Object.values(selection).filter((scenario) => !scenario.endsWith(".0"));
    const common = ["A04.1", "A09.2", "A10.1", "A12.P", "A13.P"];
    expect(changed(examples.example1).sort()).toEqual(["A01.1", "A02.2", "A03.1", "A05.1", ...common].sort());
    expect(changed(examples.example2).sort()).toEqual(
      ["A01.2", "A02.1", "A03.2", "A06.3", "A07.1", "A08.2", ...common].sort(),
    );
    expect(changed(examples.example3).sort()).toEqual(["A01.1", "A02.1", "A03.2", "A06.3", ...common].sort());
  });

  it("say what of the decision no source confirms, and hold what the sources show", () => {
    const decision = namedSelections.find(({ id }) => id === "decision2025");
    expect(decision?.basis).toBe("derived");
    // That the agreement has A03, A04 and A06 is confirmed; with which scenario is not, but for those that its tracks rule out.
    expect(decision?.open).toEqual([
      { area: "A03", among: ["A03.2"] },
      { area: "A04", among: ["A04.1", "A04.2"] },
      { area: "A06", among: ["A06.1", "A06.3"] },
      ...["A07", "A08", "A12", "A13"].map((area) => ({ area })),
    ]);
    expect(decision2025).toEqual({ A01: "A01.1", A02: "A02.1", A05: "A05.0", A09: "A09.2", A10: "A10.1" });
    expect(evaluate(kobenhavn2024, decision2025).lawful).toBe(true);
    expect(decision?.note?.en).toContain("never the right answer");
  });

  it("choose a scenario in every area that is no context, or leave it open", () => {
    const areas = kobenhavn2024.areas.filter(({ scenarios }) => scenarios.length > 0).map(({ id }) => id);
    for (const { selection, open } of namedSelections)
      expect([...Object.keys(selection), ...open.map(({ area }) => area)].sort()).toEqual(areas);
  });
});
