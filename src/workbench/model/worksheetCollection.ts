import { DOCS, documented } from "../richapi/errors";
import { HostCollection } from "../richapi/hostObject";
import { asString, given } from "./checks";
import type { HostOf } from "./hostTypes";
import type { WorkbookSession } from "./session";
import { assertSheetName, freeSheetName } from "./sheetRules";
import { assertStructure } from "./workbookProtection";
import { WorksheetHost } from "./worksheet";

/** Excel.WorksheetCollection */
export class WorksheetCollectionHost
  extends HostCollection<WorksheetHost>
  implements HostOf<Excel.WorksheetCollection>
{
  static override readonly typeName = "WorksheetCollection";
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession) {
    super();
    this.#session = session;
  }

  _items(): WorksheetHost[] {
    return this.#session.store.sheets().map((sheet) => new WorksheetHost(this.#session, sheet.id));
  }

  _find(key: unknown): WorksheetHost | undefined {
    const sheet = this.#session.findSheet(asString(key));
    return sheet === undefined ? undefined : new WorksheetHost(this.#session, sheet.id);
  }

  override getCount(visibleOnly?: unknown): number {
    return this.#listed(visibleOnly).length;
  }

  getFirst(visibleOnly?: unknown): WorksheetHost {
    return this.#listed(visibleOnly)[0] ?? noSheet();
  }

  getLast(visibleOnly?: unknown): WorksheetHost {
    const listed = this.#listed(visibleOnly);
    return listed[listed.length - 1] ?? noSheet();
  }

  getActiveWorksheet(): WorksheetHost {
    return new WorksheetHost(this.#session, this.#session.store.activeSheet());
  }

  /** documented: at the end, not activated. */
  add(name?: unknown): WorksheetHost {
    assertStructure(this.#session);
    const wanted = given(name) ? asString(name) : freeSheetName(this.#session);
    assertSheetName(this.#session, wanted);
    return new WorksheetHost(this.#session, this.#session.store.addSheet(wanted));
  }

  #listed(visibleOnly: unknown): readonly WorksheetHost[] {
    return this._items().filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
  }
}

function noSheet(): never {
  throw documented("ItemNotFound", DOCS.codes);
}
