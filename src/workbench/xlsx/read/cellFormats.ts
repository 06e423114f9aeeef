import type { Alignment, Border, Borders, Fill, Font, Style } from "exceljs";
import type { CellFormat } from "../../model/store";
import { NORMAL } from "../../model/styles/builtIn";
import { FILL_PATTERNS } from "../fillPatterns";
import type { Loss } from "../types";
import { attribute, elementsNamed, type XmlElement } from "../xml";
import type { Colors } from "./colors";
import { NumberFormats } from "./numberFormats";
import { FileStyles } from "./styles";

/** How a cell is formatted. */
export interface ReadFormat {
  readonly numberFormat: string;
  /** What differs from a cell that nobody formatted. */
  readonly patch: Partial<CellFormat>;
  /** The same for equal patches; `""` when there is nothing to set. */
  readonly key: string;
}

interface PlainFont {
  readonly name: string;
  readonly size: number;
  readonly color: string;
}

/** Turns ExcelJS's styles into formats; cells that share a style share the result. */
export class CellFormats {
  readonly #known = new Map<Partial<Style>, ReadFormat>();
  readonly #plain: PlainFont;
  readonly styles: FileStyles;

  constructor(
    styles: XmlElement | undefined,
    readonly numbers: NumberFormats,
    readonly colors: Colors,
    readonly losses: Set<Loss>,
  ) {
    this.#plain = plainFont(styles);
    this.styles = new FileStyles(styles);
  }

  read(style: Partial<Style>): ReadFormat {
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const patch = {
      ...this.#font(style.font),
      ...this.#fill(style.fill),
      ...alignment(style.alignment),
      ...this.#borders(style.border),
      ...(style.protection?.locked === false ? { locked: false } : {}),
      ...(style.protection?.hidden === true ? { formulaHidden: true } : {}),
      ...this.#styleName(style.numFmt),
    };
    const key = Object.keys(patch).length === 0 ? "" : JSON.stringify(patch);
    const format = { numberFormat: this.numbers.unmask(style.numFmt), patch, key };
    this.#known.set(style, format);
    return format;
  }

  #styleName(mask: string | undefined): Partial<CellFormat> {
    const styleName = this.styles.nameOf(NumberFormats.styleOf(mask));
    return styleName === NORMAL ? {} : { styleName };
  }

  #font(font: Partial<Font> | undefined): Partial<CellFormat> {
    if (font === undefined) return {};
    const color = this.colors.hex(font.color);
    const { name, size } = font;
    return {
      ...(font.bold === true ? { bold: true } : {}),
      ...(font.italic === true ? { italic: true } : {}),
      ...(font.strike === true ? { strikethrough: true } : {}),
      ...underline(font.underline),
      ...(font.vertAlign === "superscript" ? { superscript: true } : {}),
      ...(font.vertAlign === "subscript" ? { subscript: true } : {}),
      ...(color === undefined || color === (this.#plain.color || "#000000") ? {} : { fontColor: color }),
      ...(size === undefined || size === this.#plain.size ? {} : { fontSize: size }),
      ...(name === undefined || name === this.#plain.name ? {} : { fontName: name }),
    };
  }

  #fill(fill: Fill | undefined): Partial<CellFormat> {
    if (fill === undefined || (fill.type === "pattern" && fill.pattern === "none")) return {};
    if (fill.type !== "pattern") {
      this.losses.add("fills");
      return {};
    }
    const color = this.colors.hex(fill.fgColor);
    if (fill.pattern === "solid") return color === undefined ? {} : { fill: color };
    const pattern = Object.keys(FILL_PATTERNS).find((word) => FILL_PATTERNS[word] === fill.pattern);
    const behind = this.colors.hex(fill.bgColor);
    return {
      ...(pattern === undefined ? {} : { pattern }),
      ...(color === undefined ? {} : { patternColor: color }),
      ...(behind === undefined ? {} : { fill: behind }),
    };
  }

  #borders(border: Partial<Borders> | undefined): Partial<CellFormat> {
    if (border === undefined) return {};
    const { top, bottom, left, right, diagonal } = border;
    const edge = (side: Partial<Border> | undefined): string =>
      side?.style === undefined ? "" : `${side.style} ${this.colors.hex(side.color) ?? "#000000"}`;
    const sides: Partial<CellFormat> = {
      borderTop: edge(top),
      borderBottom: edge(bottom),
      borderLeft: edge(left),
      borderRight: edge(right),
      diagonalDown: diagonal?.down === true ? edge(diagonal) : "",
      diagonalUp: diagonal?.up === true ? edge(diagonal) : "",
    };
    return Object.fromEntries(Object.entries(sides).filter(([, text]) => text !== ""));
  }
}

function plainFont(styles: XmlElement | undefined): PlainFont {
  const list = (name: string): readonly XmlElement[] =>
    (styles === undefined ? [] : elementsNamed(styles, name)).flatMap((element) => element.children);
  const [first] = list("cellXfs");
  const font = list("fonts")[Number(attribute(first, "fontId"))];
  const value = (name: string): string =>
    attribute(
      font?.children.find((child) => child.name === name),
      "val",
    );
  const argb = attribute(
    font?.children.find((child) => child.name === "color"),
    "rgb",
  );
  return {
    name: value("name") || "Calibri",
    size: Number(value("sz") || 11),
    color: argb === "" ? "" : `#${argb.slice(-6).toUpperCase()}`,
  };
}

function underline(kind: Font["underline"] | undefined): Partial<CellFormat> {
  if (kind === undefined || kind === false || kind === "none") return {};
  if (kind === "singleAccounting") return { underline: "SingleAccountant" };
  if (kind === "doubleAccounting") return { underline: "DoubleAccountant" };
  return { underline: kind === "double" ? "Double" : "Single" };
}

const HORIZONTAL: Readonly<Record<string, CellFormat["horizontalAlignment"]>> = {
  left: "Left",
  center: "Center",
  centerContinuous: "CenterAcrossSelection",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, CellFormat["verticalAlignment"]>> = {
  top: "Top",
  middle: "Center",
  justify: "Justify",
  distributed: "Distributed",
};

function alignment(given: Partial<Alignment> | undefined): Partial<CellFormat> {
  if (given === undefined) return {};
  const horizontal = HORIZONTAL[given.horizontal ?? ""];
  const vertical = VERTICAL[given.vertical ?? ""];
  const { indent } = given;
  return {
    ...(horizontal === undefined ? {} : { horizontalAlignment: horizontal }),
    ...(vertical === undefined ? {} : { verticalAlignment: vertical }),
    ...(given.wrapText === true ? { wrapText: true } : {}),
    ...(indent === undefined || indent === 0 ? {} : { indent }),
    ...(given.shrinkToFit === true ? { shrinkToFit: true } : {}),
    ...(given.readingOrder === undefined
      ? {}
      : { readingOrder: given.readingOrder === "rtl" ? "RightToLeft" : "LeftToRight" }),
    ...(given.textRotation === undefined || given.textRotation === 0
      ? {}
      : { textOrientation: given.textRotation === "vertical" ? 180 : given.textRotation }),
  };
}
