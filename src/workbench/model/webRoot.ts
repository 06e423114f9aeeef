import type { Later } from "../richapi/later";
import type { WorkbookSession } from "./session";
import { WorkbookHost } from "./workbook";
import { openWorkbook } from "./workbookCreated";

/** The root as Excel on the web has it: `Excel.createWorkbook` asks it, as the root of a partition of its own. */
export class WebRoot extends WorkbookHost {
  readonly #session: WorkbookSession;

  /**
   * @param session - the workbook
   * @param settings - those of the add-in whose root it is
   */
  constructor(session: WorkbookSession, settings = session.settings) {
    super(session, settings);
    this.#session = session;
  }

  createAndOpenWorkbook(base64?: unknown): Later<void> {
    return openWorkbook(this.#session, base64);
  }
}
