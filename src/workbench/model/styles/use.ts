import { intersection } from "../boxes";
import { formatRuns } from "../formatRuns";
import type { WorkbookSession } from "../session";
import { type Box, type CellFormat, MAX_COLUMNS, MAX_ROWS, type SheetId } from "../store";
import { NORMAL, type StyleData } from "./builtIn";
import { fullFormat, includedKeys } from "./registry";

/** Gives cells a style: what it includes is set, what it does not include stays. */
export function applyStyle(
  session: WorkbookSession,
  sheet: SheetId,
  boxes: readonly Box[],
  style: StyleData,
): void {
  session.assertAllowed(sheet, "allowFormatCells");
  const { store } = session;
  const full = fullFormat(store, style);
  const patch = { ...picked(full, includedKeys(style)), styleName: style.name };
  for (const box of boxes) {
    store.setFormat(sheet, box, patch);
    if (style.includes.number) store.fillNumberFormat(sheet, box, style.numberFormat);
  }
}

/**
 * After a style changed: its cells follow wherever they still looked as the style did. What was formatted by hand stays.
 * documented: a change to a style changes the cells that have it, support.microsoft.com "Apply, create, or remove a cell style"
 */
export function restyleCells(session: WorkbookSession, before: StyleData, after: StyleData): void {
  const [was, is] = [fullFormat(session.store, before), fullFormat(session.store, after)];
  // A part that is newly included is set whole.
  const known = new Set(includedKeys(before));
  const keys = includedKeys(after).filter((key) => was[key] !== is[key] || !known.has(key));
  const numbers =
    after.includes.number && (before.numberFormat !== after.numberFormat || !before.includes.number)
      ? { from: before.includes.number ? before.numberFormat : null, to: after.numberFormat }
      : null;
  if (keys.length === 0 && numbers === null) return;
  for (const { id } of session.store.sheets()) {
    const change = new SheetChange(session, id, before.name);
    for (const key of keys) change.set(key, known.has(key) ? was[key] : null, is[key]);
    if (numbers !== null) change.setNumberFormat(numbers.from, numbers.to);
  }
}

/** Takes a style off all cells: they are Normal again, and what the style had set is too. documented: Style.delete */
export function unstyleCells(session: WorkbookSession, style: StyleData): void {
  const { store } = session;
  const plain = store.plainFormat;
  const full = fullFormat(store, style);
  for (const { id } of store.sheets()) {
    const change = new SheetChange(session, id, style.name);
    for (const key of includedKeys(style)) {
      if (full[key] !== plain[key]) change.set(key, full[key], plain[key]);
    }
    if (style.includes.number) change.setNumberFormat(style.numberFormat, "General");
    change.set("styleName", style.name, NORMAL);
  }
}

/** The cells of a sheet that have a style: in blocks where there is something, and in whole columns. */
class SheetChange {
  readonly #session: WorkbookSession;
  readonly #sheet: SheetId;
  readonly #runs: readonly { readonly box: Box; readonly format: CellFormat }[];
  readonly #columns: readonly { readonly column: number; readonly format: CellFormat }[];
  readonly #style: string;

  constructor(session: WorkbookSession, sheet: SheetId, style: string) {
    this.#session = session;
    this.#sheet = sheet;
    const { store } = session;
    const used = store.usedBox(sheet, false);
    this.#runs = used === null ? [] : formatRuns(store, sheet, used);
    this.#columns = Array.from({ length: MAX_COLUMNS }, (_none, column) => ({
      column,
      format: store.format(sheet, bottomOf(column)) as CellFormat,
    })).filter(({ format }) => format.styleName === style);
    this.#style = style;
  }

  /** @param from - what a cell must still have; null = anything */
  set<K extends keyof CellFormat>(key: K, from: CellFormat[K] | null, to: CellFormat[K]): void {
    const { store } = this.#session;
    const isMeant = (format: CellFormat): boolean =>
      format.styleName === this.#style && (from === null || format[key] === from);
    const put = (box: Box, value: CellFormat[K]): void => {
      store.setFormat(this.#sheet, box, { [key]: value });
    };
    for (const { column, format } of this.#columns) {
      if (!isMeant(format)) continue;
      const whole = wholeColumn(column);
      put(whole, to);
      // Cells of the column that have another style, or were formatted by hand, keep what they had.
      for (const run of this.#runs) {
        const part = intersection(run.box, whole);
        if (part !== null && !isMeant(run.format)) put(part, run.format[key]);
      }
    }
    for (const { box, format } of this.#runs) if (isMeant(format)) put(box, to);
  }

  setNumberFormat(from: string | null, to: string): void {
    const { store } = this.#session;
    const isMeant = (code: string): boolean => from === null || code === from;
    const texts = this.#runs.map(({ box }) => store.numberFormats(this.#sheet, box));
    const filled = this.#columns.filter(({ column }) => {
      const [[code = "General"] = []] = store.numberFormats(this.#sheet, bottomOf(column));
      return isMeant(code);
    });
    for (const { column } of filled) store.fillNumberFormat(this.#sheet, wholeColumn(column), to);
    this.#runs.forEach(({ box, format }, index) => {
      const has = format.styleName === this.#style;
      const grid = (texts[index] ?? []).map((line) =>
        line.map((code, at) => {
          if (has && isMeant(code)) return to;
          return filled.some(({ column }) => column === box.column + at) ? code : null;
        }),
      );
      const changes = grid.some((line) => line.some((code) => code !== null));
      if (changes) store.write(this.#sheet, box, { numberFormats: grid });
    });
  }
}

function bottomOf(column: number): Box {
  return { row: MAX_ROWS - 1, column, rows: 1, columns: 1 };
}

function wholeColumn(column: number): Box {
  return { row: 0, column, rows: MAX_ROWS, columns: 1 };
}

function picked(format: CellFormat, keys: readonly (keyof CellFormat)[]): Partial<CellFormat> {
  return Object.fromEntries(keys.map((key) => [key, format[key]]));
}
