import { columnName } from "../../model/address";
import { BUILT_IN, NORMAL, type StyleData } from "../../model/styles/builtIn";
import { newStyle } from "../../model/styles/registry";
import { attribute, elementsNamed, type XmlElement } from "../xml";
import type { ReadFormat } from "./cellFormats";

/** A style as a file lists it. */
interface ListedStyle {
  /** Index among the formats of styles. */
  readonly xf: number;
  readonly name: string;
  /** Which of Excel's own it is. Their names are in the language of the Excel that wrote the file. */
  readonly known: StyleData | undefined;
}

/** The styles of a file. */
export class FileStyles {
  readonly #listed: readonly ListedStyle[];
  readonly #formats: readonly XmlElement[];

  /** @param styles - the styles part; undefined when there is none */
  constructor(styles: XmlElement | undefined) {
    const list = (name: string): readonly XmlElement[] =>
      styles === undefined ? [] : elementsNamed(styles, name).flatMap((element) => element.children);
    this.#formats = list("cellStyleXfs");
    this.#listed = list("cellStyles").map((element) => {
      const id = attribute(element, "builtinId");
      const given = attribute(element, "name");
      // LibreOffice keeps the name of a style and forgets its number.
      const plain = /^Excel Built-in (.+)$/.exec(given)?.[1];
      const known = BUILT_IN.find(({ fileId, name }) => (id === "" ? name === plain : fileId === Number(id)));
      return { xf: Number(attribute(element, "xfId")), name: known?.name ?? given, known };
    });
  }

  /** Name of the style of cells whose format belongs to a style's. */
  nameOf(xf: number): string {
    return this.#listed.find((style) => style.xf === xf)?.name ?? NORMAL;
  }

  /**
   * The styles that are not what this host has under their names.
   * @param formatOf - the look of a style, by its index
   */
  read(formatOf: (xf: number) => ReadFormat | undefined): StyleData[] {
    return this.#listed.flatMap(({ xf, name, known }): StyleData[] => {
      const format = formatOf(xf);
      if (format === undefined || name === NORMAL || name === "") return [];
      const patch = Object.fromEntries(Object.entries(format.patch).filter(([key]) => key !== "styleName"));
      const style: StyleData = {
        ...(known ?? newStyle(name)),
        includes: includesOf(this.#formats[xf]),
        format: patch,
        numberFormat: format.numberFormat,
      };
      return known !== undefined && isSame(style, known) ? [] : [style];
    });
  }
}

function includesOf(xf: XmlElement | undefined): StyleData["includes"] {
  // documented: ECMA-376 part 1, 18.8.45: what is not said is applied.
  const applies = (name: string): boolean => !["0", "false"].includes(attribute(xf, `apply${name}`));
  return {
    number: applies("NumberFormat"),
    font: applies("Font"),
    patterns: applies("Fill"),
    border: applies("Border"),
    alignment: applies("Alignment"),
    protection: applies("Protection"),
  };
}

function isSame(a: StyleData, b: StyleData): boolean {
  const sorted = (data: object): string => JSON.stringify(Object.entries(data).sort());
  const numbers = !a.includes.number || a.numberFormat === b.numberFormat;
  return numbers && sorted(a.format) === sorted(b.format) && sorted(a.includes) === sorted(b.includes);
}

/** A row of cells that have the formats of the styles, as a sheet for ExcelJS, which reads formats of cells only. */
export function styleRow(styles: string): { readonly styles: string; readonly row: string } {
  const inside = (list: string): string =>
    new RegExp(`<${list}\\b[^>]*[^/]>([\\s\\S]*?)</${list}>`).exec(styles)?.[1] ?? "";
  const cells = inside("cellXfs");
  const count = (text: string): number => [...text.matchAll(/<xf\b/g)].length;
  const added = inside("cellStyleXfs");
  const row = Array.from(
    { length: count(added) },
    (_none, index) => `<c r="${columnName(index)}1" s="${String(count(cells) + index)}"/>`,
  );
  return {
    styles: cells === "" ? styles : styles.replace(`${cells}</cellXfs>`, () => `${cells}${added}</cellXfs>`),
    row: cells === "" ? "" : row.join(""),
  };
}
