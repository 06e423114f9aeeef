import { DOCS, documented } from "../richapi/errors";
import { contains, sameBox } from "./boxes";
import { asOneOf, given } from "./checks";
import { formatRuns } from "./formatRuns";
import { type FillCell, seriesValue } from "./fillSeries";
import { shiftRelative } from "./relativeFormula";
import type { Place } from "./resolve";
import type { WorkbookSession } from "./session";
import type { Box, CellInput } from "./store";

const TYPES = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
] as const;

/** Excel.AutoFillType without flash fill. */
export type FillType = (typeof TYPES)[number];

/**
 * Range.autoFill: drags the corner of a range over a target that holds it and grows one way.
 * documented: Range.autoFill (the target holds the source; without one it follows the column beside)
 */
export function autoFill(
  session: WorkbookSession,
  source: Place,
  target: Place | null,
  asked: unknown,
): void {
  const type: FillType = given(asked) ? asOneOf(asked, TYPES) : "FillDefault";
  const from = source.box;
  const to = target?.box ?? besideColumn(session, source);
  if (target !== null && target.sheet !== source.sheet) throw documented("InvalidArgument", DOCS.codes);
  if (!contains(to, from)) throw documented("InvalidArgument", "Range.autoFill");
  const grows = [
    to.row < from.row,
    to.column < from.column,
    end(to, "row") > end(from, "row"),
    end(to, "column") > end(from, "column"),
  ];
  if (grows.filter(Boolean).length > 1) throw documented("InvalidArgument", "Range.autoFill");
  session.assertAllowed(source.sheet, null, to);
  if (sameBox(from, to)) return;
  const vertical = grows[0] === true || grows[2] === true;
  const back = grows[0] === true || grows[1] === true;
  fill(session, source, to, vertical, back, type);
}

function end(box: Box, at: "row" | "column"): number {
  return at === "row" ? box.row + box.rows : box.column + box.columns;
}

/** Where a double click on the corner would end: with the column to the left, else to the right. */
function besideColumn(session: WorkbookSession, { sheet, box }: Place): Box {
  for (const column of [box.column - 1, box.column + box.columns]) {
    if (column < 0) continue;
    let rows = box.rows;
    while (session.store.cell(sheet, box.row + rows, column).value !== "") rows += 1;
    if (rows > box.rows) return { ...box, rows };
  }
  return box;
}

function fill(
  session: WorkbookSession,
  { sheet, box: from }: Place,
  to: Box,
  vertical: boolean,
  back: boolean,
  type: FillType,
): void {
  const { store } = session;
  const period = vertical ? from.rows : from.columns;
  const count = (vertical ? to.rows : to.columns) - period;
  const target: Box = vertical
    ? { ...from, rows: count, row: back ? to.row : from.row + from.rows }
    : { ...from, columns: count, column: back ? to.column : from.column + from.columns };
  const lanes = readLanes(session, { sheet, box: from }, vertical);
  const formats = type === "FillValues" ? [] : formatRuns(store, sheet, from);
  const at = (lane: number, index: number): { input: CellInput; numberFormat: string } => {
    const cells = lanes[lane] ?? [];
    const step = back ? index - count : period + index;
    const own = cells[((step % period) + period) % period];
    const moved = step - (((step % period) + period) % period);
    if (own === undefined) return { input: null, numberFormat: "General" };
    const { numberFormat } = own;
    if (type === "FillFormats") return { input: null, numberFormat };
    if (own.formula !== "") {
      const input = shiftRelative(own.formula, vertical ? moved : 0, vertical ? 0 : moved);
      return { input, numberFormat };
    }
    return { input: seriesValue(cells, step, type), numberFormat };
  };
  const grid = Array.from({ length: target.rows }, (_row, down) =>
    Array.from({ length: target.columns }, (_column, right) =>
      vertical ? at(right, down) : at(down, right),
    ),
  );
  store.write(sheet, target, {
    ...(type === "FillFormats" ? {} : { inputs: grid.map((line) => line.map((cell) => cell.input)) }),
    ...(type === "FillValues"
      ? {}
      : { numberFormats: grid.map((line) => line.map((cell) => cell.numberFormat)) }),
  });
  for (const { box, format } of formats) {
    for (const part of repeated(box, from, target, vertical, back)) store.setFormat(sheet, part, format);
  }
}

function readLanes(session: WorkbookSession, { sheet, box }: Place, vertical: boolean): FillCell[][] {
  const lanes = vertical ? box.columns : box.rows;
  const length = vertical ? box.rows : box.columns;
  return Array.from({ length: lanes }, (_lane, lane) =>
    Array.from({ length }, (_cell, index) =>
      session.store.cell(sheet, box.row + (vertical ? index : lane), box.column + (vertical ? lane : index)),
    ),
  );
}

/** The parts of the target that a part of the source is the pattern for. */
function repeated(part: Box, from: Box, target: Box, vertical: boolean, back: boolean): Box[] {
  const period = vertical ? from.rows : from.columns;
  const length = vertical ? target.rows : target.columns;
  const boxes: Box[] = [];
  for (let turn = 0; turn * period < length; turn += 1) {
    const shift = back ? -(turn + 1) * period : (turn + 1) * period;
    const moved = vertical ? { ...part, row: part.row + shift } : { ...part, column: part.column + shift };
    const top = Math.max(moved.row, target.row);
    const left = Math.max(moved.column, target.column);
    const rows = Math.min(end(moved, "row"), end(target, "row")) - top;
    const columns = Math.min(end(moved, "column"), end(target, "column")) - left;
    if (rows > 0 && columns > 0) boxes.push({ row: top, column: left, rows, columns });
  }
  return boxes;
}
