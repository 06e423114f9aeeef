import type { Worksheet } from "exceljs";
import type { Box, ProtectionOptions } from "../../model/store";
import { runsOf } from "../runs";
import { widthInPoints } from "../units";
import { PROTECTION } from "../write/sheetLayout";
import { Bands, FormatBoxes } from "./bands";
import type { ListedSheet } from "./bookPart";
import type { OpenedMark, OpenedSheet } from "./openedFile";
import { readOutline } from "./outline";
import { type CellOptions, SheetCells } from "./sheetCells";

// Widths of columns further right than this and than all cells are not looked at: files set them for all 16,384.
const COLUMNS = 60;
const EXCEL_WIDTH = 64 / 7;

/** A worksheet as ExcelJS read it. */
export function readSheet(
  listed: ListedSheet,
  sheet: Worksheet,
  merges: readonly Box[],
  marks: readonly OpenedMark[],
  options: CellOptions,
): Omit<OpenedSheet, "features"> {
  const cells = new SheetCells(sheet, options);
  const bands = new Bands();
  const formats = new FormatBoxes();
  let right = COLUMNS;
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const line = cells.row(row);
    right = Math.max(right, (line.at(-1)?.column ?? 0) + 1);
    bands.add(row, line);
    formats.add(row, line);
  }
  const rows = Array.from({ length: sheet.rowCount }, (_none, row) => sheet.findRow(row + 1));
  // Null, against ExcelJS's types, where a sheet says nothing about them; so are the views.
  const columns = (sheet.columns as Worksheet["columns"] | null) ?? [];
  const [view] = (sheet.views as Partial<FrozenView>[] | null) ?? [];
  const tabColor = sheet.properties.tabColor as { argb?: string } | undefined;
  const isFrozen = view?.state === "frozen";
  return {
    name: listed.name,
    visibility: VISIBILITY[listed.state],
    tabColor: tabColor?.argb === undefined ? "" : `#${tabColor.argb.slice(-6).toUpperCase()}`,
    showGridlines: view?.showGridLines !== false,
    frozen: isFrozen ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } : { rows: 0, columns: 0 },
    protection: protectionOf(sheet),
    bands: bands.finish(),
    formats: formats.finish(),
    usualWidth: widthInPoints(sheet.properties.defaultColWidth ?? EXCEL_WIDTH),
    widths: runsOf(columns.slice(0, right).map((column, index) => [index, points(column.width)] as const)),
    columns: right,
    heights: runsOf(rows.map((row, index) => [index, row?.height] as const)),
    hiddenColumns: runsOf(
      columns.slice(0, right).map((column, index) => [index, only(column.hidden)] as const),
    ),
    hiddenRows: runsOf(rows.map((row, index) => [index, only(row?.hidden)] as const)),
    merges,
    marks: [...marks, ...readOutline(sheet)],
  };
}

interface FrozenView {
  readonly state: string;
  readonly xSplit: number;
  readonly ySplit: number;
  readonly showGridLines: boolean;
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

function points(width: number | undefined): number | undefined {
  return width === undefined || width === 0 ? undefined : widthInPoints(width);
}

function only(flag: boolean | undefined): true | undefined {
  return flag === true ? true : undefined;
}

function protectionOf(sheet: Worksheet): ProtectionOptions | null {
  const found: unknown = Reflect.get(sheet, "sheetProtection");
  if (typeof found !== "object" || found === null || Reflect.get(found, "sheet") !== true) return null;
  const flag = (name: string): unknown => Reflect.get(found, name);
  return {
    ...Object.fromEntries(PROTECTION.map(([option, inFile]) => [option, flag(inFile) === true])),
    allowEditObjects: flag("objects") !== false,
    allowEditScenarios: flag("scenarios") !== false,
    selectionMode:
      flag("selectUnlockedCells") === false
        ? "None"
        : flag("selectLockedCells") === false
          ? "Unlocked"
          : "Normal",
  };
}
