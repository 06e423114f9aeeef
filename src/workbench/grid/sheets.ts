import { BooleanNumber, type IFreeze, type IWorksheetData, type Worksheet } from "@univerjs/core";
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetFrozenCommand,
  SetTabColorCommand,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  ToggleGridlinesCommand,
} from "@univerjs/sheets";
import type { SheetPatch } from "../model/sheetStore";
import type { ProtectionOptions, SheetData, SheetId } from "../model/store";
import { START_COLUMNS, START_ROWS } from "./createUniver";
import type { Changes } from "./changes";
import type { Engine } from "./engine";
import { neighbourOf } from "./neighbour";

/** What Univer does not keep about a sheet. */
interface Extras {
  readonly protection: ProtectionOptions | null;
  readonly veryHidden: boolean;
}

const NO_EXTRAS: Extras = { protection: null, veryHidden: false };

/** The sheets of the workbook. */
export class Sheets {
  private readonly extras = new Map<SheetId, Extras>();
  private nextId = 2;

  /**
   * @param engine - the running Univer
   * @param changes - not to be told of sheets that come to the front only in passing
   * @param updated - called after a change that Univer does not announce itself
   */
  constructor(
    private readonly engine: Engine,
    private readonly changes: Changes,
    private readonly updated: (sheet: SheetId) => void,
  ) {}

  /** All sheets in tab order. */
  list(): SheetData[] {
    return this.engine.workbook.getSheets().map((sheet) => this.data(sheet));
  }

  /** Protection of a sheet; null where there is none. */
  protection(id: SheetId): ProtectionOptions | null {
    return (this.extras.get(id) ?? NO_EXTRAS).protection;
  }

  add(name: string, position?: number): SheetId {
    const id = this.freshId();
    this.insert({ id, name, rowCount: START_ROWS, columnCount: START_COLUMNS }, position);
    return id;
  }

  copy(source: SheetId, name: string, position: number): SheetId {
    const id = this.freshId();
    this.insert({ ...structuredClone(this.engine.sheet(source).getConfig()), id, name }, position);
    return id;
  }

  delete(id: SheetId): void {
    this.engine.sheet(id);
    const next = neighbourOf(this.engine.workbook, id);
    if (next !== undefined) this.engine.activate(next);
    this.engine.run(RemoveSheetCommand.id, { unitId: this.engine.unitId, subUnitId: id });
  }

  update(id: SheetId, patch: SheetPatch): void {
    const sheet = this.engine.sheet(id);
    const target = { unitId: this.engine.unitId, subUnitId: id };
    if (patch.name !== undefined && patch.name !== sheet.getName()) {
      this.engine.run(SetWorksheetNameCommand.id, { ...target, name: patch.name });
    }
    if (patch.position !== undefined && patch.position !== this.engine.workbook.getSheetIndex(sheet)) {
      this.engine.run(SetWorksheetOrderCommand.id, { ...target, order: patch.position });
    }
    if (patch.tabColor !== undefined) {
      this.engine.run(SetTabColorCommand.id, { ...target, value: patch.tabColor });
    }
    if (patch.showGridlines !== undefined) {
      const showGridlines = patch.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
      if (sheet.hasHiddenGridlines() === patch.showGridlines) {
        this.engine.run(ToggleGridlinesCommand.id, { ...target, showGridlines });
      }
    }
    if (patch.frozen !== undefined) this.freeze(id, patch.frozen);
    if (patch.visibility !== undefined) this.show(sheet, patch.visibility);
    if (patch.protection !== undefined) this.setExtras(id, { protection: patch.protection });
  }

  private data(sheet: Worksheet): SheetData {
    const id = sheet.getSheetId();
    const { protection, veryHidden } = this.extras.get(id) ?? NO_EXTRAS;
    const freeze: IFreeze | undefined = sheet.getFreeze();
    const hidden = sheet.isSheetHidden() === BooleanNumber.TRUE;
    return {
      id,
      name: sheet.getName(),
      visibility: hidden ? (veryHidden ? "VeryHidden" : "Hidden") : "Visible",
      tabColor: (sheet.getTabColor() ?? "").toUpperCase(),
      showGridlines: !sheet.hasHiddenGridlines(),
      protection,
      frozen: { rows: Math.max(0, freeze.ySplit), columns: Math.max(0, freeze.xSplit) },
    };
  }

  private insert(sheet: Partial<IWorksheetData>, position: number | undefined): void {
    const before = this.engine.activeSheet();
    const index = position ?? this.engine.workbook.getSheetSize();
    this.changes.stayingInFront(() => {
      this.engine.run(InsertSheetCommand.id, { unitId: this.engine.unitId, index, sheet });
      // Univer brings a new sheet to the front; Excel's API does not.
      if (this.engine.activeSheet() !== before) this.engine.activate(before);
    });
  }

  private freeze(id: SheetId, frozen: SheetData["frozen"]): void {
    this.engine.run(SetFrozenCommand.id, {
      unitId: this.engine.unitId,
      subUnitId: id,
      startRow: frozen.rows === 0 ? -1 : frozen.rows,
      startColumn: frozen.columns === 0 ? -1 : frozen.columns,
      ySplit: frozen.rows,
      xSplit: frozen.columns,
    });
  }

  private show(sheet: Worksheet, visibility: SheetData["visibility"]): void {
    const target = { unitId: this.engine.unitId, subUnitId: sheet.getSheetId() };
    const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    const before = sheet.isSheetHidden();
    const active = this.engine.activeSheet();
    if (before !== hidden) {
      this.engine.mutate(SetWorksheetHideMutation.id, { ...target, hidden }, { ...target, hidden: before });
      const stillShown = active.isSheetHidden() !== BooleanNumber.TRUE;
      if (stillShown && this.engine.activeSheet() !== active) this.engine.activate(active);
    }
    this.setExtras(sheet.getSheetId(), { veryHidden: visibility === "VeryHidden" });
  }

  private setExtras(id: SheetId, patch: Partial<Extras>): void {
    const before = this.extras.get(id) ?? NO_EXTRAS;
    const after = { ...before, ...patch };
    if (before.protection === after.protection && before.veryHidden === after.veryHidden) return;
    const put = (extras: Extras) => () => {
      this.extras.set(id, extras);
      this.updated(id);
    };
    this.engine.perform(put(after), put(before));
  }

  private freshId(): SheetId {
    let id: SheetId;
    do {
      id = `sheet-${this.nextId}`;
      this.nextId += 1;
    } while (this.engine.workbook.getSheetBySheetId(id));
    return id;
  }
}
