import { Workbook } from "exceljs";
import { parseBox } from "../../model/address";
import type { Box } from "../../model/store";
import { readCustomProperties } from "../customProperties";
import { AddinNames } from "../formulas/addinNames";
import { type AddinFunctions, type Loss, UnreadableFile } from "../types";
import { parseXml, type XmlElement } from "../xml";
import { type BookPart, readBookPart } from "./bookPart";
import { readBookSettings } from "./bookSettings";
import { CellFormats } from "./cellFormats";
import { readCharts } from "./charts";
import { Colors } from "./colors";
import { readComments } from "./comments";
import { readCustomXml } from "./customXml";
import { featuresOf } from "./features";
import { forExcelJs, IGNORED_NODES, STYLE_SHEET } from "./forExcelJs";
import { noteLosses } from "./lossesOf";
import { readMarks } from "./marks";
import { readNames } from "./names";
import { NumberFormats } from "./numberFormats";
import type { OpenedFile } from "./openedFile";
import { PackageReader } from "./packageReader";
import { readProperties } from "./properties";
import { readSheetExtras } from "./sheetExtras";
import { readSheet } from "./sheet";
import { readTableStyles } from "./tableStyles";
import { readTable } from "./tables";

/**
 * Reads an .xlsx file (also .xlsm and templates) without changing anything.
 * @throws UnreadableFile - when it is no workbook, or a damaged one
 */
export async function readXlsx(bytes: Uint8Array, addins: readonly AddinFunctions[]): Promise<OpenedFile> {
  const file = new PackageReader(bytes);
  try {
    return await readPackage(file, new AddinNames(addins));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("damaged", error instanceof Error ? error.message : String(error));
  }
}

async function readPackage(file: PackageReader, addin: AddinNames): Promise<OpenedFile> {
  const book = readBookPart(file);
  const losses = new Set<Loss>();
  noteLosses(file, book, losses);
  const part = (type: string): XmlElement | undefined => {
    const found = file.relationships(book.path).find((one) => one.type === type);
    return found === undefined || !file.has(found.target) ? undefined : parseXml(file.text(found.target));
  };
  const styles = part("styles");
  const colors = new Colors(part("theme"));
  const formats = new CellFormats(styles, new NumberFormats(styles), colors, losses);
  const options = { addin, formats, countsFrom1904: book.countsFrom1904, losses };

  const marks = readMarks(file, book, { styles, colors, addin, losses });
  const workbook = new Workbook();
  const slim = forExcelJs(file, book);
  await workbook.xlsx.load(slim.slice().buffer, { ignoreNodes: IGNORED_NODES });
  const sheets = book.sheets.map((listed, index) => {
    const sheet = workbook.getWorksheet(`s${String(index + 1)}`);
    if (sheet === undefined) throw new UnreadableFile("damaged", listed.name);
    const merges = mergesOf(file.text(listed.path));
    return {
      ...readSheet(listed, sheet, merges, marks[index] ?? [], options),
      features: featuresOf(file, listed),
    };
  });
  const active = book.sheets.findIndex((sheet) => sheet.position === book.activePosition);
  const visible = sheets.findIndex((sheet) => sheet.visibility === "Visible");
  return {
    sheets,
    active: sheets[active]?.visibility === "Visible" ? active : Math.max(0, visible),
    tables: tablesOf(file, book, losses),
    names: readNames(book, addin, losses),
    book: readBookSettings(book, losses),
    styles: formats.styles.read((xf) => {
      const cell = workbook.getWorksheet(STYLE_SHEET)?.findCell(1, xf + 1);
      return cell === undefined ? undefined : formats.read(cell.style);
    }),
    tableStyles: readTableStyles(styles, losses),
    attachments: [
      ...readCharts(file, book, losses),
      ...readComments(file, book, losses),
      ...readSheetExtras(file, book, losses),
    ],
    belongings: {
      ...readCustomXml(file, book, losses),
      properties: readProperties(file),
      customProperties: readCustomProperties(file),
    },
    losses: [...losses].sort(),
  };
}

/** Read here, for ExcelJS gives covered cells the value of the first one. */
function mergesOf(xml: string): Box[] {
  return [...xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref="([^"]+)"/g)].flatMap(([, ref = ""]) => {
    const box = parseBox(ref);
    return box === null ? [] : [box];
  });
}

function tablesOf(file: PackageReader, book: BookPart, losses: Set<Loss>): OpenedFile["tables"] {
  return book.sheets
    .flatMap(({ path }, sheet) =>
      file
        .relationships(path)
        .filter((one) => one.type === "table")
        .flatMap(({ target }) => readTable(file.text(target), sheet, losses) ?? []),
    )
    .filter((table, index, all) => all.findIndex((other) => other.name === table.name) === index);
}
