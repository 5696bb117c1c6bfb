import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { defineConfig, type Options } from "tsup";

/** The entry points of `package.json`: where declarations begin, each at the place of its module. */
const entries = {
  "src/index": "src/index.ts",
  "src/present/index": "src/present/index.ts",
  "src/program/index": "src/program/index.ts",
  "src/testing/index": "src/testing/index.ts",
  "src/worker/index": "src/worker/index.ts",
  "src/worker/thread": "src/worker/thread.ts",
  // Apart, so that the declarations of zod are read by those who use zod.
  "src/problem/zod-schema": "src/problem/zod-schema.ts",
  "seeds/index": "seeds/index.ts",
};

/**
 * Every module stays a module, so that an import costs what it uses: a bundler leaves out whole modules (`sideEffects` in
 * `package.json`), but of a chunk only what it can prove to do nothing. JSON is taken in, since importing it is
 * experimental in Node 20.
 */
const unbundled: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "unbundled",
  setup(build) {
    build.onResolve({ filter: /^\..*\.tsx?$/ }, ({ path, kind }) =>
      kind === "entry-point" ? undefined : { path: path.replace(/\.tsx?$/, ".js"), external: true },
    );
  },
};

/** Modules of types alone come out with nothing but the comment of their name, and nobody imports them. */
async function removeEmptyModules(): Promise<void> {
  for (const name of await readdir("dist", { recursive: true })) {
    const file = join("dist", name);
    if (file.endsWith(".js") && /^(?:\/\/.*\s*)*$/.test(await readFile(file, "utf8"))) await rm(file);
  }
}

const config: ReturnType<typeof defineConfig> = defineConfig({
  entry: ["src/**/*.{ts,tsx}", "seeds/index.ts"],
  format: ["esm"],
  esbuildPlugins: [unbundled],
  // Danish is written as Danish, not as escapes.
  esbuildOptions: (options) => {
    options.charset = "utf8";
  },
  splitting: false,
  // tsup sets `baseUrl` for its declaration step, which TypeScript 6 reports as deprecated.
  dts: { entry: entries, compilerOptions: { ignoreDeprecations: "6.0" } },
  target: ["node20", "es2022"],
  // tsup strips the prefix from `node:fs` otherwise, and bundlers for the browser then look for a package `fs`.
  removeNodeProtocol: false,
  // What is built is not minified and reads well; maps would more than double the package.
  sourcemap: false,
  clean: true,
  onSuccess: removeEmptyModules,
  // Dependencies and peers are external by themselves; a devDependency is bundled unless it is named here.
  external: ["fast-check", "highs"],
});

export default config;
