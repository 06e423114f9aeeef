import { documented, inferred } from "../richapi/errors";
import { HostCollection, HostObject } from "../richapi/hostObject";
import { asBoolean, asInteger, asOneOf } from "./checks";
import { CONDITIONAL_TYPES, type ConditionalType } from "./conditional/data";
import {
  CellValueConditionalFormatHost,
  CustomConditionalFormatHost,
  PresetCriteriaConditionalFormatHost,
  TextConditionalFormatHost,
  TopBottomConditionalFormatHost,
} from "./conditionalRules";
import {
  ColorScaleConditionalFormatHost,
  DataBarConditionalFormatHost,
  IconSetConditionalFormatHost,
} from "./conditionalScales";
import { type HostOf, names, navigations } from "./hostTypes";
import { addMark, changeMark, marksOn, removeMarks, replaceMarks } from "./marks";
import { MarkSlot } from "./markSlot";
import { RangeHost } from "./range";
import { RangeAreasHost } from "./rangeAreas";
import type { WorkbookSession } from "./session";
import type { Box, Mark, SheetId } from "./store";

/** Excel.ConditionalFormat: kept as it is given; evaluated in conditional/evaluate.ts. */
export class ConditionalFormatHost extends HostObject implements HostOf<Excel.ConditionalFormat> {
  static override readonly typeName = "ConditionalFormat";
  static override readonly scalars = names<Excel.Interfaces.ConditionalFormatLoadOptions>()(
    "id",
    "priority",
    "stopIfTrue",
    "type",
  );
  static override readonly navigations = navigations<Excel.ConditionalFormat>()(
    "cellValue",
    "cellValueOrNullObject",
    "colorScale",
    "colorScaleOrNullObject",
    "custom",
    "customOrNullObject",
    "dataBar",
    "dataBarOrNullObject",
    "iconSet",
    "iconSetOrNullObject",
    "preset",
    "presetOrNullObject",
    "textComparison",
    "textComparisonOrNullObject",
    "topBottom",
    "topBottomOrNullObject",
  );
  static override readonly idKey = "Id";
  readonly #session: WorkbookSession;
  readonly #sheet: SheetId;
  readonly #slot: MarkSlot;
  readonly id: string;

  constructor(session: WorkbookSession, sheet: SheetId, id: string) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#slot = new MarkSlot(session, sheet, id);
    this.id = id;
  }

  override _idValue(): string {
    return this.#slot.mark.id;
  }

  get type(): ConditionalType {
    return this.#slot.get("type") as ConditionalType;
  }
  get stopIfTrue(): boolean {
    return this.#slot.get("stopIfTrue") === true;
  }
  set stopIfTrue(value: unknown) {
    this.#slot.set("stopIfTrue", asBoolean(value));
  }
  get priority(): number {
    return marksOn(this.#session, this.#sheet, "conditionalFormat").findIndex((one) => one.id === this.id);
  }
  /** documented: negative counts from the back; what is out of bounds is the end. */
  set priority(value: unknown) {
    this.#session.assertAllowed(this.#sheet, "allowFormatCells");
    const own = this.#slot.mark;
    const all = this.#session.store.marks(this.#sheet);
    const others = all.filter((one) => one.kind === "conditionalFormat" && one.id !== this.id);
    const asked = asInteger(value);
    const at = Math.min(Math.max(asked < 0 ? others.length + 1 + asked : asked, 0), others.length);
    const ordered = [...others.slice(0, at), own, ...others.slice(at)];
    replaceMarks(this.#session, this.#sheet, [
      ...all.filter((one) => one.kind !== "conditionalFormat"),
      ...ordered,
    ]);
  }

  get cellValue(): CellValueConditionalFormatHost {
    return this.#as("CellValue", this.cellValueOrNullObject);
  }
  get cellValueOrNullObject(): CellValueConditionalFormatHost | null {
    return this.type === "CellValue" ? new CellValueConditionalFormatHost(this.#slot) : null;
  }
  get colorScale(): ColorScaleConditionalFormatHost {
    return this.#as("ColorScale", this.colorScaleOrNullObject);
  }
  get colorScaleOrNullObject(): ColorScaleConditionalFormatHost | null {
    return this.type === "ColorScale" ? new ColorScaleConditionalFormatHost(this.#slot) : null;
  }
  get custom(): CustomConditionalFormatHost {
    return this.#as("Custom", this.customOrNullObject);
  }
  get customOrNullObject(): CustomConditionalFormatHost | null {
    return this.type === "Custom" ? new CustomConditionalFormatHost(this.#slot) : null;
  }
  get dataBar(): DataBarConditionalFormatHost {
    return this.#as("DataBar", this.dataBarOrNullObject);
  }
  get dataBarOrNullObject(): DataBarConditionalFormatHost | null {
    return this.type === "DataBar" ? new DataBarConditionalFormatHost(this.#slot) : null;
  }
  get iconSet(): IconSetConditionalFormatHost {
    return this.#as("IconSet", this.iconSetOrNullObject);
  }
  get iconSetOrNullObject(): IconSetConditionalFormatHost | null {
    return this.type === "IconSet" ? new IconSetConditionalFormatHost(this.#slot) : null;
  }
  get preset(): PresetCriteriaConditionalFormatHost {
    return this.#as("PresetCriteria", this.presetOrNullObject);
  }
  get presetOrNullObject(): PresetCriteriaConditionalFormatHost | null {
    return this.type === "PresetCriteria" ? new PresetCriteriaConditionalFormatHost(this.#slot) : null;
  }
  get textComparison(): TextConditionalFormatHost {
    return this.#as("ContainsText", this.textComparisonOrNullObject);
  }
  get textComparisonOrNullObject(): TextConditionalFormatHost | null {
    return this.type === "ContainsText" ? new TextConditionalFormatHost(this.#slot) : null;
  }
  get topBottom(): TopBottomConditionalFormatHost {
    return this.#as("TopBottom", this.topBottomOrNullObject);
  }
  get topBottomOrNullObject(): TopBottomConditionalFormatHost | null {
    return this.type === "TopBottom" ? new TopBottomConditionalFormatHost(this.#slot) : null;
  }

  /** documented: fails when there are several ranges. */
  getRange(): RangeHost {
    const range = this.getRangeOrNullObject();
    if (range === null) throw documented("InvalidArgument", "ConditionalFormat.getRange");
    return range;
  }
  getRangeOrNullObject(): RangeHost | null {
    const [box, second] = this.#slot.mark.boxes;
    return box === undefined || second !== undefined ? null : new RangeHost(this.#session, this.#sheet, box);
  }
  getRanges(): RangeAreasHost {
    return new RangeAreasHost(this.#session, this.#sheet, this.#slot.mark.boxes);
  }

  delete(): void {
    this.#session.assertAllowed(this.#sheet, "allowFormatCells");
    changeMark(this.#session, this.#sheet, this.#slot.mark.id, () => null);
  }

  #as<T>(type: ConditionalType, found: T | null): T {
    if (found === null)
      throw inferred("InvalidArgument", `the conditional format is not of the type ${type}`);
    return found;
  }
}

/** Excel.ConditionalFormatCollection: those of some cells, in the order of priority. */
export class ConditionalFormatCollectionHost
  extends HostCollection<ConditionalFormatHost>
  implements HostOf<Excel.ConditionalFormatCollection>
{
  static override readonly typeName = "ConditionalFormatCollection";
  readonly #session: WorkbookSession;
  readonly #sheet: SheetId;
  readonly #boxes: readonly Box[];

  constructor(session: WorkbookSession, sheet: SheetId, boxes: readonly Box[]) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#boxes = boxes;
  }

  _items(): readonly ConditionalFormatHost[] {
    return this.#marks.map((mark) => new ConditionalFormatHost(this.#session, this.#sheet, mark.id));
  }

  _find(key: unknown): ConditionalFormatHost | undefined {
    return this._items().find((item) => item.id === key);
  }

  /** documented: at the first priority. */
  add(type: unknown): ConditionalFormatHost {
    const word = asOneOf(type, CONDITIONAL_TYPES);
    this.#session.assertAllowed(this.#sheet, "allowFormatCells");
    const data = { type: word, stopIfTrue: false };
    const id = addMark(this.#session, this.#sheet, "conditionalFormat", this.#boxes, data, true);
    return new ConditionalFormatHost(this.#session, this.#sheet, id);
  }

  clearAll(): void {
    this.#session.assertAllowed(this.#sheet, "allowFormatCells");
    removeMarks(this.#session, this.#sheet, "conditionalFormat", this.#boxes);
  }

  get #marks(): readonly Mark[] {
    const touching = new Set(
      this.#boxes.flatMap((box) => marksOn(this.#session, this.#sheet, "conditionalFormat", box)),
    );
    return marksOn(this.#session, this.#sheet, "conditionalFormat").filter((mark) => touching.has(mark));
  }
}
