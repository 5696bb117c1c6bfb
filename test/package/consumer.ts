import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { repository } from "../repository.ts";

/** A project of somebody who uses the package, and who has nothing of this repository. */
export interface Consumer {
  readonly folder: string;
  /** The files of the tarball, sorted. */
  readonly files: readonly string[];
  readonly bytes: { readonly packed: number; readonly unpacked: number };
  write(file: string, text: string): void;
  install(what: string): void;
  /** Runs a program in the project. */
  run(program: string, ...args: readonly string[]): Outcome;
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Packs the repository and installs the tarball, without the optional peers, into an empty project. */
export function newConsumer(): Consumer {
  buildIfStale();
  const folder = mkdtempSync(path.join(tmpdir(), "ressort-consumer-"));
  const [report] = pack(folder);
  if (report === undefined) throw new Error("npm pack reported nothing.");
  const project = path.join(folder, "project");
  const run = (program: string, ...args: readonly string[]): Outcome => {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: project,
      env: cleanEnvironment(),
      encoding: "utf8",
    });
    return { code: status, stdout, stderr };
  };
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    writeFileSync(path.join(project, file), text);
  };
  const install = (what: string): void => {
    const { code, stderr } = run("npm", "install", "--no-audit", "--no-fund", "--prefer-offline", what);
    if (code !== 0) throw new Error(`npm install ${what} failed:\n${stderr}`);
  };
  write("package.json", JSON.stringify({ name: "consumer", private: true, type: "module" }));
  install(path.join(folder, report.filename));
  const files = report.files.map((file) => file.path).sort();
  return { folder: project, files, bytes: { packed: report.size, unpacked: report.unpackedSize }, write, install, run };
}

interface PackReport {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

function pack(into: string): readonly PackReport[] {
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", into];
  return JSON.parse(
    execFileSync("npm", args, {
      cwd: repository,
      env: cleanEnvironment(),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  ) as readonly PackReport[];
}

/** `npm test` has just built; whoever runs the tests alone must not be shown an old build. */
function buildIfStale(): void {
  const built = path.join(repository, "dist", "seeds", "index.d.ts");
  const inputs = ["src", "seeds", "package.json", "tsup.config.ts"].map((entry) =>
    newest(path.join(repository, entry)),
  );
  if (existsSync(built) && statSync(built).mtimeMs >= Math.max(...inputs)) return;
  execFileSync("npm", ["run", "build"], { cwd: repository, env: cleanEnvironment(), stdio: "ignore" });
}

function newest(entry: string): number {
  const stat = statSync(entry);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(entry).map((name) => newest(path.join(entry, name))));
}

/** Without what the npm that runs these tests tells its children, but for the way to the registry. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const told = /^npm_(?!config_(?:registry|cache|cafile|userconfig|globalconfig|noproxy|(?:https?[-_])?proxy)$)/i;
  const ofTests = /^NODE_OPTIONS$|^VITEST/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !told.test(name) && !ofTests.test(name)));
}
