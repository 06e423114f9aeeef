import type { Attachment } from "../attachments";
import type { SheetStore } from "../sheetStore";
import type { CellFormat } from "../store";
import { ALL_PARTS, BUILT_IN, type StyleData, type StylePart } from "./builtIn";

/** Which formats each part of a look is made of; number formats are kept apart from them. */
export const PART_KEYS: Readonly<Record<Exclude<StylePart, "number">, readonly (keyof CellFormat)[]>> = {
  font: [
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "fontColor",
    "fontSize",
    "fontName",
    "subscript",
    "superscript",
    "fontTint",
  ],
  alignment: [
    "horizontalAlignment",
    "verticalAlignment",
    "wrapText",
    "indent",
    "autoIndent",
    "shrinkToFit",
    "readingOrder",
    "textOrientation",
  ],
  border: ["borderTop", "borderBottom", "borderLeft", "borderRight", "diagonalDown", "diagonalUp"],
  patterns: ["fill", "pattern", "patternColor", "fillTint", "patternTint"],
  protection: ["locked", "formulaHidden"],
};

/** The styles of a workbook, by name: Excel's own, as long as nobody changed or deleted them, and those added. */
export function stylesOf(store: SheetStore): StyleData[] {
  const kept = new Map(store.attachments.all("style").map((item) => [item.id, item]));
  const own = BUILT_IN.flatMap((style) => {
    const changed = kept.get(idOf(style.name));
    if (changed === undefined) return [style];
    return isGone(changed) ? [] : [styleFrom(changed)];
  });
  const builtIn = new Set(BUILT_IN.map((style) => idOf(style.name)));
  const added = [...kept.values()].filter((item) => !builtIn.has(item.id)).map(styleFrom);
  return [...own, ...added].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/**
 * A style by its name, or by the word that the API has for it. Names compare without case.
 * inferred: Excel takes both, as `Excel.BuiltInStyle` has words that are no names
 */
export function findStyle(store: SheetStore, name: string): StyleData | undefined {
  const key = idOf(name);
  const styles = stylesOf(store);
  return styles.find((style) => idOf(style.name) === key) ?? styles.find((style) => idOf(style.word) === key);
}

/** A style that sets everything, as Normal does. documented: VBA's Styles.Add bases a new style on Normal */
export function newStyle(name: string): StyleData {
  return {
    name,
    word: name,
    builtIn: false,
    fileId: null,
    includes: Object.fromEntries(ALL_PARTS.map((part) => [part, true])) as Record<StylePart, boolean>,
    format: {},
    numberFormat: "General",
  };
}

/** Keeps a style: a new one, or a changed one. */
export function putStyle(store: SheetStore, style: StyleData): void {
  store.attachments.put(attachmentOf(style.name, { style }));
}

/** Forgets a style; a built-in one is remembered as deleted. */
export function removeStyle(store: SheetStore, { name, builtIn }: StyleData): void {
  if (builtIn) store.attachments.put(attachmentOf(name, {}));
  else store.attachments.remove("style", idOf(name));
}

/** All formats that a style stands for. */
export function fullFormat(store: SheetStore, style: StyleData): CellFormat {
  return { ...store.plainFormat, ...style.format, styleName: style.name };
}

/** The formats that a style sets on cells. */
export function includedKeys(style: StyleData): readonly (keyof CellFormat)[] {
  return Object.entries(PART_KEYS).flatMap(([part, keys]) =>
    style.includes[part as StylePart] ? [...keys] : [],
  );
}

function attachmentOf(name: string, data: Attachment["data"]): Attachment {
  return { kind: "style", id: idOf(name), sheet: null, anchors: {}, data };
}

function isGone({ data }: Attachment): boolean {
  return data.style === undefined;
}

function styleFrom({ data }: Attachment): StyleData {
  return data.style as StyleData;
}

function idOf(name: string): string {
  return name.toLowerCase();
}
