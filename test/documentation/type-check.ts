import path from "node:path";
import ts from "typescript";
import { repository } from "../repository.ts";

/** The options with which the repository itself is checked. */
export function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(path.join(repository, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
    readonly config: unknown;
  };
  return ts.parseJsonConfigFileContent(config, ts.sys, repository).options;
}

const options: ts.CompilerOptions = { ...compilerOptions(), noUnusedLocals: false, noUnusedParameters: false };

/** The files of the repository and of packages as they were read first: reading them costs more than checking a text. */
const sources = new Map<string, ts.SourceFile | undefined>();

/** A host for programs over the repository, whose files are read once for all of them. */
export function hostOf(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) => {
    if (!sources.has(file)) sources.set(file, read(file, ...rest));
    return sources.get(file);
  };
  return host;
}

/** What the type checker finds in texts, each by its name; as strict as in the repository, but for names not used. */
export function typeErrorsOf(texts: ReadonlyMap<string, string>): readonly string[] {
  const files = new Map([...texts.values()].map((text, index) => [path.join(repository, `snippet-${index}.ts`), text]));
  const names = new Map([...files.keys()].map((file, index) => [file, [...texts.keys()][index] ?? ""]));
  const host = hostOf(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, languageVersion, ...rest) => {
    const text = files.get(path.normalize(file));
    return text === undefined ? read(file, languageVersion, ...rest) : ts.createSourceFile(file, text, languageVersion);
  };
  const exists = host.fileExists.bind(host);
  host.fileExists = (file) => files.has(path.normalize(file)) || exists(file);
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    if (source === undefined) return [`${names.get(file) ?? file}: not read`];
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(
      ({ messageText }) => `${names.get(file) ?? file}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  });
}
