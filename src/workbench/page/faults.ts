import { DEFAULT_REQUIREMENTS, type Requirements } from "../channel/appContext";
import type { Fault } from "../channel/faults";
import { parseAddress } from "../grid/ranges";
import type { UniverStore } from "../grid/UniverStore";
import type { Box, ChangeSource, Scalar } from "../model/store";
import { isStructureProtected, protectStructure } from "../model/workbookProtection";
import type { Addins } from "./addins";
import type { Language, Theme } from "./language";
import type { PageState } from "./pageState";
import { clampPaneWidth } from "./Splitter";
import type { StateHolder } from "./stateHolder";

/** When something happens behind the add-in's back. */
export type Moment = "now" | "beforeNextRequest";

/** What the page itself switches. */
export interface Looks {
  setLanguage(language: Language): Promise<void>;
  setTheme(theme: Theme): void;
}

/** Larger selections are not filled: nobody means a million cells. */
const MOST_CELLS = 10_000;

/** Everything that can go wrong around an add-in, on purpose. The fault panel and tests act through it. */
export class FaultDesk {
  private inCell = false;

  /**
   * @param store - the workbook
   * @param addins - the add-ins; one of them is tried
   * @param state - what the page shows
   * @param looks - switches language and colours
   */
  constructor(
    private readonly store: UniverStore,
    private readonly addins: Addins,
    private readonly state: StateHolder<PageState>,
    private readonly looks: Looks,
  ) {}

  /** From now on faults are for the add-in at this place. */
  try(place: number): void {
    this.state.set({ tried: place });
  }

  /** The next request of the add-in, or the one after `skip` more, meets this fault. */
  failNext(fault: Fault, skip = 0): void {
    this.addins.tried.host.faults.next(fault, skip);
  }

  /** Takes faults and surprises back that were not met yet. */
  clear(): void {
    for (const { host, meanwhile } of this.addins.all) {
      host.faults.clear();
      meanwhile.length = 0;
    }
  }

  /**
   * Writes into cells as somebody else than the add-in: the person at this sheet, or a co-author.
   *
   * @param content - what goes into each cell
   * @param options - where (A1 address; the selection by default), by whom, and when
   */
  fill(
    content: Scalar,
    options: { readonly at?: string; readonly source?: ChangeSource; readonly moment?: Moment } = {},
  ): void {
    const { at, source = "user", moment = "now" } = options;
    const write = () => {
      const { sheet, box } = this.place(at);
      const line = Array.from({ length: box.columns }, () => content);
      const inputs = Array.from({ length: box.rows }, () => line);
      this.store.transaction("fault", () => this.store.write(sheet, box, { inputs }), source);
    };
    if (moment === "now") write();
    else this.addins.tried.meanwhile.push(write);
  }

  /** Whether cell editing was switched on here. */
  get cellEditing(): boolean {
    return this.inCell;
  }

  /** As if the person had begun to type into a cell and gone away. */
  setCellEditing(editing: boolean): void {
    this.inCell = editing;
    this.addins.setCellEditing(editing);
    this.state.set({ activity: editing ? "editing" : "ready" });
  }

  /** Whether the sheet in front is protected. */
  get isProtected(): boolean {
    return this.store.protectionOf(this.store.activeSheet()) !== null;
  }

  /** Protects the sheet in front without a password, or takes that back. */
  setProtected(on: boolean): void {
    const sheet = this.store.activeSheet();
    this.store.transaction(
      "fault",
      () => this.store.updateSheet(sheet, { protection: on ? {} : null }),
      "user",
    );
  }

  /** Whether the workbook's structure is protected. */
  get isStructureProtected(): boolean {
    return isStructureProtected(this.store);
  }

  /** Protects the workbook's structure without a password, or takes that back. */
  setStructureProtected(on: boolean): void {
    this.store.transaction("fault", () => protectStructure(this.store, on), "user");
  }

  /** The requirement sets that this host can claim. */
  get knownRequirements(): Requirements {
    return DEFAULT_REQUIREMENTS;
  }

  /** Claims a requirement set up to a version, or not at all; the add-ins start anew. */
  setRequirement(name: string, version: string | undefined): void {
    const others = Object.entries(this.state.get().requirements).filter(([other]) => other !== name);
    const claimed = version === undefined ? others : [...others, [name, version]];
    this.state.set({ requirements: Object.fromEntries(claimed) as Requirements });
    this.addins.restart();
  }

  /** Speaks another language: the add-ins start anew in it, the workbook stays. */
  setLanguage(language: Language): Promise<void> {
    return this.looks.setLanguage(language);
  }

  /** Changes the colours of page and grid; the add-in's page is told by the browser. */
  setTheme(theme: Theme): void {
    this.looks.setTheme(theme);
  }

  /** Makes the pane so wide, within its bounds. */
  setPaneWidth(width: number): void {
    this.state.set({ paneWidth: clampPaneWidth(width) });
  }

  /** Which Excel's way sheets of other workbooks are inserted in: only that on the web refuses those with charts or comments. */
  setInsertedSheets(way: "web" | "desktop"): void {
    this.state.set({ insertedSheets: way });
  }

  /** What functions get for a blank cell; hosts differ. */
  setBlankArguments(blank: null | 0): void {
    this.state.set({ blankArguments: blank });
    this.addins.functions.blank = blank;
    this.addins.functions.refresh();
  }

  /** Takes the add-in that is tried out of the workbook, so that its formulas are #NAME?, or brings it back. */
  setInstalled(installed: boolean): Promise<void> {
    const { tried } = this.addins;
    return installed ? tried.install() : tried.uninstall();
  }

  private place(at: string | undefined): { readonly sheet: string; readonly box: Box } {
    const { store } = this;
    const { sheet: selectedSheet, areas } = store.selection();
    const parsed = at === undefined ? undefined : parseAddress(at);
    const box = at === undefined ? areas[0] : parsed?.box;
    if (box === undefined || box.rows * box.columns > MOST_CELLS)
      throw new Error(`No place for it: ${at ?? ""}`);
    const name = parsed?.sheet?.toLowerCase();
    const sheet = store.sheets().find((one) => one.name.toLowerCase() === name)?.id ?? selectedSheet;
    return { sheet, box };
  }
}
