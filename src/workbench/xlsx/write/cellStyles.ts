import type { Style } from "exceljs";
import type { CellFormat } from "../../model/store";
import { fileColor } from "../units";

/** What ExcelJS wants on a cell. */
export type FileStyle = Partial<Style>;

// The font that ExcelJS gives a file; cells without a font of their own have it.
const FILE_FONT = "Calibri";

/** Styles of cells, each combination made once: ExcelJS finds shared ones by identity. */
export class CellStyles {
  readonly #made = new Map<string, FileStyle>();

  /** @param plain - how this engine shows a cell that nobody formatted */
  constructor(readonly plain: CellFormat) {}

  /** The style for a cell; `undefined` when it has none. */
  style(format: CellFormat, numberFormat: string): FileStyle | undefined {
    const key = JSON.stringify([numberFormat, format]);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made: FileStyle = {
      ...(numberFormat === "General" ? {} : { numFmt: numberFormat }),
      ...this.#font(format),
      ...(format.fill === this.plain.fill || format.fill === ""
        ? {}
        : { fill: { type: "pattern", pattern: "solid", fgColor: fileColor(format.fill) } as const }),
      ...this.#alignment(format),
      ...(format.locked ? {} : { protection: { locked: false } }),
    };
    if (Object.keys(made).length === 0) return undefined;
    this.#made.set(key, made);
    return made;
  }

  #font(format: CellFormat): FileStyle {
    const { plain } = this;
    const keys = [
      "bold",
      "italic",
      "underline",
      "strikethrough",
      "fontColor",
      "fontSize",
      "fontName",
    ] as const;
    if (keys.every((key) => format[key] === plain[key])) return {};
    return {
      font: {
        name: format.fontName === plain.fontName ? FILE_FONT : format.fontName,
        size: format.fontSize,
        ...(format.bold ? { bold: true } : {}),
        ...(format.italic ? { italic: true } : {}),
        ...(format.strikethrough ? { strike: true } : {}),
        ...(format.underline === "None" ? {} : { underline: UNDERLINE[format.underline] }),
        ...(format.fontColor === plain.fontColor
          ? { color: { theme: 1 } }
          : { color: fileColor(format.fontColor) }),
      },
    };
  }

  #alignment(format: CellFormat): FileStyle {
    const { plain } = this;
    const keys = ["horizontalAlignment", "verticalAlignment", "wrapText", "indent"] as const;
    if (keys.every((key) => format[key] === plain[key])) return {};
    return {
      alignment: {
        ...(format.horizontalAlignment === "General"
          ? {}
          : { horizontal: HORIZONTAL[format.horizontalAlignment] }),
        ...(format.verticalAlignment === "Bottom" ? {} : { vertical: VERTICAL[format.verticalAlignment] }),
        ...(format.wrapText ? { wrapText: true } : {}),
        ...(format.indent > 0 ? { indent: format.indent } : {}),
      },
    };
  }
}

const UNDERLINE = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;
const HORIZONTAL = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;
const VERTICAL = { Top: "top", Center: "middle", Justify: "justify", Distributed: "distributed" } as const;
