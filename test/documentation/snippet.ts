import { isDeepStrictEqual } from "node:util";
import vm from "node:vm";
import ts from "typescript";

/** The modules that a snippet may import, by the name that a reader would write. */
export const modules: Readonly<Record<string, () => Promise<Readonly<Record<string, unknown>>>>> = {
  ressort: () => import("../../src/index.ts"),
  "ressort/present": () => import("../../src/present/index.ts"),
  "ressort/program": () => import("../../src/program/index.ts"),
  "ressort/seeds": () => import("../../seeds/index.ts"),
  "ressort/worker": () => import("../../src/worker/index.ts"),
  "ressort/zod": () => import("../../src/problem/zod-schema.ts"),
  "ressort/testing": () => import("../../src/testing/index.ts"),
  "fast-check": () => import("fast-check"),
  "node:fs": () => import("node:fs"),
  "node:http": () => import("node:http"),
  "node:stream/consumers": () => import("node:stream/consumers"),
};

/** A snippet as it runs: its imports, and a check for each `expression; // value`. */
export interface Snippet {
  /** The complete text, for the type checker. */
  readonly typescript: string;
  /** How many values it states. */
  readonly values: number;
  /** Runs it and throws if it throws or if a value is not as stated. */
  run(): Promise<void>;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Reads a piece of TypeScript; `supplied` names are imported where the text uses them and does not say where from. */
export function snippetOf(text: string, supplied: ReadonlyMap<string, string> = new Map()): Snippet {
  const typescript = importsFor(text, supplied) + text;
  const source = parse(typescript);
  const edits: Edit[] = [];
  let values = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) edits.push({ from: node.getStart(), to: node.end, text: loading(node) });
    const value = ts.isExpressionStatement(node) ? statedValue(node, typescript) : undefined;
    if (value !== undefined && ts.isExpressionStatement(node)) {
      values++;
      const { expression } = node;
      edits.push({ from: expression.getStart(), to: expression.getStart(), text: "state(" });
      edits.push({ from: expression.end, to: expression.end, text: `, ${JSON.stringify(value)})` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const javascript = ts
    .transpileModule(edited(typescript, edits), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true },
    })
    .outputText.replace(/^export \{\};$/m, "");
  const run = async (): Promise<void> => {
    const main = vm.runInThisContext(`(async (load, state) => {${javascript}\n})`) as Main;
    await main(load, state);
  };
  return { typescript, values, run };
}

type Main = (
  load: (name: string) => Promise<unknown>,
  state: (actual: unknown, value: string) => void,
) => Promise<void>;

async function load(name: string): Promise<unknown> {
  const module = Object.hasOwn(modules, name) ? modules[name] : undefined;
  if (module === undefined)
    throw new Error(`A snippet imports ${name}, which is none of ${Object.keys(modules).join(", ")}.`);
  return module();
}

/** Throws unless a value is what the text says of it, as a text or as JSON. */
function state(actual: unknown, stated: string): void {
  const json = JSON.stringify(actual) as string | undefined;
  if (String(actual) === stated || json === stated) return;
  if (json !== undefined && isDeepStrictEqual(JSON.parse(json), literal(stated))) return;
  throw new Error(`The text says ${stated}; it is ${json ?? String(actual)}.`);
}

/** The value of a literal as people write it, such as `{ rank: 1 }`; undefined if the text is none. */
function literal(text: string): unknown {
  try {
    return JSON.parse(JSON.stringify(vm.runInNewContext(`(${text})`, {})));
  } catch {
    return undefined;
  }
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile("snippet.ts", text, ts.ScriptTarget.ES2022, true);
}

/** The comment after an expression, on its line. */
function statedValue(node: ts.ExpressionStatement, text: string): string | undefined {
  const comment = ts.getTrailingCommentRanges(text, node.end)?.[0];
  return comment === undefined ? undefined : text.slice(comment.pos + 2, comment.end).trim();
}

/** An import as the loading of a module that is at hand. */
function loading(node: ts.ImportDeclaration): string {
  const module = `await load(${node.moduleSpecifier.getText()})`;
  const clause = node.importClause;
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return "";
  const names: string[] = clause?.name === undefined ? [] : [`default: ${clause.name.text}`];
  const bindings = clause?.namedBindings;
  if (bindings !== undefined && ts.isNamespaceImport(bindings)) return `const ${bindings.name.text} = ${module};`;
  for (const { isTypeOnly, propertyName, name } of bindings?.elements ?? []) {
    if (!isTypeOnly) names.push(propertyName === undefined ? name.text : `${propertyName.text}: ${name.text}`);
  }
  return `const { ${names.join(", ")} } = ${module};`;
}

function edited(text: string, edits: readonly Edit[]): string {
  // From the end, so that positions hold; what begins later in the list comes later at one place.
  return [...edits]
    .reverse()
    .sort((first, second) => second.from - first.from)
    .reduce((result, { from, to, text: replacement }) => result.slice(0, from) + replacement + result.slice(to), text);
}

/** The imports of the supplied names that a text uses and does not declare itself. */
function importsFor(text: string, supplied: ReadonlyMap<string, string>): string {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) used.add(node.text);
    const isDeclaration = ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isImportSpecifier(node);
    if (isDeclaration && ts.isIdentifier(node.name)) declared.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(parse(text));
  return [...used]
    .filter((name) => supplied.has(name) && !declared.has(name))
    .map((name) => {
      const module = supplied.get(name) ?? "";
      return module === "fast-check" ? `import ${name} from "fast-check";\n` : `import { ${name} } from "${module}";\n`;
    })
    .join("");
}
