import { DOCS, documented } from "../../richapi/errors";
import { isPlainObject } from "../../richapi/arguments";
import type { AnchorPlace, Attachment } from "../attachments";
import { isWholeColumns, isWholeRows } from "../boxes";
import { asNumber, asOneOf, asString, given } from "../checks";
import { sheetNode } from "../extras";
import { type HostOf, navigations } from "../hostTypes";
import { RangeHost } from "../range";
import { RangeAreasHost } from "../rangeAreas";
import { requirePlace } from "../resolve";
import type { WorkbookSession } from "../session";
import type { Box, SheetId } from "../store";
import { stored } from "../storedObject";
import { HeaderFooterGroupHost } from "./headerFooter";
import { LAYOUT_FIELDS } from "./layoutFields";

/** Names of the anchors of what is printed; areas are numbered. */
export const PRINT = { area: "printArea", rows: "printTitleRows", columns: "printTitleColumns" } as const;

/** Where the data of page layouts stand among what is kept of a sheet. */
export const LAYOUT = "pageLayout";

const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** The print areas of a sheet, as far as their cells are still there. */
export function printAreas(extras: Attachment | undefined): readonly Box[] {
  return Object.entries(extras?.anchors ?? {}).flatMap(([name, place]) =>
    name.startsWith(PRINT.area) && place !== null ? [place.box] : [],
  );
}

/** Excel.PageLayout: how a sheet is printed. Kept and saved; this host does not print. */
export class PageLayoutHost extends stored("PageLayout", LAYOUT_FIELDS) implements HostOf<Excel.PageLayout> {
  static override readonly navigations = navigations<Excel.PageLayout>()("headersFooters");
  readonly #session: WorkbookSession;
  readonly #sheet: SheetId;

  constructor(session: WorkbookSession, sheet: SheetId) {
    super(sheetNode(session, sheet, LAYOUT));
    this.#session = session;
    this.#sheet = sheet;
  }

  // Excel lets the pages of protected sheets be set up. inferred
  override _assertWritable(): void {
    return;
  }

  get headersFooters(): HeaderFooterGroupHost {
    return new HeaderFooterGroupHost(this._node.child("headersFooters"));
  }

  getPrintArea(): RangeAreasHost {
    const areas = this.getPrintAreaOrNullObject();
    if (areas === null) throw documented("ItemNotFound", "PageLayout.getPrintArea");
    return areas;
  }
  getPrintAreaOrNullObject(): RangeAreasHost | null {
    const boxes = printAreas(this._node.attachment);
    return boxes.length === 0 ? null : new RangeAreasHost(this.#session, this.#sheet, boxes);
  }
  setPrintArea(printArea: unknown): void {
    const boxes =
      printArea instanceof RangeAreasHost
        ? printArea._places.map((place) => this.#own(place))
        : typeof printArea === "string"
          ? printArea.split(",").map((part) => this.#boxOf(part))
          : [this.#boxOf(printArea)];
    this.#anchor(
      PRINT.area,
      boxes.map((box, index) => [`${PRINT.area}${String(index)}`, box] as const),
    );
  }

  getPrintTitleRows(): RangeHost {
    return this.#found(this.getPrintTitleRowsOrNullObject(), "PageLayout.getPrintTitleRows");
  }
  getPrintTitleRowsOrNullObject(): RangeHost | null {
    return this.#range(PRINT.rows);
  }
  /** documented: the range must span entire rows. */
  setPrintTitleRows(printTitleRows: unknown): void {
    const box = this.#boxOf(printTitleRows);
    if (!isWholeRows(box)) throw documented("InvalidArgument", "PageLayout.setPrintTitleRows");
    this.#anchor(PRINT.rows, [[PRINT.rows, box]]);
  }

  getPrintTitleColumns(): RangeHost {
    return this.#found(this.getPrintTitleColumnsOrNullObject(), "PageLayout.getPrintTitleColumns");
  }
  getPrintTitleColumnsOrNullObject(): RangeHost | null {
    return this.#range(PRINT.columns);
  }
  /** documented: the range must span entire columns. */
  setPrintTitleColumns(printTitleColumns: unknown): void {
    const box = this.#boxOf(printTitleColumns);
    if (!isWholeColumns(box)) throw documented("InvalidArgument", "PageLayout.setPrintTitleColumns");
    this.#anchor(PRINT.columns, [[PRINT.columns, box]]);
  }

  /** documented: margins that are not given stay. */
  setPrintMargins(unit: unknown, marginOptions: unknown): void {
    const points = UNITS[asOneOf(unit, ["Points", "Inches", "Centimeters"])];
    if (!isPlainObject(marginOptions)) throw documented("InvalidArgument", DOCS.codes);
    const margins = ["top", "bottom", "left", "right", "header", "footer"] as const;
    const patch = margins.flatMap((side) => {
      if (!given(marginOptions[side])) return [];
      const margin = asNumber(marginOptions[side]) * points;
      if (margin < 0) throw documented("InvalidArgument", DOCS.codes);
      return [[`${side}Margin`, margin]];
    });
    this._node.write(Object.fromEntries(patch) as Record<string, number>);
  }

  #found(range: RangeHost | null, where: string): RangeHost {
    if (range === null) throw documented("ItemNotFound", where);
    return range;
  }

  #range(anchor: string): RangeHost | null {
    const box = this._node.attachment.anchors[anchor]?.box;
    return box === undefined ? null : new RangeHost(this.#session, this.#sheet, box);
  }

  #boxOf(range: unknown): Box {
    const place =
      range instanceof RangeHost
        ? { sheet: range._sheet, box: range._box }
        : requirePlace(this.#session, asString(range).trim(), this.#sheet);
    return this.#own(place);
  }

  #own({ sheet, box }: AnchorPlace): Box {
    if (sheet !== this.#sheet) throw documented("InvalidArgument", DOCS.codes);
    return box;
  }

  #anchor(kind: string, boxes: readonly (readonly [string, Box])[]): void {
    const { attachment } = this._node;
    const others = Object.entries(attachment.anchors).filter(([name]) => !name.startsWith(kind));
    const own = boxes.map(([name, box]) => [name, { sheet: this.#sheet, box }] as const);
    const anchors = Object.fromEntries([...others, ...own]);
    this.#session.store.attachments.put({ ...attachment, anchors });
  }
}
