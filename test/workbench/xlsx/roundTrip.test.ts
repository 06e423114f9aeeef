import { dateSerial } from "../../../src/workbench/model/displayText";
import type { CellInput, Scalar } from "../../../src/workbench/model/store";
import { box, newSession, open, partOf, roundTrip, save, table } from "./support";

const SHEET = "货运 2014";

function filled(inputs: CellInput[][], numberFormats?: (string | null)[][]) {
  const session = newSession({ sheets: [SHEET] });
  const sheet = session.store.activeSheet();
  const block = box(0, 0, inputs.length, inputs[0]?.length ?? 0);
  session.store.write(sheet, block, numberFormats === undefined ? { inputs } : { inputs, numberFormats });
  return { session, store: session.store, sheet };
}

describe("cells", () => {
  test("values keep their types; text is never read again", async () => {
    const texts = [
      "'=1+1",
      "+86",
      "-x",
      "@me",
      "'#N/A",
      "''quoted",
      "007",
      "1,234",
      "TRUE",
      "满洲里 & <口岸>\n二",
      " x ",
    ];
    const { session } = filled([[1, -0.1, 1e300, 3010.123456789, true, false, ...texts, "#N/A", "#DIV/0!"]]);
    const { store } = await roundTrip(session);
    const sheet = store.activeSheet();
    const row = box(0, 0, 1, 19);
    expect(store.values(sheet, row)).toEqual(session.store.values(session.store.activeSheet(), row));
    expect(store.valueTypes(sheet, row)).toEqual(session.store.valueTypes(session.store.activeSheet(), row));
    expect(store.cell(sheet, 0, 6)).toMatchObject({ value: "=1+1", type: "String", formula: "" });
    expect(store.cell(sheet, 0, 10)).toMatchObject({ value: "#N/A", type: "String" });
    expect(store.cell(sheet, 0, 17)).toMatchObject({ value: "#N/A", type: "Error" });
  });

  test("errors that files do not know become old ones", async () => {
    const { session } = filled([["#SPILL!", "#BUSY!", "#CALC!"]]);
    const { store } = await roundTrip(session);
    expect(store.values(store.activeSheet(), box(0, 0, 1, 3))).toEqual([["#VALUE!", "#N/A", "#VALUE!"]]);
  });

  test("dates keep their day and fraction to the last bit", async () => {
    const values = [dateSerial(2014, 7, 1), 45_000.123456789, 0.75, 60, 2014];
    const formats = ["yyyy-mm-dd", "yyyy/m/d h:mm:ss", "[h]:mm", 'yyyy"年"m"月"d"日"', "m/d/yyyy"];
    const { session } = filled([values], [formats]);
    const { store } = await roundTrip(session);
    expect(store.values(store.activeSheet(), box(0, 0, 1, 5))).toEqual([values]);
    expect(store.numberFormats(store.activeSheet(), box(0, 0, 1, 5))).toEqual([formats]);
    expect(store.cell(store.activeSheet(), 0, 0).text).toBe("2014-07-01");
  });

  test("number formats, also on empty cells", async () => {
    const formats = ["0.00", "#,##0", "0%", '#,##0.0 "万吨"', "@", "General", "0.00E+00"];
    const { session } = filled([[1, 2, 3, 4, "5", 6, ""]], [formats]);
    const { store } = await roundTrip(session);
    expect(store.numberFormats(store.activeSheet(), box(0, 0, 1, 7))).toEqual([formats]);
  });

  test("formulas with their results, spills as dynamic arrays", async () => {
    const session = newSession({
      evaluate: (formula): Scalar | Scalar[][] =>
        formula === "=A1*2"
          ? 84
          : [
              [1, 2],
              ["a", true],
            ],
    });
    const sheet = session.store.activeSheet();
    session.store.write(sheet, box(0, 0, 1, 2), { inputs: [[42, "=A1*2"]] });
    session.store.write(sheet, box(2, 0), { inputs: [["=SEQUENCE(2,2)"]] });
    const { bytes } = await save(session);
    const xml = partOf(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<c r="B1"><f>A1*2</f><v>84</v></c>');
    expect(xml).toContain('<c r="A3" cm="1"><f t="array" ref="A3:B4">_xlfn.SEQUENCE(2,2)</f><v>1</v></c>');
    expect(partOf(bytes, "xl/metadata.xml")).toContain('fDynamic="1"');
    expect(partOf(bytes, "[Content_Types].xml")).toContain("/xl/metadata.xml");
    const { store } = (await open(bytes)).session;
    const back = store.activeSheet();
    expect(store.formulas(back, box(0, 0, 1, 2))).toEqual([[42, "=A1*2"]]);
    expect(store.formulas(back, box(2, 0, 2, 2))).toEqual([
      ["=SEQUENCE(2,2)", ""],
      ["", ""],
    ]);
  });

  test("fonts, fills, alignment and the lock", async () => {
    const { session, store: before, sheet: old } = filled([["a", "b", "c", 1]]);
    const formats = [
      { bold: true, fontColor: "#C00000", fill: "#FFF2CC" },
      { italic: true, underline: "Double", strikethrough: true, fontSize: 14, fontName: "SimSun" },
      { horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true },
      { horizontalAlignment: "Left", indent: 2, locked: false, underline: "Single" },
    ] as const;
    formats.forEach((format, column) => before.setFormat(old, box(0, column), format));
    before.setFormat(old, box(5, 0, 40, 2), { fill: "#DDEBF7" });
    const { store } = await roundTrip(session);
    const sheet = store.activeSheet();
    formats.forEach((format, column) => expect(store.format(sheet, box(0, column))).toMatchObject(format));
    expect(store.format(sheet, box(5, 0, 40, 2)).fill).toBe("#DDEBF7");
    expect(store.format(sheet, box(45, 0)).fill).toBe("");
    expect(store.format(sheet, box(0, 3))).toMatchObject({ bold: false, fontName: "Calibri", fontSize: 11 });
  });
});

describe("sheets", () => {
  test("order, names, visibility, the one in front, colour, gridlines, frozen panes, protection", async () => {
    const session = newSession({ sheets: ["一月", "O'Neill & Co", "hidden", "very"] });
    const { store } = session;
    const [first = "", second = "", third = "", fourth = ""] = store.sheets().map((sheet) => sheet.id);
    store.updateSheet(first, { frozen: { rows: 1, columns: 2 }, tabColor: "#C00000", showGridlines: false });
    store.updateSheet(second, { frozen: { rows: 3, columns: 0 }, protection: { allowSort: true } });
    store.updateSheet(third, { visibility: "Hidden" });
    store.updateSheet(fourth, { visibility: "VeryHidden" });
    store.activateSheet(second);
    const { store: back } = await roundTrip(session);
    const kept = back.sheets().map(({ name, visibility }) => [name, visibility]);
    expect(kept).toEqual([
      ["一月", "Visible"],
      ["O'Neill & Co", "Visible"],
      ["hidden", "Hidden"],
      ["very", "VeryHidden"],
    ]);
    expect(back.sheets()[0]).toMatchObject({
      frozen: { rows: 1, columns: 2 },
      tabColor: "#C00000",
      showGridlines: false,
      protection: null,
    });
    expect(back.sheets()[1]).toMatchObject({
      frozen: { rows: 3, columns: 0 },
      protection: { allowSort: true, allowFormatCells: false, selectionMode: "Normal" },
    });
    expect(back.activeSheet()).toBe(back.sheets()[1]?.id);
  });

  test("widths, heights, hidden rows and columns, merges", async () => {
    const { session, store, sheet } = filled([["a", "b"]]);
    store.setColumnWidth(sheet, 1, 2, 120);
    store.setColumnWidth(sheet, 30, 1, 30.75);
    store.setRowHeight(sheet, 0, 1, 33);
    store.write(sheet, box(9, 0), { inputs: [["last"]] });
    store.setRowsHidden(sheet, 4, 2, true);
    store.setColumnsHidden(sheet, 5, 1, true);
    store.merge(sheet, box(6, 0, 2, 3));
    const { store: back } = await roundTrip(session);
    const id = back.activeSheet();
    expect([0, 1, 2, 3, 30].map((column) => back.columnWidth(id, column))).toEqual([48, 120, 120, 48, 30.75]);
    expect(back.rowHeight(id, 0)).toBe(33);
    expect([3, 4, 5, 6].map((row) => back.isRowHidden(id, row))).toEqual([false, true, true, false]);
    expect([4, 5, 6].map((column) => back.isColumnHidden(id, column))).toEqual([false, true, false]);
    expect(back.merges(id)).toEqual([box(6, 0, 2, 3)]);
  });

  test("opening replaces what there was, as one thing that cannot be undone", async () => {
    const { session } = filled([["new"]]);
    const { bytes } = await save(session);
    const { store } = (await open(bytes, { sheets: [SHEET, "Other"] })).session;
    expect(store.sheets().map((sheet) => sheet.name)).toEqual([SHEET]);
    expect(store.canUndo()).toBe(false);
    expect(store.names()).toEqual([]);
  });
});

describe("tables and names", () => {
  function withTable() {
    const session = newSession({ sheets: ["Sheet1", "数据"] });
    const sheet = session.store.sheets()[1]?.id ?? "";
    session.store.write(sheet, box(1, 1, 5, 3), {
      inputs: [
        ["口岸", "Year\n年", 2014],
        ["满洲里", 2013, 1],
        ["二连浩特", 2014, 2],
        ["甘其毛都", 2014, 3],
        ["Total", "", "=SUBTOTAL(109,Freight[2014])"],
      ],
    });
    return { session, sheet, place: box(1, 1, 5, 3), names: ["口岸", "Year\n年", "2014"] };
  }

  test("a table part as Excel wants it", async () => {
    const { session, sheet, place, names } = withTable();
    session.store.addTable(
      table(sheet, "Freight", place, names, { showTotals: true, style: "TableStyleLight3" }),
    );
    const { bytes } = await save(session);
    expect(partOf(bytes, "xl/tables/table1.xml")).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Freight" ' +
        'displayName="Freight" ref="B2:D6" totalsRowCount="1"><autoFilter ref="B2:D5"></autoFilter>' +
        '<tableColumns count="3"><tableColumn id="1" name="口岸" totalsRowLabel="Total"/>' +
        '<tableColumn id="2" name="Year_x000a_年"/>' +
        '<tableColumn id="3" name="2014" totalsRowFunction="sum"/></tableColumns>' +
        '<tableStyleInfo name="TableStyleLight3" showFirstColumn="0" showLastColumn="0" showRowStripes="1" ' +
        'showColumnStripes="0"/></table>',
    );
    expect(partOf(bytes, "xl/worksheets/sheet2.xml")).toContain(
      '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
    );
    expect(partOf(bytes, "xl/worksheets/_rels/sheet2.xml.rels")).toContain('Target="../tables/table1.xml"');
    const types = partOf(bytes, "[Content_Types].xml");
    expect(types).toContain(
      '<Override PartName="/xl/tables/table1.xml" ' +
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>',
    );
    // A number in the header row must be text, or Excel repairs the file.
    expect(partOf(bytes, "xl/worksheets/sheet2.xml")).toMatch(/<c r="D2" t="s">/);
  });

  test("tables come back with place, style, flags and filters", async () => {
    const { session, sheet, place, names } = withTable();
    const { store } = session;
    const id = store.addTable(
      table(sheet, "Freight", place, names, {
        showTotals: true,
        showFilterButton: true,
        highlightFirstColumn: true,
        showBandedColumns: true,
      }),
    );
    store.setTableFilter(id, 1, { filterOn: "Values", values: ["2014"] });
    store.setTableFilter(id, 2, { filterOn: "Custom", criterion1: ">=1", criterion2: "<3", operator: "And" });
    store.write(store.activeSheet(), box(0, 0, 2, 1), { inputs: [[1], [2]] });
    store.addTable(
      table(store.activeSheet(), "Bare", box(0, 0, 2, 1), ["Column1"], {
        showHeaders: false,
        showFilterButton: false,
        style: "",
        showBandedRows: false,
      }),
    );
    const before = store.tables();
    const { store: back } = await roundTrip(session);
    const plain = (tables: typeof before) =>
      tables.map((one) => ({ ...one, id: "", sheet: "" })).sort((a, b) => a.name.localeCompare(b.name));
    const [bare, freight] = plain(back.tables());
    const [bareBefore, freightBefore] = plain(before);
    expect(bare).toEqual(bareBefore);
    expect(freight).toEqual(freightBefore);
    const data = back.sheets()[1]?.id ?? "";
    expect([2, 3, 4, 5].map((row) => back.isRowHidden(data, row))).toEqual([true, false, true, false]);
    const table2 = back.tables().find((one) => one.name === "Freight");
    back.setTableFilter(table2?.id ?? "", 1, null);
    back.setTableFilter(table2?.id ?? "", 2, null);
    expect(back.isRowHidden(data, 2)).toBe(false);
  });

  test("a filter that files of ours do not hold is named", async () => {
    const { session, sheet, place, names } = withTable();
    const id = session.store.addTable(table(sheet, "Freight", place, names));
    session.store.setTableFilter(id, 2, { filterOn: "TopItems", criterion1: "2" });
    expect((await save(session)).losses).toEqual(["filters"]);
  });

  test("defined names of every kind", async () => {
    const { session, sheet } = withTable();
    const names = [
      { name: "口岸表", scope: null, formula: "=数据!$B$2:$D$6", comment: '备注 "x"', visible: true },
      { name: "Rate", scope: null, formula: "=0.85", comment: "", visible: true },
      { name: "Local", scope: sheet, formula: "=SUM(数据!$D:$D)", comment: "", visible: false },
    ];
    for (const name of names) session.store.setName(name);
    const { store } = await roundTrip(session);
    const data = store.sheets()[1]?.id;
    expect(store.names()).toEqual(
      names.map((name) => (name.scope === null ? name : { ...name, scope: data })),
    );
  });
});

describe("what the add-in keeps in the workbook", () => {
  const XML =
    '<?xml version="1.0"?>\n<k:registry xmlns:k="urn:kouan:registry"><k:t n="口岸 &amp; 港"/></k:registry>';

  test("settings come back to the add-in that they belong to, also of add-ins that are not there", async () => {
    const session = newSession();
    session.settingsOf("one").set("lang", '"zh-CN"');
    session.settingsOf("two").set("lang", '"en"');
    session.settings.set("lang", "0");
    const { session: back } = await open((await save(session)).bytes);
    expect([...back.allSettings.keys()].sort()).toEqual(["", "one", "two"]);
    expect(["one", "two"].map((addin) => back.settingsOf(addin).get("lang"))).toEqual(['"zh-CN"', '"en"']);
    expect(back.settings.get("lang")).toBe("0");
  });

  test("custom XML parts stand where Excel finds them, settings in a part of ours", async () => {
    const session = newSession();
    const part = session.xmlParts.add(XML);
    session.xmlParts.add("<other/>");
    session.settings.set("lang", '"zh-CN"');
    session.settings.set('a"<b>', '{"x":[1,null,"换行\\n"]}');
    session.properties.set("title", "口岸");
    const { bytes } = await save(session);
    expect(partOf(bytes, "customXml/item1.xml")).toBe(XML);
    expect(partOf(bytes, "customXml/itemProps1.xml")).toContain(`ds:itemID="${part.id}"`);
    expect(partOf(bytes, "customXml/itemProps1.xml")).toContain(
      '<ds:schemaRef ds:uri="urn:kouan:registry"/>',
    );
    expect(partOf(bytes, "customXml/_rels/item1.xml.rels")).toContain(
      'relationships/customXmlProps" Target="itemProps1.xml"',
    );
    expect(partOf(bytes, "xl/_rels/workbook.xml.rels")).toContain(
      'relationships/customXml" Target="../customXml/item1.xml"',
    );
    expect(partOf(bytes, "[Content_Types].xml")).toContain('PartName="/customXml/itemProps1.xml"');
    expect(partOf(bytes, "customXml/item3.xml")).toContain("urn:office-addin-workbench:settings");
    const { session: back } = await open(bytes);
    expect(back.xmlParts.all().map(({ id }) => id)).toEqual(session.xmlParts.all().map(({ id }) => id));
    expect(back.xmlParts.all().map(({ namespaceUri, xml }) => [namespaceUri, xml])).toEqual([
      ["urn:kouan:registry", XML],
      ["", "<other/>"],
    ]);
    expect([...back.settings]).toEqual([...session.settings]);
    // Nobody's settings go to the first add-in that asks.
    expect(back.settingsOf("one").get("lang")).toBe('"zh-CN"');
    expect(back.settingsOf("two").size).toBe(0);
    expect(back.properties.get("title")).toBe("口岸");
    expect(back.name).toBe("opened.xlsx");
    expect(back.dirty).toBe(false);
  });

  test.each([
    ["values", "2814"],
    ["formulas", "_xldudf_KOUAN_PORTFREIGHT"],
  ] as const)("formulas of the add-in as %s", async (choice, inFile) => {
    const session = newSession({ evaluate: (formula) => (formula.includes("PORTFREIGHT") ? 2814 : 3) });
    const sheet = session.store.activeSheet();
    const formula = '=KOUAN.PORTFREIGHT("满洲里",2014)';
    session.store.write(sheet, box(0, 0, 1, 3), {
      inputs: [[formula, `=ROUND(${formula.slice(1)}/2,0)`, "=1+2"]],
    });
    const { bytes } = await save(session, choice);
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toContain(inFile);
    const { store } = (await open(bytes)).session;
    const [line] = store.formulas(store.activeSheet(), box(0, 0, 1, 3));
    expect(line).toEqual(
      choice === "values" ? [2814, 2814, "=1+2"] : [formula, `=ROUND(${formula.slice(1)}/2,0)`, "=1+2"],
    );
  });

  test("passwords, which a file of ours does not hold, are named", async () => {
    const session = newSession();
    session.passwords.set(session.store.activeSheet(), "x");
    expect((await save(session)).losses).toEqual(["passwords"]);
  });

  test("borders, rotation, patterns and hidden formulas come back", async () => {
    const session = newSession();
    const { store } = session;
    const sheet = store.activeSheet();
    const format = {
      borderTop: "double #FF0000",
      borderLeft: "mediumDashed #112233",
      diagonalUp: "thin #000000",
      textOrientation: -30,
      shrinkToFit: true,
      readingOrder: "RightToLeft",
      horizontalAlignment: "CenterAcrossSelection",
      underline: "DoubleAccountant",
      superscript: true,
      pattern: "Grid",
      patternColor: "#00FF00",
      fill: "#FFFF00",
      formulaHidden: true,
    } as const;
    store.write(sheet, box(0, 0), { inputs: [["x"]] });
    store.setFormat(sheet, box(0, 0), format);
    const { bytes, losses } = await save(session);
    expect(losses).toEqual([]);
    const opened = (await open(bytes)).session.store;
    expect(opened.format(opened.activeSheet(), box(0, 0))).toMatchObject(format);
  });
});

test("1,000 x 8 cells come back in order, within seconds", async () => {
  const rows = Array.from({ length: 1000 }, (_none, row) => [
    `口岸${row}`,
    row,
    row / 7,
    row % 2 === 0,
    "=B2",
    "",
    1 - row,
    "x",
  ]);
  const formats = rows.map(() => [null, "0", "0.00", null, null, null, "#,##0", null]);
  const { session } = filled(rows, formats);
  const start = performance.now();
  const { bytes } = await save(session);
  const { store } = (await open(bytes)).session;
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(bytes.length).toBeLessThan(120_000);
  expect(store.formulas(store.activeSheet(), box(0, 0, 1000, 8))).toEqual(rows);
  expect(store.numberFormats(store.activeSheet(), box(999, 0, 1, 8))).toEqual([
    ["General", "0", "0.00", "General", "General", "General", "#,##0", "General"],
  ]);
});
