import { attribute, elementsNamed, type XmlElement } from "../xml";

/**
 * Number formats that files name only by number, as Excel shows them in en-US.
 * documented: ECMA-376 part 1, 18.8.30, with the dates of Excel itself; 27 to 58 as in Chinese (simplified).
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"$"#,##0_);("$"#,##0)'],
  [6, '"$"#,##0_);[Red]("$"#,##0)'],
  [7, '"$"#,##0.00_);("$"#,##0.00)'],
  [8, '"$"#,##0.00_);[Red]("$"#,##0.00)'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  ...[27, 36, 50, 57].map((id) => [id, 'yyyy"年"m"月"'] as const),
  ...[28, 29, 51, 54, 58].map((id) => [id, 'm"月"d"日"'] as const),
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

const MASKED = 1000;

/**
 * Number formats by their ids, and the styles of cells, of which ExcelJS knows nothing: both travel in the masks. ExcelJS makes JavaScript dates of cells with date formats and so rounds them, and knows
 * some formats by other names; it is therefore given masks (`"14 3"`, which is no date: format 14, style 3), and the formats are put back here.
 */
export class NumberFormats {
  readonly #codes: ReadonlyMap<number, string>;

  /** @param styles - the styles part; undefined when there is none */
  constructor(styles: XmlElement | undefined) {
    const declared =
      styles === undefined ? [] : elementsNamed(styles, "numFmts").flatMap((list) => list.children);
    this.#codes = new Map([
      ...BUILT_IN,
      ...declared.map(
        (element) => [Number(attribute(element, "numFmtId")), attribute(element, "formatCode")] as const,
      ),
    ]);
  }

  /** The format behind a mask. */
  unmask(mask: string | undefined): string {
    const id = /^"(\d+) \d+"$/.exec(mask ?? "")?.[1];
    return this.#codes.get(Number(id)) ?? "General";
  }

  /** Which style's format the cell's belongs to. */
  static styleOf(mask: string | undefined): number {
    return Number(/^"\d+ (\d+)"$/.exec(mask ?? "")?.[1] ?? 0);
  }

  /** The styles part with masks for its number formats. */
  static mask(xml: string): string {
    const masks = new Map<string, number>();
    const masked = xml
      .replace(/<numFmts\b[\s\S]*?<\/numFmts>|<numFmts\b[^>]*\/>/, "")
      // Formats for conditional formatting, which ExcelJS may refuse and nobody needs here.
      .replace(/<dxfs\b[\s\S]*?<\/dxfs>|<dxfs\b[^>]*\/>/, "")
      .replace(/<xf\b[^>]*?>/g, (xf) => {
        const id = /\bnumFmtId="(\d+)"/.exec(xf)?.[1] ?? "0";
        const style = /\bxfId="(\d+)"/.exec(xf)?.[1] ?? "0";
        if (id === "0" && style === "0") return xf;
        const mask = `${id} ${style}`;
        const number = masks.get(mask) ?? MASKED + masks.size;
        masks.set(mask, number);
        const format = `numFmtId="${String(number)}"`;
        return /\bnumFmtId="\d+"/.test(xf)
          ? xf.replace(/\bnumFmtId="\d+"/, format)
          : xf.replace(/^<xf\b/, `<xf ${format}`);
      });
    const declared = [...masks].map(
      ([mask, number]) => `<numFmt numFmtId="${String(number)}" formatCode="&quot;${mask}&quot;"/>`,
    );
    const list = `<numFmts count="${String(declared.length)}">${declared.join("")}</numFmts>`;
    return masked.replace(/<styleSheet\b[^>]*>/, (tag) => tag + list);
  }
}

/** Whether a format shows a date or time. */
export function isDateFormat(format: string): boolean {
  return (
    format !== "General" &&
    /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_./gi, ""))
  );
}
