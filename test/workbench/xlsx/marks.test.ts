import type { ConditionalData } from "../../../src/workbench/model/conditional/data";
import { outlineLevels } from "../../../src/workbench/model/groups";
import type { WorkbookSession } from "../../../src/workbench/model/session";
import { type Box, type Mark, MAX_COLUMNS, MAX_ROWS } from "../../../src/workbench/model/store";
import { NO_VALIDATION, type Validation } from "../../../src/workbench/model/validation";
import { box, newSession, open, partOf, save, withParts } from "./support";

const SHEET_PART = "xl/worksheets/sheet1.xml";

function marked(marks: readonly Omit<Mark, "id">[]): WorkbookSession {
  const session = newSession({ sheets: ["货运", "Lists"] });
  const { store } = session;
  const sheet = store.sheets()[0]?.id ?? "";
  store.write(sheet, box(0, 0, 3, 2), {
    inputs: [
      ["满洲里", 1],
      ["二连", 2],
      ["策克", 3],
    ],
  });
  store.setMarks(
    sheet,
    marks.map((mark, index) => ({
      ...mark,
      id: `{00000000-0002-0000-0000-${String(index + 1).padStart(12, "0")}}`,
    })),
  );
  return session;
}

function marksIn({ store }: WorkbookSession): Omit<Mark, "id">[] {
  return store.marks(store.sheets()[0]?.id ?? "").map(({ kind, boxes, data }) => ({ kind, boxes, data }));
}

async function through(marks: readonly Omit<Mark, "id">[], addinFormulas?: "formulas") {
  const { bytes, losses } = await save(marked(marks), addinFormulas);
  const opened = await open(bytes);
  return { back: marksIn(opened.session), bytes, losses, openLosses: opened.losses, session: opened.session };
}

function conditional(data: ConditionalData, ...boxes: Box[]): Omit<Mark, "id"> {
  return { kind: "conditionalFormat", boxes: boxes.length === 0 ? [box(0, 1, 3)] : boxes, data: { ...data } };
}

function validation(data: Partial<Validation>, ...boxes: Box[]): Omit<Mark, "id"> {
  const all = boxes.length === 0 ? [box(0, 1, 3)] : boxes;
  return { kind: "validation", boxes: all, data: { ...NO_VALIDATION, ...data } };
}

const LOOK = {
  numberFormat: '0.0 "万吨"',
  fill: { color: "#FFC7CE" },
  font: { bold: true, italic: false, strikethrough: true, underline: "Single", color: "#9C0006" },
  borders: { EdgeTop: { style: "Dash", color: "#112233" }, EdgeLeft: { style: "Continuous" } },
} as const;

describe("links in files", () => {
  test("https and places in the workbook come back with their tips", async () => {
    const marks: Omit<Mark, "id">[] = [
      {
        kind: "hyperlink",
        boxes: [box(0, 0), box(2, 0)],
        data: { address: "https://example.org/a?b=1&c=<2>", screenTip: '查看 "来源"' },
      },
      { kind: "hyperlink", boxes: [box(1, 0, 1, 2)], data: { documentReference: "'Lists'!A1" } },
      {
        kind: "hyperlink",
        boxes: [box(5, 5)],
        data: { address: "https://example.org/", documentReference: "x" },
      },
    ];
    const { back, bytes, losses } = await through(marks);
    expect(back).toEqual(marks);
    expect(losses).toEqual([]);
    expect(partOf(bytes, "xl/worksheets/_rels/sheet1.xml.rels")).toContain('TargetMode="External"');
  });

  test.each([
    "http://example.org/",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "mailto:a@example.org",
    "x.xlsx",
  ])("%s stays text and is named, on saving and on opening", async (address) => {
    const link: Omit<Mark, "id"> = { kind: "hyperlink", boxes: [box(0, 0)], data: { address } };
    const { back, losses, session } = await through([link]);
    expect(back).toEqual([]);
    expect(losses).toEqual(["hyperlinks"]);
    expect(session.store.cell(session.store.sheets()[0]?.id ?? "", 0, 0).value).toBe("满洲里");
    const safe = await save(marked([{ ...link, data: { address: "https://example.org/" } }]));
    const part = "xl/worksheets/_rels/sheet1.xml.rels";
    const foreign = withParts(safe.bytes, {
      [part]: partOf(safe.bytes, part).replace("https://example.org/", address),
    });
    const opened = await open(foreign);
    expect(marksIn(opened.session)).toEqual([]);
    expect(opened.losses).toEqual(["hyperlinks"]);
  });
});

describe("data validation in files", () => {
  const bounds = { formula1: "=1", formula2: "=$B$2+1" };
  test.each<[string, Omit<Mark, "id">]>([
    [
      "a list of items",
      validation({ rule: { type: "List", inCellDropDown: true, source: '进口,出口,"x"' } }),
    ],
    [
      "a list without arrow",
      validation({ rule: { type: "List", inCellDropDown: false, source: "=Lists!$A$1:$A$9" } }),
    ],
    ["whole numbers", validation({ rule: { type: "WholeNumber", operator: "Between", ...bounds } })],
    ["decimals", validation({ rule: { type: "Decimal", operator: "NotBetween", ...bounds } })],
    ["dates", validation({ rule: { type: "Date", operator: "GreaterThanOrEqualTo", formula1: "=41670" } })],
    ["times", validation({ rule: { type: "Time", operator: "LessThan", formula1: "=0.5" } })],
    ["lengths", validation({ rule: { type: "TextLength", operator: "EqualTo", formula1: "=LEN(A1)" } })],
    [
      "a formula, with words",
      validation(
        {
          rule: { type: "Custom", formula: '=AND(B1>0,A1<>"")' },
          errorAlert: { message: "只能 > 0 &\n不能空", showAlert: true, style: "Warning", title: "注意" },
          prompt: { message: "吨", showPrompt: false, title: "输入" },
          ignoreBlanks: false,
        },
        box(0, 1, MAX_ROWS),
        box(4, 4),
      ),
    ],
    ["only a prompt", validation({ prompt: { message: "吨", showPrompt: true, title: "" } })],
    [
      "an alert switched off",
      validation({
        rule: { type: "Decimal", operator: "NotEqualTo", formula1: "=0" },
        errorAlert: { ...NO_VALIDATION.errorAlert, showAlert: false, style: "Information" },
      }),
    ],
  ])("%s", async (_what, mark) => {
    const { back, losses, openLosses } = await through([mark]);
    expect(back).toEqual([mark]);
    expect([losses, openLosses]).toEqual([[], []]);
  });

  test("words longer than a file may hold are cut and named", async () => {
    const long = validation({
      errorAlert: { ...NO_VALIDATION.errorAlert, title: "题".repeat(40), message: "字".repeat(300) },
    });
    const { back, losses } = await through([long]);
    expect(losses).toEqual(["dataValidations"]);
    expect(back[0]?.data).toMatchObject({
      errorAlert: { title: "题".repeat(32), message: "字".repeat(255) },
    });
  });

  test("a rule that calls the add-in is kept only with formulas, and named otherwise", async () => {
    const rule = validation({ rule: { type: "Custom", formula: '=KOUAN.PORTFREIGHT("满洲里",2014)>B1' } });
    const values = await through([rule]);
    expect([values.back, values.losses]).toEqual([[], ["dataValidations"]]);
    const formulas = await through([rule], "formulas");
    expect([formulas.back, formulas.losses]).toEqual([[rule], []]);
  });

  test("rules that newer programs write apart, because they name another sheet", async () => {
    const { bytes } = await save(marked([]));
    const apart =
      '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
      '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1">' +
      "<x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B1:B3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>";
    const file = withParts(bytes, { [SHEET_PART]: partOf(bytes, SHEET_PART).replace("</worksheet>", apart) });
    expect(marksIn((await open(file)).session)).toEqual([
      validation({ rule: { type: "List", inCellDropDown: true, source: "=Lists!$A$1:$A$3" } }),
    ]);
  });
});

const PRESETS = [
  "Blanks", "NonBlanks", "Errors", "NonErrors", "Yesterday", "Today", "Tomorrow", "LastSevenDays", "LastWeek",
  "ThisWeek", "NextWeek", "LastMonth", "ThisMonth", "NextMonth", "AboveAverage", "BelowAverage", "EqualOrAboveAverage",
  "EqualOrBelowAverage", "OneStdDevAboveAverage", "OneStdDevBelowAverage", "TwoStdDevAboveAverage",
  "TwoStdDevBelowAverage", "ThreeStdDevAboveAverage", "ThreeStdDevBelowAverage", "UniqueValues", "DuplicateValues",
]; // prettier-ignore
const OPERATORS = [
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
];
const rule = (type: ConditionalData["type"], given: Record<string, unknown>): ConditionalData => ({
  type,
  stopIfTrue: false,
  format: LOOK,
  rule: given,
});

describe("conditional formats in files", () => {
  test.each<[string, readonly ConditionalData[]]>([
    [
      "cell values",
      [
        rule("CellValue", { formula1: "=1", formula2: "=$A$1", operator: "Between" }),
        rule("CellValue", { formula1: "=1", formula2: "=B2", operator: "NotBetween" }),
        ...OPERATORS.map((operator) => rule("CellValue", { formula1: '="满洲里"', operator })),
      ],
    ],
    [
      "texts",
      ["Contains", "NotContains", "BeginsWith", "EndsWith"].map((operator) =>
        rule("ContainsText", { operator, text: '口"岸 & <x>' }),
      ),
    ],
    [
      "tops and bottoms",
      ["TopItems", "TopPercent", "BottomItems", "BottomPercent"].map((type) =>
        rule("TopBottom", { rank: 10, type }),
      ),
    ],
    ["presets", PRESETS.map((criterion) => rule("PresetCriteria", { criterion }))],
    [
      "formulas, looks that differ, stopping",
      [
        { type: "Custom", stopIfTrue: true, format: LOOK, formula: '=AND($A1="满洲里",B1>AVERAGE(B$1:B$3))' },
        { type: "Custom", stopIfTrue: false, format: { font: { underline: "None" } }, formula: "=TRUE" },
        { type: "Custom", stopIfTrue: false, formula: "=ISFORMULA(B1)" },
      ],
    ],
    [
      "colour scales",
      [
        { type: "ColorScale", stopIfTrue: false },
        {
          type: "ColorScale",
          stopIfTrue: false,
          criteria: {
            minimum: { type: "Number", formula: "0", color: "#FFFFFF" },
            maximum: { type: "Formula", formula: "=$B$3", color: "#638EC6" },
          },
        },
        {
          type: "ColorScale",
          stopIfTrue: false,
          criteria: {
            minimum: { type: "LowestValue", color: "#F8696B" },
            midpoint: { type: "Percent", formula: "33.5", color: "#FFFFFF" },
            maximum: { type: "HighestValue", color: "#5A8AC6" },
          },
        },
      ],
    ],
    [
      "data bars",
      [
        { type: "DataBar", stopIfTrue: false },
        {
          type: "DataBar",
          stopIfTrue: false,
          axisColor: "",
          axisFormat: "CellMidPoint",
          barDirection: "RightToLeft",
          showDataBarOnly: true,
          lowerBoundRule: { type: "Number", formula: "-5" },
          upperBoundRule: { type: "Percentile", formula: "90" },
          positive: { borderColor: "#00FF00", fillColor: "#FFB628", gradientFill: false },
          negative: { borderColor: "#0000FF", fillColor: "#112233" },
        },
        {
          type: "DataBar",
          stopIfTrue: false,
          axisFormat: "None",
          barDirection: "LeftToRight",
          negative: { matchPositiveBorderColor: true, matchPositiveFillColor: true },
        },
        {
          type: "DataBar",
          stopIfTrue: false,
          lowerBoundRule: { type: "LowestValue" },
          upperBoundRule: { type: "HighestValue" },
        },
      ],
    ],
    [
      "icons, also of sets and kinds that older versions do not know",
      [
        { type: "IconSet", stopIfTrue: false },
        {
          type: "IconSet",
          stopIfTrue: false,
          style: "FiveQuarters",
          reverseIconOrder: true,
          showIconOnly: true,
        },
        { type: "IconSet", stopIfTrue: false, style: "ThreeStars" },
        {
          type: "IconSet",
          stopIfTrue: false,
          style: "FourArrows",
          criteria: [
            { type: "Percent", formula: "0", operator: "GreaterThanOrEqual" },
            { type: "Number", formula: "2", operator: "GreaterThan" },
            { type: "Percentile", formula: "50", operator: "GreaterThanOrEqual" },
            {
              type: "Formula",
              formula: "=$B$1*2",
              operator: "GreaterThan",
              customIcon: { set: "ThreeFlags", index: 0 },
            },
          ],
        },
      ],
    ],
  ])("%s", async (_what, all) => {
    const marks = all.map((data, index) =>
      conditional(data, box(0, 1, 3), ...(index === 0 ? [box(7, 3)] : [])),
    );
    const { back, losses, openLosses } = await through(marks);
    expect(back).toEqual(marks);
    expect([losses, openLosses]).toEqual([[], []]);
  });

  test("keep their order, and share looks", async () => {
    const marks = ["=A1>1", "=A1>2", "=A1>3"].map((formula) =>
      conditional({ type: "Custom", stopIfTrue: false, format: LOOK, formula }),
    );
    const { bytes, back } = await through(marks);
    expect(back).toEqual(marks);
    const styles = partOf(bytes, "xl/styles.xml");
    expect(styles).toContain('<dxfs count="1"><dxf><font><b/><i val="0"/><strike/>');
    expect([...partOf(bytes, SHEET_PART).matchAll(/priority="(\d)"/g)].map(([, number]) => number)).toEqual([
      "1",
      "2",
      "3",
    ]);
  });

  test("a rule that says nothing yet, and one of a kind unknown here, are named", async () => {
    expect((await through([conditional({ type: "CellValue", stopIfTrue: false })])).losses).toEqual([
      "conditionalFormats",
    ]);
    const { bytes } = await save(
      marked([conditional({ type: "Custom", stopIfTrue: false, formula: "=TRUE" })]),
    );
    const file = withParts(bytes, {
      [SHEET_PART]: partOf(bytes, SHEET_PART).replace('"expression"', '"somethingNew"'),
    });
    const opened = await open(file);
    expect([marksIn(opened.session), opened.losses]).toEqual([[], ["conditionalFormats"]]);
  });
});

describe("groups in files", () => {
  const rows = (row: number, count: number): Omit<Mark, "id"> => ({
    kind: "rowGroup",
    boxes: [box(row, 0, count, MAX_COLUMNS)],
    data: {},
  });
  const columns = (column: number, count: number): Omit<Mark, "id"> => ({
    kind: "columnGroup",
    boxes: [box(0, column, MAX_ROWS, count)],
    data: {},
  });

  test("levels of rows and columns, open and closed, also beyond what is filled", async () => {
    const marks = [rows(1, 8), rows(2, 3), rows(40, 2), columns(1, 4), columns(2, 1)];
    const session = marked(marks);
    const sheet = session.store.sheets()[0]?.id ?? "";
    session.store.setRowsHidden(sheet, 2, 3, true);
    session.store.setColumnsHidden(sheet, 2, 1, true);
    const { bytes, losses } = await save(session);
    const opened = await open(bytes);
    const back = opened.session.store;
    const id = back.sheets()[0]?.id ?? "";
    for (const kind of ["rowGroup", "columnGroup"] as const) {
      const all = session.store.marks(sheet);
      expect([...outlineLevels(back.marks(id), kind)]).toEqual([...outlineLevels(all, kind)]);
    }
    expect(marksIn(opened.session)).toEqual([
      rows(1, 8),
      rows(40, 2),
      rows(2, 3),
      columns(1, 4),
      columns(2, 1),
    ]);
    expect([1, 2, 4, 5].map((row) => back.isRowHidden(id, row))).toEqual([false, true, true, false]);
    expect([1, 2, 3].map((column) => back.isColumnHidden(id, column))).toEqual([false, true, false]);
    expect([losses, opened.losses]).toEqual([[], []]);
    const xml = partOf(bytes, SHEET_PART);
    expect(xml).toMatch(/<sheetFormatPr[^>]*outlineLevelRow="2" outlineLevelCol="2"/);
    expect(xml).toMatch(/<row r="6"[^>]* outlineLevel="1" collapsed="1"/);
    expect(xml).not.toMatch(/<row r="10"[^>]* collapsed/);
    expect(xml).toMatch(/<col min="4" max="4"[^>]*outlineLevel="1" collapsed="1"/);
    expect(xml).not.toMatch(/<col min="3"[^>]*collapsed/);
  });
});

test("elements stand in the order that the format wants", async () => {
  const { bytes } = await through([
    { kind: "hyperlink", boxes: [box(0, 0)], data: { documentReference: "A1" } },
    validation({ prompt: { message: "x", showPrompt: true, title: "" } }),
    conditional({ type: "DataBar", stopIfTrue: false }),
  ]);
  const names = [
    ...partOf(bytes, SHEET_PART).matchAll(
      /<(conditionalFormatting|dataValidations|hyperlinks|pageMargins|pageSetup|extLst)\b/g,
    ),
  ];
  const tops = names.map(([, name]) => name);
  // The rule of the bar has a list of extensions of its own.
  expect(tops).toEqual([
    "conditionalFormatting",
    "extLst",
    "dataValidations",
    "hyperlinks",
    "pageMargins",
    "pageSetup",
    "extLst",
  ]);
});
