import { DOCS, documented, inferred } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { AutoFilterHost } from "./autoFilter";
import { asBoolean, asColor, asInteger, asNumber, asOneOf, asSheetBox, asString, given } from "./checks";
import { ChartCollectionHost } from "./charts/chart";
import { CommentCollectionHost } from "./comments";
import { charactersOf, pointsOf } from "./columnUnits";
import { sheetNode } from "./extras";
import { type HostOf, names, navigations } from "./hostTypes";
import { NamedItemCollectionHost } from "./namedItems";
import { showOutlineLevels } from "./outlineLevels";
import { PageBreakCollectionHost } from "./printing/pageBreaks";
import { PageLayoutHost } from "./printing/pageLayout";
import { RangeHost } from "./range";
import { RangeAreasHost } from "./rangeAreas";
import { requirePlace, WHOLE_SHEET } from "./resolve";
import type { WorkbookSession } from "./session";
import { findCells, replaceCells } from "./search";
import { WorksheetCustomPropertyCollectionHost } from "./sheetProperties";
import { assertSheetName, copyName } from "./sheetRules";
import { sheetView, VIEW } from "./sheetView";
import { MAX_COLUMNS, type SheetData, type SheetId } from "./store";
import { TableCollectionHost } from "./tableCollection";
import { WorksheetFreezePanesHost } from "./freezePanes";
import { WorksheetProtectionHost } from "./protection";
import { assertStructure } from "./workbookProtection";

/** Excel.Worksheet */
export class WorksheetHost extends HostObject implements HostOf<Excel.Worksheet> {
  static override readonly typeName = "Worksheet";
  static override readonly scalars = names<Excel.Interfaces.WorksheetLoadOptions>()(
    "id",
    "name",
    "position",
    "visibility",
    "tabColor",
    "showGridlines",
    "showHeadings",
    "standardHeight",
    "standardWidth",
    "enableCalculation",
    "tabId",
  );
  static override readonly navigations = navigations<Excel.Worksheet>()(
    "tables",
    "names",
    "protection",
    "freezePanes",
    "autoFilter",
    "charts",
    "comments",
    "customProperties",
    "pageLayout",
    "horizontalPageBreaks",
    "verticalPageBreaks",
  );
  static override readonly setAs = { gridlines: "showGridlines", headings: "showHeadings" };
  static override readonly idKey = "Id";
  readonly _session: WorkbookSession;
  readonly id: SheetId;

  constructor(session: WorkbookSession, id: SheetId) {
    super();
    this._session = session;
    this.id = id;
  }

  override _idValue(): string {
    return this._data.id;
  }

  get _data(): SheetData {
    return this._session.sheet(this.id);
  }

  get name(): string {
    return this._data.name;
  }
  set name(value: unknown) {
    const name = asString(value);
    assertStructure(this._session);
    assertSheetName(this._session, name, this.id);
    this._session.store.updateSheet(this.id, { name });
  }
  get position(): number {
    return this._session.store.sheets().findIndex((sheet) => sheet.id === this.id);
  }
  set position(value: unknown) {
    const position = asInteger(value);
    assertStructure(this._session);
    if (position < 0 || position >= this._session.store.sheets().length)
      throw documented("InvalidArgument", DOCS.codes);
    this._session.store.updateSheet(this.id, { position });
  }
  get visibility(): SheetData["visibility"] {
    return this._data.visibility;
  }
  set visibility(value: unknown) {
    const visibility = asOneOf(value, ["Visible", "Hidden", "VeryHidden"]);
    assertStructure(this._session);
    const others = this._session.store.sheets().filter((sheet) => sheet.id !== this.id);
    const last = !others.some((sheet) => sheet.visibility === "Visible");
    if (visibility !== "Visible" && last)
      throw inferred("InvalidOperation", "a workbook keeps one visible sheet");
    this._session.store.updateSheet(this.id, { visibility });
    if (visibility !== "Visible" && this._session.store.activeSheet() === this.id) {
      const next = others.find((sheet) => sheet.visibility === "Visible");
      if (next !== undefined) this._session.store.activateSheet(next.id);
    }
  }
  get tabColor(): string {
    return this._data.tabColor;
  }
  set tabColor(value: unknown) {
    const tabColor = asString(value) === "" ? "" : asColor(value);
    this._session.store.updateSheet(this.id, { tabColor });
  }
  get showGridlines(): boolean {
    return this._data.showGridlines;
  }
  set showGridlines(value: unknown) {
    this._session.store.updateSheet(this.id, { showGridlines: asBoolean(value) });
  }
  get showHeadings(): boolean {
    return sheetView(this._session.store, this.id).showHeadings;
  }
  set showHeadings(value: unknown) {
    sheetNode(this._session, this.id, VIEW).write({ showHeadings: asBoolean(value) });
  }
  readonly standardHeight = 15;
  /** documented for Excel's macros: in widths of a digit of the usual font, without the margins of a cell. */
  get standardWidth(): number {
    return charactersOf(this._session.store.columnWidth(this.id, MAX_COLUMNS - 1));
  }
  set standardWidth(value: unknown) {
    const characters = asNumber(value);
    if (characters < 0 || characters > 255) throw documented("InvalidArgument", DOCS.limits);
    this._session.assertAllowed(this.id, "allowFormatColumns");
    this._session.store.setStandardWidth(this.id, pointsOf(characters));
  }
  get enableCalculation(): boolean {
    return this._session.store.isCalculating(this.id);
  }
  /** documented: false = nothing, not even a request, recalculates the sheet; on true it is recalculated. */
  set enableCalculation(value: unknown) {
    this._session.store.setCalculating(this.id, asBoolean(value));
  }
  /** documented: the number by which a file calls the sheet; files of this host count sheets by position. */
  get tabId(): number {
    return this.position + 1;
  }

  get tables(): TableCollectionHost {
    return new TableCollectionHost(this._session, this.id);
  }
  get names(): NamedItemCollectionHost {
    return new NamedItemCollectionHost(this._session, this.id);
  }
  get protection(): WorksheetProtectionHost {
    return new WorksheetProtectionHost(this._session, this.id);
  }
  get freezePanes(): WorksheetFreezePanesHost {
    return new WorksheetFreezePanesHost(this._session, this.id);
  }
  get charts(): ChartCollectionHost {
    return new ChartCollectionHost(this._session, this.id);
  }
  get customProperties(): WorksheetCustomPropertyCollectionHost {
    return new WorksheetCustomPropertyCollectionHost(this._session, this.id);
  }
  get comments(): CommentCollectionHost {
    return new CommentCollectionHost(this._session, this.id);
  }
  get pageLayout(): PageLayoutHost {
    return new PageLayoutHost(this._session, this.id);
  }
  get horizontalPageBreaks(): PageBreakCollectionHost {
    return new PageBreakCollectionHost(this._session, this.id, false);
  }
  get verticalPageBreaks(): PageBreakCollectionHost {
    return new PageBreakCollectionHost(this._session, this.id, true);
  }
  get autoFilter(): AutoFilterHost {
    return new AutoFilterHost(this._session, this.id, null);
  }

  /** documented: without address all cells; with one, an address or a name. */
  getRange(address?: unknown): RangeHost {
    if (!given(address)) return new RangeHost(this._session, this.id, WHOLE_SHEET);
    const place = requirePlace(this._session, address, this.id);
    if (place.sheet !== this.id)
      throw inferred("InvalidArgument", "a place on another sheet is no range of this one");
    return new RangeHost(this._session, this.id, place.box);
  }

  getRanges(address?: unknown): RangeAreasHost {
    const parts = given(address) ? asString(address).split(",") : [null];
    const boxes = parts.map((part) => this.getRange(part)._box);
    return new RangeAreasHost(this._session, this.id, boxes);
  }

  getCell(row: unknown, column: unknown): RangeHost {
    const box = { row: asInteger(row), column: asInteger(column), rows: 1, columns: 1 };
    return new RangeHost(this._session, this.id, asSheetBox(box));
  }

  getRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): RangeHost {
    const box = {
      row: asInteger(row),
      column: asInteger(column),
      rows: asInteger(rows),
      columns: asInteger(columns),
    };
    return new RangeHost(this._session, this.id, asSheetBox(box));
  }

  /** documented: the top left cell when the sheet is blank. */
  getUsedRange(valuesOnly?: unknown): RangeHost {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly?: unknown): RangeHost | null {
    const box = this._session.store.usedBox(this.id, valuesOnly === true);
    return box === null ? null : new RangeHost(this._session, this.id, box);
  }

  findAll(text: unknown, criteria?: unknown): RangeAreasHost {
    return this.findAllOrNullObject(text, criteria) ?? fail();
  }
  findAllOrNullObject(text: unknown, criteria?: unknown): RangeAreasHost | null {
    const found = findCells(this._session, this.id, WHOLE_SHEET, text, criteria);
    return found.length === 0 ? null : new RangeAreasHost(this._session, this.id, found);
  }
  replaceAll(text: unknown, replacement: unknown, criteria?: unknown): number {
    return replaceCells(this._session, this.id, WHOLE_SHEET, text, replacement, criteria);
  }

  activate(): void {
    if (this.visibility !== "Visible")
      throw inferred("InvalidOperation", "a hidden sheet cannot be activated");
    this._session.store.activateSheet(this.id);
  }

  calculate(markAllDirty?: unknown): void {
    this._session.store.calculate(markAllDirty === true, this.id);
  }

  showOutlineLevels(rowLevels: unknown, columnLevels: unknown): void {
    showOutlineLevels(this._session, this.id, rowLevels, columnLevels);
  }

  delete(): void {
    assertStructure(this._session);
    const others = this._session.store.sheets().filter((sheet) => sheet.id !== this.id);
    const last = !others.some((sheet) => sheet.visibility === "Visible");
    if (this.visibility === "VeryHidden" || last) throw documented("InvalidOperation", "Worksheet.delete");
    this._session.store.deleteSheet(this.id);
    this._session.forgetUndo();
  }

  copy(positionType?: unknown, relativeTo?: unknown): WorksheetHost {
    assertStructure(this._session);
    const type = given(positionType)
      ? asOneOf(positionType, ["None", "Before", "After", "Beginning", "End"])
      : "None";
    const count = this._session.store.sheets().length;
    const anchor = relativeTo instanceof WorksheetHost ? relativeTo.position : this.position;
    const position = { None: count, End: count, Beginning: 0, Before: anchor, After: anchor + 1 }[type];
    const name = copyName(this.name, (other) => this._session.findSheet(other) !== undefined);
    const id = this._session.store.copySheet(this.id, name, position);
    this._session.forgetUndo();
    return new WorksheetHost(this._session, id);
  }

  getNext(visibleOnly?: unknown): WorksheetHost {
    return this.getNextOrNullObject(visibleOnly) ?? fail();
  }
  getNextOrNullObject(visibleOnly?: unknown): WorksheetHost | null {
    return this.#neighbour(this._session.store.sheets().slice(this.position + 1), visibleOnly);
  }
  getPrevious(visibleOnly?: unknown): WorksheetHost {
    return this.getPreviousOrNullObject(visibleOnly) ?? fail();
  }
  getPreviousOrNullObject(visibleOnly?: unknown): WorksheetHost | null {
    return this.#neighbour(this._session.store.sheets().slice(0, this.position).reverse(), visibleOnly);
  }

  #neighbour(candidates: readonly SheetData[], visibleOnly: unknown): WorksheetHost | null {
    const found = candidates.find((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
    return found === undefined ? null : new WorksheetHost(this._session, found.id);
  }
}

function fail(): never {
  throw documented("ItemNotFound", DOCS.codes);
}
