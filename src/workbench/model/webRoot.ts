import type { Later } from "../richapi/later";
import type { EventSwitch } from "./runtime";
import type { WorkbookSession } from "./session";
import { WorkbookHost } from "./workbook";
import { openWorkbook } from "./workbookCreated";

/** The root as Excel on the web has it: `Excel.createWorkbook` asks it, as the root of a partition of its own. */
export class WebRoot extends WorkbookHost {
  readonly #session: WorkbookSession;

  /**
   * @param session - the workbook
   * @param settings - those of the add-in whose root it is
   * @param events - whether its page is told of events
   */
  constructor(session: WorkbookSession, settings: Map<string, string>, events: EventSwitch) {
    super(session, settings, events);
    this.#session = session;
  }

  createAndOpenWorkbook(base64?: unknown): Later<void> {
    return openWorkbook(this.#session, base64);
  }
}
