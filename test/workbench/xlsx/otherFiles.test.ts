/** Files as other programs write them, made from one of ours by hand. */
import { MemoryStore } from "../../../src/workbench/model/memoryStore";
import { openSession, readXlsx, UnreadableFile } from "../../../src/workbench/xlsx";
import { ADDIN, box, newSession, open, partOf, save, table, withParts } from "./support";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKBOOK_RELS = "xl/_rels/workbook.xml.rels";

async function plainFile(): Promise<Uint8Array> {
  const session = newSession();
  session.store.write(session.store.activeSheet(), box(0, 0, 1, 2), { inputs: [["口岸", 1]] });
  return (await save(session)).bytes;
}

/** A file with the given rows in its sheet. */
async function fileWithRows(rows: string, more: Readonly<Record<string, string | null>> = {}) {
  const xml = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData></worksheet>`;
  return withParts(await plainFile(), { "xl/worksheets/sheet1.xml": xml, ...more });
}

function styles(inside: string): string {
  return `<styleSheet xmlns="${MAIN}">${inside}</styleSheet>`;
}

const STYLES = styles(
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;"/></numFmts>' +
    '<fonts count="2"><font><sz val="12"/><color theme="1"/><name val="等线"/></font>' +
    '<font><b/><sz val="12"/><color rgb="FFC00000"/><name val="等线"/></font></fonts>' +
    '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
    '<borders count="2"><border/><border><left style="thin"><color auto="1"/></left></border></borders>' +
    '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="164" fontId="1" fillId="2" borderId="0"/><xf numFmtId="31" fontId="0" fillId="3" borderId="0"/>' +
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="1"/><xf numFmtId="0" fontId="0" fillId="1" borderId="0"/>' +
    "</cellXfs>",
);

describe("files of other programs", () => {
  test("shared formulas, rich text, built-in dates, theme and palette colours, the file's own normal font", async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>口</t></r><r><rPr><b/></rPr><t>岸</t></r></is></c>' +
      '<c r="B1" s="1"><v>41821.5</v></c><c r="C1" s="2"><v>41821</v></c><c r="D1" s="3"/><c r="E1" s="4"/>' +
      '<c r="F1" s="5"/></row>' +
      '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2&amp;"B2"&amp;$C$1</f><v>x</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/><v>x</v></c><c r="B3"><f t="dataTable" ref="B3" r1="A1"/><v>7</v></c></row>';
    const file = await fileWithRows(rows, { "xl/styles.xml": STYLES });
    const { session, losses } = await open(file);
    const { store } = session;
    const sheet = store.activeSheet();
    expect(store.cell(sheet, 0, 0)).toMatchObject({ value: "口岸", type: "String" });
    expect(store.cell(sheet, 0, 1)).toMatchObject({ value: 41821.5, numberFormat: "m/d/yyyy" });
    expect(store.cell(sheet, 0, 2).numberFormat).toBe('yyyy"年"');
    expect(store.format(sheet, box(0, 2))).toMatchObject({
      bold: true,
      fontColor: "#C00000",
      fill: "#DCE6F2",
    });
    expect(store.format(sheet, box(0, 1))).toMatchObject({ fontName: "Calibri", fontSize: 11, bold: false });
    expect(store.format(sheet, box(0, 3)).fill).toBe("#FFFF00");
    expect(store.cell(sheet, 0, 3).numberFormat).toBe('yyyy"年"m"月"d"日"');
    expect(store.formulas(sheet, box(1, 0, 2, 1))).toEqual([['=B2&"B2"&$C$1'], ['=B3&"B2"&$C$1']]);
    expect(store.cell(sheet, 2, 1).value).toBe(7);
    expect(store.format(sheet, box(0, 4)).borderLeft).toBe("thin #000000");
    expect(store.format(sheet, box(0, 5)).pattern).toBe("Gray16");
    expect(losses).toEqual(["richText"]);
  });

  test("dates that count from 1904", async () => {
    const file = await fileWithRows('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>1</v></c></row>', {
      "xl/styles.xml": STYLES,
      "xl/workbook.xml": partOf(await plainFile(), "xl/workbook.xml").replace(
        "<workbookPr ",
        '<workbookPr date1904="1" ',
      ),
    });
    const { store } = (await open(file)).session;
    expect(store.values(store.activeSheet(), box(0, 0, 1, 2))).toEqual([[1463, 1]]);
  });

  test("prefixed elements and parts under other names", async () => {
    const plain = await plainFile();
    const sheet =
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData>` +
      "</x:worksheet>";
    const file = withParts(plain, {
      "xl/worksheets/sheet1.xml": null,
      "xl/sheets/data.xml": sheet,
      [WORKBOOK_RELS]: partOf(plain, WORKBOOK_RELS).replace("worksheets/sheet1.xml", "/xl/sheets/data.xml"),
    });
    const { store } = (await open(file)).session;
    expect(store.values(store.activeSheet(), box(0, 0))).toEqual([[5]]);
  });

  test("what has no place here is named", async () => {
    const plain = await plainFile();
    const xml = partOf(plain, "xl/worksheets/sheet1.xml").replace(
      "</worksheet>",
      '<conditionalFormatting sqref="A1"><cfRule type="new"/></conditionalFormatting><dataValidations count="1"><dataValidation type="new" sqref="A1"/></dataValidations><drawing r:id="rId1"/></worksheet>',
    );
    const rel = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
    const file = withParts(plain, {
      "xl/worksheets/sheet1.xml": xml,
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships>${rel("rId1", "drawing", "../drawings/drawing1.xml")}</Relationships>`,
      "xl/drawings/drawing1.xml":
        "<xdr:wsDr><xdr:twoCellAnchor><xdr:graphicFrame/></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>",
      [WORKBOOK_RELS]: partOf(plain, WORKBOOK_RELS).replace(
        "</Relationships>",
        `${rel("rId90", "vbaProject", "vbaProject.bin")}</Relationships>`,
      ),
    });
    expect((await open(file)).losses).toEqual([
      "charts",
      "conditionalFormats",
      "dataValidations",
      "drawings",
      "macros",
    ]);
  });

  test("a custom XML part in UTF-16, and one that is no XML", async () => {
    const session = newSession();
    session.xmlParts.add("<a xmlns='urn:a'/>");
    session.xmlParts.add("<b/>");
    const xml = "<?xml version='1.0' encoding='utf-16'?><a xmlns='urn:a'>口岸</a>";
    const file = withParts((await save(session)).bytes, {
      "customXml/item1.xml": new Uint8Array(Buffer.from(`\uFEFF${xml}`, "utf16le")),
      "customXml/item2.xml": "<b>",
    });
    const { session: opened, losses } = await open(file);
    expect(opened.xmlParts.all().map((part) => part.xml)).toEqual([xml]);
    const again = (await save(opened)).bytes;
    expect(partOf(again, "customXml/item1.xml")).toBe(xml.replace("utf-16", "UTF-8"));
    expect(losses).toEqual(["xmlParts"]);
  });

  test("one cell far away does not fill the sheet", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const { store } = (await open(await fileWithRows(rows))).session;
    expect(store.cell(store.activeSheet(), 1_048_575, 16_383).value).toBe(2);
  });
});

describe("files that cannot be opened", () => {
  const text = new TextEncoder();
  test.each([
    ["nothing", new Uint8Array(), "empty"],
    ["text", text.encode("口岸,年\n满洲里,2014"), "notAWorkbook"],
    ["an old or encrypted file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "oldOrEncrypted"],
    ["half a zip", text.encode("PK\u0003\u0004 and then nothing"), "damaged"],
  ])("%s", async (_what, bytes, reason) => {
    await expect(readXlsx(bytes, ADDIN)).rejects.toMatchObject({ name: "UnreadableFile", reason });
  });

  test.each([
    ["a zip without a workbook", { "_rels/.rels": "<Relationships/>" }, "notAWorkbook"],
    ["a document of another program", { "xl/workbook.xml": "<w:document xmlns:w='urn:w'/>" }, "notAWorkbook"],
    ["a workbook part that breaks off", { "xl/workbook.xml": "<workbook><sheets>" }, "damaged"],
    ["a workbook without its sheet", { "xl/worksheets/sheet1.xml": null }, "damaged"],
    [
      "a sheet that breaks off",
      { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row r='1'" },
      "damaged",
    ],
    [
      "rows without numbers",
      { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row><c/></row>" },
      "damaged",
    ],
  ])("%s", async (_what, parts, reason) => {
    const bytes = withParts(await plainFile(), parts);
    await expect(readXlsx(bytes, ADDIN)).rejects.toMatchObject({ reason });
    await expect(readXlsx(bytes, ADDIN)).rejects.toBeInstanceOf(UnreadableFile);
  });

  test("when putting a file in fails, the workbook stays as it was", async () => {
    const session = newSession();
    session.store.addTable(table(session.store.activeSheet(), "T", box(0, 0, 2, 1), ["a"]));
    const file = await readXlsx((await save(session)).bytes, ADDIN);
    const store = new MemoryStore({ sheets: ["Mine"] });
    store.write(store.activeSheet(), box(0, 0), { inputs: [["kept"]] });
    jest.spyOn(store, "addTable").mockImplementation(() => {
      throw new Error("no");
    });
    expect(() => openSession(store, file, "x.xlsx")).toThrow("no");
    expect(store.sheets().map((sheet) => sheet.name)).toEqual(["Mine"]);
    expect(store.cell(store.activeSheet(), 0, 0).value).toBe("kept");
  });
});
