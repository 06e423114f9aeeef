import { transposed } from "./grids";
import { shiftRelative } from "./relativeFormula";
import type { SheetStore } from "./sheetStore";
import type { Box, CellFormat, CellInput, Scalar, SheetId, ValueType } from "./store";

/** A row of a box, or a column of it, with everything that goes along when it is put elsewhere. */
export interface Line {
  /** Where it stood, from 0 in the box. */
  readonly index: number;
  readonly formulas: readonly Scalar[];
  readonly values: readonly Scalar[];
  readonly types: readonly ValueType[];
  readonly numberFormats: readonly string[];
}

/** The rows of a box, or its columns. */
export function readLines(store: SheetStore, sheet: SheetId, box: Box, byColumn = false): Line[] {
  const turned = <T>(grid: T[][]): T[][] => (byColumn ? transposed(grid) : grid);
  const formulas = turned(store.formulas(sheet, box));
  const types = turned(store.valueTypes(sheet, box));
  const numberFormats = turned(store.numberFormats(sheet, box));
  return turned(store.values(sheet, box)).map((values, index) => ({
    index,
    values,
    formulas: formulas[index] ?? [],
    types: types[index] ?? [],
    numberFormats: numberFormats[index] ?? [],
  }));
}

/**
 * Puts lines into a box in the order given; what the box has beyond them becomes empty. Formulas are adjusted as when copied,
 * and formats go along. inferred: that is what sorting does in Excel's grid
 */
export function writeLines(
  store: SheetStore,
  sheet: SheetId,
  box: Box,
  lines: readonly Line[],
  byColumn = false,
): void {
  const turned = <T>(grid: T[][]): T[][] => (byColumn ? transposed(grid) : grid);
  const count = byColumn ? box.columns : box.rows;
  const width = byColumn ? box.rows : box.columns;
  const inputs: CellInput[][] = [];
  const numberFormats: string[][] = [];
  for (let at = 0; at < count; at += 1) {
    const line = lines[at];
    inputs.push(
      line === undefined ? new Array<CellInput>(width).fill("") : inputsOf(line, at - line.index, byColumn),
    );
    numberFormats.push([...(line?.numberFormats ?? new Array<string>(width).fill("General"))]);
  }
  const formats = formatsToMove(store, sheet, box, lines, byColumn);
  store.write(sheet, box, { inputs: turned(inputs), numberFormats: turned(numberFormats) });
  for (const { cell, format } of formats) store.setFormat(sheet, cell, format);
}

function inputsOf(line: Line, moved: number, byColumn: boolean): CellInput[] {
  return line.formulas.map((formula, at): CellInput => {
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== line.values[at];
    if (isFormula) return shiftRelative(formula, byColumn ? 0 : moved, byColumn ? moved : 0);
    return line.types[at] === "String" && formula !== "" ? `'${String(formula)}` : formula;
  });
}

function formatsToMove(
  store: SheetStore,
  sheet: SheetId,
  box: Box,
  lines: readonly Line[],
  byColumn: boolean,
): { cell: Box; format: CellFormat }[] {
  const isUniform = Object.values(store.format(sheet, box)).every((value) => value !== null);
  if (isUniform) return [];
  const width = byColumn ? box.rows : box.columns;
  const cellAt = (line: number, at: number): Box => ({
    row: box.row + (byColumn ? at : line),
    column: box.column + (byColumn ? line : at),
    rows: 1,
    columns: 1,
  });
  return lines.flatMap((line, to) =>
    line.index === to
      ? []
      : Array.from({ length: width }, (_none, at) => ({
          cell: cellAt(to, at),
          format: store.format(sheet, cellAt(line.index, at)) as CellFormat,
        })),
  );
}
