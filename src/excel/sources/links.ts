/**
 * Addresses on the sources sheet that open their page: those of https only; any other stays text.
 * @module
 */
import type { Step } from "../blocks";
import type { CellContent } from "../cellText";
import type { SourcesPlan } from "./plan";

const SECURE = /^https:\/\/\S+$/;
/** Excel takes no longer address. documented: Excel specifications and limits (2,083 less some room) */
const LONGEST = 2000;
const TEXT_COLOR = "#000000";
const STEP_BYTES = 512;

/** A cell and what it holds now, or is to hold. */
export interface LinkCell {
  readonly row: number;
  readonly column: number;
  readonly from: CellContent | null;
  readonly to: CellContent | null;
}

/**
 * Steps that make the addresses among some cells open their page, and take links off cells that hold none any more.
 * Requires ExcelApi 1.7.
 */
export function linkSteps(
  sheetIn: (context: Excel.RequestContext) => Excel.Worksheet,
  cells: readonly LinkCell[],
): Step[] {
  return cells.flatMap(({ row, column, from, to }): Step[] => {
    const address = linkOf(to);
    if (address === linkOf(from)) return [];
    return [
      {
        bytes: STEP_BYTES + 2 * (address?.length ?? 0),
        enqueue: (context) => {
          const cell = sheetIn(context).getRangeByIndexes(row, column, 1, 1);
          if (address !== null) cell.hyperlink = { address, textToDisplay: address };
          else unlink(cell);
        },
      },
    ];
  });
}

/** Cells that an update writes; `whole`: all of the list, on a sheet that may lack links. */
export function linkCells({ writes, rows, column }: SourcesPlan, whole: boolean): LinkCell[] {
  if (whole)
    return rows.flatMap(({ row, cells }) =>
      cells.map((to, index) => ({ row, column: column + index, from: "", to })),
    );
  return writes.map((write) => ({ ...write, from: write.before, to: write.input }));
}

function linkOf(content: CellContent | null): string | null {
  const text = typeof content === "string" ? content.replace(/^'/, "") : "";
  return SECURE.test(text) && text.length <= LONGEST ? text : null;
}

function unlink(cell: Excel.Range): void {
  cell.clear("Hyperlinks");
  cell.format.font.underline = "None";
  cell.format.font.color = TEXT_COLOR;
}
