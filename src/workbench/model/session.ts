import { DOCS, documented } from "../richapi/errors";
import type { HostObject } from "../richapi/hostObject";
import { CustomXmlParts } from "./customXmlParts";
import type { CustomPropertyData } from "./customProperties";
import { EventHub, type ModelEvent } from "./events";
import { runsOfIndexes } from "./indexRuns";
import type { OtherBooks } from "./otherBook";
import type { EventSwitch } from "./runtime";
import type { SheetStore } from "./sheetStore";
import { makeShift, type Shift } from "./shifting";
import type { Box, SheetData, SheetId, TableData, TableId } from "./store";
import { TypedInTables } from "./typedInTables";
import { WebRoot } from "./webRoot";
import type { WorkbookHost } from "./workbook";

/** The last sort of a table. */
export interface SortState {
  readonly fields: readonly Excel.SortField[];
  readonly matchCase: boolean;
  readonly method: "PinYin" | "StrokeCount";
}

/** Options of a session. */
export interface SessionOptions {
  /** Who writes comments; default `User`. */
  readonly author?: { readonly name: string; readonly email: string };
  /** File name. */
  readonly name?: string;
}

/** One open workbook as add-ins see it: Excel's object model over a store. */
export class WorkbookSession {
  readonly store: SheetStore;
  /** Settings of the add-in of a session that has only one, or that a file does not say whose they are: name → JSON. */
  readonly settings = new Map<string, string>();
  readonly #settings = new Map<string, Map<string, string>>([["", this.settings]]);
  readonly xmlParts = new CustomXmlParts();
  readonly events: EventHub;
  readonly root: WorkbookHost;
  readonly name: string;
  readonly author: { readonly name: string; readonly email: string };
  /** Cells that moved so far, so that ranges held by add-ins can follow. */
  readonly shifts: { readonly sheet: SheetId; readonly shift: Shift }[] = [];
  /** Properties of the document (title, author, …). */
  readonly properties = new Map<string, string>();
  /** Properties that somebody made up. */
  readonly customProperties = new Map<string, CustomPropertyData>();
  /** When the document was made, ISO 8601. */
  readonly created = new Date().toISOString();
  /** Language that the workbook is shown in. */
  locale = "en-US";
  /** Draws a chart as PNG (base64) of a size in points; only where there is a page. */
  drawChart: ((id: string, width: number, height: number) => string) | undefined;
  /** Shows the card of the selected cell's value; only where there is a page. */
  showCard: (() => void) | undefined;
  /** Id of the chart that is selected. */
  #activeChart: string | null = null;
  /** Whether there is something to save. */
  dirty = false;
  /** Passwords of protected sheets. */
  readonly passwords = new Map<SheetId, string>();
  /** Password of the workbook's protected structure. */
  bookPassword: string | undefined;
  /** Where the workbook is shown: closes it for an add-in, after the running request. Only where there is a page. */
  onClose: ((save: boolean) => void) | undefined;
  /** Reads other workbooks. Only where somebody gave a reader. */
  otherBooks: OtherBooks | undefined;
  /** Workbooks that add-ins made and may yet open: their files in base64, or nothing. */
  readonly createdWorkbooks = new Map<string, unknown>();
  /** How tables were sorted last. */
  readonly sorts = new Map<TableId, SortState>();
  #marks = 0;
  /** Id of the add-in that does something right now, where there are several. */
  #acting: string | undefined;
  /** Actions so far that Excel cannot undo. */
  #unundoable = 0;
  readonly #told: EventSwitch = { enabled: true };
  readonly #stop: () => void;

  constructor(store: SheetStore, options: SessionOptions = {}) {
    this.store = store;
    this.author = options.author ?? { name: "User", email: "" };
    this.name = options.name ?? "Book1.xlsx";
    this.events = new EventHub(this);
    this.root = new WebRoot(this, this.settings, this.#told);
    const typing = new TypedInTables(this);
    this.#stop = store.onChange((change) => {
      if (change.kind === "structure") {
        const kind = change.change.endsWith("Inserted") ? "insert" : "delete";
        this.shifts.push({
          sheet: change.sheet,
          shift: makeShift(kind, change.box, change.vertical ? "Down" : "Right"),
        });
      }
      if (change.kind !== "selection" && change.kind !== "sheetActivated") this.dirty = true;
      this.events.onStoreChange(change);
      typing.onStoreChange(change);
    });
  }

  /**
   * The settings of one add-in, by the id in its manifest. documented: the scope is "per file and add-in combination"
   * (Excel.SettingCollection). Those that are nobody's go to the first add-in that asks.
   */
  settingsOf(addin: string): Map<string, string> {
    let settings = this.#settings.get(addin);
    if (settings === undefined) {
      settings = new Map(this.settings);
      this.settings.clear();
      this.#settings.set(addin, settings);
    }
    return settings;
  }

  /** Gives an add-in the settings that a file has for it. */
  keepSettings(addin: string, settings: ReadonlyMap<string, string>): void {
    const kept = this.#settings.get(addin) ?? new Map<string, string>();
    this.#settings.set(addin, kept);
    for (const [name, json] of settings) kept.set(name, json);
  }

  /** The settings of all add-ins by their ids. */
  get allSettings(): ReadonlyMap<string, ReadonlyMap<string, string>> {
    return this.#settings;
  }

  /** Runs one action of an add-in: one undo step, taken back when it fails. */
  atomically<T>(label: string, run: () => T): T {
    const before = this.#unundoable;
    const result = this.store.transaction(label, run, "addin");
    // documented: some calls cannot be undone and clear the user's undo stack (excel-add-ins-undo-capabilities).
    if (this.#unundoable > before) this.store.clearUndo();
    return result;
  }

  /** Called by what Excel cannot undo. */
  forgetUndo(): void {
    this.#unundoable += 1;
  }

  /** The selected chart, if there still is one. */
  get activeChart(): string | null {
    const id = this.#activeChart;
    return id === null || this.store.attachments.find("chart", id) === undefined ? null : id;
  }

  /** Selects a chart, or none. */
  activateChart(id: string | null): void {
    const before = this.activeChart;
    if (before === id) return;
    this.#activeChart = id;
    for (const [chart, type] of [
      [before, "deactivated"],
      [id, "activated"],
    ] as const) {
      const sheet = chart === null ? null : this.store.attachments.find("chart", chart)?.sheet;
      if (chart !== null && typeof sheet === "string") this.events.chartSelected(type, chart, sheet);
    }
  }

  /** Runs what one of several add-ins does: the others are not told that they did it themselves. */
  actingAs<T>(addin: string, run: () => T): T {
    const before = this.#acting;
    this.#acting = addin;
    try {
      return run();
    } finally {
      this.#acting = before;
    }
  }

  /** Whether what an add-in does now is done by this one: unless another says that it does. */
  isActing(addin: string): boolean {
    return this.#acting === undefined || this.#acting === addin;
  }

  register(on: boolean, target: HostObject, event: string): void {
    this.events.register(on, target, event);
  }

  unregisterAll(): void {
    this.events.clear();
    this.#told.enabled = true;
  }

  onEvent(listener: (event: ModelEvent | null) => void): () => void {
    return this.events.listen((event) => {
      if (event === null || this.#told.enabled) listener(event);
    });
  }

  selectedData(coercion: "text" | "matrix"): unknown {
    const { sheet, areas } = this.store.selection();
    const [box] = areas;
    if (box === undefined) return null;
    if (coercion === "matrix") return this.store.values(sheet, box);
    return this.store
      .texts(sheet, box)
      .map((line) => line.join("\t"))
      .join("\n");
  }

  /** A sheet that must still exist. */
  sheet(id: SheetId): SheetData {
    const found = this.store.sheets().find((sheet) => sheet.id === id);
    if (found === undefined) throw documented("ItemNotFound", DOCS.codes);
    return found;
  }

  /** A sheet by id or name; names compare without case. */
  findSheet(key: unknown): SheetData | undefined {
    if (typeof key !== "string") return undefined;
    const name = key.toLowerCase();
    return this.store.sheets().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  }

  /** A table that must still exist. */
  table(id: TableId): TableData {
    const found = this.store.tables().find((table) => table.id === id);
    if (found === undefined) throw documented("ItemNotFound", DOCS.codes);
    return found;
  }

  tablesOn(sheet: SheetId): readonly TableData[] {
    return this.store.tables().filter((table) => table.sheet === sheet);
  }

  /**
   * Throws when a sheet is protected, unless its options allow `option` or, for contents, all cells are unlocked.
   * documented: AccessDenied on a protected sheet.
   */
  assertAllowed(sheet: SheetId, option: string | null, box?: Box): void {
    const { protection } = this.sheet(sheet);
    if (protection === null) return;
    if (option !== null && protection[option] === true) return;
    if (box !== undefined && option === null && this.store.format(sheet, box).locked === false) return;
    throw documented("AccessDenied", DOCS.protection);
  }

  /** An id for a mark; never given twice. */
  nextMarkId(): string {
    this.#marks += 1;
    return `{00000000-0002-0000-0000-${String(this.#marks).padStart(12, "0")}}`;
  }

  /** Tells add-ins of lines that a sort moved. documented: only those that changed */
  tellSorted(sheet: SheetId, box: Box, byColumn: boolean, moved: readonly boolean[]): void {
    const boxes = runsOfIndexes(0, moved.length, (index) => moved[index] === true).map(({ start, count }) =>
      byColumn
        ? { ...box, column: box.column + start, columns: count }
        : { ...box, row: box.row + start, rows: count },
    );
    if (boxes.length === 0) return;
    this.events.onStoreChange({ kind: "sorted", sheet, boxes, byColumn, source: "addin" });
  }

  /** Lets go of the store. */
  dispose(): void {
    this.#stop();
    this.events.clear();
  }
}
