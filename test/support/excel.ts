import type { HostIdentity } from "../../src/workbench/channel/appContext";
import { ExcelHost } from "../../src/workbench/channel/excelHost";
import type { BatchExecutor, TrafficStats } from "../../src/workbench/channel/executor";
import { MemoryStore, type MemoryStoreOptions } from "../../src/workbench/model/memoryStore";
import type { SheetStore } from "../../src/workbench/model/sheetStore";
import { WorkbookSession } from "../../src/workbench/model/session";
import { workbookFor } from "../../src/workbench/page/addinWorkbook";
import { createOfficeWindow, type OfficeGlobals } from "./officeWindow";

/** How the workbook and the host are to be. */
export interface ExcelOptions extends MemoryStoreOptions, Partial<HostIdentity> {
  /** Settings of the document before the add-in starts. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A session to go on with, e.g. to open the workbook a second time. */
  readonly session?: WorkbookSession;
  /** Id of the add-in, where several are on one session. */
  readonly addin?: string;
}

/** Excel in Node: Microsoft's own library, our host behind it, an in-memory sheet. */
export interface TestExcel extends OfficeGlobals {
  readonly store: SheetStore;
  readonly session: WorkbookSession;
  readonly host: ExcelHost;
  readonly executor: BatchExecutor;
  /** Requests so far and the size of the largest. */
  readonly stats: TrafficStats;
  /** Puts Excel, Office, … where add-in code looks for them; `dispose` takes them away again. */
  installGlobals(): void;
  /** Waits until events under way have reached their handlers. */
  settle(): Promise<void>;
  dispose(): void;
}

const ORIGIN = "https://localhost:3001";
const PAGE = "https://localhost:3000/taskpane.html";
const GLOBALS = ["Excel", "Office", "OfficeExtension", "CustomFunctions", "OfficeRuntime"] as const;

/** Opens a workbook with the real office.js in it. Takes about 0.1 s the first time in a test file, then 20 ms. */
export async function createExcel(options: ExcelOptions = {}): Promise<TestExcel> {
  const { settings = {}, sheets, evaluate, session: given, addin, ...identity } = options;
  const session =
    given ??
    new WorkbookSession(
      new MemoryStore({
        ...(sheets === undefined ? {} : { sheets }),
        ...(evaluate === undefined ? {} : { evaluate }),
      }),
    );
  for (const [name, value] of Object.entries(settings)) session.settings.set(name, JSON.stringify(value));
  const host = new ExcelHost(addin === undefined ? session : workbookFor(session, addin), identity, {
    onInternalError: (error) => console.error(error),
  });
  const page = createOfficeWindow(ORIGIN);
  const conversation = host.begin(page.port, ORIGIN);
  const globals = page.load(host.pageUrl(PAGE, conversation), host.pageName(conversation, ORIGIN));
  await globals.Office.onReady();
  const previous = new Map<string, PropertyDescriptor | undefined>();
  const excel: TestExcel = {
    Excel: globals.Excel,
    Office: globals.Office,
    OfficeExtension: globals.OfficeExtension,
    CustomFunctions: globals.CustomFunctions,
    OfficeRuntime: globals.OfficeRuntime,
    store: session.store,
    session,
    host,
    executor: host.executor,
    stats: host.executor.stats,
    installGlobals: () => {
      for (const name of GLOBALS) {
        previous.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
        Object.defineProperty(globalThis, name, { value: excel[name], configurable: true, writable: true });
      }
    },
    settle: async () => {
      for (let round = 0; round < 3; round += 1) await new Promise((resolve) => setTimeout(resolve, 0));
    },
    dispose: () => {
      host.dispose();
      for (const [name, descriptor] of previous) {
        if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
        else Object.defineProperty(globalThis, name, descriptor);
      }
    },
  };
  return excel;
}
