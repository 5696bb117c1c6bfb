import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { rank } from "../../src/index.ts";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { isLong } from "../runs.ts";
import { bundled } from "./bundle.ts";
import { repository } from "../repository.ts";
import { newConsumer, type Consumer } from "./consumer.ts";
import { testProjects } from "./projects.ts";
import { testSizes } from "./sizes.ts";
import { testStrictPolicy } from "./strict-policy.ts";
import { testWorker } from "./worker.ts";

const bestScore = String(rank(kobenhavn2024, { top: 1 }).allocations[0]?.score);
const tsc = path.join(repository, "node_modules", "typescript", "bin", "tsc");
const tsx = pathToFileURL(path.join(repository, "node_modules", "tsx", "dist", "esm", "index.mjs")).href;

let consumer: Consumer;
beforeAll(() => {
  consumer = newConsumer();
});
afterAll(() => {
  rmSync(path.dirname(consumer.folder), { recursive: true, force: true });
});

/** Runs a text as a module of the project and gives what it prints. */
function printed(text: string, file = "main.js"): string {
  consumer.write(file, text);
  const { code, stdout, stderr } = consumer.run("node", file);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout.trim();
}

const optionsOf = (moduleResolution: "nodenext" | "bundler"): { readonly compilerOptions: object } => ({
  compilerOptions: {
    target: "ES2022",
    types: [],
    module: moduleResolution === "nodenext" ? "nodenext" : "esnext",
    moduleResolution,
    resolveJsonModule: true,
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
  },
});

function typeErrors(
  moduleResolution: "nodenext" | "bundler",
  files: readonly string[],
  lib: readonly string[] = [],
): string {
  const { compilerOptions } = optionsOf(moduleResolution);
  const options = { ...compilerOptions, lib: ["ES2022", ...lib] };
  consumer.write("tsconfig.json", JSON.stringify({ compilerOptions: options, files }));
  const { stdout, stderr } = consumer.run("node", tsc, "--project", "tsconfig.json");
  return stdout + stderr;
}

/** Whether anything is left of a module when the compiler has taken its types away. */
function saysMoreThanTypes(file: string): boolean {
  const { outputText } = transpileModule(readFileSync(file, "utf8"), {
    compilerOptions: { target: ScriptTarget.ESNext, module: ModuleKind.ESNext, removeComments: true },
  });
  return outputText.trim() !== "export {};";
}

describe("the tarball", () => {
  test("holds the modules of the source that say more than types, the schema, the documents and three texts, and nothing else", () => {
    const modules = readdirSync(path.join(repository, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && saysMoreThanTypes(path.join(repository, "src", file)))
      .map((file) => `dist/src/${file.replaceAll("\\", "/").replace(/\.tsx?$/, ".js")}`);
    const entries = [
      "src/index",
      "src/present/index",
      "src/problem/zod-schema",
      "src/program/index",
      "src/testing/index",
      "src/worker/index",
      "src/worker/thread",
      "seeds/index",
    ];
    const shared = /^dist\/[a-z-]+-[A-Za-z0-9_-]{8}\.d\.ts$/;
    expect(consumer.files.filter((file) => !shared.test(file))).toEqual(
      [
        ...modules,
        ...entries.map((entry) => `dist/${entry}.d.ts`),
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "dist/seeds/index.js",
        "package.json",
        "schema/problem.schema.json",
        "seeds/kobenhavn-2024/README.md",
        "seeds/kobenhavn-2024/problem.json",
      ].sort(),
    );
  });

  // Modules that are shipped one by one do without one another's compression: 60 kB more than as chunks.
  test("stays small", () => {
    expect(consumer.bytes.packed).toBeLessThan(620_000);
    expect(consumer.bytes.unpacked).toBeLessThan(2_300_000);
  });

  test("brings no package that is only for developing it", () => {
    const brought = readdirSync(path.join(consumer.folder, "node_modules"));
    expect(brought).toEqual(expect.arrayContaining(["ressort", ...Object.keys(packageJson.dependencies)]));
    expect(brought.filter((name) => Object.hasOwn(packageJson.devDependencies, name))).toEqual([]);
  });
});

describe("from JavaScript", () => {
  test("an ECMAScript module ranks Copenhagen", () => {
    const text = `
      import { rank } from "ressort";
      import { kobenhavn2024 } from "ressort/seeds";
      console.log(rank(kobenhavn2024, { top: 1 }).allocations[0].score);`;
    expect(printed(text)).toBe(bestScore);
  });

  test("a CommonJS module ranks Copenhagen", () => {
    const text = `
      const { rank } = require("ressort");
      const { kobenhavn2024 } = require("ressort/seeds");
      console.log(rank(kobenhavn2024, { top: 1 }).allocations[0].score);`;
    expect(printed(text, "main.cjs")).toBe(bestScore);
  });

  test("what resolves like old tools finds the front door by main and types", () => {
    const named = [packageJson.main, packageJson.types].map((file) => file.replace(/^\.\//, ""));
    expect(named).toEqual(["dist/src/index.js", "dist/src/index.d.ts"]);
    expect(consumer.files).toEqual(expect.arrayContaining(named));
  });

  test("both kinds of module share one copy, so that a document's scale is worked out once", () => {
    const text = `
      import { createRequire } from "node:module";
      import * as ressort from "ressort";
      console.log(createRequire(import.meta.url)("ressort").rank === ressort.rank);`;
    expect(printed(text)).toBe("true");
  });

  test("an error thrown by one entry point is an instance of the class of another", () => {
    const text = `
      import { InvalidInput, evaluate } from "ressort";
      import { kobenhavn2024 } from "ressort/seeds";
      try { evaluate(kobenhavn2024, { A04: "A04.9" }); } catch (error) { console.log(error instanceof InvalidInput); }`;
    expect(printed(text)).toBe("true");
  });

  test.each(["main.js", "main.cjs"])("a thread of Node answers what %s asks, which ends by itself", (file) => {
    const [worker, seeds] = ["ressort/worker", "ressort/seeds"].map((name) =>
      file.endsWith(".cjs") ? `require("${name}")` : `await import("${name}")`,
    );
    const text = `
      const { openWorker } = ${worker ?? ""};
      const { kobenhavn2024 } = ${seeds ?? ""};
      openWorker(kobenhavn2024).rank({ top: 1 }).then(({ allocations }) => console.log(allocations[0].score));`;
    expect(printed(text, file)).toBe(bestScore);
  });

  test("the script of a worker says what it is where it is imported", () => {
    const text = `import("ressort/worker/thread").catch((error) => console.log(error.message));`;
    expect(printed(text)).toContain("Import openWorker from ressort/worker.");
  });

  test("the JSON Schema and the Copenhagen document are there as JSON", () => {
    const text = `
      import schema from "ressort/problem.schema.json" with { type: "json" };
      import document from "ressort/seeds/kobenhavn-2024.json" with { type: "json" };
      import { parseProblem } from "ressort";
      console.log(typeof schema.$schema, schema.type, parseProblem(document).id);`;
    consumer.write("json.js", text);
    // Node 20 warns that importing JSON is experimental, so stderr is not empty here.
    expect(consumer.run("node", "json.js")).toMatchObject({ code: 0, stdout: "string object kobenhavn-2024\n" });
  });

  test("what is not an entry point cannot be imported", () => {
    const text = `import("ressort/dist/index.js").catch((error) => console.log(error.code));`;
    expect(printed(text)).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });
});

describe("from TypeScript, strict, with the declarations checked too", () => {
  const source = `
    import { evaluate, parseProblem, rank, type Problem, type Ranking } from "ressort";
    import { rowsOf, toCsv, view, type AnswerDocument, type Value } from "ressort/present";
    import { javascriptLpSolver, toLinearProgram, writeLp, type Solver } from "ressort/program";
    import { examples, kobenhavn2024 } from "ressort/seeds";
    import { openWorker, type StartedWorker } from "ressort/worker";
    const problem: Problem = kobenhavn2024;
    const solver: Solver = javascriptLpSolver;
    const ranking: Ranking = rank(problem, { weights: { H1: 3 }, top: 1 });
    const score: number | undefined = ranking.allocations[0]?.score;
    const lawful: boolean = evaluate(problem, examples.example1).lawful;
    const document: AnswerDocument = view(problem, rank(problem, { top: 1, solver }), "da");
    const held: Value | undefined = document.data === null ? null : rowsOf(document.data)[0]?.rank;
    const texts: string[] = [toCsv(document), writeLp(toLinearProgram(problem))];
    // @ts-expect-error A status is no number.
    const status: number = ranking.status;
    // @ts-expect-error A problem is read-only.
    problem.id = "other";
    // @ts-expect-error No such option.
    rank(problem, { topp: 1 });
    // @ts-expect-error Copenhagen has no such scenario; of another problem nothing is known.
    rank(kobenhavn2024, { lock: ["A99.9"] });
    const worker = openWorker(kobenhavn2024, { start: (): StartedWorker => JSON.parse("") });
    const asked: Promise<Ranking> = worker.latest().rank({ lock: ["A09.2"] });
    // @ts-expect-error A worker of Copenhagen knows its scenarios, too.
    worker.rank({ lock: ["A99.9"] });
    // @ts-expect-error A solver cannot be sent.
    worker.rank({ solver });
    // @ts-expect-error A document needs more.
    parseProblem({ format: "ressort-problem/1", id: "x", title: "x" });
    export { asked, lawful, score, status, texts };
  `;
  const commonJs = `
    import ressort = require("ressort");
    const problem: ressort.Problem = ressort.parseProblem(JSON.parse("{}"));
    export = problem.id;
  `;

  test.each(["nodenext", "bundler"] as const)("moduleResolution %s", (moduleResolution) => {
    consumer.write("main.ts", source);
    expect(typeErrors(moduleResolution, ["main.ts"])).toBe("");
  });

  test("a worker of the browser is one that may be given, and its signal, too", () => {
    const browser = `
      import { openWorker } from "ressort/worker";
      const worker = openWorker(JSON.parse("{}"), { start: () => new Worker("thread.js") });
      void worker.rank({ signal: new AbortController().signal, onProgress: ({ step }) => console.log(step) });`;
    consumer.write("browser.ts", browser);
    expect(typeErrors("bundler", ["browser.ts"], ["DOM"])).toBe("");
  });

  test("CommonJS under nodenext", () => {
    consumer.write("main.cts", commonJs);
    expect(typeErrors("nodenext", ["main.cts"])).toBe("");
  });
});

describe("the command", () => {
  test("npx ressort rank prints the best allocation as JSON", () => {
    const { code, stdout } = consumer.run("npx", "--no-install", "ressort", "rank", "--top", "1", "--format", "json");
    expect(code).toBe(0);
    const { allocations } = JSON.parse(stdout) as { readonly allocations: readonly { readonly score: number }[] };
    expect(allocations.map(({ score }) => String(score))).toEqual([bestScore]);
  });

  test("its version is that of the package", () => {
    expect(consumer.run("npx", "--no-install", "ressort", "--version").stdout.trim()).toBe(packageJson.version);
  });
});

describe("in the browser", () => {
  test("a bundle ranks Copenhagen without anything of Node", async () => {
    const { code } = await bundled(
      `
      import { rank } from "ressort";
      import { kobenhavn2024 } from "ressort/seeds";
      globalThis.answer = String(rank(kobenhavn2024, { top: 1 }).allocations[0].score);`,
      consumer.folder,
    );
    const context = vm.createContext({ performance, structuredClone });
    expect(vm.runInContext(`${code}; [typeof process, typeof Buffer, typeof require, answer].join()`, context)).toBe(
      `undefined,undefined,undefined,${bestScore}`,
    );
  });

  test("what reads no documents accepts none but those that were read here", async () => {
    const { code } = await bundled(
      `
      import { verify } from "ressort";
      try { verify(problem, {}); } catch (error) { globalThis.answer = error.message; }`,
      consumer.folder,
    );
    const context = vm.createContext({ problem: JSON.parse(JSON.stringify(kobenhavn2024)) as unknown });
    vm.runInContext(code, context);
    expect(context.answer).toMatch(/not a parsed problem\. Use parseProblem first\.$/);
  });
});

testSizes(() => consumer);
testStrictPolicy(() => consumer);
testWorker(() => consumer);

// Last: it installs the peer that everything above does without.
describe("the generators and laws for property tests", () => {
  test("need fast-check, and say so", () => {
    expect(existsSync(path.join(consumer.folder, "node_modules", "fast-check"))).toBe(false);
    const text = `import("ressort/testing").catch((error) => console.log(error.code, error.message));`;
    expect(printed(text)).toMatch(/^ERR_MODULE_NOT_FOUND .*'fast-check'/);
  });

  test("work once it is installed, and so do the examples, outside of the repository", () => {
    consumer.install(`fast-check@${packageJson.devDependencies["fast-check"]}`);
    const text = `
      import fc from "fast-check";
      import { rank } from "ressort";
      import { problems } from "ressort/testing";
      fc.assert(fc.property(problems(), (problem) => rank(problem, { top: 1 }).status !== "stopped"), { numRuns: 20 });
      console.log("held");`;
    expect(printed(text)).toBe("held");
    const { code, stderr } = consumer.run("node", "--disallow-code-generation-from-strings", "main.js");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });

    cpSync(path.join(repository, "examples"), path.join(consumer.folder, "examples"), { recursive: true });
    const examples = readdirSync(path.join(consumer.folder, "examples")).filter((file) => file.endsWith(".ts"));
    expect(examples.length).toBeGreaterThan(0);
    // The one that takes no time; `test/documentation/examples.test.ts` runs them all.
    for (const example of isLong ? examples.filter((file) => file !== "server.ts") : ["developer.ts"]) {
      const { code, stderr } = consumer.run("node", "--import", tsx, `examples/${example}`);
      expect({ example, code, stderr }).toEqual({ example, code: 0, stderr: "" });
    }
  });

  testProjects(
    () => consumer,
    (file) => typeErrors("nodenext", [file], ["DOM"]),
    tsx,
  );

  test.each(["nodenext", "bundler"] as const)("have types, moduleResolution %s", (moduleResolution) => {
    consumer.write("testing.ts", `import { laws, problems } from "ressort/testing"; export { laws, problems };`);
    expect(typeErrors(moduleResolution, ["testing.ts"])).toBe("");
  });
});
