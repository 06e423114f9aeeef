import { documented, inferred } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { asString, given } from "./checks";
import { type HostOf, names } from "./hostTypes";
import type { WorkbookSession } from "./session";
import type { SheetStore } from "./sheetStore";

const ID = "protection";

/** Whether sheets may neither be added, deleted, renamed, moved, hidden nor shown. Kept in the store and in files. */
export function isStructureProtected(store: SheetStore): boolean {
  return store.attachments.find("workbookExtras", ID) !== undefined;
}

/** Protects the structure, or no longer. */
export function protectStructure(store: SheetStore, on: boolean): void {
  if (on)
    store.attachments.put({ kind: "workbookExtras", id: ID, sheet: null, anchors: {}, data: { on: true } });
  else store.attachments.remove("workbookExtras", ID);
}

/**
 * Throws while the structure is protected. What it forbids is documented: "Protect a workbook", support.microsoft.com; that the error is
 * AccessDenied is inferred from protected sheets.
 */
export function assertStructure(session: WorkbookSession): void {
  if (isStructureProtected(session.store))
    throw inferred("AccessDenied", "as on a protected sheet; no page says how Excel answers");
}

/** Excel.WorkbookProtection: of the workbook's structure. */
export class WorkbookProtectionHost extends HostObject implements HostOf<Excel.WorkbookProtection> {
  static override readonly typeName = "WorkbookProtection";
  static override readonly scalars = names<Excel.Interfaces.WorkbookProtectionLoadOptions>()("protected");
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession) {
    super();
    this.#session = session;
  }

  get protected(): boolean {
    return isStructureProtected(this.#session.store);
  }

  protect(password?: unknown): void {
    if (this.protected) throw documented("AccessDenied", "WorkbookProtection.protect");
    const word = given(password) ? asString(password) : "";
    protectStructure(this.#session.store, true);
    this.#session.bookPassword = word === "" ? undefined : word;
    this.#session.forgetUndo();
  }

  /** Unprotecting an open workbook does nothing. inferred */
  unprotect(password?: unknown): void {
    const { bookPassword } = this.#session;
    if (this.protected && bookPassword !== undefined && bookPassword !== password)
      throw inferred("AccessDenied", "a wrong password does not open");
    this.#session.bookPassword = undefined;
    if (!this.protected) return;
    protectStructure(this.#session.store, false);
    this.#session.forgetUndo();
  }
}
