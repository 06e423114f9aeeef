import type { ExcelHost } from "../channel/excelHost";
import type { InlineDialog } from "../channel/inlineDialogs";
import { CustomFunctions } from "../grid/customFunctions/customFunctions";
import type { UniverStore } from "../grid/UniverStore";
import { WorkbookSession } from "../model/session";
import type { Language } from "./language";
import {
  type Configuration,
  loadConfiguration,
  loadFunctions,
  loadManifestText,
  loadShortcuts,
  readManifest,
  SaidError,
} from "./loadAddin";
import { mapOrigin } from "./manifest/parseManifest";
import type { RibbonButton } from "./manifest/types";
import type { PageState } from "./pageState";
import { RibbonState } from "./ribbonState";
import { Runtimes } from "./runtimes";
import type { Shortcut } from "./shortcuts";
import type { StateHolder } from "./stateHolder";

const PATIENCE = 20_000;
const POLL = 200;

/** The one add-in of the page: its manifest, its pages, its functions. */
export class Addin {
  session: WorkbookSession;
  /** Names of the add-in's functions, without namespace; undefined until their list has come. */
  functionNames: readonly string[] | undefined;
  readonly functions: CustomFunctions;
  /** Told of keys and focus that the add-in's pages hand over: `[action, …]`. */
  onNotify: (parameters: readonly unknown[]) => void = () => undefined;
  /** The add-in's keyboard shortcuts. */
  shortcuts: readonly Shortcut[] = [];
  private readonly ribbon: RibbonState;
  private runtimes: Runtimes;
  /** Done before the next request is carried out, once: what others do behind the add-in's back. */
  readonly meanwhile: (() => void)[] = [];
  private startState = "Inactive";
  private container: HTMLElement | undefined;
  private configuration: Configuration = { manifest: "", origins: {} };
  private xml = "";
  private generation = 0;

  /**
   * @param store - the workbook
   * @param state - what the page shows
   */
  constructor(
    private readonly store: UniverStore,
    private readonly state: StateHolder<PageState>,
  ) {
    this.session = new WorkbookSession(store);
    this.ribbon = new RibbonState(state);
    this.runtimes = this.createRuntimes();
    this.functions = new CustomFunctions(store.engine, store.calculation, {
      whenReady: () => this.runtimes.functions.host.functions.whenReady(),
      call: (id, args, options) => this.runtimes.functions.host.functions.call(id, args, options),
    });
  }

  /** The host of the shared runtime, or of the pane. */
  get host(): ExcelHost {
    return this.runtimes.main.host;
  }

  /** Whether the add-in is there: its page asked for its context, and its functions are known to the grid and can be called. */
  get ready(): boolean {
    const { main, functions } = this.runtimes;
    const hasFunctions = this.state.get().manifest?.functions !== undefined;
    return (
      (main.url === "" || main.host.connected) &&
      (!hasFunctions || (this.functionNames !== undefined && functions.host.functions.ready))
    );
  }

  /** Loads the add-in and opens its pane in a container. */
  async open(container: HTMLElement, asked: string | undefined): Promise<void> {
    this.container = container;
    await this.saying(async () => {
      this.configuration = await loadConfiguration(asked);
      this.xml = await loadManifestText(this.configuration.manifest);
    });
    if (this.xml !== "") await this.load();
  }

  /** Speaks another language: the add-in starts anew in it, the workbook stays. */
  async setLanguage(language: Language): Promise<void> {
    this.state.set({ language });
    if (this.xml === "" || !this.state.get().installed) return;
    await this.saying(async () => {
      this.readManifest();
      this.restart();
      await this.loadFunctions(false);
      this.functions.refresh();
    });
  }

  /** Loads the add-in's pages anew. */
  reload(): void {
    this.ribbon.reset();
    this.runtimes.reload();
    this.awaitAnswer();
    this.functions.refresh();
  }

  /** The add-in hears no more of the workbook until {@link reload} or {@link changeDocument}. */
  disconnect(): void {
    this.runtimes.disconnect();
  }

  /** Another document is in the grid: the add-in starts anew with it, as when Excel opens a file. */
  changeDocument(session: WorkbookSession): void {
    const { url } = this.runtimes.main;
    this.runtimes.dispose();
    this.session.dispose();
    session.drawChart = this.session.drawChart;
    session.onClose = this.session.onClose;
    session.otherBooks = this.session.otherBooks;
    this.session = session;
    this.startState = "Inactive";
    this.runtimes = this.createRuntimes();
    if (url === "") return;
    this.openMain(url);
    this.functions.refresh();
  }

  /** Takes the add-in out of the workbook: its formulas become #NAME?. */
  uninstall(): Promise<void> {
    this.runtimes.dispose();
    this.functions.unregister();
    this.functionNames = undefined;
    this.shortcuts = [];
    this.generation += 1;
    this.state.set({ manifest: undefined, installed: false, paneOpen: false, loading: false });
    this.runtimes = this.createRuntimes();
    return Promise.resolve();
  }

  /** Brings the add-in back. */
  install(): Promise<void> {
    this.state.set({ installed: true, paneOpen: true });
    return this.load();
  }

  /** While a cell is edited, requests wait or are refused. */
  setCellEditing(editing: boolean): void {
    for (const page of this.runtimes.all) page.host.executor.cellEditing = editing;
  }

  /** Shows or hides the pane. A shared runtime goes on running; a classic pane's page ends when it is closed. */
  showPane(open: boolean): void {
    const { manifest } = this.state.get();
    this.state.set({ paneOpen: open });
    if (manifest?.sharedRuntime === false) {
      if (!open) this.runtimes.main.close();
      else if (this.runtimes.main.url === "") this.openMain();
      return;
    }
    this.host.setVisibility(open ? "Visible" : "Hidden");
  }

  /** Puts the keyboard into the pane, at the end that `action` names; `false` when the pane is closed. */
  focusPane(action: number): boolean {
    if (!this.state.get().paneOpen || this.runtimes.main.url === "") return false;
    this.runtimes.main.focus(action);
    return true;
  }

  /** Does what a ribbon button or menu entry asks for. */
  async press(button: RibbonButton): Promise<void> {
    if (button.action.kind === "showTaskpane") {
      const { url } = button.action;
      if (url !== "" && url !== this.runtimes.main.url) this.openMain(url);
      this.showPane(true);
      return;
    }
    this.state.set({ notice: undefined });
    const outcome = await this.runtimes.runCommand(button.action.name, button.id);
    if (outcome?.status !== 0)
      this.state.set({ notice: { id: "commandFailed", values: { label: button.label } } });
  }

  private load(): Promise<void> {
    return this.saying(async () => {
      this.readManifest();
      this.restart();
      this.shortcuts = await loadShortcuts(this.state.get().manifest?.shortcutsUrl ?? "");
      await this.loadFunctions(true);
    });
  }

  private createRuntimes(): Runtimes {
    const { language, manifest } = this.state.get();
    this.session.locale = language;
    this.ribbon.reset();
    const runtimes = new Runtimes({
      store: this.store,
      meanwhile: this.meanwhile,
      session: this.session,
      addin: manifest?.id ?? "",
      manifest,
      identity: {
        locale: language,
        dataLocale: language,
        requirements: this.state.get().requirements,
        addinName: manifest?.name ?? "",
        appDomains: manifest?.appDomains ?? [],
        window: { width: innerWidth, height: innerHeight },
        documentUrl: `https://localhost/${encodeURIComponent(this.session.name)}`,
      },
      listeners: {
        onVisibility: (visibility) => this.state.set({ paneOpen: visibility === "Visible" }),
        onRibbon: (id, control) => this.ribbon.change(id, control),
        onRibbonCreate: (definition) =>
          this.ribbon.create(definition, (address) => mapOrigin(address, this.configuration.origins)),
        onNotify: (parameters) => this.onNotify(parameters),
        onDialog: (dialog) => this.showDialog(dialog),
        onBlockedWindow: (address) =>
          this.state.set({ notice: { id: "windowBlocked", values: { address: shortAddress(address) } } }),
        onInternalError: (error) => globalThis.reportError(error),
      },
    });
    runtimes.main.host.runtime.startState = this.startState;
    return runtimes;
  }

  private readManifest(): void {
    const manifest = readManifest(this.xml, this.configuration, this.state.get().language);
    this.state.set({ manifest, problem: undefined });
  }

  /** Starts the add-in anew, with what manifest, language and requirement sets are by now. */
  restart(): void {
    this.startState = this.host.runtime.startState;
    this.runtimes.dispose();
    this.runtimes = this.createRuntimes();
    this.openMain();
  }

  private openMain(url = this.state.get().manifest?.pageUrl ?? ""): void {
    if (this.container === undefined) return;
    this.runtimes.main.open(url, this.container, this.state.get().manifest?.name);
    this.awaitAnswer();
  }

  private async loadFunctions(register: boolean): Promise<void> {
    const { manifest } = this.state.get();
    if (manifest?.functions === undefined) return;
    const base = readManifest(this.xml, this.configuration, "en-US");
    const functions = await loadFunctions(manifest, base);
    const { namespace } = manifest.functions;
    this.functionNames = functions.map((one) => one.name);
    if (register) this.functions.register(namespace, functions);
    else this.functions.describe(namespace, functions);
  }

  private awaitAnswer(): void {
    this.generation += 1;
    const { generation } = this;
    const start = performance.now();
    this.state.set({ loading: true });
    const look = () => {
      if (generation !== this.generation) return;
      if (this.host.connected) {
        this.state.set({ loading: false });
      } else if (performance.now() - start > PATIENCE) {
        this.state.set({ loading: false, problem: { id: "addinSilent" } });
      } else {
        setTimeout(look, POLL);
      }
    };
    look();
  }

  /** One at a time, whichever page opens it. */
  private showDialog(addinDialog: InlineDialog | undefined): boolean {
    if (addinDialog !== undefined && this.state.get().addinDialog !== undefined) return false;
    this.state.set({ addinDialog });
    return true;
  }

  private async saying(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (!(error instanceof SaidError)) throw error;
      this.state.set({ problem: error.sentence, loading: false });
    }
  }
}

/** An address without what office.js adds to it. */
function shortAddress(address: string): string {
  return address.replace(/[?#].*$/, "");
}
