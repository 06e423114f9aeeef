import type { PageKey } from "../channel/hostActions";
import { CustomFunctions } from "../grid/customFunctions/customFunctions";
import type { UniverStore } from "../grid/UniverStore";
import { WorkbookSession } from "../model/session";
import type { AddinFunctions } from "../xlsx";
import { Addin } from "./addin";
import { frontPane } from "./addinState";
import type { PageState } from "./pageState";
import { ShortcutDesk } from "./shortcuts";
import type { StateHolder } from "./stateHolder";

/** The add-ins of the page, and the workbook that they are on. */
export class Addins {
  readonly all: readonly Addin[];
  readonly functions: CustomFunctions;
  /** Told of keys and focus that the add-ins' pages hand over: `[action, …]`. */
  onNotify: (parameters: readonly unknown[]) => void = () => undefined;
  private readonly shortcuts = new ShortcutDesk();
  private current: WorkbookSession;

  /**
   * @param store - the workbook
   * @param state - what the page shows; says how many add-ins there are
   */
  constructor(
    store: UniverStore,
    private readonly state: StateHolder<PageState>,
  ) {
    this.current = new WorkbookSession(store);
    this.current.locale = state.get().language;
    this.functions = new CustomFunctions(store.engine, store.calculation);
    const all: Addin[] = state.get().addins.map(
      (_addin, place) =>
        new Addin({
          place,
          store,
          functions: this.functions,
          page: state,
          session: () => this.current,
          isTwice: (id) => all.some((other, at) => at !== place && other.id === id),
          onNotify: (parameters) => this.onNotify(parameters),
        }),
    );
    this.all = all;
  }

  /** The workbook that is open. */
  get session(): WorkbookSession {
    return this.current;
  }

  /** The add-in that was asked for first. */
  get first(): Addin {
    return this.at(0);
  }

  /** The add-in whose pane is to be seen. */
  get front(): Addin {
    return this.at(frontPane(this.state.get()));
  }

  /** The add-in that faults are for. */
  get tried(): Addin {
    return this.at(this.state.get().tried);
  }

  /** Brings the pane of an add-in to the front. */
  showFront(place: number): void {
    this.state.set({ paneAsked: place });
  }

  /** An add-in by its place. */
  at(place: number): Addin {
    const found = this.all[place];
    if (found === undefined) throw new Error(`There is no add-in at ${String(place)}.`);
    return found;
  }

  /**
   * Loads the add-ins, each on its own: what goes wrong with one is said and leaves the others alone.
   *
   * @param panes - where their panes go
   * @param asked - addresses of their manifests; none for the one that the server names
   */
  async open(panes: HTMLElement, asked: readonly string[]): Promise<void> {
    const places = this.all.map(() => document.createElement("div"));
    for (const place of places) place.className = "pane-frame";
    panes.append(...places);
    const show = () => {
      const front = frontPane(this.state.get());
      places.forEach((element, place) => (element.hidden = place !== front));
    };
    show();
    this.state.subscribe(show);
    await Promise.all(places.map((element, place) => this.at(place).open(element, asked[place])));
  }

  /** Starts all of them anew in the language of the page. */
  async changeLanguage(): Promise<void> {
    this.current.locale = this.state.get().language;
    await Promise.all(this.all.map((addin) => addin.changeLanguage()));
  }

  /** Starts all of them anew, with what requirement sets are by now. */
  restart(): void {
    for (const addin of this.all) addin.restart();
    this.functions.refresh();
  }

  /** Loads all their pages anew. */
  reload(): void {
    for (const addin of this.all) addin.reload();
  }

  /** They hear no more of the workbook until {@link reload} or {@link changeDocument}. */
  disconnect(): void {
    for (const addin of this.all) addin.disconnect();
  }

  /** Another document is in the grid: all start anew with it, as when Excel opens a file. */
  changeDocument(session: WorkbookSession): void {
    const begin = this.all.map((addin) => addin.leaveDocument());
    const before = this.current;
    before.dispose();
    session.locale = before.locale;
    session.drawChart = before.drawChart;
    session.onClose = before.onClose;
    session.otherBooks = before.otherBooks;
    this.current = session;
    for (const start of begin) start();
    this.functions.refresh();
  }

  /** While a cell is edited, requests wait or are refused. */
  setCellEditing(editing: boolean): void {
    for (const addin of this.all) addin.setCellEditing(editing);
  }

  /** Runs the action that a key press means, or asks whose it is to be; `false` where it means none. */
  press(key: PageKey): boolean {
    const meaning = this.shortcuts.meaningOf(
      key,
      this.all.map((addin) => addin.shortcuts),
    );
    if (meaning.kind === "ask") this.state.set({ dialog: { kind: "shortcut", key, places: meaning.places } });
    else if (meaning.kind === "run") this.at(meaning.place).host.runAction(meaning.action);
    return meaning.kind !== "none";
  }

  /** From now on a key press is an add-in's; its action is run. */
  giveShortcut(key: PageKey, place: number): void {
    this.state.set({ dialog: undefined });
    this.shortcuts.choose(key, place);
    this.press(key);
  }

  /** What their functions are called, for files. */
  functionNames(): readonly AddinFunctions[] {
    return this.all.map(({ state, functionNames = [] }) => ({
      namespace: state.get().manifest?.functions?.namespace ?? "",
      names: functionNames,
    }));
  }
}
