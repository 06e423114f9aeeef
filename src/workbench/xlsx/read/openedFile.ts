import type { SheetFeature } from "../../model/otherBook";
import type { Run } from "../runs";
import type { Box, CellFormat, CellInput, Mark, NameData, SheetData, TableData } from "../../model/store";
import type { StyleData } from "../../model/styles/builtIn";
import type { BookSettings } from "./bookSettings";
import type { FileTableStyles } from "./tableStyles";
import type { Belongings, Loss } from "../types";

/** A block of cells to write. */
export interface Band {
  readonly box: Box;
  readonly inputs: readonly (readonly CellInput[])[];
  readonly numberFormats: readonly (readonly (string | null)[])[];
}

/** A sheet as a file has it. */
export interface OpenedSheet extends Omit<SheetData, "id"> {
  readonly bands: readonly Band[];
  readonly formats: readonly { readonly box: Box; readonly patch: Partial<CellFormat> }[];
  /** Points. */
  readonly usualWidth: number;
  /** Columns that are shown at a width of their own, within what is used. */
  readonly widths: readonly Run<number>[];
  readonly columns: number;
  readonly heights: readonly Run<number>[];
  readonly hiddenColumns: readonly Run<true>[];
  readonly hiddenRows: readonly Run<true>[];
  readonly merges: readonly Box[];
  readonly marks: readonly OpenedMark[];
  /** What Excel on the web does not insert into another workbook. */
  readonly features: readonly SheetFeature[];
}

/** A link, validation, conditional format or group of a sheet. */
export type OpenedMark = Omit<Mark, "id">;

/** Cells that something refers to; `sheet` is an index. */
export interface OpenedAnchor {
  readonly sheet: number;
  readonly box: Box;
}

/** A comment, a chart, or what else a sheet has beside cells; sheets are indexes. */
export interface OpenedAttachment {
  readonly kind: "chart" | "comment" | "pageBreak" | "sheetExtras" | "sheetFilter";
  /** Empty for what a sheet has one of. */
  readonly id: string;
  readonly sheet: number;
  readonly anchors: Readonly<Record<string, OpenedAnchor | null>>;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A file that was understood, before anything is changed. */
export interface OpenedFile {
  readonly sheets: readonly OpenedSheet[];
  /** Index of the sheet in front. */
  readonly active: number;
  /** `sheet` is an index. */
  readonly tables: readonly (Omit<TableData, "id" | "sheet"> & { readonly sheet: number })[];
  /** `scope` is an index of a sheet, or null. */
  readonly names: readonly (Omit<NameData, "scope"> & { readonly scope: number | null })[];
  readonly book: BookSettings;
  /** Styles that this host has not, or has otherwise. */
  readonly styles: readonly StyleData[];
  readonly tableStyles: FileTableStyles;
  readonly attachments: readonly OpenedAttachment[];
  readonly belongings: Belongings;
  /** What the file holds and this host does not. */
  readonly losses: readonly Loss[];
}
