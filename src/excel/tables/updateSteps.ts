import { jsonBytes, packRows, type Pack, type Step } from "../blocks";
import { cellBlocks, type CellBlock, type CellInput } from "../cellBlocks";
import { applyFilters, clearFilters, filtersLeft } from "./filters";
import {
  bodyRange,
  columnRemovalSteps,
  columnSteps,
  headerSteps,
  removalSteps,
  rowSteps,
  runs,
  shiftsOf,
} from "./lineSteps";
import type { SheetTable } from "./sheetTable";
import type { TableUpdate } from "./tableUpdate";
import { widthMoveSteps, widthSteps } from "./widths";

/**
 * Steps of an update: first columns and headers, then the rows, from the bottom up, then what goes into them, the cells, their
 * formats, what goes for good, the filters, and last the note, by which an interrupted update is known. Of a new row its values come last, so that a row
 * with values lacks nothing. All are relative to the table, so it does not matter where earlier steps moved it.
 * Requires ExcelApi 1.13 (`Table.resize`).
 */
export function updateSteps(update: TableUpdate): Step[] {
  const { table, filters, filtersOff } = update;
  const content = [
    ...columnSteps(update),
    ...headerSteps(update),
    ...widthSteps(update),
    ...rowSteps(update),
    ...fillSteps(update),
    ...contentSteps(update),
    ...markSteps(update),
    ...removalSteps(update),
    ...columnRemovalSteps(update),
    ...widthMoveSteps(update),
  ];
  const around =
    filters.length === 0 || (content.length === 0 && !filtersOff)
      ? content
      : [
          ...(filtersOff ? [] : [clearFilters(table)]),
          ...content,
          ...applyFilters(table, filtersLeft(update)),
        ];
  return [...around, ...noteStep(update)];
}

function contentSteps(update: TableUpdate): Step[] {
  const { table, insertions, deletions, cells } = update;
  const shifts = shiftsOf(update);
  const gone = new Set(deletions);
  const kept = cells
    .filter(({ row }) => !gone.has(row))
    .map((cell) => ({ ...cell, row: cell.row + (shifts[cell.row] ?? 0) }));
  const formatted = kept.flatMap(({ row, position, format }) =>
    format === undefined ? [] : [{ row, position, input: format.to }],
  );
  const writes = [
    ...cellBlocks(
      kept.filter(({ input }) => input !== null),
      update.width,
    ).map((block) => blockStep(table, block, "values")),
    ...cellBlocks(formatted, update.width).map((block) => blockStep(table, block, "numberFormat")),
  ];
  const ordered = [...insertions].sort((a, b) => a.at - b.at);
  let before = 0;
  const added = ordered.flatMap(({ at, rows, struck = [], formats = [] }) => {
    const first = at + before - deletions.filter((row) => row < at).length;
    before += rows.length;
    return [
      ...[true, false].flatMap((on) =>
        strikeSteps(
          table,
          update.own,
          struck.flatMap((each, index) => (each === on ? [first + index] : [])),
          on,
        ),
      ),
      ...packRows(rows).map((pack) =>
        insertedStep(
          table,
          first + pack.start,
          pack,
          formats.slice(pack.start, pack.start + pack.rows.length),
        ),
      ),
    ];
  });
  return [...added, ...writes];
}

function fillSteps(update: TableUpdate): Step[] {
  const shifts = shiftsOf(update);
  const { table, fills, insertions } = update;
  return fills.flatMap(({ at, position, from }): Step[] => {
    const count = insertions.find((each) => each.at === at)?.rows.length ?? 0;
    const first = at + (shifts[at] ?? 0) - count;
    const source = from + (shifts[from] ?? 0);
    return [
      {
        bytes: 512,
        enqueue: (context) => {
          const body = context.workbook.tables.getItem(table.id).getDataBodyRange();
          body
            .getCell(first, position)
            .getResizedRange(count - 1, 0)
            .copyFrom(body.getCell(source, position), "Formulas");
        },
      },
    ];
  });
}

function markSteps(update: TableUpdate): Step[] {
  const shifts = shiftsOf(update);
  const { table, own, marks, deletions } = update;
  const gone = new Set(deletions);
  return [true, false].flatMap((struck) => {
    const rows = marks.filter((mark) => mark.struck === struck && !gone.has(mark.row)).map(({ row }) => row);
    const moved = rows.map((row) => row + (shifts[row] ?? 0)).sort((a, b) => a - b);
    return strikeSteps(table, own, moved, struck);
  });
}

/** Strikes body rows through in our columns, or no longer. */
function strikeSteps(
  table: SheetTable,
  own: readonly number[],
  rows: readonly number[],
  struck: boolean,
): Step[] {
  const columns = runs([...own].sort((a, b) => a - b));
  return runs(rows).map<Step>((run) => ({
    bytes: 256 * columns.length,
    enqueue: (context) => {
      const body = context.workbook.tables.getItem(table.id).getDataBodyRange();
      for (const { first, count } of columns)
        body.getCell(run.first, first).getResizedRange(run.count - 1, count - 1).format.font.strikethrough =
          struck;
    },
  }));
}

function insertedStep(
  table: SheetTable,
  row: number,
  { rows, bytes }: Pack<CellInput>,
  formats: readonly (readonly (string | null)[])[],
): Step {
  return {
    bytes: bytes + jsonBytes(formats),
    enqueue: (context) => {
      const range = bodyRange(context, table, row, rows.length);
      if (formats.length > 0) range.numberFormat = formats.map((row) => [...row]);
      range.values = rows;
    },
  };
}

function blockStep(
  table: SheetTable,
  { row, position, grid }: CellBlock,
  property: "values" | "numberFormat",
): Step {
  const width = grid[0]?.length ?? 1;
  return {
    bytes: jsonBytes(grid),
    enqueue: (context) => {
      const body = context.workbook.tables.getItem(table.id).getDataBodyRange();
      body.getCell(row, position).getResizedRange(grid.length - 1, width - 1)[property] = grid;
    },
  };
}

function noteStep({ table, note }: TableUpdate): Step[] {
  if (note === null) return [];
  return [
    {
      bytes: jsonBytes(note.input),
      enqueue: (context) => {
        const last = context.workbook.tables.getItem(table.id).getRange().getLastRow();
        last.getCell(0, 0).getOffsetRange(note.distance, 0).values = [[note.input]];
      },
    },
  ];
}
