import { strToU8, zipSync, type Zippable } from "fflate";
import { escapeXml, XML_DECLARATION } from "../xml";
import type { BookPart } from "./bookPart";
import { NumberFormats } from "./numberFormats";
import type { PackageReader } from "./packageReader";
import { styleRow } from "./styles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Name of a sheet, added for ExcelJS, whose first row has the formats of the styles. */
export const STYLE_SHEET = "styles";

/** What ExcelJS need not read in a worksheet. */
export const IGNORED_NODES = [
  "autoFilter",
  "conditionalFormatting",
  "dataValidations",
  "drawing",
  "extLst",
  "headerFooter",
  "hyperlinks",
  "legacyDrawing",
  "mergeCells",
  "pageMargins",
  "pageSetup",
  "picture",
  "printOptions",
  "rowBreaks",
  "tableParts",
];

/**
 * A zip with just what ExcelJS is to read (cells and styles), where it looks for it. It throws at some drawings, tables
 * and names, does not find parts under other paths than Excel's, and does not know prefixed elements.
 */
export function forExcelJs(file: PackageReader, book: BookPart): Uint8Array {
  const related = file.relationships(book.path);
  const text = (type: string): string => {
    const found = related.find((one) => one.type === type);
    return found === undefined ? "" : unprefixed(file.text(found.target));
  };
  const relationships: string[] = [];
  const parts: Zippable = {};
  const put = (name: string, type: string, xml: string): string => {
    const id = `rId${String(relationships.length + 1)}`;
    relationships.push(`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${name}"/>`);
    parts[`xl/${name}`] = strToU8(xml);
    return id;
  };
  const [allStyles, strings] = [text("styles"), text("sharedStrings")];
  const { styles, row } = styleRow(NumberFormats.mask(allStyles));
  if (allStyles !== "") put("styles.xml", "styles", styles);
  if (strings !== "") put("sharedStrings.xml", "sharedStrings", strings);
  const sheets = book.sheets.map((sheet, index) => {
    const number = String(index + 1);
    const id = put(`worksheets/sheet${number}.xml`, "worksheet", unprefixed(file.text(sheet.path)));
    // Stand-in names: ExcelJS is stricter about names than Excel was at times.
    return `<sheet name="${escapeXml(`s${number}`)}" sheetId="${number}" r:id="${id}"/>`;
  });
  const looks = `${XML_DECLARATION}<worksheet xmlns="${MAIN}"><sheetData><row r="1">${row}</row></sheetData></worksheet>`;
  const last = String(sheets.length + 1);
  const looksId = put(`worksheets/sheet${last}.xml`, "worksheet", looks);
  sheets.push(`<sheet name="${STYLE_SHEET}" sheetId="${last}" r:id="${looksId}"/>`);
  parts["xl/workbook.xml"] = strToU8(
    `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`,
  );
  parts["xl/_rels/workbook.xml.rels"] = strToU8(
    `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}">${relationships.join("")}</Relationships>`,
  );
  return zipSync(parts, { level: 0 });
}

/** Some producers write `<x:row>` where Excel writes `<row>`. */
export function unprefixed(xml: string): string {
  const prefix = /<([A-Za-z_][\w.-]*):(?:worksheet|sst|styleSheet)\b/.exec(xml.slice(0, 4000))?.[1];
  return prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, "<").replaceAll(`</${prefix}:`, "</");
}
