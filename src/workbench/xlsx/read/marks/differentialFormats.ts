import type { ConditionalBorder, ConditionalLook, ConditionalSide } from "../../../model/conditional/data";
import { excelWord, LINES } from "../../conditionalWords";
import { attribute, type XmlElement } from "../../xml";
import type { Colors } from "../colors";
import { child } from "./context";

const SIDES: readonly (readonly [string, ConditionalSide])[] = [
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
];

/** The looks that rules of a file give, by their ids. */
export function readDifferentialFormats(styles: XmlElement | undefined, colors: Colors): ConditionalLook[] {
  return (child(styles, "dxfs")?.children ?? []).map((element) => lookOf(element, colors));
}

function lookOf(element: XmlElement, colors: Colors): ConditionalLook {
  const numberFormat = attribute(child(element, "numFmt"), "formatCode");
  const pattern = child(child(element, "fill"), "patternFill");
  // documented: of solid fills in such formats the background counts; other programs write the foreground.
  const color = colorOf(child(pattern, "bgColor"), colors) ?? colorOf(child(pattern, "fgColor"), colors);
  const font = fontOf(child(element, "font"), colors);
  const borders = bordersOf(child(element, "border"), colors);
  return {
    ...(numberFormat === "" ? {} : { numberFormat }),
    ...(color === undefined ? {} : { fill: { color } }),
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(Object.keys(borders).length === 0 ? {} : { borders }),
  };
}

function fontOf(element: XmlElement | undefined, colors: Colors): NonNullable<ConditionalLook["font"]> {
  const flag = (name: string): boolean | undefined => {
    const found = child(element, name);
    return found === undefined ? undefined : !["0", "false"].includes(attribute(found, "val"));
  };
  const line = child(element, "u");
  const kind = attribute(line, "val");
  const underline =
    line === undefined
      ? undefined
      : kind === "none"
        ? "None"
        : kind.startsWith("double")
          ? "Double"
          : "Single";
  const all = {
    bold: flag("b"),
    italic: flag("i"),
    strikethrough: flag("strike"),
    underline,
    color: colorOf(child(element, "color"), colors),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function bordersOf(
  element: XmlElement | undefined,
  colors: Colors,
): Partial<Record<ConditionalSide, ConditionalBorder>> {
  const found = SIDES.flatMap(([name, side]) => {
    const line = child(element, name);
    const word = attribute(line, "style");
    if (word === "" || word === "none") return [];
    const style = excelWord(LINES, word) ?? "Continuous";
    const color = colorOf(child(line, "color"), colors);
    return [[side, { style, ...(color === undefined ? {} : { color }) }] as const];
  });
  return Object.fromEntries(found);
}

/** A colour as an element gives it; undefined when it gives none. */
export function colorOf(element: XmlElement | undefined, colors: Colors): string | undefined {
  if (element === undefined) return undefined;
  const number = (name: string): number | undefined => {
    const text = attribute(element, name);
    return text === "" ? undefined : Number(text);
  };
  const argb = attribute(element, "rgb");
  const color = {
    ...(argb === "" ? {} : { argb }),
    theme: number("theme"),
    tint: number("tint"),
    indexed: number("indexed"),
  };
  return colors.hex(color as Parameters<Colors["hex"]>[0]);
}
