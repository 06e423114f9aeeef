import { DOCS, documented, inferred } from "../../richapi/errors";
import { HostCollection, HostObject } from "../../richapi/hostObject";
import { type Attachment, freshAttachmentId, PLACE } from "../attachments";
import { asInteger, asString } from "../checks";
import { type HostOf, names } from "../hostTypes";
import { RangeHost } from "../range";
import { requirePlace } from "../resolve";
import type { WorkbookSession } from "../session";
import type { SheetStore } from "../sheetStore";
import type { Box, SheetId } from "../store";

/** Where a sheet's pages break by hand: before rows, or before columns; each as the cell after it, in order. */
export function pageBreaks(store: SheetStore, sheet: SheetId, vertical: boolean): readonly Attachment[] {
  const at = (item: Attachment): number => {
    const { row, column } = boxOf(item);
    return vertical ? column : row;
  };
  return store.attachments
    .all("pageBreak", sheet)
    .filter((item) => item.data.vertical === vertical)
    .sort((a, b) => at(a) - at(b));
}

/** Adds a break before a cell, unless there is one. */
export function addPageBreak(store: SheetStore, sheet: SheetId, vertical: boolean, cell: Box): Attachment {
  const same = pageBreaks(store, sheet, vertical).find((item) => {
    const { row, column } = boxOf(item);
    return vertical ? column === cell.column : row === cell.row;
  });
  if (same !== undefined) return same;
  const item: Attachment = {
    kind: "pageBreak",
    id: freshAttachmentId(),
    sheet,
    anchors: { [PLACE]: { sheet, box: { ...cell, rows: 1, columns: 1 } } },
    data: { vertical },
  };
  store.attachments.put(item);
  return item;
}

/** The cell after a break. */
export function boxOf({ anchors }: Attachment): Box {
  return anchors[PLACE]?.box ?? { row: 0, column: 0, rows: 1, columns: 1 };
}

/** Excel.PageBreak */
export class PageBreakHost extends HostObject implements HostOf<Excel.PageBreak> {
  static override readonly typeName = "PageBreak";
  static override readonly scalars = names<Excel.Interfaces.PageBreakLoadOptions>()(
    "columnIndex",
    "rowIndex",
  );
  static override readonly idKey = "_Id";
  readonly #session: WorkbookSession;
  readonly #id: string;

  constructor(session: WorkbookSession, id: string) {
    super();
    this.#session = session;
    this.#id = id;
  }

  override _idValue(): string {
    return this.#id;
  }

  get columnIndex(): number {
    return boxOf(this.#item).column;
  }
  get rowIndex(): number {
    return boxOf(this.#item).row;
  }

  getCellAfterBreak(): RangeHost {
    const { sheet } = this.#item;
    return new RangeHost(this.#session, sheet ?? "", boxOf(this.#item));
  }

  delete(): void {
    this.#session.store.attachments.remove("pageBreak", this.#item.id);
  }

  get #item(): Attachment {
    const found = this.#session.store.attachments.find("pageBreak", this.#id);
    if (found === undefined) throw documented("ItemNotFound", DOCS.codes);
    return found;
  }
}

/** Excel.PageBreakCollection: the breaks between rows, or between columns, of a sheet. */
export class PageBreakCollectionHost
  extends HostCollection<PageBreakHost>
  implements HostOf<Excel.PageBreakCollection>
{
  static override readonly typeName = "PageBreakCollection";
  readonly #session: WorkbookSession;
  readonly #sheet: SheetId;
  readonly #vertical: boolean;

  constructor(session: WorkbookSession, sheet: SheetId, vertical: boolean) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#vertical = vertical;
  }

  _items(): PageBreakHost[] {
    return pageBreaks(this.#session.store, this.#sheet, this.#vertical).map(
      (item) => new PageBreakHost(this.#session, item.id),
    );
  }

  /** By position, or by the id that the library got for one. */
  _find(key: unknown): PageBreakHost | undefined {
    const items = this._items();
    return typeof key === "string" ? items.find((item) => item._idValue() === key) : items[asInteger(key)];
  }

  /** documented: before the top left cell of the range. */
  add(pageBreakRange: unknown): PageBreakHost {
    const place =
      pageBreakRange instanceof RangeHost
        ? { sheet: pageBreakRange._sheet, box: pageBreakRange._box }
        : requirePlace(this.#session, asString(pageBreakRange), this.#sheet);
    if (place.sheet !== this.#sheet) throw documented("InvalidArgument", DOCS.codes);
    const { box } = place;
    if ((this.#vertical ? box.column : box.row) === 0)
      throw inferred("InvalidArgument", "nothing comes before the first row or column");
    const { id } = addPageBreak(this.#session.store, this.#sheet, this.#vertical, box);
    return new PageBreakHost(this.#session, id);
  }

  removePageBreaks(): void {
    const { attachments } = this.#session.store;
    for (const item of this._items()) attachments.remove("pageBreak", item._idValue());
  }
}
