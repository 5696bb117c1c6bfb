import path from "node:path";
import ts from "typescript";
import { compilerOptions, hostOf } from "./type-check.ts";
import { repository } from "../repository.ts";

/** The front doors, by the name under which they are imported. */
const entries: Readonly<Record<string, string>> = {
  ressort: "src/index.ts",
  "ressort/present": "src/present/index.ts",
  "ressort/program": "src/program/index.ts",
  "ressort/seeds": "seeds/index.ts",
  "ressort/testing": "src/testing/index.ts",
  "ressort/worker": "src/worker/index.ts",
  "ressort/zod": "src/problem/zod-schema.ts",
};

/** Something that a front door gives. */
export interface Exported {
  readonly name: string;
  readonly module: string;
  readonly isFunction: boolean;
  /** True if it is there at run time and not a type only. */
  readonly isValue: boolean;
  /** The text of its docstring, without the tags. */
  readonly documentation: string;
  /** The text of each `@example`. */
  readonly examples: readonly string[];
}

/** Everything that is exported from the front doors. */
export function exportedNames(): readonly Exported[] {
  const files = Object.entries(entries).map(([module, file]) => [module, path.join(repository, file)] as const);
  const options = compilerOptions();
  const program = ts.createProgram(
    files.map(([, file]) => file),
    options,
    hostOf(options),
  );
  const checker = program.getTypeChecker();
  return files.flatMap(([module, file]) => {
    const source = program.getSourceFile(file);
    const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    if (symbol === undefined) throw new Error(`${file} exports nothing.`);
    return checker.getExportsOfModule(symbol).map((each) => {
      const isAlias = (each.flags & ts.SymbolFlags.Alias) !== 0;
      return described(isAlias ? checker.getAliasedSymbol(each) : each, module, checker);
    });
  });
}

function described(symbol: ts.Symbol, module: string, checker: ts.TypeChecker): Exported {
  const tags = symbol.getJsDocTags(checker);
  return {
    name: symbol.name,
    module,
    isFunction: (symbol.flags & ts.SymbolFlags.Function) !== 0,
    isValue: (symbol.flags & ts.SymbolFlags.Value) !== 0,
    documentation: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    examples: tags.filter(({ name }) => name === "example").map(({ text }) => ts.displayPartsToString(text)),
  };
}
