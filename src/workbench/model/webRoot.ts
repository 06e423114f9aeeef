import type { Later } from "../richapi/later";
import type { WorkbookSession } from "./session";
import { WorkbookHost } from "./workbook";
import { openWorkbook } from "./workbookCreated";

/** The root as Excel on the web has it: `Excel.createWorkbook` asks it, as the root of a partition of its own. */
export class WebRoot extends WorkbookHost {
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession) {
    super(session);
    this.#session = session;
  }

  createAndOpenWorkbook(base64?: unknown): Later<void> {
    return openWorkbook(this.#session, base64);
  }
}
