import { documented, inferred } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { isPlainObject } from "../richapi/arguments";
import { asString, given } from "./checks";
import { type HostOf, names } from "./hostTypes";
import type { WorkbookSession } from "./session";
import type { ProtectionOptions, SheetId } from "./store";

/** documented: every option is false unless given; selectionMode is Normal. */
const DEFAULT_OPTIONS: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Excel.WorksheetProtection */
export class WorksheetProtectionHost extends HostObject implements HostOf<Excel.WorksheetProtection> {
  static override readonly typeName = "WorksheetProtection";
  static override readonly scalars = names<Excel.Interfaces.WorksheetProtectionLoadOptions>()(
    "protected",
    "options",
  );
  readonly #session: WorkbookSession;
  readonly #sheet: SheetId;

  constructor(session: WorkbookSession, sheet: SheetId) {
    super();
    this.#session = session;
    this.#sheet = sheet;
  }

  get protected(): boolean {
    return this.#session.sheet(this.#sheet).protection !== null;
  }

  get options(): Excel.WorksheetProtectionOptions {
    return { ...DEFAULT_OPTIONS, ...this.#session.sheet(this.#sheet).protection };
  }

  /** documented: fails when the sheet is protected already. */
  protect(options?: unknown, password?: unknown): void {
    if (this.protected) throw documented("AccessDenied", "WorksheetProtection.protect");
    const allowed = isPlainObject(options) ? (options as ProtectionOptions) : {};
    this.#session.store.updateSheet(this.#sheet, { protection: { ...DEFAULT_OPTIONS, ...allowed } });
    if (given(password)) this.#session.passwords.set(this.#sheet, asString(password));
    this.#session.forgetUndo();
  }

  /** A wrong password is AccessDenied. inferred; unprotecting an open sheet does nothing. */
  unprotect(password?: unknown): void {
    const expected = this.#session.passwords.get(this.#sheet);
    if (this.protected && expected !== undefined && expected !== password)
      throw inferred("AccessDenied", "a wrong password does not open");
    this.#session.passwords.delete(this.#sheet);
    this.#session.store.updateSheet(this.#sheet, { protection: null });
    this.#session.forgetUndo();
  }
}
