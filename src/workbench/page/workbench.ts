import { LocaleType } from "@univerjs/core";
import { ILayoutService } from "@univerjs/preset-sheets-core";
import { createUniver } from "../grid/createUniver";
import { noteAt, showNotesOnHover } from "../grid/cellPopups";
import { guardProtection, guardStructure } from "../grid/guard";
import { drawConditionalFormats } from "../grid/conditional/conditionalFormats";
import { keepTypedNames } from "../grid/typedReferences";
import { markComments } from "../grid/commentMarks";
import { centerErrors } from "../grid/errorAlignment";
import { FormulaTyping } from "../grid/formulaTyping";
import { GridGeometry } from "../grid/geometry";
import { makeRoomForButtons } from "../grid/headerButtons";
import { watchHeadings } from "../grid/headings";
import { addressOf } from "../grid/ranges";
import { UniverStore } from "../grid/UniverStore";
import type { Addin } from "./addin";
import { watchCellMenu } from "./addinCellMenu";
import { Addins } from "./addins";
import { ChartLayer } from "./charts/ChartLayer";
import { chartTexts } from "./charts/chartTexts";
import { readCard } from "./card";
import { isStructureProtected } from "../model/workbookProtection";
import { ChoicePrompt } from "./choices/choicePrompt";
import { watchClicks } from "../grid/clicks";
import { commentAt } from "./commentAt";
import { createCellLine } from "./CellLine";
import { FaultDesk } from "./faults";
import { Files } from "./files";
import { SheetFilters } from "./filters/sheetFilters";
import { followLink } from "./followLink";
import { initialState, isDark, SYSTEM_DARK } from "./initialState";
import { Keyboard } from "./keyboard";
import { receiveWorkbook } from "./otherTabs";
import { type Language, type PageParameters, rememberParameter, type Theme } from "./language";
import type { CellStatus, PageState, Sentence } from "./pageState";
import { OutlineGutter } from "./outline/outlineGutter";
import { StateHolder } from "./stateHolder";
import { text } from "./strings";
import { ValidatedCells } from "./validated/validatedCell";
import { watchValidation } from "./validationGuard";

const NOTICE_TIME = 8000;
/** Changes after which the selected cell may say something else. */
const LOOKED_AT: ReadonlySet<string> = new Set([
  "selection",
  "cells",
  "calculated",
  "attachment",
  "structure",
]);

/** Grid, workbook and add-in together; the page's components show its state and call its methods. */
export class Workbench {
  readonly store: UniverStore;
  readonly addins: Addins;
  readonly files: Files;
  readonly faults: FaultDesk;
  readonly choices: ChoicePrompt;
  readonly validated: ValidatedCells;
  readonly filters: SheetFilters;
  readonly outline: OutlineGutter;
  readonly state: StateHolder<PageState>;
  private readonly charts: ChartLayer;
  private readonly grid: ReturnType<typeof createUniver>;
  private shownCard: { readonly rich: object; readonly address: string } | undefined;

  /**
   * @param container - where the grid goes
   * @param parameters - what the address asked for
   */
  constructor(
    container: HTMLElement,
    private readonly parameters: PageParameters,
  ) {
    const { language } = parameters;
    this.state = new StateHolder<PageState>(initialState(parameters));
    const { dark } = this.state.get();
    this.grid = createUniver({ container, language, dark, firstSheet: text(language, "firstSheet") });
    this.store = new UniverStore(this.grid);
    this.addins = new Addins(this.store, this.state);
    this.files = new Files(this.store, this.addins, this.state);
    this.faults = new FaultDesk(this.store, this.addins, this.state, this);
    this.grid.api.registerUIPart(this.grid.api.Enum.BuiltInUIPart.HEADER, createCellLine(this.state));
    this.choices = new ChoicePrompt({
      typing: new FormulaTyping(this.store.engine),
      parameterOf: (name, index) => this.addins.functions.parameterOf(name, index),
      show: (choices) => this.state.set({ choices }),
    });
    this.validated = new ValidatedCells({
      store: this.store,
      geometry: new GridGeometry(this.store.engine),
      session: () => this.addins.session,
      show: (validated) => this.state.set({ validated }),
    });
    const sheetParts = {
      store: this.store,
      geometry: new GridGeometry(this.store.engine),
      session: () => this.addins.session,
      notify: (sentence: Sentence) => this.notify(sentence),
    };
    this.filters = new SheetFilters({ ...sheetParts, show: (filters) => this.state.set({ filters }) });
    this.outline = new OutlineGutter({ ...sheetParts, show: (outline) => this.state.set({ outline }) });
    this.watchGrid();
    this.charts = this.createCharts();
    watchCellMenu(this.store.engine, this.addins, this.state);
    this.watchKeyboard();
    this.addins.session.onClose = (save) => void this.files.close(save);
    this.addins.session.otherBooks = this.files.otherBooks;
    this.addins.session.showCard = () => {
      this.shownCard = undefined;
      this.lookAtCell();
    };
    matchMedia(SYSTEM_DARK).addEventListener("change", () => {
      if (this.state.get().theme === "system") this.setTheme("system");
    });
  }

  /** The add-in that was asked for first. */
  get addin(): Addin {
    return this.addins.first;
  }

  /** Loads the add-ins into their panes. */
  open(pane: HTMLElement): Promise<void> {
    void this.store.engine.whenDrawn().then(() => {
      receiveWorkbook((bytes) => void this.files.openBytes(bytes));
    });
    return this.addins.open(pane, this.parameters.manifests);
  }

  /** Changes the language of grid, page and add-in. */
  async setLanguage(language: Language): Promise<void> {
    rememberParameter("lang", language);
    this.grid.api.setLocale(language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US);
    this.state.set({ language });
    this.charts.refresh();
    await this.addins.changeLanguage();
  }

  /** Changes the colours of page and grid. */
  setTheme(theme: Theme): void {
    rememberParameter("theme", theme);
    const dark = isDark(theme);
    this.state.set({ theme, dark });
    this.grid.api.toggleDarkMode(dark);
    this.charts.refresh();
  }

  /** Puts the keyboard into the grid. */
  focusGrid(): void {
    this.grid.injector.get(ILayoutService).focus();
  }

  /** Where the grid shows cells, in pixels of its canvas. */
  cellArea(): ReturnType<GridGeometry["cellArea"]> {
    return new GridGeometry(this.store.engine).cellArea();
  }

  /** Takes the card away until another cell is selected. */
  closeCard(): void {
    this.state.set({ card: undefined });
    this.focusGrid();
  }

  /** Opens or closes the panel for trying faults. */
  showFaults(open: boolean): void {
    this.state.set({ faultsOpen: open });
  }

  /** Shows or hides the grid's own toolbar. */
  showToolbar(visible: boolean): void {
    this.grid.api.setUIVisible(this.grid.api.Enum.BuiltInUIPart.TOOLBAR, visible);
  }

  private watchGrid(): void {
    const { api } = this.grid;
    const { engine, calculation } = this.store;
    markComments(this.store);
    centerErrors(engine);
    keepTypedNames(this.store);
    makeRoomForButtons(this.store);
    drawConditionalFormats(this.store);
    watchHeadings(this.store);
    watchClicks(engine, (sheet, cell, offsets) => {
      this.addins.session.events.singleClicked(sheet, cell, offsets);
      followLink(this.addins.session, sheet, cell, (target) =>
        this.notify({ id: "linkRefused", values: { target } }),
      );
    });
    showNotesOnHover(engine, this.addins.functions.notes);
    guardProtection(
      engine,
      (sheet) => this.store.protectionOf(sheet),
      () => this.notify({ id: "protectedSheet" }),
    );
    guardStructure(
      engine,
      () => isStructureProtected(this.store),
      () => this.notify({ id: "protectedStructure" }),
    );
    watchValidation(engine, () => this.addins.session, this.state);
    api.addEvent(api.Event.SheetEditStarted, () => this.setEditing(true));
    api.addEvent(api.Event.SheetEditEnded, () => this.setEditing(false));
    this.store.onChange((change) => {
      if (LOOKED_AT.has(change.kind)) this.lookAtCell();
      if (change.kind === "attachment" && change.attachment.kind === "workbookExtras")
        this.state.set({ structureProtected: isStructureProtected(this.store) });
    });
    calculation.onBusy((busy) => {
      if (this.state.get().activity !== "editing") this.state.set({ activity: busy ? "busy" : "ready" });
      this.lookAtCell();
    });
  }

  private watchKeyboard(): void {
    const { addins } = this;
    const keyboard = new Keyboard({
      focusGrid: () => this.focusGrid(),
      focusPane: (action) => addins.front.focusPane(action),
      press: (key) => addins.press(key),
    });
    keyboard.listen();
    addins.onNotify = (parameters) => keyboard.onNotify(parameters);
  }

  private createCharts(): ChartLayer {
    const { store, state } = this;
    const layer = new ChartLayer({
      store,
      geometry: new GridGeometry(store.engine),
      session: () => this.addins.session,
      dark: () => state.get().dark,
      texts: chartTexts(() => state.get().language),
      focusGrid: () => this.focusGrid(),
      refused: () => this.notify({ id: "protectedSheet" }),
    });
    // An add-in may ask for a chart's image in the request that makes the chart.
    void layer.load().then(() => {
      this.addins.session.drawChart = (id, width, height) => layer.image(id, width, height);
    });
    return layer;
  }

  private setEditing(editing: boolean): void {
    this.addins.setCellEditing(editing);
    this.state.set({ activity: editing ? "editing" : this.store.calculation.isBusy ? "busy" : "ready" });
  }

  private showCard(rich: object | undefined, address: string, shown: string): void {
    const before = this.shownCard;
    if (before?.rich === rich && before?.address === address) return;
    this.shownCard = rich === undefined ? undefined : { rich, address };
    const card = rich === undefined ? undefined : readCard(rich, shown);
    this.state.set({ card: card === undefined ? undefined : { ...card, address } });
  }

  private notify(notice: Sentence): void {
    this.state.set({ notice });
    setTimeout(() => {
      if (this.state.get().notice === notice) this.state.set({ notice: undefined });
    }, NOTICE_TIME);
  }

  private lookAtCell(): void {
    const { sheet, activeCell } = this.store.selection();
    this.validated.look();
    this.state.set({ comment: commentAt(this.store, sheet, activeCell.row, activeCell.column) });
    const note = noteAt(
      this.store.engine,
      this.addins.functions.notes,
      sheet,
      activeCell.row,
      activeCell.column,
    );
    const address = addressOf({ ...activeCell, rows: 1, columns: 1 });
    this.showCard(note?.rich, address, note?.value ?? "");
    if (note === undefined || note.message === "") {
      this.state.set({ cell: undefined });
      return;
    }
    const cell: CellStatus = { address, value: note.value, message: note.message };
    const before = this.state.get().cell;
    if (before?.address === address && before.value === cell.value && before.message === cell.message) return;
    this.state.set({ cell });
  }
}
