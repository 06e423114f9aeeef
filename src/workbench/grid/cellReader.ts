import { type ICellData, type IStyleData, type Nullable, ObjectMatrix, type Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { displayText } from "../model/displayText";
import { type Box, type CellData, MAX_ROWS, type Scalar, type SheetId, type ValueType } from "../model/store";
import { decodeType, decodeValue } from "./cellCodec";
import type { Engine } from "./engine";
import { withoutOwnTable } from "./ownTable";
import { clip, toBox } from "./ranges";

type Read<T> = (sheet: Worksheet, cell: Nullable<ICellData>, row: number, column: number) => T;
/** For rows that Univer's sheet does not have yet. */
type Below<T> = (sheet: Worksheet, column: number) => T;

/** Reads blocks of cells past Univer's per-cell interceptors, which are some fifty times slower. */
export class CellReader {
  /** The name of the table that a cell lies in. */
  tableAt: (sheet: SheetId, row: number, column: number) => string | undefined = () => undefined;

  /** @param engine - the running Univer */
  constructor(protected readonly engine: Engine) {}

  /** Everything about one cell. */
  cell(id: SheetId, row: number, column: number): CellData {
    const sheet = this.engine.sheet(id);
    const raw = this.rawCell(sheet, row, column);
    return {
      value: decodeValue(raw),
      type: decodeType(raw),
      formula: this.formulaOf(sheet, row, column),
      numberFormat: this.numberFormatOf(sheet, raw, row, column),
      text: this.textOf(sheet, raw, row, column),
    };
  }

  values(id: SheetId, box: Box): Scalar[][] {
    return this.read(id, box, "", (_sheet, cell) => decodeValue(cell));
  }

  valueTypes(id: SheetId, box: Box): ValueType[][] {
    return this.read(id, box, "Empty", (_sheet, cell) => decodeType(cell));
  }

  formulas(id: SheetId, box: Box): Scalar[][] {
    return this.read<Scalar>(id, box, "", (sheet, cell, row, column) => {
      const hasFormula = Boolean(cell?.f) || Boolean(cell?.si);
      return hasFormula ? this.formulaOf(sheet, row, column) : decodeValue(cell);
    });
  }

  numberFormats(id: SheetId, box: Box): string[][] {
    return this.read(
      id,
      box,
      undefined,
      (sheet, cell, row, column) => this.numberFormatOf(sheet, cell, row, column),
      (sheet, column) => patternOf(sheet.getColumnStyle(column)),
    );
  }

  /**
   * Formulas as the cells themselves have them, and "" elsewhere. To be asked before a cell changes: Univer's own list has the new formula
   * by then.
   */
  storedFormulas(id: SheetId, box: Box): string[][] {
    return this.read(id, box, "", (sheet, cell, row, column) => {
      if (typeof cell?.f === "string" && cell.f !== "") return this.asWritten(cell.f, sheet, row, column);
      return typeof cell?.si === "string" ? this.formulaOf(sheet, row, column) : "";
    });
  }

  texts(id: SheetId, box: Box): string[][] {
    return this.read(id, box, "", (sheet, cell, row, column) => this.textOf(sheet, cell, row, column));
  }

  /** Smallest box around the cells with content, or with content or format. */
  usedBox(id: SheetId, valuesOnly: boolean, within?: Box): Box | null {
    const sheet = this.engine.sheet(id);
    const limit = within ?? { row: 0, column: 0, rows: MAX_ROWS, columns: Infinity };
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const include = (row: number, column: number) => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    this.eachCell(sheet, limit, (cell, row, column) => {
      const hasContent = Boolean(cell.f) || Boolean(cell.si) || decodeValue(cell) !== "";
      if (hasContent || (!valuesOnly && cell.s !== undefined && cell.s !== null)) include(row, column);
    });
    for (const spill of this.spills(sheet)) {
      const part = clip(
        { ...spill, row: Math.max(spill.row, limit.row), column: Math.max(spill.column, limit.column) },
        Math.min(spill.row + spill.rows, limit.row + limit.rows),
        Math.min(spill.column + spill.columns, limit.column + limit.columns),
      );
      if (part === undefined) continue;
      include(part.row, part.column);
      include(part.row + part.rows - 1, part.column + part.columns - 1);
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Area of the dynamic array that a cell belongs to. */
  spillBox(id: SheetId, row: number, column: number): Box | null {
    const found = this.spills(this.engine.sheet(id)).find(
      (box) =>
        row >= box.row &&
        row < box.row + box.rows &&
        column >= box.column &&
        column < box.column + box.columns,
    );
    return found ?? null;
  }

  /** The cell as kept, or as spilled into it. */
  rawCell(sheet: Worksheet, row: number, column: number): Nullable<ICellData> {
    const cell = sheet.getCellMatrix().getValue(row, column);
    if (cell && ((cell.v !== null && cell.v !== undefined) || cell.p)) return cell;
    return this.spilled(sheet)?.[row]?.[column] ?? cell;
  }

  private read<T>(id: SheetId, box: Box, outside: T | undefined, one: Read<T>, below?: Below<T>): T[][] {
    const sheet = this.engine.sheet(id);
    const matrix = sheet.getCellMatrix();
    const spilled = this.spilled(sheet);
    const rows: T[][] = [];
    for (let row = box.row; row < box.row + box.rows; row += 1) {
      const line: T[] = [];
      const spilledRow = spilled?.[row];
      const stored = matrix.getRow(row);
      for (let column = box.column; column < box.column + box.columns; column += 1) {
        let cell = stored?.[column];
        if (spilledRow !== undefined && (cell?.v === undefined || cell.v === null) && !cell?.p) {
          const covered = spilledRow[column];
          if (covered !== undefined && covered !== null) cell = { ...cell, ...covered };
        }
        if (cell === undefined || cell === null) {
          if (outside !== undefined) {
            line.push(outside);
            continue;
          }
          if (below !== undefined && row >= sheet.getRowCount()) {
            line.push(below(sheet, column));
            continue;
          }
        }
        line.push(one(sheet, cell, row, column));
      }
      rows.push(line);
    }
    return rows;
  }

  private formulaOf(sheet: Worksheet, row: number, column: number): string {
    const formula = this.engine.injector
      .get(FormulaDataModel)
      .getFormulaStringByCell(row, column, sheet.getSheetId(), this.engine.unitId);
    return this.asWritten(formula ?? "", sheet, row, column);
  }

  private asWritten(formula: string, sheet: Worksheet, row: number, column: number): string {
    return formula.includes("[")
      ? withoutOwnTable(formula, this.tableAt(sheet.getSheetId(), row, column))
      : formula;
  }

  private numberFormatOf(sheet: Worksheet, cell: Nullable<ICellData>, row: number, column: number): string {
    return patternOf(sheet.getComposedCellStyleByCellData(row, column, cell));
  }

  private textOf(sheet: Worksheet, raw: Nullable<ICellData>, row: number, column: number): string {
    const value = decodeValue(raw);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value === "string") return value;
    return displayText(value, this.numberFormatOf(sheet, raw, row, column));
  }

  /** Visits the stored cells of a box. */
  protected eachCell(
    sheet: Worksheet,
    box: Box,
    visit: (cell: ICellData, row: number, column: number) => void,
  ): void {
    const matrix = sheet.getCellMatrix();
    const lastRow = Math.min(box.row + box.rows, sheet.getRowCount());
    const lastColumn = box.column + box.columns;
    for (let row = box.row; row < lastRow; row += 1) {
      const line = matrix.getRow(row);
      for (const key in line) {
        const column = Number(key);
        const cell = line[column];
        if (cell && column >= box.column && column < lastColumn) visit(cell, row, column);
      }
    }
  }

  private spilled(sheet: Worksheet): Record<number, Record<number, Nullable<ICellData>>> | undefined {
    const model = this.engine.injector.get(FormulaDataModel);
    return model.getArrayFormulaCellData()[this.engine.unitId]?.[sheet.getSheetId()] ?? undefined;
  }

  private spills(sheet: Worksheet): Box[] {
    const model = this.engine.injector.get(FormulaDataModel);
    const boxes: Box[] = [];
    const ranges = model.getArrayFormulaRange()[this.engine.unitId]?.[sheet.getSheetId()] ?? {};
    new ObjectMatrix(ranges).forValue((_row, _column, range) => {
      boxes.push(toBox(range));
    });
    return boxes;
  }
}

function patternOf(style: Nullable<IStyleData>): string {
  const pattern = style?.n?.pattern ?? "";
  return pattern === "" ? "General" : pattern;
}
