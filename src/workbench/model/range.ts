import { DOCS, documented } from "../richapi/errors";
import { contains, intersection } from "./boxes";
import { picked, putProperties } from "./cellProperties";
import { given, mixed } from "./checks";
import { ConditionalFormatCollectionHost } from "./conditionalFormats";
import { DataValidationHost } from "./dataValidation";
import { dependents, directDependents, directPrecedents, precedents } from "./dependencies";
import { CellsTarget } from "./formatTarget";
import { type HostOf, names, navigations } from "./hostTypes";
import { hyperlinkOf, setHyperlink } from "./hyperlinks";
import { RangeAreasHost } from "./rangeAreas";
import { RangeChanging } from "./rangeChanging";
import { RangeFormatHost } from "./rangeFormat";
import { RangeSortHost } from "./rangeSort";
import { RangeViewHost } from "./rangeView";
import { specialCells } from "./specialCells";
import type { Box, SheetId } from "./store";
import { namedStyle, styleWord } from "./styles/cellStyle";
import { applyStyle } from "./styles/use";
import { TableScopedCollectionHost } from "./tableCollection";
import { WorkbookRangeAreasHost } from "./workbookRangeAreas";
import { WorksheetHost } from "./worksheet";

/** Excel.Range */
export class RangeHost extends RangeChanging<RangeHost> implements HostOf<Excel.Range> {
  static override readonly typeName = "Range";
  static override readonly scalars = names<Excel.Interfaces.RangeLoadOptions>()(
    "address",
    "addressLocal",
    "cellCount",
    "columnCount",
    "columnHidden",
    "columnIndex",
    "formulas",
    "formulasLocal",
    "formulasR1C1",
    "hasSpill",
    "height",
    "hidden",
    "hyperlink",
    "isEntireColumn",
    "isEntireRow",
    "left",
    "linkedDataTypeState",
    "numberFormat",
    "numberFormatCategories",
    "numberFormatLocal",
    "rowCount",
    "rowHidden",
    "rowIndex",
    "savedAsArray",
    "style",
    "text",
    "top",
    "valueTypes",
    "values",
    "width",
  );
  static override readonly navigations = navigations<Excel.Range>()(
    "worksheet",
    "format",
    "sort",
    "conditionalFormats",
    "dataValidation",
  );

  _make(sheet: SheetId, box: Box): RangeHost {
    return new RangeHost(this._session, sheet, box);
  }

  get worksheet(): WorksheetHost {
    return new WorksheetHost(this._session, this._sheet);
  }
  get format(): RangeFormatHost {
    return new RangeFormatHost(new CellsTarget(this._session, this._sheet, [this._box]));
  }
  get sort(): RangeSortHost {
    return new RangeSortHost(this._session, this._sheet, this._box);
  }
  get conditionalFormats(): ConditionalFormatCollectionHost {
    return new ConditionalFormatCollectionHost(this._session, this._sheet, [this._box]);
  }
  get dataValidation(): DataValidationHost {
    return new DataValidationHost(this._session, this._sheet, [this._box]);
  }
  /** documented: null where cells differ; a word of Excel.BuiltInStyle, or the name of a style that was added. */
  get style(): string {
    return mixed(styleWord(new CellsTarget(this._session, this._sheet, [this._box])));
  }
  set style(value: unknown) {
    applyStyle(this._session, this._sheet, [this._box], namedStyle(this._session, value));
  }
  get hyperlink(): Excel.RangeHyperlink {
    return mixed<Excel.RangeHyperlink>(hyperlinkOf(this._session, this._place));
  }
  set hyperlink(value: unknown) {
    setHyperlink(this._session, this._place, value);
  }

  getTables(fullyContained?: unknown): TableScopedCollectionHost {
    const inside = fullyContained === true;
    const { _box: box } = this;
    return new TableScopedCollectionHost(this._session, (table) =>
      table.sheet !== this._sheet
        ? false
        : inside
          ? contains(box, table.box)
          : intersection(box, table.box) !== null,
    );
  }

  /** The merged areas that lie in this range or cross its edge. */
  getMergedAreasOrNullObject(): RangeAreasHost | null {
    const { _box: box, _sheet: sheet, _session: session } = this;
    const boxes = session.store.merges(sheet).filter((merge) => intersection(merge, box) !== null);
    return boxes.length === 0 ? null : new RangeAreasHost(session, sheet, boxes);
  }

  getSpecialCells(cellType: unknown, cellValueType?: unknown): RangeAreasHost {
    const found = this.getSpecialCellsOrNullObject(cellType, cellValueType);
    if (found === null) throw documented("ItemNotFound", "Range.getSpecialCells");
    return found;
  }

  getSpecialCellsOrNullObject(cellType: unknown, cellValueType?: unknown): RangeAreasHost | null {
    const { _sheet: sheet, _session: session } = this;
    const boxes = specialCells(session, sheet, [this._box], cellType, cellValueType);
    return boxes.length === 0 ? null : new RangeAreasHost(session, sheet, boxes);
  }

  getVisibleView(): RangeViewHost {
    return new RangeViewHost(this._session, this._sheet, this._box);
  }

  getPrecedents(): WorkbookRangeAreasHost {
    return new WorkbookRangeAreasHost(this._session, precedents(this._session, this._place));
  }
  getDirectPrecedents(): WorkbookRangeAreasHost {
    return new WorkbookRangeAreasHost(this._session, directPrecedents(this._session, this._place));
  }
  getDependents(): WorkbookRangeAreasHost {
    return new WorkbookRangeAreasHost(this._session, dependents(this._session, this._place));
  }
  getDirectDependents(): WorkbookRangeAreasHost {
    return new WorkbookRangeAreasHost(this._session, directDependents(this._session, this._place));
  }

  getCellProperties(options: unknown): Record<string, unknown>[][] {
    this._assertReadable();
    return this.#rows().map((row) => row.#cells().map((cell) => picked(cell, options)));
  }
  getRowProperties(options: unknown): Record<string, unknown>[] {
    return this.#rows().map((row) => picked(row, options));
  }
  getColumnProperties(options: unknown): Record<string, unknown>[] {
    return this.#cells().map((column) => picked(column, options));
  }

  /** documented: the data has exactly the range's shape; an empty object leaves a cell as it is. */
  setCellProperties(data: unknown): void {
    const rows = this.#rows();
    const lines = shaped(data, rows.length);
    rows.forEach((row, down) => {
      const cells = row.#cells();
      shaped(lines[down], cells.length).forEach((values, right) => put(cells[right], values));
    });
  }
  setRowProperties(data: unknown): void {
    const rows = this.#rows();
    shaped(data, rows.length).forEach((values, index) => put(rows[index], values));
  }
  setColumnProperties(data: unknown): void {
    const columns = this.#cells();
    shaped(data, columns.length).forEach((values, index) => put(columns[index], values));
  }

  #rows(): RangeHost[] {
    const { _box: box } = this;
    return Array.from({ length: box.rows }, (_none, index) =>
      this._at({ ...box, row: box.row + index, rows: 1 }),
    );
  }
  #cells(): RangeHost[] {
    const { _box: box } = this;
    return Array.from({ length: box.columns }, (_none, index) =>
      this._at({ ...box, column: box.column + index, columns: 1 }),
    );
  }
}

function shaped(data: unknown, count: number): readonly unknown[] {
  if (!Array.isArray(data) || data.length !== count) throw documented("InvalidArgument", DOCS.codes);
  return data;
}

function put(range: RangeHost | undefined, values: unknown): void {
  if (range !== undefined && given(values)) putProperties(range, values);
}
