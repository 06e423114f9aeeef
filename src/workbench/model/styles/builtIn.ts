import type { CellFormat } from "../store";

/** Parts of a cell's look that a style may leave alone. */
export type StylePart = "number" | "font" | "alignment" | "border" | "patterns" | "protection";

/** What a style sets. */
export interface StyleData {
  /** As the workbook lists it, e.g. `Heading 1`. */
  readonly name: string;
  /** As `Range.style` answers: a word of Excel.BuiltInStyle for built-in styles. documented: Range.style */
  readonly word: string;
  readonly builtIn: boolean;
  /** Its number in files. documented: ECMA-376 part 1, 18.8.7 and the list in its annex */
  readonly fileId: number | null;
  readonly includes: Readonly<Record<StylePart, boolean>>;
  /** What differs from a cell that nobody formatted. */
  readonly format: Partial<CellFormat>;
  readonly numberFormat: string;
}

/** The style of cells that were given none. */
export const NORMAL = "Normal";

const ACCOUNTING = (symbol: string, decimals: string): string =>
  `_(${symbol}* #,##0${decimals}_);_(${symbol}* (#,##0${decimals});` +
  `_(${symbol}* "-"${decimals === "" ? "" : "??"}_);_(@_)`;

const DARK = "#44546A";
const ACCENT = "#4472C4";

/** Colours of the theme's accents, and lighter by 80, 60 and 40 %: those of Office's themes of 2013 to 2022. */
const ACCENTS = [
  [ACCENT, "#D9E1F2", "#B4C6E7", "#8EA9DB"],
  ["#ED7D31", "#FCE4D6", "#F8CBAD", "#F4B084"],
  ["#A5A5A5", "#EDEDED", "#DBDBDB", "#C9C9C9"],
  ["#FFC000", "#FFF2CC", "#FFE699", "#FFD966"],
  ["#5B9BD5", "#DDEBF7", "#BDD7EE", "#9BC2E6"],
  ["#70AD47", "#E2EFDA", "#C6E0B4", "#A9D08E"],
] as const;

type Look = Partial<CellFormat>;

function boxed(line: string): Look {
  return { borderTop: line, borderBottom: line, borderLeft: line, borderRight: line };
}

function style(
  name: string,
  fileId: number,
  format: Look,
  more: {
    readonly word?: string;
    readonly parts?: readonly StylePart[];
    readonly numberFormat?: string;
  } = {},
): StyleData {
  const parts = more.parts ?? partsOf(format);
  const has = (part: StylePart): boolean => parts.includes(part);
  return {
    name,
    word: more.word ?? name.replaceAll(" ", ""),
    builtIn: true,
    fileId,
    includes: {
      number: has("number"),
      font: has("font"),
      alignment: has("alignment"),
      border: has("border"),
      patterns: has("patterns"),
      protection: has("protection"),
    },
    format,
    numberFormat: more.numberFormat ?? "General",
  };
}

function partsOf(format: Look): StylePart[] {
  const keys = Object.keys(format);
  const has = (test: (key: string) => boolean, part: StylePart): StylePart[] =>
    keys.some(test) ? [part] : [];
  return [
    ...has((key) => /^(bold|italic|underline|font)/.test(key), "font"),
    ...has((key) => key.startsWith("border"), "border"),
    ...has((key) => key === "fill", "patterns"),
  ];
}

function number(name: string, word: string, fileId: number, numberFormat: string): StyleData {
  return style(name, fileId, {}, { word, parts: ["number"], numberFormat });
}

function accents(): StyleData[] {
  return ACCENTS.flatMap(([color, ...lighter], index) => {
    const number = String(index + 1);
    const id = 29 + index * 4;
    const shades = lighter.map((fill, step) =>
      style(
        `${String(20 * (step + 1))}% - Accent${number}`,
        id + step + 1,
        { fill },
        { word: `Accent${number}_${String(20 * (step + 1))}`, parts: ["font", "patterns"] },
      ),
    );
    return [style(`Accent${number}`, id, { fill: color, fontColor: "#FFFFFF" }), ...shades];
  });
}

/** Every part of a look. */
export const ALL_PARTS: readonly StylePart[] = [
  "number",
  "font",
  "alignment",
  "border",
  "patterns",
  "protection",
];

/** The styles of a new workbook, with what they set in Excel 2016 to 2022; sorted as Excel lists them. */
export const BUILT_IN: readonly StyleData[] = [
  style(NORMAL, 0, {}, { parts: ALL_PARTS }),
  number("Comma", "Comma", 3, ACCOUNTING("", ".00")),
  number("Comma [0]", "WholeComma", 6, ACCOUNTING("", "")),
  number("Currency", "Currency", 4, ACCOUNTING('"$"', ".00")),
  number("Currency [0]", "WholeDollar", 7, ACCOUNTING('"$"', "")),
  number("Percent", "Percent", 5, "0%"),
  style("Good", 26, { fontColor: "#006100", fill: "#C6EFCE" }),
  style("Bad", 27, { fontColor: "#9C0006", fill: "#FFC7CE" }),
  style("Neutral", 28, { fontColor: "#9C5700", fill: "#FFEB9C" }),
  style("Calculation", 22, {
    bold: true,
    fontColor: "#FA7D00",
    fill: "#F2F2F2",
    ...boxed("thin #7F7F7F"),
  }),
  style("Check Cell", 23, { bold: true, fontColor: "#FFFFFF", fill: "#A5A5A5", ...boxed("double #3F3F3F") }),
  style("Explanatory Text", 53, { italic: true, fontColor: "#7F7F7F" }),
  style("Input", 20, { fontColor: "#3F3F76", fill: "#FFCC99", ...boxed("thin #7F7F7F") }),
  style("Linked Cell", 24, { fontColor: "#FA7D00", borderBottom: "double #FF8001" }),
  style("Note", 10, { fill: "#FFFFCC", ...boxed("thin #B2B2B2") }),
  style("Output", 21, { bold: true, fontColor: "#3F3F3F", fill: "#F2F2F2", ...boxed("thin #3F3F3F") }),
  style("Warning Text", 11, { fontColor: "#FF0000" }),
  style("Heading 1", 16, {
    bold: true,
    fontSize: 15,
    fontColor: DARK,
    borderBottom: `thick ${ACCENT}`,
  }),
  style("Heading 2", 17, { bold: true, fontSize: 13, fontColor: DARK, borderBottom: "thick #A2B8E1" }),
  style("Heading 3", 18, { bold: true, fontColor: DARK, borderBottom: "medium #8EA9DB" }),
  style("Heading 4", 19, { bold: true, fontColor: DARK }),
  style("Title", 15, { fontSize: 18, fontName: "Calibri Light", fontColor: DARK }, { word: "SheetTitle" }),
  style("Total", 25, { bold: true, borderTop: `thin ${ACCENT}`, borderBottom: `double ${ACCENT}` }),
  ...accents(),
].sort((a, b) => (a.name < b.name ? -1 : 1));
