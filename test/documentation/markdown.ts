/** A fenced block of a Markdown text. */
export interface Block {
  /** What stands after the opening fence, such as `ts`. */
  readonly info: string;
  readonly text: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
}

/** The fenced blocks of a text, in order. */
export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { readonly info: string; readonly line: number; readonly lines: string[] } | undefined;
  markdown.split("\n").forEach((line, index) => {
    const fence = /^ *```(.*)$/.exec(line);
    if (open === undefined) {
      if (fence !== null) open = { info: (fence[1] ?? "").trim(), line: index + 1, lines: [] };
    } else if (fence === null) open.lines.push(line);
    else {
      blocks.push({ info: open.info, line: open.line, text: open.lines.join("\n") });
      open = undefined;
    }
  });
  if (open !== undefined) throw new Error(`The block that begins in line ${open.line} has no end.`);
  return blocks;
}

/** The text without its fenced blocks and comments: what a person reads as prose. */
export function proseOf(markdown: string): string {
  return markdown.replace(/^ *```[\s\S]*?^ *```$/gm, "").replace(/<!--[\s\S]*?-->/g, "");
}

/** The targets of links that are not web addresses, without their anchors. */
export function localLinksOf(markdown: string): readonly string[] {
  const targets = [...proseOf(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target)).map((target) => target.replace(/#.*$/, ""));
}

/** The paths of the repository that a text names in backticks, such as `src/index.ts` or `test/problem/`. */
export function namedPathsOf(markdown: string): readonly string[] {
  const quoted = [...proseOf(markdown).matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
  return quoted.filter((code) => /^(?:src|test|seeds|schema|examples|\.ci|\.github)\/[\w./-]*$/.test(code));
}
