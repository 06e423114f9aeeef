import type { HostObject } from "../richapi/hostObject";

/** An event for the add-in, as the RichApi pipe carries it. */
export interface WorkbookEvent {
  /** Number of the event in office.js, e.g. 10 = worksheet changed. */
  readonly type: number;
  /** Id of the object that the handler was added to; `Workbook` for collections. */
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What the host needs from the workbook. {@link file://../model/session.ts} implements it. */
export interface HostedWorkbook {
  /** The object behind `context.workbook`. */
  readonly root: HostObject;
  /** Settings of the add-in in the document: name → JSON. Shared by Office.context.document.settings and workbook.settings. */
  readonly settings: Map<string, string>;
  /** Runs one action: one undo step, taken back when it fails. */
  atomically<T>(label: string, run: () => T): T;
  /** An add-in adds (`true`) or removes its last handler of an event. */
  register(on: boolean, target: HostObject, event: string): void;
  /** Forgets all handlers: the add-in's page is gone. */
  unregisterAll(): void;
  /** `null` stands for the Common API's selection-changed event. Returns the function that removes the listener. */
  onEvent(listener: (event: WorkbookEvent | null) => void): () => void;
  /** Office.context.document.getSelectedDataAsync. */
  selectedData(coercion: "text" | "matrix"): unknown;
}
