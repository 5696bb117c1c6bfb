import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { bundled } from "./bundle.ts";
import type { Consumer } from "./consumer.ts";

/** Work for every entry point but `ressort/testing`, which needs a peer; it says of each whether it came to something. */
const WORK = `
import * as ressort from "ressort";
import * as present from "ressort/present";
import * as program from "ressort/program";
import * as seeds from "ressort/seeds";

export function work() {
  const problem = ressort.parseProblem(JSON.parse(JSON.stringify(seeds.kobenhavn2024)));
  let issues = 0;
  try {
    ressort.parseProblem({ ...problem, format: "other", tasks: [{}] });
  } catch (error) {
    issues = error.issues.length;
  }
  const limits = [{ id: "few", sum: { moved: "staff" }, max: 500 }];
  const listed = ressort.rank(problem, { top: 2, limits });
  const searched = ressort.rank(problem, { top: 1, limits, method: "program" });
  const refused = ressort.whyNot(problem, ["A05.1", "A03.0"]);
  const rows = program.toLinearProgram(problem);
  return {
    parsed: problem.id === "kobenhavn-2024" && issues > 3,
    ranked: listed.status === "complete" && Math.abs(listed.allocations[0].score - searched.allocations[0].score) < 1e-9,
    explained: refused.possible === false && refused.conflicts.length === 1,
    solved: program.javascriptLpSolver.solve(rows).status === "optimal" && program.writeMps(rows).includes("ENDATA"),
    shown:
      present.toMarkdown(present.view(problem, listed, "da")).includes("Sammenhængende") &&
      present.toCsv(present.view(problem, listed, "en")).startsWith("rank,tied,score"),
    drawn: present.toSvg(present.frontierFigure(problem, ressort.frontier(problem), "en")).includes("Coherent service"),
  };
}`;

const done = { parsed: true, ranked: true, explained: true, solved: true, shown: true, drawn: true };

/** Nothing that no hash allows: no `eval`, no `new Function`, no other origin. */
const policyFor = (script: string): string =>
  `default-src 'none'; script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/** Debian's browser, which `.ci/run` installs. */
const hasChromium = spawnSync("chromium", ["--version"]).status === 0;

/** What a page says that it did, and which of it the browser's policy forbade. */
interface Outcome {
  readonly done: unknown;
  readonly violations: readonly string[];
}

/** Runs a module that gives `work`, bundled into one page, under a strict content security policy. */
async function runInChromium(consumer: Consumer, module: string): Promise<Outcome> {
  consumer.write("work.js", module);
  const main = `
    import { work } from "./work.js";
    const outcome = { violations: globalThis.violations, done: work() };
    // What is forbidden is reported in a task of its own.
    setTimeout(() => { document.body.textContent = encodeURIComponent(JSON.stringify(outcome)) + ";"; }, 100);`;
  const { code } = await bundled(main, consumer.folder);
  const script = `
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", ({ blockedURI, violatedDirective }) => {
      globalThis.violations.push(violatedDirective + " " + blockedURI);
    });
    ${code.replaceAll("</script", "<\\/script")}`;
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policyFor(script)}">`;
  consumer.write("page.html", `<!doctype html><head>${head}</head><body><script>${script}</script></body>`);
  const page = pathToFileURL(path.join(consumer.folder, "page.html")).href;
  const { stdout } = consumer.run(
    "chromium",
    ...["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=600000", "--dump-dom", page],
  );
  const said = /<body>([^;<]*);/.exec(stdout)?.[1];
  return said === undefined ? { done: stdout, violations: [] } : (JSON.parse(decodeURIComponent(said)) as Outcome);
}

/** Tests that the package makes no code of texts, which strict policies forbid. */
export function testStrictPolicy(consumer: () => Consumer): void {
  const inNode = (main: string): string => {
    consumer().write("work.js", WORK);
    consumer().write("main.js", main);
    const { stdout, stderr } = consumer().run("node", "--disallow-code-generation-from-strings", "main.js");
    expect(stderr).toBe("");
    return stdout;
  };

  describe("under a policy that forbids code made of texts", () => {
    test("every entry point works in Node", () => {
      const made = inNode(`import { work } from "./work.js"; console.log(JSON.stringify(work()));`);
      expect(JSON.parse(made)).toEqual(done);
    });

    test("nobody even tries, at import or later", () => {
      const watched = `
        const tried = [];
        const told = (call, ...rest) => { tried.push(String(rest[1])); return call(...rest); };
        globalThis.Function = new Proxy(Function, {
          construct: (...given) => told(Reflect.construct, ...given),
          apply: (...given) => told(Reflect.apply, ...given),
        });
        globalThis.eval = (text) => { tried.push(text); };
        const { work } = await import("./work.js");
        work();
        const ofPackage = tried.length;
        try { new Function("return 1"); } catch {}
        console.log(ofPackage, tried.length);`;
      expect(inNode(watched)).toBe("0 1\n");
    });

    test.skipIf(!hasChromium)("every entry point works in Chromium, and nothing is forbidden", async () => {
      expect(await runInChromium(consumer(), WORK)).toEqual({ done, violations: [] });
    });

    test.skipIf(!hasChromium)("Chromium would have said so, whoever catches it", async () => {
      const trying = `export function work() { try { return new Function("return 1")(); } catch { return "caught"; } }`;
      expect(await runInChromium(consumer(), trying)).toEqual({ done: "caught", violations: ["script-src eval"] });
    });
  });
}
