import { cellCount, intersection, isWholeColumns, isWholeRows } from "./boxes";
import { boxAddress, quoteSheet } from "./address";
import { copyMarks } from "./marks";
import { formatRuns } from "./formatRuns";
import { transposed } from "./grids";
import { DOCS, documented } from "../richapi/errors";
import { shiftRelative } from "./relativeFormula";
import type { Place } from "./resolve";
import type { WorkbookSession } from "./session";
import { fitsSheet } from "./boxes";
import type { Box, CellInput, Scalar, SheetId, ValueType } from "./store";

/** What a copy takes along. */
export type CopyType = "All" | "Formulas" | "Values" | "Formats" | "Link";

/** How a copy is done. */
export interface CopyOptions {
  readonly what: CopyType;
  /** Blank cells of the source leave the target as it is. */
  readonly skipBlanks: boolean;
  /** Rows become columns. */
  readonly transpose: boolean;
}

interface Source {
  readonly values: readonly (readonly Scalar[])[];
  readonly types: readonly (readonly ValueType[])[];
  readonly formulas: readonly (readonly Scalar[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/**
 * Range.copyFrom. A smaller source fills the target by repetition when it fits a whole number of times; otherwise the target
 * grows to the source. documented: "if the destination is smaller it is expanded"
 */
export function copyCells(
  session: WorkbookSession,
  source: Place,
  target: Place,
  options: CopyOptions,
): void {
  const { store } = session;
  const from = usedPart(session, source);
  const box = targetBox(from, target.box, options.transpose);
  if (!fitsSheet(box)) throw documented("InvalidArgument", DOCS.codes);
  if (cellCount(box) > 5_000_000) throw documented("RangeExceedsLimit", DOCS.resourceLimits);
  session.assertAllowed(target.sheet, options.what === "Formats" ? "allowFormatCells" : null, box);
  const read = readSource(session, source.sheet, from, options.transpose);
  const withFormats = options.what === "All" || options.what === "Formats";
  const formats = withFormats ? formatRuns(store, source.sheet, from) : [];
  const inputs =
    options.what === "Formats" ? undefined : inputsFor(session, source.sheet, from, box, read, options);
  const numberFormats = withFormats ? numberFormatsFor(box, read, options.skipBlanks) : undefined;
  store.write(target.sheet, box, {
    ...(inputs === undefined ? {} : { inputs }),
    ...(numberFormats === undefined ? {} : { numberFormats }),
  });
  if (!withFormats) return;
  for (const { box: run, format } of formats) {
    for (const part of repeats(run, from, box, options.transpose))
      store.setFormat(target.sheet, part, format);
  }
  if (options.transpose) return;
  copyMerges(session, source.sheet, from, target.sheet, box);
  const kinds =
    options.what === "All"
      ? (["hyperlink", "validation", "conditionalFormat"] as const)
      : (["conditionalFormat"] as const);
  copyMarks(session, kinds, { sheet: source.sheet, box: from }, { sheet: target.sheet, box });
}

/** A copy of whole rows or columns is a copy of what is in them. */
function usedPart(session: WorkbookSession, { sheet, box }: Place): Box {
  if (!isWholeColumns(box) && !isWholeRows(box)) return box;
  const used = session.store.usedBox(sheet, false, box);
  if (used === null) return { ...box, rows: Math.min(box.rows, 1), columns: Math.min(box.columns, 1) };
  return {
    ...box,
    rows: isWholeColumns(box) ? used.row + used.rows - box.row : box.rows,
    columns: isWholeRows(box) ? used.column + used.columns - box.column : box.columns,
  };
}

function targetBox(from: Box, at: Box, transpose: boolean): Box {
  const [rows, columns] = transpose ? [from.columns, from.rows] : [from.rows, from.columns];
  const isWhole = isWholeColumns(at) || isWholeRows(at);
  const fits = !isWhole && at.rows % rows === 0 && at.columns % columns === 0;
  return fits ? at : { ...at, rows, columns };
}

function readSource(session: WorkbookSession, sheet: SheetId, box: Box, transpose: boolean): Source {
  const { store } = session;
  const turned = <T>(grid: T[][]): T[][] => (transpose ? transposed(grid) : grid);
  return {
    values: turned(store.values(sheet, box)),
    types: turned(store.valueTypes(sheet, box)),
    formulas: turned(store.formulas(sheet, box)),
    numberFormats: turned(store.numberFormats(sheet, box)),
  };
}

function inputsFor(
  session: WorkbookSession,
  sheet: SheetId,
  from: Box,
  box: Box,
  source: Source,
  { what, skipBlanks, transpose }: CopyOptions,
): CellInput[][] {
  const name = quoteSheet(session.sheet(sheet).name);
  return eachCell(box, source.values, (down, right, dr, dc): CellInput => {
    const [row, column] = transpose
      ? [from.row + right, from.column + down]
      : [from.row + down, from.column + right];
    if (what === "Link") return `=${name}!${boxAddress({ row, column, rows: 1, columns: 1 })}`;
    const formula = source.formulas[down]?.[right] ?? "";
    const value = source.values[down]?.[right] ?? "";
    const type = source.types[down]?.[right] ?? "Empty";
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
    if (type === "Empty" && !isFormula) return skipBlanks ? null : "";
    if (what === "Values" || !isFormula) return literal(value, type);
    return shiftRelative(formula, box.row + dr - row, box.column + dc - column);
  });
}

function numberFormatsFor(box: Box, source: Source, skipBlanks: boolean): (string | null)[][] {
  return eachCell(box, source.values, (down, right): string | null => {
    if (skipBlanks && source.types[down]?.[right] === "Empty") return null;
    return source.numberFormats[down]?.[right] ?? "General";
  });
}

function eachCell<T>(
  box: Box,
  grid: readonly (readonly unknown[])[],
  at: (down: number, right: number, dr: number, dc: number) => T,
): T[][] {
  const columns = grid[0]?.length ?? 1;
  return Array.from({ length: box.rows }, (_row, dr) =>
    Array.from({ length: box.columns }, (_column, dc) => at(dr % grid.length, dc % columns, dr, dc)),
  );
}

/** Where a part of the source lands, as often as the source is repeated. */
function repeats(part: Box, from: Box, to: Box, transpose: boolean): Box[] {
  const [down, right] = [part.row - from.row, part.column - from.column];
  const placed = transpose
    ? { row: right, column: down, rows: part.columns, columns: part.rows }
    : { row: down, column: right, rows: part.rows, columns: part.columns };
  const [height, width] = transpose ? [from.columns, from.rows] : [from.rows, from.columns];
  const boxes: Box[] = [];
  for (let row = 0; row < to.rows; row += height) {
    for (let column = 0; column < to.columns; column += width) {
      boxes.push({ ...placed, row: to.row + row + placed.row, column: to.column + column + placed.column });
    }
  }
  return boxes;
}

function copyMerges(session: WorkbookSession, sheet: SheetId, from: Box, target: SheetId, to: Box): void {
  const { store } = session;
  const merges = store
    .merges(sheet)
    .filter(
      (merge) =>
        intersection(merge, from)?.rows === merge.rows &&
        intersection(merge, from)?.columns === merge.columns,
    );
  if (store.merges(target).some((merge) => intersection(merge, to) !== null)) store.unmerge(target, to);
  for (const merge of merges) for (const part of repeats(merge, from, to, false)) store.merge(target, part);
}

function literal(value: Scalar, type: ValueType): CellInput {
  return typeof value === "string" && value !== "" && type !== "Error" ? `'${value}` : value;
}
