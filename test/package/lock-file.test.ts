import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { repository } from "../repository.ts";

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What each package may bring that no entry of the lock file is, as `package → dependency`. */
function missing(packages: Readonly<Record<string, LockedPackage>>): readonly string[] {
  return Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !foldersFrom(place).some((folder) => Object.hasOwn(packages, `${folder}node_modules/${name}`)))
      .map((name) => `${place} → ${name}`),
  );
}

/** The folders in which Node looks for the packages of one, from its own outwards. */
function foldersFrom(place: string): readonly string[] {
  const outer = place.slice(0, Math.max(0, place.lastIndexOf("node_modules/")));
  return place === "" ? [""] : [`${place}/`, ...foldersFrom(outer.replace(/\/$/, ""))];
}

// Without the entries of other platforms, `npm install` there adds its own, and a clean clone is no longer clean. Npm
// leaves them out where `node_modules` is there already: `npm install --package-lock-only` in a folder without it.
describe("the lock file", () => {
  const { packages } = JSON.parse(readFileSync(path.join(repository, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };

  test("names the packages of every platform", () => {
    expect(Object.keys(packages).filter((place) => place.endsWith("win32-x64"))).not.toEqual([]);
    expect(missing(packages)).toEqual([]);
  });

  test("is that of this package", () => {
    const { name, version, dependencies, devDependencies, peerDependencies, engines } = packageJson;
    expect(packages[""]).toMatchObject({
      ...{ name, version, dependencies, devDependencies, peerDependencies, engines },
      bin: { ressort: packageJson.bin.ressort.replace(/^\.\//, "") },
    });
  });

  test("would be told what it lacks", () => {
    const locked = {
      "": { dependencies: { a: "1" } },
      "node_modules/a": { optionalDependencies: { "a-linux": "1", "@a/darwin": "1" } },
      "node_modules/a/node_modules/@a/darwin": { dependencies: { b: "1", c: "1" } },
      "node_modules/a/node_modules/b": {},
      "node_modules/a-linux": {},
    };
    expect(missing(locked)).toEqual(["node_modules/a/node_modules/@a/darwin → c"]);
  });
});
