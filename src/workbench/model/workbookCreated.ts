import { DOCS, documented, inferred, unimplemented } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { Later } from "../richapi/later";
import { given } from "./checks";
import { type HostOf, names } from "./hostTypes";
import { bytesOf, readBook } from "./otherBook";
import type { WorkbookSession } from "./session";

/** Excel.WorkbookCreated: a workbook that nobody has seen yet. */
export class WorkbookCreatedHost extends HostObject implements HostOf<Excel.WorkbookCreated> {
  static override readonly typeName = "WorkbookCreated";
  static override readonly scalars = names<{ readonly id?: boolean }>()("id");
  static override readonly idKey = "Id";
  readonly id: string;
  readonly #session: WorkbookSession;

  private constructor(session: WorkbookSession, id: string) {
    super();
    this.#session = session;
    this.id = id;
  }

  /** `Application.createWorkbook`: keeps the file until it is opened. */
  static create(session: WorkbookSession, base64: unknown): WorkbookCreatedHost {
    const id = String(session.createdWorkbooks.size + 1);
    if (given(base64)) bytesOf(base64);
    session.createdWorkbooks.set(id, base64);
    return new WorkbookCreatedHost(session, id);
  }

  static find(session: WorkbookSession, id: unknown): WorkbookCreatedHost {
    if (typeof id !== "string" || !session.createdWorkbooks.has(id))
      throw documented("ItemNotFound", DOCS.codes);
    return new WorkbookCreatedHost(session, id);
  }

  override _idValue(): string {
    return this.id;
  }

  open(): Later<void> {
    return openWorkbook(this.#session, this.#session.createdWorkbooks.get(this.id));
  }
}

/**
 * Opens a new workbook, or a copy of a file, beside this one. Only a page has room for another, in a tab of its own.
 * documented: Excel.createWorkbook ("opens a new workbook; optionally with a file in base64")
 */
export function openWorkbook(session: WorkbookSession, base64: unknown): Later<void> {
  const open = session.otherBooks?.open;
  if (open === undefined) throw unimplemented("This host cannot open a workbook where no page shows it.");
  const bytes = given(base64) ? bytesOf(base64) : undefined;
  // Read before the tab is there, so that the add-in hears of a file that is no workbook.
  const ready = bytes === undefined ? Promise.resolve() : readBook(session, base64);
  return new Later(
    ready.then(() => () => {
      if (!open(bytes))
        throw inferred(
          "GeneralException",
          "the browser allows no new tab",
          "The browser did not let the workbench open a tab for the new workbook. Allow pop-up windows, then try again.",
        );
    }),
  );
}
