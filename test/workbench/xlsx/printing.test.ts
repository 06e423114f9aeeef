import { PLACE } from "../../../src/workbench/model/attachments";
import { sheetNode } from "../../../src/workbench/model/extras";
import { addPageBreak, boxOf, pageBreaks } from "../../../src/workbench/model/printing/pageBreaks";
import { setSheetFilter, sheetFilter } from "../../../src/workbench/model/sheetFilter";
import type { WorkbookSession } from "../../../src/workbench/model/session";
import { box, newSession, open, partOf, roundTrip, save } from "./support";

/** What is kept of the first sheet beside its cells. */
function extras(session: WorkbookSession) {
  const { store } = session;
  const [sheet] = store.sheets();
  const found = store.attachments.find("sheetExtras", sheet?.id ?? "");
  const anchors = Object.entries(found?.anchors ?? {}).map(([name, place]) => [name, place?.box]);
  return { data: found?.data, anchors: Object.fromEntries(anchors) as Record<string, unknown> };
}

const LAYOUT = {
  orientation: "Landscape",
  paperSize: "A4",
  leftMargin: 36,
  topMargin: 72,
  headerMargin: 18,
  centerHorizontally: true,
  printGridlines: true,
  printHeadings: true,
  blackAndWhite: true,
  draftMode: true,
  printComments: "EndSheet",
  printErrors: "Dash",
  printOrder: "OverThenDown",
  firstPageNumber: 3,
  zoom: { horizontalFitToPages: 1 },
  headersFooters: {
    state: "FirstOddAndEven",
    useSheetScale: false,
    useSheetMargins: false,
    odd: { leftHeader: "口岸 && Co", centerHeader: "&P of &N", rightFooter: '&"Arial,Bold"&D' },
    even: { centerFooter: "even" },
    first: { rightHeader: "first <1>" },
  },
};

describe("how sheets are printed, in files", () => {
  test("layout, areas, titles, breaks and headings are kept, and follow the name of the sheet", async () => {
    const session = newSession({ sheets: ["O'Neill, & Co", "plain"] });
    const { store } = session;
    const sheet = store.activeSheet();
    store.write(sheet, box(0, 0, 1, 2), { inputs: [["a", "b"]] });
    sheetNode(session, sheet, "pageLayout").write(LAYOUT);
    sheetNode(session, sheet, "view").write({ showHeadings: false });
    const kept = store.attachments.find("sheetExtras", sheet);
    if (kept === undefined) throw new Error("nothing kept");
    store.attachments.put({
      ...kept,
      anchors: {
        printArea0: { sheet, box: box(0, 0, 20, 3) },
        printArea1: { sheet, box: box(30, 0, 5, 3) },
        printTitleRows: { sheet, box: { row: 0, column: 0, rows: 1, columns: 16_384 } },
        printTitleColumns: { sheet, box: { row: 0, column: 0, rows: 1_048_576, columns: 2 } },
      },
    });
    addPageBreak(store, sheet, false, box(10, 1));
    addPageBreak(store, sheet, false, box(5, 0));
    addPageBreak(store, sheet, true, box(0, 4));
    const before = extras(session);
    const opened = await roundTrip(session);
    expect(extras(opened)).toEqual(before);
    const [first = "", second = ""] = opened.store.sheets().map((one) => one.id);
    expect(pageBreaks(opened.store, first, false).map((one) => boxOf(one).row)).toEqual([5, 10]);
    expect(pageBreaks(opened.store, first, true).map((one) => boxOf(one).column)).toEqual([4]);
    expect(opened.store.attachments.find("sheetExtras", second)).toBeUndefined();
    expect(opened.store.names()).toEqual([]);
  });

  test("a sheet that nobody set up says nothing of it", async () => {
    const { bytes, losses } = await save(newSession());
    expect(losses).toEqual([]);
    expect(extras((await open(bytes)).session).data).toBeUndefined();
    expect(partOf(bytes, "xl/workbook.xml")).not.toContain("definedName");
  });

  test("scales are kept as percentages, and fitting as pages", async () => {
    for (const zoom of [{ scale: 70 }, { horizontalFitToPages: 2, verticalFitToPages: 3 }]) {
      const session = newSession();
      sheetNode(session, session.store.activeSheet(), "pageLayout").write({ zoom });
      expect(extras(await roundTrip(session)).data).toEqual({ pageLayout: { zoom } });
    }
  });
});

describe("filters of sheets in files", () => {
  test("criteria, hidden rows and the cells' hidden name are kept", async () => {
    const session = newSession();
    const { store } = session;
    const sheet = store.activeSheet();
    store.write(sheet, box(1, 1, 4, 2), {
      inputs: [
        ["Port", "Freight"],
        ["满洲里", 3010],
        ["Erenhot", 1200],
        ["Khorgos", 2100],
      ],
    });
    const criteria = [
      { filterOn: "Values", values: ["满洲里", "Erenhot"] },
      { filterOn: "Custom", criterion1: ">1500" },
    ];
    setSheetFilter(store, sheet, { box: box(1, 1, 4, 2), criteria });
    store.updateSheet(sheet, { protection: {} });
    store.merge(sheet, box(9, 0, 1, 2));
    const { bytes, losses } = await save(session);
    expect(losses).toEqual([]);
    expect(partOf(bytes, "xl/workbook.xml")).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$B$2:$C$5</definedName>',
    );
    const xml = partOf(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).toMatch(
      /<\/sheetData><sheetProtection[^>]*\/><autoFilter ref="B2:C5">.*<\/autoFilter><mergeCells/,
    );
    const opened = (await open(bytes)).session;
    const [id = ""] = opened.store.sheets().map((one) => one.id);
    expect(sheetFilter(opened.store, id)).toEqual({ box: box(1, 1, 4, 2), criteria });
    expect([1, 2, 3, 4, 5].map((row) => opened.store.isRowHidden(id, row))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(opened.store.names()).toEqual([]);
  });

  test("filters on colours are named as lost", async () => {
    const session = newSession();
    const { store } = session;
    const sheet = store.activeSheet();
    store.write(sheet, box(0, 0, 2, 1), { inputs: [["a"], [1]] });
    const criteria = [{ filterOn: "CellColor", color: "#FF0000" }];
    setSheetFilter(store, sheet, { box: box(0, 0, 2, 1), criteria });
    expect((await save(session)).losses).toEqual(["filters"]);
    expect(store.attachments.find("sheetFilter", sheet)?.anchors[PLACE]?.box).toEqual(box(0, 0, 2, 1));
  });
});
