import type { CustomFunctions } from "../grid/customFunctions/customFunctions";
import type { UniverStore } from "../grid/UniverStore";
import type { WorkbookSession } from "../model/session";
import type { PageState } from "./pageState";
import type { StateHolder } from "./stateHolder";

/** What an add-in is hosted with. */
export interface AddinOptions {
  /** Its place among those that are hosted. */
  readonly place: number;
  readonly store: UniverStore;
  /** The functions of all add-ins. */
  readonly functions: CustomFunctions;
  /** What the page shows. */
  readonly page: StateHolder<PageState>;
  /** The workbook that is open. */
  readonly session: () => WorkbookSession;
  /** Whether another add-in that is hosted has this id. */
  readonly isTwice: (id: string) => boolean;
  /** Told of keys and focus that the add-in's pages hand over: `[action, …]`. */
  readonly onNotify: (parameters: readonly unknown[]) => void;
}
