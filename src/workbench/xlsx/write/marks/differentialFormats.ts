import { CONDITIONAL_SIDES, type ConditionalLook } from "../../../model/conditional/data";
import { fileWord, LINES } from "../../conditionalWords";
import { escapeXml } from "../../xml";
import type { StyleSheet } from "../styleSheet";
import { colorXml } from "./bounds";

/** The looks that rules give, each written once into the styles of a file. documented: ECMA-376 part 1, 18.8.14 */
export class DifferentialFormats {
  readonly #known = new Map<string, number>();

  constructor(readonly styles: StyleSheet) {}

  /** The id of a look; undefined where a rule changes nothing. */
  idOf(look: ConditionalLook | undefined): number | undefined {
    const inside = look === undefined ? "" : this.#inside(look);
    if (inside === "") return undefined;
    const known = this.#known.get(inside);
    if (known !== undefined) return known;
    const id = this.styles.append("dxfs", `<dxf>${inside}</dxf>`);
    this.#known.set(inside, id);
    return id;
  }

  #inside({ font, numberFormat, fill, borders }: ConditionalLook): string {
    const number =
      numberFormat === undefined
        ? ""
        : `<numFmt numFmtId="${String(this.styles.numberFormatId(numberFormat))}" formatCode="${escapeXml(numberFormat)}"/>`;
    const color = fill?.color ?? "";
    const filled =
      color === "" ? "" : `<fill><patternFill>${colorXml("bgColor", color)}</patternFill></fill>`;
    return fontXml(font) + number + filled + borderXml(borders);
  }
}

function fontXml(font: ConditionalLook["font"] = {}): string {
  const flag = (name: string, on: boolean | undefined): string =>
    on === undefined ? "" : on ? `<${name}/>` : `<${name} val="0"/>`;
  const { underline = "", color = "" } = font;
  const inside =
    flag("b", font.bold) +
    flag("i", font.italic) +
    flag("strike", font.strikethrough) +
    (color === "" ? "" : colorXml("color", color)) +
    (underline === "" ? "" : `<u val="${underline.toLowerCase()}"/>`);
  return inside === "" ? "" : `<font>${inside}</font>`;
}

function borderXml(borders: ConditionalLook["borders"] = {}): string {
  const sides = { left: "EdgeLeft", right: "EdgeRight", top: "EdgeTop", bottom: "EdgeBottom" } as const;
  if (!CONDITIONAL_SIDES.some((side) => borders[side]?.style !== undefined)) return "";
  const list = Object.entries(sides).map(([name, side]) => {
    const { style = "None", color = "" } = borders[side] ?? {};
    const line = fileWord(LINES, style);
    if (line === undefined) return `<${name}/>`;
    return `<${name} style="${line}">${color === "" ? '<color auto="1"/>' : colorXml("color", color)}</${name}>`;
  });
  return `<border>${list.join("")}</border>`;
}
