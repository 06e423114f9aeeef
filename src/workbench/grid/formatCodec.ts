import {
  BaselineOffset,
  BooleanNumber,
  HorizontalAlign,
  type IStyleData,
  type ITextDecoration,
  type ITextRotation,
  type Nullable,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { PLAIN_FORMAT } from "../model/plainFormat";
import type { CellFormat } from "../model/store";
import { decodeBorders, encodeBorders } from "./borderCodec";

/** What a cell looks like that nobody formatted. */
export const DEFAULT_FORMAT: CellFormat = { ...PLAIN_FORMAT, fontName: "Arial" };

const HORIZONTAL: ReadonlyMap<HorizontalAlign, CellFormat["horizontalAlignment"]> = new Map([
  [HorizontalAlign.LEFT, "Left"],
  [HorizontalAlign.CENTER, "Center"],
  [HorizontalAlign.RIGHT, "Right"],
  [HorizontalAlign.JUSTIFIED, "Justify"],
]);
const VERTICAL: ReadonlyMap<VerticalAlign, CellFormat["verticalAlignment"]> = new Map([
  [VerticalAlign.TOP, "Top"],
  [VerticalAlign.MIDDLE, "Center"],
  [VerticalAlign.BOTTOM, "Bottom"],
]);
const INDENT_PIXELS = 9;
/** Excel's angle for letters one below the other. */
const STACKED = 180;

/** A style as Excel's formats. What is no part of a style has its default and is filled in by the caller. */
export function decodeFormat(style: Nullable<IStyleData>): CellFormat {
  if (style === null || style === undefined) return DEFAULT_FORMAT;
  return {
    ...DEFAULT_FORMAT,
    fill: hex(style.bg?.rgb) ?? "",
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline:
      style.ul?.s === BooleanNumber.TRUE
        ? style.ul.t === TextDecoration.DOUBLE
          ? "Double"
          : "Single"
        : "None",
    strikethrough: style.st?.s === BooleanNumber.TRUE,
    subscript: style.va === BaselineOffset.SUBSCRIPT,
    superscript: style.va === BaselineOffset.SUPERSCRIPT,
    fontColor: hex(style.cl?.rgb) ?? DEFAULT_FORMAT.fontColor,
    fontSize: style.fs ?? DEFAULT_FORMAT.fontSize,
    fontName: style.ff ?? DEFAULT_FORMAT.fontName,
    horizontalAlignment: HORIZONTAL.get(style.ht ?? HorizontalAlign.UNSPECIFIED) ?? "General",
    verticalAlignment: VERTICAL.get(style.vt ?? VerticalAlign.BOTTOM) ?? "Bottom",
    wrapText: style.tb === WrapStrategy.WRAP,
    indent: Math.max(0, Math.round(((style.pd?.l ?? 0) - 2) / INDENT_PIXELS)),
    textOrientation: style.tr?.v === BooleanNumber.TRUE ? STACKED : -(style.tr?.a ?? 0) || 0,
    ...decodeBorders(style.bd, hex),
  };
}

/** A change of formats as a change of style; `null` takes a property away. */
export function encodeFormat(patch: Partial<CellFormat>): IStyleData {
  const style: IStyleData = {};
  if (patch.fill !== undefined) style.bg = patch.fill === "" ? null : { rgb: patch.fill };
  if (patch.bold !== undefined) style.bl = patch.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (patch.italic !== undefined) style.it = patch.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (patch.underline !== undefined) style.ul = underline(patch.underline);
  if (patch.strikethrough !== undefined)
    style.st = { s: patch.strikethrough ? BooleanNumber.TRUE : BooleanNumber.FALSE };
  if (patch.fontColor !== undefined) style.cl = { rgb: patch.fontColor };
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  const baseline = baselineOf(patch);
  if (baseline !== undefined) style.va = baseline;
  if (patch.textOrientation !== undefined) style.tr = rotation(patch.textOrientation);
  const borders = encodeBorders(patch);
  if (borders !== undefined) style.bd = borders;
  if (patch.horizontalAlignment !== undefined) {
    style.ht = keyOf(HORIZONTAL, patch.horizontalAlignment) ?? HorizontalAlign.UNSPECIFIED;
  }
  if (patch.verticalAlignment !== undefined) {
    style.vt = keyOf(VERTICAL, patch.verticalAlignment) ?? VerticalAlign.BOTTOM;
  }
  if (patch.wrapText !== undefined) style.tb = patch.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (patch.indent !== undefined)
    style.pd = patch.indent === 0 ? null : { l: 2 + patch.indent * INDENT_PIXELS };
  return style;
}

function keyOf<K, V>(map: ReadonlyMap<K, V>, wanted: V): K | undefined {
  for (const [key, value] of map) if (value === wanted) return key;
  return undefined;
}

/** Switching one of the two off leaves neither: a letter cannot be both. */
function baselineOf({ subscript, superscript }: Partial<CellFormat>): BaselineOffset | undefined {
  if (subscript === true) return BaselineOffset.SUBSCRIPT;
  if (superscript === true) return BaselineOffset.SUPERSCRIPT;
  return subscript === undefined && superscript === undefined ? undefined : BaselineOffset.NORMAL;
}

/** Univer turns clockwise, Excel the other way. */
function rotation(degrees: number): ITextRotation {
  if (degrees === STACKED) return { a: 0, v: BooleanNumber.TRUE };
  return { a: -degrees || 0, v: BooleanNumber.FALSE };
}

function underline(kind: CellFormat["underline"]): ITextDecoration {
  if (kind === "None") return { s: BooleanNumber.FALSE };
  return kind.startsWith("Double")
    ? { s: BooleanNumber.TRUE, t: TextDecoration.DOUBLE }
    : { s: BooleanNumber.TRUE };
}

function hex(colour: Nullable<string>): string | undefined {
  if (colour === null || colour === undefined || colour === "") return undefined;
  const long = /^#([0-9a-f]{6})/i.exec(colour);
  if (long !== null) return `#${(long[1] ?? "").toUpperCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  const numbers = /^rgba?\(\s*(\d+)\D+(\d+)\D+(\d+)/i.exec(colour);
  if (numbers === null) return undefined;
  return `#${numbers
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")}`.toUpperCase();
}
