import type { VNode } from "preact";
import { textOf, type Inline } from "../../document/inline.ts";
import { isNumeric, pageOf, type Cell, type Table } from "../../document/table.ts";
import { LinesHtml, onOneLine } from "./inline.tsx";

interface TableProps {
  readonly of: Table;
  /** Name of the table for whoever does not see what stands above it. */
  readonly label: string;
}

/**
 * A table that scrolls by itself where it is wider than its page, with the mouse and the keyboard alike. Where a phone has
 * no room for its rows, each becomes a record: its parts below each other, each behind the head of its column.
 */
export function TableHtml({ of, label }: TableProps): VNode {
  const page = pageOf(of);
  const isRecords = lettersAcross(page) > PHONE_LETTERS;
  // A table that is not laid out as one is one for screen readers only if it says so.
  const role = (name: string): string | undefined => (isRecords ? name : undefined);
  return (
    <div class="scroll" role="group" aria-label={onOneLine(label)} tabindex={0}>
      <table class={isRecords ? "records" : undefined} role={role("table")}>
        <thead role={role("rowgroup")}>
          <tr role={role("row")}>
            {page.columns.map((column) => (
              <HeadHtml key={column.key} of={column} role={role} />
            ))}
          </tr>
        </thead>
        <tbody role={role("rowgroup")}>
          {page.rows.map((row, r) => (
            <tr key={r} role={role("row")}>
              {row.map((cell, c) => (
                <CellHtml key={c} of={cell} column={page.columns[c]} isFirst={c === 0} role={role} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Room of a line of 328 pixels, in ordinary letters, and of the gaps between columns. */
const PHONE_LETTERS = 40;
const GAP = 2;

/** Number of letters that the widest cells have side by side. */
function lettersAcross({ columns, rows }: Table): number {
  const widths = columns.map(({ title }, c) =>
    [...title.split("\n"), ...rows.flatMap((row) => linesOf(row[c]))].reduce<number>(
      (longest, line) => Math.max(longest, textOf(line).length),
      0,
    ),
  );
  return widths.reduce((sum, width) => sum + width + GAP, 0);
}

function linesOf(cell: Cell | undefined): readonly Inline[] {
  return (cell?.lines ?? []).flatMap((line): readonly Inline[] =>
    typeof line === "string" ? line.split("\n") : [line],
  );
}

type TableColumn = Table["columns"][number];
type Role = (name: string) => string | undefined;

function HeadHtml({ of, role }: { readonly of: TableColumn; readonly role: Role }): VNode {
  const className = isNumeric(of) ? "number" : "text";
  // A head without letters would be read aloud as a head of nothing.
  if (of.title.trim() === "") return <td class={className} role={role("cell")} />;
  return (
    <th scope="col" class={className} role={role("columnheader")}>
      <LinesHtml of={of.title.split("\n")} />
    </th>
  );
}

interface CellProps {
  readonly of: Cell;
  readonly column: TableColumn | undefined;
  readonly isFirst: boolean;
  readonly role: Role;
}

/** A number keeps its value in full; a text in the first column is what its row is about. */
function CellHtml({ of, column, isFirst, role }: CellProps): VNode {
  const isNumber = column !== undefined && isNumeric(column);
  const lines = linesOf(of);
  const isEmpty = lines.every((line) => line === "");
  const content = <LinesHtml of={lines} />;
  if (isFirst && !isNumber && !isEmpty)
    return (
      <th scope="row" class="text" role={role("rowheader")}>
        {content}
      </th>
    );
  // A number that is a span says its value itself.
  const isValue = typeof of.value === "number" && isNumber && lines.every((line) => typeof line === "string");
  return (
    <td class={isNumber ? "number" : "text"} role={role("cell")} data-head={role(onOneLine(column?.title ?? ""))}>
      {isValue && !isEmpty ? <data value={String(of.value)}>{content}</data> : content}
    </td>
  );
}
