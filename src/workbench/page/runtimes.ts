import type { HostIdentity } from "../channel/appContext";
import { AddinFlags } from "../channel/appContext";
import type { CommandOutcome } from "../channel/commands";
import type { HostListeners } from "../channel/excelHost";
import type { UniverStore } from "../grid/UniverStore";
import type { WorkbookSession } from "../model/session";
import { AddinPage } from "./addinPage";
import type { AddinManifest } from "./manifest/types";

const PATIENCE = 20_000;
const POLL = 50;

/** What the runtimes are made for. */
export interface RuntimeOptions {
  readonly store: UniverStore;
  /** Done before the next request of any page, once. */
  readonly meanwhile: (() => void)[];
  readonly session: WorkbookSession;
  /** Id of the add-in. */
  readonly addin: string;
  readonly manifest: AddinManifest | undefined;
  readonly identity: Partial<HostIdentity>;
  readonly listeners: HostListeners;
}

/**
 * The pages in which an add-in runs. With a shared runtime it is one; a classic add-in has its pane, a page without a face for
 * its commands and another for its functions, each with an office.js of its own.
 */
export class Runtimes {
  /** The shared runtime, or the pane. */
  readonly main: AddinPage;
  private commandsPage: AddinPage | undefined;
  private functionsPage: AddinPage | undefined;
  private readonly hidden = document.createElement("div");
  private cellEditing = false;

  /** @param options - workbook, manifest and how to present them */
  constructor(private readonly options: RuntimeOptions) {
    this.hidden.hidden = true;
    document.body.append(this.hidden);
    const { manifest } = options;
    const shared = manifest?.sharedRuntime !== false;
    this.main = this.page(shared ? AddinFlags.SharedRuntime + AddinFlags.CustomFunctions : 0);
    const functions = manifest?.functions?.pageUrl ?? "";
    if (!shared && functions !== "") {
      this.functionsPage = this.page(AddinFlags.CustomFunctions);
      this.functionsPage.open(functions, this.hidden, undefined);
    }
  }

  /** Where calls of custom functions go. */
  get functions(): AddinPage {
    return this.functionsPage ?? this.main;
  }

  /** All pages that are there. */
  get all(): readonly AddinPage[] {
    return [this.main, this.functionsPage, this.commandsPage].filter((page) => page !== undefined);
  }

  /** While a cell is edited, requests wait or are refused; also those of a page that comes meanwhile. */
  setCellEditing(editing: boolean): void {
    this.cellEditing = editing;
    for (const { host } of this.all) host.executor.cellEditing = editing;
  }

  /** Runs a function of a button, when the page that has it takes commands; `null` = it does not. */
  async runCommand(name: string, controlId: string): Promise<CommandOutcome | null> {
    const page = this.commands();
    if (page === undefined) return null;
    const start = performance.now();
    while (!page.host.takesCommands) {
      if (performance.now() - start > PATIENCE) return null;
      await new Promise((resolve) => setTimeout(resolve, POLL));
    }
    return page.host.runCommand(name, controlId);
  }

  /** Loads every page anew. */
  reload(): void {
    this.main.reload();
    this.functionsPage?.reload();
    // Excel starts a function file when it is next needed.
    this.commandsPage?.dispose();
    this.commandsPage = undefined;
  }

  /** The add-in hears no more of the workbook. */
  disconnect(): void {
    for (const page of this.all) page.host.disconnect();
  }

  /** Ends all pages. */
  dispose(): void {
    for (const page of this.all) page.dispose();
    this.hidden.remove();
  }

  private commands(): AddinPage | undefined {
    const { manifest } = this.options;
    if (manifest === undefined || manifest.sharedRuntime) return this.main;
    if (manifest.commandsUrl === "") return undefined;
    if (this.commandsPage === undefined) {
      this.commandsPage = this.page(0);
      this.commandsPage.open(manifest.commandsUrl, this.hidden, undefined);
    }
    return this.commandsPage;
  }

  private page(flags: number): AddinPage {
    const { identity } = this.options;
    const page = new AddinPage({ ...this.options, identity: { ...identity, flags } });
    page.host.executor.cellEditing = this.cellEditing;
    return page;
  }
}
