import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build as buildByEsbuild } from "esbuild";
import { build as buildByVite } from "vite";
import type { Consumer } from "./consumer.ts";

/** What each page does with a worker; said at the end, with where to go on. */
const WORK = `
import { kobenhavn2024 } from "ressort/seeds";
import { openWorker } from "ressort/worker";

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const started = [];
globalThis.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    started.push(this);
  }
};
const violations = [];
document.addEventListener("securitypolicyviolation", ({ blockedURI, violatedDirective }) => {
  violations.push(violatedDirective + " " + blockedURI);
});

/** Ticks of a timer for each 10 ms of some work. */
async function ticksIn(work) {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 10);
  const from = performance.now();
  await work();
  clearInterval(timer);
  return (10 * ticks) / (performance.now() - from);
}

/** A question that takes for ever, once it is worked on. */
async function endless(worker, signal) {
  let answer;
  await new Promise((resolve) => {
    answer = worker.assumptions({ samples: 1_000_000, signal, onProgress: resolve }).catch((error) => error);
  });
  return () => Promise.race([answer, wait(0).then(() => ({ name: "late" }))]);
}

async function ticking(worker) {
  const shares = [];
  while (shares.length < 6 && !(Math.max(...shares) >= 0.9)) {
    const from = performance.now();
    const busy = await ticksIn(() => Promise.all([1, 2, 3].map(() => worker.checkProblem())));
    const idle = await ticksIn(() => wait(performance.now() - from));
    shares.push(busy / idle);
  }
  return Math.max(...shares) >= 0.9 ? "at least nine of ten" : shares;
}

async function aborting(worker) {
  const controller = new AbortController();
  const answer = await endless(worker, controller.signal);
  controller.abort();
  const { name } = await answer();
  return name;
}

async function killing(worker) {
  const answer = await endless(worker);
  started.at(-1).terminate();
  let ended = { name: "late" };
  while (ended.name === "late") ended = await answer();
  return [ended.name, ended.how, (await worker.evaluate("example1")).lawful];
}

async function missing() {
  const worker = openWorker(kobenhavn2024, { start: () => new Worker("missing.js") });
  const { name, how } = await worker.rank().catch((error) => error);
  return [name, how];
}

async function working(options) {
  const worker = openWorker(kobenhavn2024, options);
  const ranking = await worker.rank({ top: 1 });
  const columns = await worker.columns();
  const done = {
    score: ranking.allocations[0].score,
    columns: [columns.size, columns.choices.constructor.name],
    ...(options === undefined && { ticks: await ticking(worker), missing: await missing() }),
    aborted: await aborting(worker),
    killed: await killing(worker),
    started: started.length,
  };
  worker.close();
  return done;
}

export async function report(options) {
  const done = await working(options).catch((error) => String(error.stack));
  // What is forbidden is reported in a task of its own.
  await wait(50);
  const { to, page } = JSON.parse(document.body.dataset.report);
  const response = await fetch(to, { method: "POST", body: JSON.stringify({ page, done, violations }) });
  const next = await response.text();
  if (next !== "") location.href = next;
}`;

/** For each page, how it comes by its worker. */
const MAINS = {
  plain: `import { report } from "./work.js"; report();`,
  inline: `
    import { report } from "./work.js";
    import Thread from "ressort/worker/thread?worker&inline";
    report({ start: () => new Thread() });`,
  blob: `
    import { report } from "./work.js";
    import code from "./thread.txt";
    const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    report({ start: () => new Worker(url) });`,
};

/** Writes the pages by bundling the package as it is installed; each is a folder of `pages`. */
export async function writePages(consumer: Consumer): Promise<string> {
  const pages = path.join(consumer.folder, "pages");
  consumer.write("worker/work.js", WORK);
  for (const [name, main] of Object.entries(MAINS)) consumer.write(`worker/${name}.js`, main);
  const sources = path.join(consumer.folder, "worker");
  await bundleByVite(consumer, "plain", path.join(pages, "vite"));
  await bundleByVite(consumer, "inline", path.join(pages, "vite-inline"));
  await bundleByEsbuild(
    sources,
    "esm",
    { main: "plain.js", thread: "ressort/worker/thread" },
    path.join(pages, "esbuild"),
  );
  // A page from a file takes only what is no module.
  const threads = path.join(pages, "thread");
  await bundleByEsbuild(sources, "iife", { thread: "ressort/worker/thread" }, threads);
  writeFileSync(path.join(sources, "thread.txt"), readFileSync(path.join(threads, "thread.js")));
  await bundleByEsbuild(sources, "iife", { main: "blob.js" }, path.join(pages, "file"));
  return pages;
}

async function bundleByVite(consumer: Consumer, main: string, outDir: string): Promise<void> {
  const root = path.join(consumer.folder, `${main}-root`);
  mkdirSync(root, { recursive: true });
  writeFileSync(path.join(root, "index.html"), pageOf(`<script type="module" src="../worker/${main}.js"></script>`));
  await buildByVite({ root, base: "./", configFile: false, logLevel: "error", build: { outDir, emptyOutDir: true } });
}

async function bundleByEsbuild(
  resolveDir: string,
  format: "esm" | "iife",
  entries: Readonly<Record<string, string>>,
  outdir: string,
): Promise<void> {
  await buildByEsbuild({
    absWorkingDir: resolveDir,
    entryPoints: Object.fromEntries(
      Object.entries(entries).map(([to, from]) => [to, from.endsWith(".js") ? `./${from}` : from]),
    ),
    outdir,
    bundle: true,
    minify: true,
    format,
    target: "es2022",
    platform: "browser",
    loader: { ".txt": "text" },
    logLevel: "error",
    // Where the worker is given, the package does not look for its script.
    logOverride: { "empty-import-meta": "silent" },
  });
  const script =
    format === "esm" ? '<script type="module" src="./main.js"></script>' : '<script src="./main.js"></script>';
  writeFileSync(path.join(outdir, "index.html"), pageOf(script));
}

/** A page; the script stands at the end of its body, which says where to report. */
const pageOf = (script: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><!--policy--></head><body data-report="{}">${script}</body></html>`;
