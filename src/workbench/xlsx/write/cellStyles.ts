import type { Border, BorderStyle, Style } from "exceljs";
import type { CellFormat } from "../../model/store";
import { FILL_PATTERNS } from "../fillPatterns";
import { fileColor } from "../units";
import { withStyleName } from "./cellStyleNames";

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
    const numFmt = withStyleName(numberFormat, format.styleName);
    const made: FileStyle = {
      ...(numFmt === "General" ? {} : { numFmt }),
      ...this.#font(format),
      ...fillOf(format, this.plain),
      ...bordersOf(format),
      ...this.#alignment(format),
      ...(format.locked && !format.formulaHidden
        ? {}
        : { protection: { locked: format.locked, hidden: format.formulaHidden } }),
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
      "subscript",
      "superscript",
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
        ...(format.superscript ? { vertAlign: "superscript" as const } : {}),
        ...(format.subscript ? { vertAlign: "subscript" as const } : {}),
        ...(format.fontColor === plain.fontColor
          ? { color: { theme: 1 } }
          : { color: fileColor(format.fontColor) }),
      },
    };
  }

  #alignment(format: CellFormat): FileStyle {
    const { plain } = this;
    const keys = [
      "horizontalAlignment",
      "verticalAlignment",
      "wrapText",
      "indent",
      "shrinkToFit",
      "readingOrder",
      "textOrientation",
    ] as const;
    if (keys.every((key) => format[key] === plain[key])) return {};
    return {
      alignment: {
        ...(format.horizontalAlignment === "General"
          ? {}
          : { horizontal: HORIZONTAL[format.horizontalAlignment] }),
        ...(format.verticalAlignment === "Bottom" ? {} : { vertical: VERTICAL[format.verticalAlignment] }),
        ...(format.wrapText ? { wrapText: true } : {}),
        ...(format.indent > 0 ? { indent: format.indent } : {}),
        ...(format.shrinkToFit ? { shrinkToFit: true } : {}),
        ...(format.readingOrder === "Context"
          ? {}
          : { readingOrder: format.readingOrder === "RightToLeft" ? ("rtl" as const) : ("ltr" as const) }),
        ...(format.textOrientation === 0
          ? {}
          : {
              textRotation: format.textOrientation === 180 ? ("vertical" as const) : format.textOrientation,
            }),
      },
    };
  }
}

function fillOf(format: CellFormat, plain: CellFormat): FileStyle {
  const pattern = FILL_PATTERNS[format.pattern];
  const hasFill = format.fill !== plain.fill && format.fill !== "";
  if (pattern !== undefined) {
    const fgColor = fileColor(format.patternColor === "" ? "#000000" : format.patternColor);
    const bgColor = hasFill ? { bgColor: fileColor(format.fill) } : {};
    return { fill: { type: "pattern", pattern, fgColor, ...bgColor } };
  }
  return hasFill ? { fill: { type: "pattern", pattern: "solid", fgColor: fileColor(format.fill) } } : {};
}

function bordersOf(format: CellFormat): FileStyle {
  const edge = (text: string): Partial<Border> | undefined => {
    const [style = "", color = "#000000"] = text.split(" ");
    return style === "" ? undefined : { style: style as BorderStyle, color: fileColor(color) };
  };
  const sides = {
    top: edge(format.borderTop),
    bottom: edge(format.borderBottom),
    left: edge(format.borderLeft),
    right: edge(format.borderRight),
  };
  // A file has one line for both diagonals.
  const diagonal = edge(format.diagonalDown) ?? edge(format.diagonalUp);
  const given = Object.entries(sides).filter(([, side]) => side !== undefined);
  if (given.length === 0 && diagonal === undefined) return {};
  const crossing =
    diagonal === undefined
      ? {}
      : { diagonal: { ...diagonal, down: format.diagonalDown !== "", up: format.diagonalUp !== "" } };
  return { border: { ...Object.fromEntries(given), ...crossing } };
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
