import type { Engine } from "../engine";
import type { FormulaCell } from "./callCache";

interface Use {
  readonly formula: string;
  readonly calculation: number;
  readonly keys: Set<string>;
}

/** Which calls the formulas used when they were last calculated. */
export class CallUse {
  private readonly uses = new Map<string, Use>();
  private calculation = 0;

  /** @param engine - where formulas are looked up */
  constructor(private readonly engine: Engine) {}

  /** A calculation begins. */
  begin(): void {
    this.calculation += 1;
  }

  /** A formula uses a call. */
  note(cell: FormulaCell, key: string): void {
    const name = nameOf(cell);
    const known = this.uses.get(name);
    if (known?.calculation === this.calculation) {
      known.keys.add(key);
      return;
    }
    const formula = this.formulaAt(cell) ?? "";
    this.uses.set(name, { formula, calculation: this.calculation, keys: new Set([key]) });
  }

  /** Whether a formula still stands there and used the call when it was last calculated. */
  isUsed(cell: FormulaCell, key: string): boolean {
    return this.stands(cell) && this.uses.get(nameOf(cell))?.keys.has(key) === true;
  }

  /** Whether the formula that was calculated there still stands there. */
  stands(cell: FormulaCell): boolean {
    const known = this.uses.get(nameOf(cell));
    const stands = known !== undefined && known.formula === this.formulaAt(cell);
    if (!stands) this.uses.delete(nameOf(cell));
    return stands;
  }

  private formulaAt({ sheet, row, column }: FormulaCell): string | undefined {
    const cell = this.engine.workbook.getSheetBySheetId(sheet)?.getCellRaw(row, column);
    return cell?.f == null && cell?.si == null ? undefined : `${cell.f ?? ""}|${cell.si ?? ""}`;
  }
}

function nameOf({ sheet, row, column }: FormulaCell): string {
  return `${sheet}!${row},${column}`;
}
