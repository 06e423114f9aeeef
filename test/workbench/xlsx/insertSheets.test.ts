import type { WorkbookSession } from "../../../src/workbench/model/session";
import { chartView } from "../../../src/workbench/model/charts/view";
import { commentOf } from "../../../src/workbench/model/comments";
import { otherBook, readXlsx } from "../../../src/workbench/xlsx";
import { withNewNames } from "../../../src/workbench/xlsx/insert/newNames";
import { createExcel, type TestExcel } from "../../support/excel";
import { codeOf, excelForEachTest } from "../model/support";
import { ADDIN, box, newSession, save, table } from "./support";

const excel = excelForEachTest({ sheets: ["Sheet1", "Data"] });

/** Lets the session read files, as the page does. */
function withReader(
  { session }: TestExcel,
  opened: (Uint8Array | undefined)[] = [],
  opens = true,
  takesEverything = false,
): string[] {
  const losses: string[] = [];
  session.otherBooks = {
    read: async (bytes) => otherBook(await readXlsx(bytes, ADDIN)),
    takesEverything: () => takesEverything,
    onLosses: (names) => losses.push(...names),
    open: (bytes) => {
      opened.push(bytes);
      return opens;
    },
  };
  return losses;
}

async function fileOf(session: WorkbookSession): Promise<string> {
  return Buffer.from((await save(session, "formulas")).bytes).toString("base64");
}

/** Data with a table, a name, a validation and a formula of an add-in; Totals that refers to it; Notes. */
async function template(): Promise<string> {
  const session = newSession({ sheets: ["Data", "Totals", "Notes"] });
  const { store } = session;
  const [data = "", totals = "", notes = ""] = store.sheets().map((sheet) => sheet.id);
  store.write(data, box(0, 0, 3, 2), {
    inputs: [
      ["Port", "Tonnes"],
      ["满洲里", 3010],
      ["Erenhot", '=KOUAN.PORTFREIGHT("Erenhot",2014)'],
    ],
    numberFormats: [
      [null, null],
      [null, "#,##0"],
      [null, "#,##0"],
    ],
  });
  store.setFormat(data, box(0, 0, 1, 2), { bold: true, fill: "#FFF2CC" });
  store.setColumnWidth(data, 1, 1, 120);
  store.addTable(table(data, "Freight", box(0, 0, 3, 2), ["Port", "Tonnes"]));
  store.setName({ name: "Share", scope: null, formula: "=Data!$B$2", comment: "", visible: true });
  store.setMarks(data, [
    {
      id: "v",
      kind: "validation",
      boxes: [box(1, 1, 2, 1)],
      data: { rule: { type: "Custom", formula: "=Notes!A1>Data!B2" } },
    },
  ]);
  store.write(totals, box(0, 0, 1, 4), {
    inputs: [["=Data!B2*2", "=SUM(Freight[Tonnes])", "=Share+1", "=Notes!$A$1:$B$2+1"]],
  });
  store.write(notes, box(0, 0), { inputs: [["text"]] });
  return fileOf(session);
}

function insert(options?: Excel.InsertWorksheetOptions, file = template()): Promise<string[]> {
  return excel().Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(await file, options);
    await context.sync();
    return ids.value;
  });
}

const sheetNames = () =>
  excel()
    .store.sheets()
    .map((sheet) => sheet.name);
const formulasOf = (id: string, columns: number) => excel().store.formulas(id, box(0, 0, 1, columns))[0];

test("all sheets come to the end, with names of their own, and nothing that was there changes", async () => {
  withReader(excel());
  const { store } = excel();
  const active = store.activeSheet();
  store.write(store.sheets()[1]?.id ?? "", box(0, 0), { inputs: [["mine"]] });
  const ids = await insert();
  expect(sheetNames()).toEqual(["Sheet1", "Data", "Data (2)", "Totals", "Notes"]);
  expect(ids).toEqual(
    store
      .sheets()
      .slice(2)
      .map((sheet) => sheet.id),
  );
  expect(store.activeSheet()).toBe(active);
  expect(store.cell(store.sheets()[1]?.id ?? "", 0, 0).value).toBe("mine");
});

test("formulas, tables, names, formats and marks refer to the inserted sheets under their new names", async () => {
  withReader(excel());
  const [data = "", totals = ""] = await insert();
  const { store } = excel();
  expect(formulasOf(totals, 4)).toEqual([
    "='Data (2)'!B2*2",
    "=SUM(Freight[Tonnes])",
    "=Share+1",
    "=Notes!$A$1:$B$2+1",
  ]);
  expect(store.cell(data, 2, 1).formula).toBe('=KOUAN.PORTFREIGHT("Erenhot",2014)');
  expect(store.tables()).toMatchObject([{ name: "Freight", sheet: data, box: box(0, 0, 3, 2) }]);
  expect(store.names()).toMatchObject([{ name: "Share", scope: null, formula: "='Data (2)'!$B$2" }]);
  expect(store.format(data, box(0, 0))).toMatchObject({ bold: true, fill: "#FFF2CC" });
  expect(store.columnWidth(data, 1)).toBeCloseTo(120, 0);
  expect(store.numberFormats(data, box(1, 1))).toEqual([["#,##0"]]);
  const [mark] = store.marks(data);
  expect(JSON.stringify(mark?.data)).toContain("=Notes!A1>'Data (2)'!B2");
});

test("taken names of tables get a number, taken names of the workbook become the sheet's own", async () => {
  withReader(excel());
  const { store } = excel();
  const [, own = ""] = store.sheets().map((sheet) => sheet.id);
  store.addTable(table(own, "freight", box(5, 0, 2, 1), ["x"]));
  store.setName({ name: "share", scope: null, formula: "=0.5", comment: "", visible: true });
  const [data = "", totals = ""] = await insert();
  expect(store.tables().map((one) => one.name)).toEqual(["freight", "Freight2"]);
  expect(formulasOf(totals, 2)).toEqual(["='Data (2)'!B2*2", "=SUM(Freight2[Tonnes])"]);
  expect(store.names()).toEqual([
    { name: "share", scope: null, formula: "=0.5", comment: "", visible: true },
    { name: "Share", scope: data, formula: "='Data (2)'!$B$2", comment: "", visible: true },
    { name: "Share", scope: totals, formula: "='Data (2)'!$B$2", comment: "", visible: true },
  ]);
});

test("only chosen sheets come; what refers to the others is #REF!, not to sheets of the same name", async () => {
  withReader(excel());
  const [totals = ""] = await insert({ sheetNamesToInsert: ["totals"] });
  expect(sheetNames()).toEqual(["Sheet1", "Data", "Totals"]);
  expect(formulasOf(totals, 4)).toEqual(["=#REF!*2", "=SUM(#REF!)", "=Share+1", "=#REF!+1"]);
  expect(excel().store.names()).toMatchObject([{ name: "Share", formula: "=#REF!" }]);
  expect(excel().store.tables()).toEqual([]);
});

test.each<[Excel.InsertWorksheetOptions, string[]]>([
  [{ positionType: "Beginning" }, ["Notes", "Sheet1", "Data"]],
  [{ positionType: "End" }, ["Sheet1", "Data", "Notes"]],
  [{ positionType: "Before", relativeTo: "data" }, ["Sheet1", "Notes", "Data"]],
  [{ positionType: "After", relativeTo: "Sheet1" }, ["Sheet1", "Notes", "Data"]],
  [{ positionType: "Before" }, ["Notes", "Sheet1", "Data"]],
  [{ positionType: "After" }, ["Sheet1", "Data", "Notes"]],
])("%j", async (options, expected) => {
  withReader(excel());
  await insert({ ...options, sheetNamesToInsert: ["Notes"] });
  expect(sheetNames()).toEqual(expected);
});

test("relativeTo may be a worksheet", async () => {
  withReader(excel());
  const file = await template();
  await excel().Excel.run(async (context) => {
    const relativeTo = context.workbook.worksheets.getItem("Data");
    context.workbook.insertWorksheetsFromBase64(file, {
      sheetNamesToInsert: ["Notes"],
      positionType: "Before",
      relativeTo,
    });
    await context.sync();
  });
  expect(sheetNames()).toEqual(["Sheet1", "Notes", "Data"]);
});

test("later actions of the batch and later requests see the new sheets", async () => {
  withReader(excel());
  const file = await template();
  await excel().Excel.run(async (context) => {
    const before = context.workbook.worksheets.getCount();
    context.workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert: ["Notes"] });
    const cell = context.workbook.worksheets.getItem("Notes").getRange("A1").load("values");
    const other = excel().Excel.run(async (second) => {
      const count = second.workbook.worksheets.getCount();
      await second.sync();
      return count.value;
    });
    await context.sync();
    expect([before.value, cell.values, await other]).toEqual([2, [["text"]], 3]);
  });
});

test("one step undoes it", async () => {
  withReader(excel());
  await insert();
  const { store } = excel();
  store.undo();
  expect(sheetNames()).toEqual(["Sheet1", "Data"]);
  expect(store.tables()).toEqual([]);
  expect(store.names()).toEqual([]);
  store.redo();
  expect(sheetNames()).toEqual(["Sheet1", "Data", "Data (2)", "Totals", "Notes"]);
  expect(store.tables()).toHaveLength(1);
});

test("what cannot be inserted is refused, and nothing changes", async () => {
  withReader(excel());
  const chartFile = async () => {
    const session = newSession({ sheets: ["Chart", "Plain"] });
    const [sheet = ""] = session.store.sheets().map((one) => one.id);
    session.store.write(sheet, box(0, 0, 2, 1), { inputs: [["a"], [1]] });
    session.store.attachments.put({
      kind: "comment",
      id: "{1}",
      sheet,
      anchors: { place: { sheet, box: box(0, 0) } },
      data: {
        author: "A",
        email: "",
        content: "?",
        created: "2026-01-01T00:00:00Z",
        resolved: false,
        replies: [],
      },
    });
    return fileOf(session);
  };
  expect(await codeOf(insert({}, chartFile()))).toBe("UnsupportedFeature");
  expect(await codeOf(insert({ sheetNamesToInsert: ["Plain"] }, chartFile()))).toBe("ok");
  excel().store.undo();
  expect(await codeOf(insert({}, Promise.resolve("no base64!")))).toBe("InvalidArgument");
  expect(await codeOf(insert({}, Promise.resolve(btoa("no workbook"))))).toBe("InvalidArgument");
  expect(await codeOf(insert({ sheetNamesToInsert: ["Nowhere"] }))).toBe("ItemNotFound");
  expect(await codeOf(insert({ positionType: "After", relativeTo: "Nowhere" }))).toBe("ItemNotFound");
  expect(await codeOf(insert({ positionType: "Middle" as "End" }))).toBe("InvalidArgument");
  await excel().Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  expect(await codeOf(insert())).toBe("AccessDenied");
  expect(sheetNames()).toEqual(["Sheet1", "Data"]);
});

test("where the host takes everything, charts and comments come along and show the inserted cells", async () => {
  const losses = withReader(excel(), [], true, true);
  const other = await createExcel({ sheets: ["Data", "Share"] });
  await other.Excel.run(async (context) => {
    const data = context.workbook.worksheets.getItem("Data");
    const share = context.workbook.worksheets.getItem("Share");
    data.getRange("A1:B3").values = [
      ["", "Freight"],
      ["Manzhouli", 3010],
      ["Erenhot", 1200],
    ];
    data.charts.add("Line", data.getRange("A1:B3")).title.setFormula("=Share!A1");
    share.getRange("A1").values = [["From another sheet"]];
    share.charts.add("Pie", data.getRange("A1:B3"));
    context.workbook.comments.add("Data!B2", "Why?").replies.add("See p. 4");
    await context.sync();
  });
  const file = await fileOf(other.session);
  other.dispose();
  const [data = "", share = ""] = await insert({}, Promise.resolve(file));
  const { store } = excel();
  store.write(data, box(1, 1), { inputs: [[1]] });
  expect(sheetNames().slice(2)).toEqual(["Data (2)", "Share"]);
  const charts = [data, share].map((sheet) =>
    store.attachments.all("chart", sheet).map((one) => chartView(store, one)),
  );
  expect(charts.map((list) => list.map(({ chartType, series }) => [chartType, series[0]?.values]))).toEqual([
    [["Line", [1, 1200]]],
    [["Pie", [1, 1200]]],
  ]);
  expect(charts[0]?.[0]?.title?.text).toBe("From another sheet");
  const [comment] = store.attachments.all("comment", data);
  expect(comment?.anchors.place?.box).toEqual(box(1, 1));
  expect(comment === undefined ? undefined : commentOf(comment)).toMatchObject({
    content: "Why?",
    replies: [{ content: "See p. 4" }],
  });
  expect(losses).toEqual([]);
  store.undo();
  expect(store.attachments.all("chart")).toHaveLength(2);
  store.undo();
  expect(store.attachments.all("chart")).toEqual([]);
  // A sheet alone brings its chart; figures on sheets that stayed behind are gone from it.
  const [alone = ""] = await insert({ sheetNamesToInsert: ["Share"] }, Promise.resolve(file));
  const [pie] = store.attachments.all("chart", alone);
  expect(pie === undefined ? undefined : chartView(store, pie).series[0]?.values).toEqual([]);
});

test("a batch goes on from where a file could not be read as after any other error", async () => {
  withReader(excel());
  const code = await codeOf(
    excel().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("A1").values = [["before"]];
      context.workbook.insertWorksheetsFromBase64(btoa("no workbook"));
      sheet.getRange("A2").values = [["after"]];
      await context.sync();
    }),
  );
  const data = excel().store.sheets()[1]?.id ?? "";
  expect([code, excel().store.values(data, box(0, 0, 2, 1))]).toEqual([
    "InvalidArgument",
    [["before"], [""]],
  ]);
});

describe("Excel.createWorkbook", () => {
  test("opens the file, or an empty workbook, beside this one", async () => {
    const opened: (Uint8Array | undefined)[] = [];
    withReader(excel(), opened);
    const file = await template();
    await excel().Excel.createWorkbook(file);
    await excel().Excel.createWorkbook();
    expect(opened).toHaveLength(2);
    expect(Buffer.from(opened[0] ?? []).toString("base64")).toBe(file);
    expect(opened[1]).toBeUndefined();
    expect(sheetNames()).toEqual(["Sheet1", "Data"]);
  });

  test("refuses what is no workbook, a blocked tab, and a host without a page", async () => {
    const opened: (Uint8Array | undefined)[] = [];
    withReader(excel(), opened, false);
    expect(await codeOf(excel().Excel.createWorkbook(btoa("no workbook")))).toBe("InvalidArgument");
    expect(opened).toEqual([]);
    expect(await codeOf(excel().Excel.createWorkbook())).toBe("GeneralException");
    excel().session.otherBooks = undefined;
    expect(await codeOf(excel().Excel.createWorkbook())).toBe("ApiNotFound");
  });
});

test("formulas are read anew only where they name sheets and tables", () => {
  const names = {
    sheets: new Map<string, string | null>([
      ["data", "Data (2)"],
      ["gone", null],
      ["it's", "b"],
    ]),
    tables: new Map<string, string | null>([
      ["t", "T3"],
      ["u", null],
    ]),
  };
  const read = (formula: string) => withNewNames(formula, names);
  expect(read('=Data!A1&"Data!A1"&DATA!$A$1:B2')).toBe(`='Data (2)'!A1&"Data!A1"&'Data (2)'!$A$1:B2`);
  expect(read("=SUM(Gone!A:A,Gone!$1:$2,gone!Name,'It''s'!A1)")).toBe("=SUM(#REF!,#REF!,#REF!,b!A1)");
  expect(read("=T[x]+U[[#All],[x]]+T(1)+t+[1]Data!A1")).toBe("=T3[x]+#REF!+T(1)+T3+[1]Data!A1");
  expect(read("Data!A1")).toBe("Data!A1");
});
