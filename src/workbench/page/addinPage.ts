import type { HostIdentity } from "../channel/appContext";
import { isFunctionReport } from "../channel/executor";
import { ExcelHost, type HostListeners } from "../channel/excelHost";
import { type AddinFrame, openAddin } from "../channel/frame";
import type { UniverStore } from "../grid/UniverStore";
import type { WorkbookSession } from "../model/session";
import { workbookFor } from "./addinWorkbook";

/** What a page is made for. */
export interface AddinPageOptions {
  /** The grid, in which each request is one step. */
  readonly store: UniverStore;
  readonly session: WorkbookSession;
  /** Id of the add-in whose page it is. */
  readonly addin: string;
  readonly identity: Partial<HostIdentity>;
  readonly listeners: HostListeners;
  /** Done before the next request, once. */
  readonly meanwhile: (() => void)[];
}

/** One page of the add-in with its host: the shared runtime, or one of pane, commands and functions. */
export class AddinPage {
  readonly host: ExcelHost;
  /** Address that is loaded; `""` while none is. */
  url = "";
  private frame: AddinFrame | undefined;

  /** @param options - the workbook, how Excel presents itself, and who is told what the page does */
  constructor({ store, session, addin, identity, listeners, meanwhile }: AddinPageOptions) {
    this.host = new ExcelHost(workbookFor(session, addin), identity, listeners);
    const { executor } = this.host;
    const execute = executor.execute.bind(executor);
    // Excel calculates before it answers the next request; answers of functions must not wait for themselves.
    executor.execute = async (body, flags) => {
      if (!isFunctionReport(body)) {
        for (const surprise of meanwhile.splice(0)) surprise();
        await store.calculation.whenCalculated();
      }
      return execute(body, flags);
    };
    // What a request does is one step to undo; two, where it has to wait for a file in between.
    executor.within = (run) => session.actingAs(addin, () => store.transaction("request", run));
  }

  /** Loads an address into a frame in `container`. */
  open(url: string, container: HTMLElement, title: string | undefined): void {
    this.close();
    this.url = url;
    this.frame = openAddin(this.host, url, container, title);
  }

  /** Loads the page anew. */
  reload(): void {
    this.frame?.reload();
  }

  /** Puts the keyboard into the page, at its first element or its last. */
  focus(action: number): void {
    this.frame?.element.focus();
    this.host.notify(action);
  }

  /** Ends the page; it can be opened again. */
  close(): void {
    this.frame?.dispose();
    this.frame = undefined;
    this.url = "";
  }

  /** Ends the page for good. */
  dispose(): void {
    this.close();
    this.host.dispose();
  }
}
