import type { ICellData, Nullable, Worksheet } from "@univerjs/core";
import type { CellFormat } from "../model/store";

/** Formats that Univer's style has no place for; they stand in `custom`, so they move with the cell and are undone with it. */
const KEPT_ASIDE = [
  "autoIndent",
  "shrinkToFit",
  "readingOrder",
  "pattern",
  "patternColor",
  "fillTint",
  "patternTint",
  "fontTint",
  "formulaHidden",
  "styleName",
] as const satisfies readonly (keyof CellFormat)[];

/** Words of a format of which Univer knows only some. */
const UNKNOWN_WORDS = {
  underline: ["SingleAccountant", "DoubleAccountant"],
  horizontalAlignment: ["Fill", "CenterAcrossSelection", "Distributed"],
  verticalAlignment: ["Justify", "Distributed"],
} as const satisfies { readonly [K in keyof CellFormat]?: readonly CellFormat[K][] };

/** What is kept in `custom`. */
interface Custom {
  readonly unlocked?: boolean;
  readonly format?: Partial<CellFormat>;
}

/** A change of what is kept aside: `null` takes a format away. */
export interface ExtraPatch {
  readonly unlocked?: boolean;
  readonly format: Readonly<Record<string, unknown>>;
}

/** The part of a change of formats that is kept aside; undefined when there is none. */
export function extraPatch(patch: Partial<CellFormat>, plain: CellFormat): ExtraPatch | undefined {
  const format: Record<string, unknown> = {};
  for (const key of KEPT_ASIDE) {
    if (patch[key] !== undefined) format[key] = patch[key] === plain[key] ? null : patch[key];
  }
  for (const [key, words] of Object.entries(UNKNOWN_WORDS)) {
    const word = patch[key as keyof typeof UNKNOWN_WORDS];
    if (word !== undefined) format[key] = (words as readonly string[]).includes(word) ? word : null;
  }
  if (patch.locked !== undefined) return { unlocked: !patch.locked, format };
  return Object.keys(format).length === 0 ? undefined : { format };
}

/** What `custom` is after a change; undefined when it stays as it is. */
export function patched(custom: Nullable<Custom>, patch: ExtraPatch): Custom | null | undefined {
  const { format: before = {}, ...rest } = custom ?? {};
  const merged: Readonly<Record<string, unknown>> = { ...before, ...patch.format };
  const format = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
  const unlocked = patch.unlocked ?? custom?.unlocked;
  const after: Custom = {
    ...rest,
    ...(unlocked === undefined ? {} : { unlocked }),
    ...(Object.keys(format).length === 0 ? {} : { format }),
  };
  if (JSON.stringify(after) === JSON.stringify(custom ?? {})) return undefined;
  return Object.keys(after).length === 0 ? null : after;
}

/** A cell's formats: what Univer's style says, completed by what is kept aside for the cell or its column. */
export function withExtras(styled: CellFormat, sheet: Worksheet, row: number, column: number): CellFormat {
  const own = customOf(sheet.getCellRaw(row, column));
  const ofColumn = columnCustom(sheet, column);
  const locked = (own?.unlocked ?? ofColumn?.unlocked) !== true;
  const kept = own?.format ?? ofColumn?.format;
  if (kept === undefined) return locked === styled.locked ? styled : { ...styled, locked };
  // What was changed at the grid since then counts more than a word that Univer does not know.
  const isStale = !(kept.underline ?? styled.underline).startsWith(styled.underline);
  const aligned = {
    ...(styled.horizontalAlignment === "General" ? {} : { horizontalAlignment: styled.horizontalAlignment }),
    ...(styled.verticalAlignment === "Bottom" ? {} : { verticalAlignment: styled.verticalAlignment }),
  };
  return { ...styled, ...kept, ...(isStale ? { underline: styled.underline } : {}), ...aligned, locked };
}

/** Whether protection of its sheet would lock a cell. */
export function isLocked(sheet: Worksheet, row: number, column: number): boolean {
  const own = customOf(sheet.getCellRaw(row, column))?.unlocked;
  return (own ?? columnCustom(sheet, column)?.unlocked) !== true;
}

/** What is kept aside for a whole column. */
export function columnCustom(sheet: Worksheet, column: number): Nullable<Custom> {
  return sheet.getConfig().columnData[column]?.custom;
}

/** What is kept aside for a cell. */
export function customOf(cell: Nullable<ICellData>): Nullable<Custom> {
  return cell?.custom;
}
