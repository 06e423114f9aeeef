import { HostCollection, HostObject } from "../richapi/hostObject";
import { documented } from "../richapi/errors";
import { fullAddress } from "./address";
import { mixed } from "./checks";
import { cellCount, contains, isWholeColumns, isWholeRows, overlaps } from "./boxes";
import { ConditionalFormatCollectionHost } from "./conditionalFormats";
import { DataValidationHost } from "./dataValidation";
import { CellsTarget } from "./formatTarget";
import { type HostOf, names, navigations } from "./hostTypes";
import { RangeHost } from "./range";
import { RangeFormatHost } from "./rangeFormat";
import type { Place } from "./resolve";
import type { WorkbookSession } from "./session";
import { specialCells } from "./specialCells";
import type { Box, SheetId } from "./store";
import { namedStyle, styleWord } from "./styles/cellStyle";
import { applyStyle } from "./styles/use";
import { TableScopedCollectionHost } from "./tableCollection";
import { WorksheetHost } from "./worksheet";

/** Excel.RangeCollection: the areas of a RangeAreas. */
export class RangeCollectionHost extends HostCollection<RangeHost> implements HostOf<Excel.RangeCollection> {
  static override readonly typeName = "RangeCollection";
  readonly #ranges: readonly RangeHost[];

  constructor(ranges: readonly RangeHost[]) {
    super();
    this.#ranges = ranges;
  }

  _items(): readonly RangeHost[] {
    return this.#ranges;
  }

  _find(): undefined {
    return undefined;
  }
}

/** Excel.RangeAreas: several ranges of one sheet. */
export class RangeAreasHost extends HostObject implements HostOf<Excel.RangeAreas> {
  static override readonly typeName = "RangeAreas";
  static override readonly scalars = names<Excel.Interfaces.RangeAreasLoadOptions>()(
    "address",
    "addressLocal",
    "areaCount",
    "cellCount",
    "isEntireColumn",
    "isEntireRow",
    "style",
  );
  static override readonly navigations = navigations<Excel.RangeAreas>()(
    "areas",
    "conditionalFormats",
    "dataValidation",
    "format",
    "worksheet",
  );
  readonly #session: WorkbookSession;
  readonly #sheet: SheetId;
  readonly #ranges: readonly RangeHost[];

  constructor(session: WorkbookSession, sheet: SheetId, boxes: readonly Box[]) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#ranges = boxes.map((box) => new RangeHost(session, sheet, box));
  }

  /** documented: comma-separated, cut at 8,192 characters. */
  get address(): string {
    const { name } = this.#session.sheet(this.#sheet);
    const text = this._boxes.map((box) => fullAddress(name, box)).join(",");
    return text.slice(0, 8_192);
  }
  get addressLocal(): string {
    return this.address;
  }
  get areaCount(): number {
    return this.#ranges.length;
  }
  get cellCount(): number {
    const count = this._boxes.reduce((sum, box) => sum + cellCount(box), 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get isEntireColumn(): boolean {
    return this._boxes.every(isWholeColumns);
  }
  get isEntireRow(): boolean {
    return this._boxes.every(isWholeRows);
  }
  get areas(): RangeCollectionHost {
    return new RangeCollectionHost(this.#ranges);
  }
  get worksheet(): WorksheetHost {
    return new WorksheetHost(this.#session, this.#sheet);
  }
  get format(): RangeFormatHost {
    return new RangeFormatHost(new CellsTarget(this.#session, this.#sheet, this._boxes));
  }

  get style(): string {
    return mixed(styleWord(new CellsTarget(this.#session, this.#sheet, this._boxes)));
  }
  set style(value: unknown) {
    applyStyle(this.#session, this.#sheet, this._boxes, namedStyle(this.#session, value));
  }

  get conditionalFormats(): ConditionalFormatCollectionHost {
    return new ConditionalFormatCollectionHost(this.#session, this.#sheet, this._boxes);
  }
  get dataValidation(): DataValidationHost {
    return new DataValidationHost(this.#session, this.#sheet, this._boxes);
  }

  get _boxes(): readonly Box[] {
    return this.#ranges.map((range) => range._box);
  }
  get _places(): readonly Place[] {
    return this._boxes.map((box) => ({ sheet: this.#sheet, box }));
  }

  setDirty(): void {
    for (const range of this.#ranges) range.setDirty();
  }

  /** Each area takes the copy. inferred: as when several cells are selected and pasted into */
  copyFrom(source: unknown, copyType?: unknown, skipBlanks?: unknown, transpose?: unknown): void {
    for (const range of this.#ranges) range.copyFrom(source, copyType, skipBlanks, transpose);
  }

  getOffsetRangeAreas(rowOffset: unknown, columnOffset: unknown): RangeAreasHost {
    return this.#map((range) => range.getOffsetRange(rowOffset, columnOffset));
  }

  getSpecialCells(cellType: unknown, cellValueType?: unknown): RangeAreasHost {
    const found = this.getSpecialCellsOrNullObject(cellType, cellValueType);
    if (found === null) throw documented("ItemNotFound", "RangeAreas.getSpecialCells");
    return found;
  }
  getSpecialCellsOrNullObject(cellType: unknown, cellValueType?: unknown): RangeAreasHost | null {
    return this.#some(specialCells(this.#session, this.#sheet, this._boxes, cellType, cellValueType));
  }

  getTables(fullyContained?: unknown): TableScopedCollectionHost {
    const inside = fullyContained === true;
    return new TableScopedCollectionHost(
      this.#session,
      (table) =>
        table.sheet === this.#sheet &&
        this._boxes.some((box) => (inside ? contains(box, table.box) : overlaps(box, table.box))),
    );
  }

  getUsedRangeAreas(valuesOnly?: unknown): RangeAreasHost {
    const used = this.getUsedRangeAreasOrNullObject(valuesOnly);
    if (used === null) throw documented("ItemNotFound", "RangeAreas.getUsedRangeAreas");
    return used;
  }
  getUsedRangeAreasOrNullObject(valuesOnly?: unknown): RangeAreasHost | null {
    const used = this.#ranges.map((range) => range.getUsedRangeOrNullObject(valuesOnly)?._box);
    return this.#some(used.filter((box) => box !== undefined));
  }

  clear(applyTo?: unknown): void {
    for (const range of this.#ranges) range.clear(applyTo);
  }

  calculate(): void {
    for (const range of this.#ranges) range.calculate();
  }

  getEntireRow(): RangeAreasHost {
    return this.#map((range) => range.getEntireRow());
  }

  getEntireColumn(): RangeAreasHost {
    return this.#map((range) => range.getEntireColumn());
  }

  getIntersection(other: unknown): RangeAreasHost {
    const found = this.getIntersectionOrNullObject(other);
    if (found === null) throw documented("ItemNotFound", "RangeAreas.getIntersection");
    return found;
  }

  getIntersectionOrNullObject(other: unknown): RangeAreasHost | null {
    const boxes = this.#ranges.flatMap((range) => {
      const common = range.getIntersectionOrNullObject(other);
      return common === null ? [] : [common._box];
    });
    return boxes.length === 0 ? null : new RangeAreasHost(this.#session, this.#sheet, boxes);
  }

  #some(boxes: readonly Box[]): RangeAreasHost | null {
    return boxes.length === 0 ? null : new RangeAreasHost(this.#session, this.#sheet, boxes);
  }

  #map(change: (range: RangeHost) => RangeHost): RangeAreasHost {
    const boxes = this.#ranges.map((range) => change(range)._box);
    return new RangeAreasHost(this.#session, this.#sheet, boxes);
  }
}
