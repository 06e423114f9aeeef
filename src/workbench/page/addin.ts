import { ExcelHost } from "../channel/excelHost";
import { type AddinFrame, openAddin } from "../channel/frame";
import { CustomFunctions } from "../grid/customFunctions/customFunctions";
import type { UniverStore } from "../grid/UniverStore";
import { WorkbookSession } from "../model/session";
import type { Language } from "./language";
import {
  type Configuration,
  loadConfiguration,
  loadFunctions,
  loadManifestText,
  readManifest,
  SaidError,
} from "./loadAddin";
import type { RibbonButton } from "./manifest/types";
import type { PageState } from "./pageState";
import type { StateHolder } from "./stateHolder";

const PATIENCE = 20_000;
const POLL = 200;

/** The one add-in of the page: its manifest, its host, its frame, its functions. */
export class Addin {
  session: WorkbookSession;
  /** Names of the add-in's functions, without namespace. */
  functionNames: readonly string[] = [];
  readonly functions: CustomFunctions;
  host: ExcelHost;
  private frame: AddinFrame | undefined;
  private page = "";
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
    this.host = this.createHost();
    this.functions = new CustomFunctions(store.engine, store.calculation, {
      whenReady: () => this.host.functions.whenReady(),
      call: (id, args, options) => this.host.functions.call(id, args, options),
    });
  }

  /** Loads the add-in and opens its pane in a container. */
  async open(container: HTMLElement, asked: string | undefined): Promise<void> {
    this.container = container;
    await this.saying(async () => {
      this.configuration = await loadConfiguration(asked);
      this.xml = await loadManifestText(this.configuration.manifest);
      this.readManifest();
      this.openFrame();
      await this.loadFunctions(true);
    });
  }

  /** Speaks another language: the add-in starts anew in it, the workbook stays. */
  async setLanguage(language: Language): Promise<void> {
    this.state.set({ language });
    if (this.xml === "") return;
    await this.saying(async () => {
      this.readManifest();
      this.host.dispose();
      this.host = this.createHost();
      this.openFrame();
      await this.loadFunctions(false);
      this.functions.refresh();
    });
  }

  /** Loads the add-in's page anew. */
  reload(): void {
    this.frame?.reload();
    this.awaitAnswer();
    this.functions.refresh();
  }

  /** The add-in hears no more of the workbook until {@link reload} or {@link changeDocument}. */
  disconnect(): void {
    this.host.disconnect();
  }

  /** Another document is in the grid: the add-in starts anew with it, as when Excel opens a file. */
  changeDocument(session: WorkbookSession): void {
    this.host.dispose();
    this.session.dispose();
    this.session = session;
    this.host = this.createHost();
    if (this.frame === undefined) return;
    this.openFrame(this.page);
    this.functions.refresh();
  }

  /** Shows or hides the pane; the add-in goes on running. */
  showPane(open: boolean): void {
    this.state.set({ paneOpen: open });
    this.host.setVisibility(open ? "Visible" : "Hidden");
  }

  /** Does what a ribbon button asks for. */
  async press(button: RibbonButton): Promise<void> {
    if (button.action.kind === "showTaskpane") {
      if (button.action.url !== "" && button.action.url !== this.page) this.openFrame(button.action.url);
      this.showPane(true);
      return;
    }
    this.state.set({ notice: undefined });
    const outcome = await this.host.runCommand(button.action.name, button.id);
    if (outcome === null)
      this.state.set({ notice: { id: "commandFailed", values: { label: button.label } } });
  }

  private createHost(): ExcelHost {
    const { language, manifest } = this.state.get();
    const host = new ExcelHost(
      this.session,
      {
        locale: language,
        dataLocale: language,
        addinName: manifest?.name ?? "",
        documentUrl: `https://localhost/${encodeURIComponent(this.session.name)}`,
      },
      {
        onVisibility: (visibility) => this.state.set({ paneOpen: visibility === "Visible" }),
        onRibbon: (id, control) => this.switchControl(id, control.enabled),
        onInternalError: (error) => globalThis.reportError(error),
      },
    );
    const { executor } = host;
    const execute = executor.execute.bind(executor);
    // Excel calculates before it answers the next request; answers of functions must not wait for themselves.
    executor.execute = async (body, flags) => {
      if (!body.includes('"SetInvocation')) await this.store.calculation.whenCalculated();
      // A request is carried out before `execute` first pauses, and is one step to undo.
      return this.store.transaction("request", () => execute(body, flags));
    };
    return host;
  }

  private readManifest(): void {
    const manifest = readManifest(this.xml, this.configuration, this.state.get().language);
    this.state.set({ manifest, problem: undefined });
  }

  private openFrame(page = this.state.get().manifest?.pageUrl ?? ""): void {
    if (this.container === undefined) return;
    this.frame?.dispose();
    this.page = page;
    this.frame = openAddin(this.host, page, this.container, this.state.get().manifest?.name);
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
      const answered = this.host.executor.stats.syncs > 0 || this.host.functions.ready;
      if (answered) {
        this.state.set({ loading: false });
      } else if (performance.now() - start > PATIENCE) {
        this.state.set({ loading: false, problem: { id: "addinSilent" } });
      } else {
        setTimeout(look, POLL);
      }
    };
    look();
  }

  private switchControl(id: string, enabled: boolean): void {
    const disabledControls = new Set(this.state.get().disabledControls);
    if (enabled) disabledControls.delete(id);
    else disabledControls.add(id);
    this.state.set({ disabledControls });
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
