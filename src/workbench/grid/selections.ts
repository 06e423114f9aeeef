import { type IRange, RANGE_TYPE } from "@univerjs/core";
import { SelectionMoveType, SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import { type Box, MAX_COLUMNS, MAX_ROWS, type SelectionData, type SheetId } from "../model/store";
import type { Engine } from "./engine";
import { toBox } from "./ranges";

/** What is selected on the sheet in front. */
export function readSelection(engine: Engine): SelectionData {
  const sheet = engine.activeSheet().getSheetId();
  const selections = engine.injector.get(SheetsSelectionsService).getCurrentSelections();
  const areas = selections.map((selection) => wholeBox(selection.range));
  const primary = selections.at(-1)?.primary;
  // Right after a sheet came to the front Univer has no selection for it yet; Excel always has one.
  if (areas.length === 0) {
    return { sheet, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], activeCell: { row: 0, column: 0 } };
  }
  const last = areas.at(-1);
  return {
    sheet,
    areas,
    activeCell: {
      row: primary?.actualRow ?? last?.row ?? 0,
      column: primary?.actualColumn ?? last?.column ?? 0,
    },
  };
}

/** Selects areas on a sheet, brings it to the front and scrolls there. */
export function selectAreas(engine: Engine, id: SheetId, areas: readonly Box[]): void {
  const sheet = engine.sheet(id);
  const selections = areas.map((box, index) => {
    const range: IRange = { ...engine.range(sheet, box), rangeType: typeOf(box) };
    const isLast = index === areas.length - 1;
    return {
      range,
      primary: isLast
        ? {
            actualRow: box.row,
            actualColumn: box.column,
            startRow: box.row,
            startColumn: box.column,
            endRow: box.row,
            endColumn: box.column,
            isMerged: false,
            isMergedMainCell: false,
          }
        : null,
      style: null,
    };
  });
  if (engine.activeSheet() !== sheet) engine.activate(sheet);
  engine.run(SetSelectionsOperation.id, {
    unitId: engine.unitId,
    subUnitId: id,
    type: SelectionMoveType.MOVE_END,
    selections,
    reveal: true,
  });
}

function typeOf(box: Box): RANGE_TYPE {
  const [rows, columns] = [box.columns >= MAX_COLUMNS, box.rows >= MAX_ROWS];
  if (rows && columns) return RANGE_TYPE.ALL;
  if (rows) return RANGE_TYPE.ROW;
  return columns ? RANGE_TYPE.COLUMN : RANGE_TYPE.NORMAL;
}

function wholeBox(range: IRange): Box {
  const box = toBox(range);
  const rows = range.rangeType === RANGE_TYPE.ROW || range.rangeType === RANGE_TYPE.ALL;
  const columns = range.rangeType === RANGE_TYPE.COLUMN || range.rangeType === RANGE_TYPE.ALL;
  return {
    row: columns ? 0 : box.row,
    column: rows ? 0 : box.column,
    rows: columns ? MAX_ROWS : box.rows,
    columns: rows ? MAX_COLUMNS : box.columns,
  };
}
