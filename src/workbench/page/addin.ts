import type { ExcelHost } from "../channel/excelHost";
import type { InlineDialog } from "../channel/inlineDialogs";
import type { WorkbookSession } from "../model/session";
import type { AddinOptions } from "./addinOptions";
import { AddinSource } from "./addinSource";
import { AddinStateHolder } from "./addinState";
import { AnswerWatch } from "./answerWatch";
import { loadShortcuts, SaidError } from "./loadAddin";
import type { RibbonButton } from "./manifest/types";
import { RibbonState } from "./ribbonState";
import { Runtimes } from "./runtimes";
import type { Shortcut } from "./shortcuts";

/** An add-in of the page: its manifest, its pages, its functions. */
export class Addin {
  readonly state: AddinStateHolder;
  /** Names of the add-in's functions, without namespace; undefined until their list has come. */
  functionNames: readonly string[] | undefined;
  /** The add-in's keyboard shortcuts. */
  shortcuts: readonly Shortcut[] = [];
  private readonly ribbon: RibbonState;
  private runtimes: Runtimes;
  /** Done before the next request is carried out, once: what others do behind the add-in's back. */
  readonly meanwhile: (() => void)[] = [];
  private startState = "Inactive";
  private container: HTMLElement | undefined;
  private readonly source = new AddinSource();
  private readonly watch = new AnswerWatch();

  /** @param options - workbook and page */
  constructor(private readonly options: AddinOptions) {
    this.state = new AddinStateHolder(options.page, options.place);
    this.ribbon = new RibbonState(this.state);
    this.runtimes = this.createRuntimes();
  }

  /** The workbook that is open. */
  get session(): WorkbookSession {
    return this.options.session();
  }

  /** The host of the shared runtime, or of the pane. */
  get host(): ExcelHost {
    return this.runtimes.main.host;
  }

  /**
   * Whether the add-in is there: its page asked for its context, and its functions are known to the grid and can be called. One that
   * was taken out, or has no manifest to read, is as ready as it will be.
   */
  get ready(): boolean {
    const { main, functions } = this.runtimes;
    const { installed, manifest, problem } = this.state.get();
    if (installed && manifest === undefined) return problem !== undefined;
    const hasFunctions = manifest?.functions !== undefined;
    return (
      (main.url === "" || main.host.connected) &&
      (!hasFunctions || (this.functionNames !== undefined && functions.host.functions.ready))
    );
  }

  /** Its manifest's id; `""` as long as none was read. */
  get id(): string {
    return this.state.get().manifest?.id ?? "";
  }

  /** Loads the add-in and opens its pane in a container. */
  async open(container: HTMLElement, asked: string | undefined): Promise<void> {
    this.container = container;
    await this.saying(() => this.source.fetch(asked));
    if (this.source.isThere) await this.load();
  }

  /** Starts anew in the language of the page; the workbook stays. */
  async changeLanguage(): Promise<void> {
    if (!this.source.isThere || !this.state.get().installed) return;
    await this.saying(async () => {
      this.readManifest();
      this.restart();
      await this.loadFunctions(false);
      this.refreshFunctions();
    });
  }

  /** Loads the add-in's pages anew. */
  reload(): void {
    this.ribbon.reset();
    this.runtimes.reload();
    if (this.runtimes.main.url !== "") this.awaitAnswer();
    this.refreshFunctions();
  }

  /** The add-in hears no more of the workbook until {@link reload} or {@link leaveDocument}. */
  disconnect(): void {
    this.runtimes.disconnect();
  }

  /** Another document is about to come: the pages end. The result starts the add-in anew with it, as when Excel opens a file. */
  leaveDocument(): () => void {
    const { url } = this.runtimes.main;
    this.runtimes.dispose();
    return () => {
      this.startState = "Inactive";
      this.runtimes = this.createRuntimes();
      if (url !== "") this.openMain(url);
    };
  }

  /** Takes the add-in out of the workbook: its formulas become #NAME?. */
  uninstall(): Promise<void> {
    this.runtimes.dispose();
    this.options.functions.unregister(this.options.place);
    this.functionNames = undefined;
    this.shortcuts = [];
    this.watch.stop();
    this.state.set({ manifest: undefined, installed: false, paneOpen: false, loading: false });
    this.runtimes = this.createRuntimes();
    return Promise.resolve();
  }

  /** Brings the add-in back. */
  install(): Promise<void> {
    this.state.set({ installed: true });
    this.bringPane();
    return this.load();
  }

  /** While a cell is edited, requests wait or are refused. */
  setCellEditing(editing: boolean): void {
    this.runtimes.setCellEditing(editing);
  }

  /** Shows or hides the pane. A shared runtime goes on running; a classic pane's page ends when it is closed. */
  showPane(open: boolean): void {
    const { manifest } = this.state.get();
    if (open) this.bringPane();
    else this.state.set({ paneOpen: false });
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
    this.options.page.set({ notice: undefined });
    const outcome = await this.runtimes.runCommand(button.action.name, button.id);
    if (outcome?.status !== 0)
      this.options.page.set({ notice: { id: "commandFailed", values: { label: button.label } } });
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
    const { store, page, onNotify } = this.options;
    const { language, requirements } = page.get();
    const { manifest } = this.state.get();
    this.ribbon.reset();
    const runtimes = new Runtimes({
      store,
      meanwhile: this.meanwhile,
      session: this.session,
      addin: this.id,
      manifest,
      identity: {
        locale: language,
        dataLocale: language,
        requirements,
        addinName: manifest?.name ?? "",
        appDomains: manifest?.appDomains ?? [],
        window: { width: innerWidth, height: innerHeight },
        documentUrl: `https://localhost/${encodeURIComponent(this.session.name)}`,
      },
      listeners: {
        onVisibility: (visibility) => {
          if (visibility === "Visible") this.bringPane();
          else this.state.set({ paneOpen: false });
        },
        onRibbon: (id, control) => this.ribbon.change(id, control),
        onRibbonCreate: (definition) =>
          this.ribbon.create(definition, (address) => this.source.place(address)),
        onNotify,
        onDialog: (dialog) => this.showDialog(dialog),
        onBlockedWindow: (address) =>
          page.set({ notice: { id: "windowBlocked", values: { address: shortAddress(address) } } }),
        onInternalError: (error) => globalThis.reportError(error),
      },
    });
    runtimes.main.host.runtime.startState = this.startState;
    return runtimes;
  }

  private readManifest(): void {
    const manifest = this.source.manifest(this.options.page.get().language);
    const { id, name } = manifest;
    if (this.options.isTwice(id)) throw new SaidError({ id: "addinTwice", values: { name } });
    this.state.set({ manifest, name, problem: undefined });
  }

  /** Starts the add-in anew, with what manifest, language and requirement sets are by now. */
  restart(): void {
    if (this.state.get().manifest === undefined) return;
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
    const functions = await this.source.functions(manifest);
    const { namespace } = manifest.functions;
    const { place, functions: all } = this.options;
    this.functionNames = functions.map((one) => one.name);
    if (!register) {
      all.describe(place, namespace, functions);
      return;
    }
    const twice = all.register(place, namespace, functions, {
      whenReady: () => this.runtimes.functions.host.functions.whenReady(),
      call: (id, args, options) => this.runtimes.functions.host.functions.call(id, args, options),
    });
    if (twice.length > 0)
      this.options.page.set({ notice: { id: "functionsTwice", values: { names: twice.join(", ") } } });
  }

  private refreshFunctions(): void {
    this.options.functions.refresh(this.options.place);
  }

  /** Opens the pane, in front of those of other add-ins. */
  private bringPane(): void {
    this.state.set({ paneOpen: true });
    this.options.page.set({ paneAsked: this.options.place });
  }

  private awaitAnswer(): void {
    this.state.set({ loading: true });
    this.watch.start(
      () => this.host.connected,
      (answered) =>
        this.state.set({ loading: false, ...(answered ? {} : { problem: { id: "addinSilent" } }) }),
    );
  }

  /** One at a time, whichever page opens it. */
  private showDialog(dialog: InlineDialog | undefined): boolean {
    if (dialog !== undefined && this.state.get().dialog !== undefined) return false;
    this.state.set({ dialog });
    return true;
  }

  private async saying(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (!(error instanceof SaidError)) throw error;
      this.state.set({ problem: error.sentence, loading: false });
      // Beside other add-ins' panes an empty one would only be in the way.
      const isAlone = this.options.page.get().addins.length === 1;
      if (this.state.get().manifest === undefined && !isAlone) this.state.set({ paneOpen: false });
    }
  }
}

/** An address without what office.js adds to it. */
function shortAddress(address: string): string {
  return address.replace(/[?#].*$/, "");
}
