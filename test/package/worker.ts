import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { rank } from "../../src/index.ts";
import { kobenhavn2024 } from "../../seeds/index.ts";
import type { Consumer } from "./consumer.ts";
import { writePages } from "./worker-pages.ts";

const hasChromium = spawnSync("chromium", ["--version"]).status === 0;

/** No code of texts, nothing from elsewhere; in workers neither. */
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self' blob:; connect-src 'self'";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

/** What a page says that it did. */
interface Outcome {
  readonly page: string;
  readonly done: unknown;
  readonly violations: readonly string[];
}

/** A server of the pages, which takes what each says and sends it on to the next. */
interface PageServer {
  readonly origin: string;
  readonly outcomes: Promise<ReadonlyMap<string, Outcome>>;
  close(): void;
}

const filled = (page: string, report: { readonly to: string; readonly page: string }, policy = ""): string =>
  page
    .replace('data-report="{}"', `data-report='${JSON.stringify(report)}'`)
    .replace("<!--policy-->", policy === "" ? "" : `<meta http-equiv="Content-Security-Policy" content="${policy}">`);

async function servePages(folder: string, pages: readonly string[]): Promise<PageServer> {
  const told = new Map<string, Outcome>();
  const reports: string[] = [];
  let tell: (outcomes: ReadonlyMap<string, Outcome>) => void = () => undefined;
  const outcomes = new Promise<ReadonlyMap<string, Outcome>>((resolve) => {
    tell = resolve;
  });
  const server: Server = createServer((request, response) => {
    const url = request.url ?? "";
    if (request.method === "POST") {
      void text(request).then((body) => {
        if (url === "/policy") reports.push(body);
        else {
          const outcome = JSON.parse(body) as Outcome;
          told.set(outcome.page, { ...outcome, violations: [...outcome.violations, ...reports.splice(0)] });
        }
        const next = pages[told.size];
        response.setHeader("access-control-allow-origin", "*");
        response.end(next === undefined ? "" : `${origin}/${next}/index.html`);
        if (next === undefined) tell(told);
      });
      return;
    }
    const file = path.join(folder, url);
    const [, page = ""] = url.split("/");
    response.setHeader("content-security-policy", `${POLICY}; report-uri /policy`);
    response.setHeader("content-type", TYPES[path.extname(file)] ?? "text/plain");
    try {
      const content = readFileSync(file, "utf8");
      response.end(file.endsWith(".html") ? filled(content, { to: "/told", page }) : content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    outcomes,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Opens a page in Chromium and lets it go on until all have said what they did. */
async function visit(
  url: string,
  outcomes: Promise<ReadonlyMap<string, Outcome>>,
): Promise<ReadonlyMap<string, Outcome>> {
  const profile = mkdtempSync(path.join(tmpdir(), "ressort-chromium-"));
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", `--user-data-dir=${profile}`, url];
  const chromium = spawn("chromium", args, { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => {
    chromium.on("close", () => {
      resolve();
    });
  });
  const early = ended.then(() => {
    throw new Error("Chromium ended before every page had said what it did.");
  });
  try {
    return await Promise.race([outcomes, early]);
  } finally {
    chromium.kill();
    await ended;
    await removed(profile);
  }
}

/** Tests that the questions are answered by a worker from bundles of the installed package, as its README says. */
export function testWorker(consumer: () => Consumer): void {
  describe.skipIf(!hasChromium)("a worker in Chromium", () => {
    let outcomes: ReadonlyMap<string, Outcome>;
    beforeAll(async () => {
      const folder = await writePages(consumer());
      const server = await servePages(folder, ["file", "vite", "vite-inline", "esbuild"]);
      const page = path.join(folder, "file", "index.html");
      const policy = `default-src 'none'; script-src 'unsafe-inline' file:; worker-src blob:; connect-src ${server.origin}`;
      const report = { to: `${server.origin}/told`, page: "file" };
      writeFileSync(page, filled(readFileSync(page, "utf8"), report, policy));
      outcomes = await visit(pathToFileURL(page).href, server.outcomes);
      server.close();
    });

    const done = {
      score: rank(kobenhavn2024, { top: 1 }).allocations[0]?.score,
      columns: [136_080, "Uint8Array"],
      aborted: "AbortError",
      killed: ["WorkerEnded", "died", true],
      // One in place of the aborted one, and one of the killed.
      started: 3,
    };

    test.each(["vite", "esbuild"])("is found in what %s bundles, and leaves the page its timers", (page) => {
      const ofServed = { ticks: "at least nine of ten", missing: ["WorkerEnded", "unstarted"], started: 4 };
      expect(outcomes.get(page)).toEqual({ page, done: { ...done, ...ofServed }, violations: [] });
    });

    test.each([
      ["Vite makes of a script that is taken in", "vite-inline"],
      ["one makes of a text, for a page from a file", "file"],
    ])("is what %s", (_, page) => {
      expect(outcomes.get(page)).toEqual({ page, done, violations: [] });
    });
  });
}

/** Removes a profile of Chromium, whose children may write on for a while after it has ended. */
async function removed(profile: string, tries = 20): Promise<void> {
  try {
    rmSync(profile, { recursive: true, force: true });
  } catch (error) {
    if (tries === 0) throw error;
    await setTimeout(250);
    await removed(profile, tries - 1);
  }
}
