import { defineConfig } from "tsup";

type Config = ReturnType<typeof defineConfig>;

const library = {
  index: "src/index.ts",
  seeds: "seeds/index.ts",
  testing: "src/testing/index.ts",
  // Apart, so that the declarations of zod are read by those who use zod.
  zod: "src/problem/zod-schema.ts",
};

const config: Config = defineConfig({
  entry: { ...library, cli: "src/cli/main.ts" },
  format: ["esm"],
  // Caches (a document's scale, its catalogue) live in modules: shared chunks keep one copy for all entries.
  splitting: true,
  // tsup sets `baseUrl` for its declaration step, which TypeScript 6 reports as deprecated.
  dts: { entry: library, compilerOptions: { ignoreDeprecations: "6.0" } },
  target: ["node20", "es2022"],
  // tsup strips the prefix from `node:fs` otherwise, and bundlers for the browser then look for a package `fs`.
  removeNodeProtocol: false,
  // What is built is not minified and reads well; maps would more than double the package.
  sourcemap: false,
  clean: true,
  // Dependencies and peers are external by themselves; a devDependency is bundled unless it is named here.
  external: ["fast-check", "highs"],
});

export default config;
