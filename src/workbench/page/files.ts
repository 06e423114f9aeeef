import type { UniverStore } from "../grid/UniverStore";
import type { Loss, OpenedFile, SaveOptions } from "../xlsx";
import type { OtherBooks } from "../model/otherBook";
import type { Addins } from "./addins";
import { openTab } from "./otherTabs";
import type { PageState } from "./pageState";
import type { StateHolder } from "./stateHolder";
import { text } from "./strings";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** A function that never answers must not keep anyone from saving. */
const PATIENCE = 15_000;

/** Opens and saves .xlsx files. What goes wrong is said on the page, and leaves the workbook as it was. */
export class Files {
  /** Read, and waiting for a yes. */
  private waiting: { readonly file: OpenedFile; readonly name: string } | undefined;

  /**
   * @param store - the workbook in the grid
   * @param addins - start anew with another document
   * @param state - what the page shows
   */
  constructor(
    private readonly store: UniverStore,
    private readonly addins: Addins,
    private readonly state: StateHolder<PageState>,
  ) {}

  /** Other workbooks for add-ins: to take sheets from, or to open in a tab. */
  readonly otherBooks: OtherBooks = {
    read: async (bytes) => {
      const { otherBook, readXlsx } = await import("../xlsx");
      return otherBook(await readXlsx(bytes, this.addins.functionNames()));
    },
    takesEverything: () => this.state.get().insertedSheets === "desktop",
    onLosses: (losses) => this.tellLosses("insertedWithout", "", losses as readonly Loss[]),
    open: openTab,
  };

  /** Opens a file that another tab handed over. */
  openBytes(bytes: Uint8Array): Promise<void> {
    const name = `${text(this.state.get().language, "document")}.xlsx`;
    return this.open(new File([bytes.slice().buffer], name));
  }

  /** Name to save under. */
  get suggestedName(): string {
    const { document, language } = this.state.get();
    return (document ?? text(language, "document")).replace(/\.[^.]+$/, "");
  }

  /** Reads a file and opens it; asks first when that replaces something. */
  async open(chosen: File): Promise<void> {
    const { name } = chosen;
    this.state.set({ activity: "opening", problem: undefined, notice: undefined });
    const file = await this.read(chosen);
    this.rest();
    if (file === undefined) return;
    this.waiting = { file, name };
    if (this.hasContent()) this.state.set({ dialog: { kind: "replace", name } });
    else await this.replace();
  }

  /** Puts the file that was read in the place of the workbook. */
  async replace(): Promise<void> {
    const { waiting } = this;
    this.closeDialog();
    if (waiting === undefined) return;
    const { file, name } = waiting;
    const { openSession } = await import("../xlsx");
    // Add-ins must not take the replacement for edits of their document.
    this.addins.disconnect();
    try {
      this.addins.changeDocument(openSession(this.store, file, name));
      this.state.set({ document: name });
      this.tellLosses("openedWithout", name, file.losses);
    } catch (error) {
      this.addins.reload();
      this.state.set({ problem: { id: "openFailed", values: { name, reason: reasonOf(error) } } });
    }
    this.rest();
  }

  /** Asks how to save. */
  askToSave(): void {
    this.state.set({ dialog: { kind: "save" } });
  }

  /** Takes the question off the page without doing anything. */
  closeDialog(): void {
    this.waiting = undefined;
    this.state.set({ dialog: undefined });
  }

  /** Saves the workbook and hands the file to the browser; `false` when that went wrong, which is said then. */
  async save(wanted: string, addinFormulas: SaveOptions["addinFormulas"]): Promise<boolean> {
    this.closeDialog();
    const name = fileName(wanted) ?? fileName(this.suggestedName) ?? "Book1.xlsx";
    this.state.set({ activity: "saving", problem: undefined, notice: undefined });
    try {
      const { saveSession } = await import("../xlsx");
      const patience = new Promise<void>((resolve) => void setTimeout(resolve, PATIENCE));
      await Promise.race([this.store.calculation.whenIdle(), patience]);
      this.state.set({ activity: "saving" });
      const { session } = this.addins;
      const addins = this.addins.functionNames();
      const { bytes, losses } = await saveSession(session, { addinFormulas, addins });
      download(bytes, name);
      session.dirty = false;
      this.state.set({ document: name });
      this.tellLosses("savedWithout", name, losses);
      return true;
    } catch (error) {
      this.state.set({ problem: { id: "saveFailed", values: { reason: reasonOf(error) } } });
      return false;
    } finally {
      this.rest();
    }
  }

  /** An add-in closes the workbook: it is saved if wanted, and an empty one takes its place. */
  async close(save: boolean): Promise<void> {
    const { language, document } = this.state.get();
    const name = document ?? text(language, "document");
    if (save && !(await this.save(this.suggestedName, "values"))) return;
    const { emptyFile, openSession } = await import("../xlsx");
    this.addins.disconnect();
    this.addins.changeDocument(
      openSession(this.store, emptyFile(text(language, "firstSheet")), text(language, "document")),
    );
    const id = save ? "savedAndClosedByAddin" : "closedByAddin";
    this.state.set({ document: undefined, notice: { id, values: { name } } });
    this.rest();
  }

  private async read(chosen: File): Promise<OpenedFile | undefined> {
    const { name } = chosen;
    try {
      const { readXlsx, UnreadableFile } = await import("../xlsx");
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      return await readXlsx(bytes, this.addins.functionNames()).catch((error: unknown) => {
        if (!(error instanceof UnreadableFile)) throw error;
        this.state.set({ problem: { id: `refusal.${error.reason}`, values: { name } } });
        return undefined;
      });
    } catch (error) {
      this.state.set({ problem: { id: "openFailed", values: { name, reason: reasonOf(error) } } });
      return undefined;
    }
  }

  private hasContent(): boolean {
    const { store } = this;
    return (
      this.addins.session.xmlParts.all().length > 0 ||
      store.sheets().some((sheet) => store.usedBox(sheet.id, true) !== null)
    );
  }

  private tellLosses(
    id: "openedWithout" | "savedWithout" | "insertedWithout",
    name: string,
    losses: readonly Loss[],
  ): void {
    if (losses.length === 0) return;
    const { language } = this.state.get();
    const list = losses.map((loss) => text(language, `loss.${loss}`)).join(text(language, "listSeparator"));
    this.state.set({ notice: { id, values: { name, losses: list } } });
  }

  private rest(): void {
    this.state.set({ activity: this.store.calculation.isBusy ? "busy" : "ready" });
  }
}

/** A name that every system takes; `undefined` when nothing is left of it. */
function fileName(wanted: string): string | undefined {
  const plain = wanted
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, " ")
    .replace(/\.xlsx$/i, "")
    .trim();
  return plain === "" ? undefined : `${plain}.xlsx`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
