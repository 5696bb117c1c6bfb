import { describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";
import { tinyText } from "./tiny-document.ts";

interface Mistake {
  readonly argv: readonly string[];
  readonly da: string;
  readonly en: string;
}

const mistakes: readonly Mistake[] = [
  {
    argv: ["rank", "--lock", "A99.9"],
    da: '--lock A99.9 er et ukendt scenarie. Mente du "A09.0", "A09.1" eller "A09.2"?',
    en: '--lock A99.9 is an unknown scenario. Maybe "A09.0", "A09.1" or "A09.2" was meant.',
  },
  {
    argv: ["weights", "--forbid", "A01.1", "--forbid", "skole"],
    da: "--forbid skole er et ukendt scenarie. Se ressort list scenarios.",
    en: "--forbid skole is an unknown scenario. See ressort list scenarios.",
  },
  {
    argv: ["standing", "example1", "--weight", "H7=1"],
    da: '--weight H7=1 hører til "H7", som hverken er et hensyn eller et tema. Mente du "H1", "H2", "H3", "H4" eller "T7"?',
    en: '--weight H7=1 is for "H7", which is neither a hensyn nor a theme. Maybe "H1", "H2", "H3", "H4" or "T7" was meant.',
  },
  {
    argv: ["rank", "--weight", "H1=-2"],
    da: "--weight H1=-2 er -2. En vægt er et endeligt tal, mindst 0.",
    en: "--weight H1=-2 is -2. A weight is a finite number of at least 0.",
  },
  {
    argv: ["rank", "--weight", "H1=0", "--weight", "H2=0", "--weight", "H3=0"],
    da: "--weight H1=0 --weight H2=0 --weight H3=0 har kun vægte på 0. Giv mindst én en vægt over 0.",
    en: "--weight H1=0 --weight H2=0 --weight H3=0 has only weights of 0. Give at least one a weight above 0.",
  },
  {
    argv: ["rank", "--weight", "T11=0", "--weight", "T12=0"],
    da: "--weight T11=0 --weight T12=0 (H4) har kun vægte på 0. Giv mindst én en vægt over 0.",
    en: "--weight T11=0 --weight T12=0 (H4) has only weights of 0. Give at least one a weight above 0.",
  },
  {
    argv: ["frontier", "--by", "H1,H9"],
    da: '--by H9 er ikke et af kriterierne. Mente du "T9", "H1", "H2", "H3" eller "H4"?',
    en: '--by H9 is none of the criteria. Maybe "T9", "H1", "H2", "H3" or "H4" was meant.',
  },
  {
    argv: ["frontier", "--by", "H1"],
    da: "--by H1 har 1 kriterium. Vælg 2 til 10 hensyn eller temaer.",
    en: "--by H1 has 1 criterion. Choose 2 to 10 hensyn or themes.",
  },
  {
    argv: ["rank", "--place", "stux=BIF"],
    da: '--place stux=BIF: "stux" er en ukendt opgave. Mente du "stu"?',
    en: '--place stux=BIF: "stux" is an unknown task. Maybe "stu" was meant.',
  },
  {
    argv: ["rank", "--place", "stu=BIF", "--together", "stu,fgux"],
    da: '--together stu,fgux: "fgux" er en ukendt opgave. Mente du "fgu"?',
    en: '--together stu,fgux: "fgux" is an unknown task. Maybe "fgu" was meant.',
  },
  {
    argv: ["rank", "--limit", "moved:staff<=800", "--limit", "moved:staff<=800", "--limit", "load:cases@TMX<=9"],
    da: `--limit 'load:cases@TMX<=9': "TMX" er en ukendt forvaltning. Mente du "TMF"?`,
    en: `--limit 'load:cases@TMX<=9': "TMX" is an unknown department. Maybe "TMF" was meant.`,
  },
  {
    argv: ["rank", "--limit", "used:money<=3"],
    da: `--limit 'used:money<=3' nævner "money", men der er ingen ressourcer`,
    en: `--limit 'used:money<=3' names "money", but there are no resources`,
  },
  {
    argv: ["explain", "--versus", "exampel1"],
    da: '--versus exampel1 er hverken en navngiven fordeling eller et scenarie. Mente du "example1"?',
    en: '--versus exampel1 is neither a named selection nor a scenario. Maybe "example1" was meant.',
  },
  {
    argv: ["compare", "example1", "A01.1,A01.2"],
    da: "A01.2 kan ikke vælges, for A01.1 er allerede valgt i område A01.",
    en: "A01.2 cannot be chosen, since A01.1 is already chosen in area A01.",
  },
  {
    argv: ["show", '{"A09":"A09.9"}'],
    da: 'VALG.A09 er "A09.9", et ukendt scenarie.',
    en: 'SELECTION.A09 is "A09.9", an unknown scenario.',
  },
  {
    argv: ["figure", "weight-triangle", "--by", "H1,H2"],
    da: "--by H1,H2",
    en: "--by H1,H2",
  },
];

describe("an error of what was typed", () => {
  it.each(mistakes)("$argv names it as it was typed", async ({ argv, da, en }) => {
    for (const [language, text] of [
      ["da", da],
      ["en", en],
    ] as const) {
      const { code, stdout, stderr } = await runCli([...argv, "--lang", language]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toContain(`\n- ${text}`);
      expect(stderr).not.toMatch(/\b(?:lock|forbid|by|place|limits|weights|selection)(?:\[|\.\w)/);
    }
  });

  it("says of a weighting that there is none, or which was meant", async () => {
    const { code, stderr } = await runCli(["rank", "--weights", "balanc"]);
    expect({ code, stderr }).toMatchObject({ code: 1 });
    expect(stderr).toContain('--weights balanc is none of the document\'s weightings. Maybe "balance" was meant.');
  });

  it("lists the ids of the document that was asked about", async () => {
    const { stderr } = await runCli(["rank", "--problem", "-", "--lock", "skole"], { stdin: tinyText });
    expect(stderr).toContain("--lock skole is an unknown scenario.");
    expect(stderr).not.toContain("kobenhavn");
  });

  it.each(["__proto__", "constructor", "\u001b[2J", "\u202eA09", "a\nb", ""])(
    "lets nothing through of the scenario %j that steers a terminal or an object",
    async (id) => {
      const { code, stdout, stderr } = await runCli(["rank", "--lock", id, "--forbid", id]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr.match(/^- --(lock|forbid) /gm)).not.toHaveLength(0);
      expect(stderr).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    },
  );
});
