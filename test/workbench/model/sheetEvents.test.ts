import { excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest({ sheets: ["Data", "Other"] });

type Told = readonly unknown[];
type SheetEvent =
  "onRowSorted" | "onColumnSorted" | "onRowHiddenChanged" | "onFormulaChanged" | "onSingleClicked";

/** Registers for an event of the sheet in front and of all sheets; the result says who was told what. */
async function listen(event: SheetEvent, tell: (args: never) => unknown) {
  const seen: Told[] = [];
  const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
  await onSheet(excel(), (sheet, context) => {
    const add = (who: string, source: object) => {
      const events = Reflect.get(source, event) as OfficeExtension.EventHandlers<never>;
      const handler = events.add((args) => {
        seen.push([who, tell(args)]);
        return Promise.resolve();
      });
      handlers.push(handler);
    };
    add("sheet", sheet);
    add("all", context.workbook.worksheets);
  });
  const stop = async () => {
    for (const handler of handlers) handler.remove();
    await Promise.all([...new Set(handlers.map((handler) => handler.context))].map((one) => one.sync()));
  };
  return { seen, stop };
}

/** What both are told. */
function both(...told: readonly unknown[]): Told[] {
  return told.flatMap((one) => [
    ["sheet", one],
    ["all", one],
  ]);
}

const fill = () =>
  onSheet(excel(), (sheet) => {
    sheet.getRange("A1:B5").values = [
      ["Port", "Freight"],
      ["a", 1],
      ["b", 4],
      ["c", 3],
      ["d", 2],
    ];
  });

describe("events of a sheet", () => {
  it("tell of rows that a sort moved, and only of those", async () => {
    await fill();
    const { seen, stop } = await listen(
      "onRowSorted",
      ({ address, type, source, worksheetId }: Excel.WorksheetRowSortedEventArgs) => [
        address,
        type,
        source,
        worksheetId === excel().store.activeSheet(),
      ],
    );
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:B5").sort.apply([{ key: 1, ascending: true }], false, true);
    });
    await excel().settle();
    // Only b and d change places.
    const told = ["A3:B3,A5:B5", "WorksheetRowSorted", "Local", true];
    expect(seen).toEqual(both(told));
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:B5").sort.apply([{ key: 1, ascending: true }], false, true);
    });
    await excel().settle();
    expect(seen).toHaveLength(2);
    await stop();
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:B5").sort.apply([{ key: 1, ascending: false }], false, true);
    });
    await excel().settle();
    expect(seen).toHaveLength(2);
  });

  it("tell of rows that the sort of a table moved", async () => {
    await fill();
    const { seen } = await listen("onRowSorted", ({ address }: Excel.WorksheetRowSortedEventArgs) => address);
    await onSheet(excel(), (sheet) => {
      sheet.tables.add("A1:B5", true).sort.apply([{ key: 1, ascending: false }]);
    });
    await excel().settle();
    expect(seen).toEqual(both("A2:B5"));
  });

  it("tell of columns that a sort moved", async () => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:C2").values = [
        [3, 2, 1],
        ["x", "y", "z"],
      ];
    });
    const rows = await listen("onRowSorted", ({ address }: Excel.WorksheetRowSortedEventArgs) => address);
    const columns = await listen(
      "onColumnSorted",
      ({ address, type }: Excel.WorksheetColumnSortedEventArgs) => [address, type],
    );
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:C2").sort.apply([{ key: 0, ascending: true }], false, false, "Columns");
    });
    await excel().settle();
    expect(columns.seen).toEqual(both(["A1:A2,C1:C2", "WorksheetColumnSorted"]));
    expect(rows.seen).toEqual([]);
  });

  it("tell of rows that are hidden and shown, also when it is undone", async () => {
    const { seen, stop } = await listen(
      "onRowHiddenChanged",
      ({ address, changeType }: Excel.WorksheetRowHiddenChangedEventArgs) => [address, changeType],
    );
    await onSheet(excel(), (sheet) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("A:A").columnHidden = true;
    });
    await onSheet(excel(), (sheet) => {
      // Rows 2 and 3 are hidden already.
      sheet.getRange("2:5").rowHidden = true;
    });
    excel().store.undo();
    await excel().settle();
    expect(seen).toEqual(both(["2:3", "Hidden"], ["4:5", "Hidden"], ["4:5", "Unhidden"]));
    await stop();
    await onSheet(excel(), (sheet) => {
      sheet.getRange("2:3").rowHidden = false;
    });
    await excel().settle();
    expect(seen).toHaveLength(6);
  });

  it("tell of formulas that came, changed and went, with what was there before", async () => {
    const { seen, stop } = await listen(
      "onFormulaChanged",
      ({ formulaDetails }: Excel.WorksheetFormulaChangedEventArgs) =>
        formulaDetails.map(({ cellAddress, previousFormula }) => [cellAddress, previousFormula]),
    );
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:A3").formulas = [["=1+1"], [5], ["=2"]];
    });
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:A2").formulas = [["=1+2"], [6]];
      sheet.getRange("A3").clear("Contents");
    });
    await excel().settle();
    expect(seen).toEqual(
      both(
        [
          ["A1", ""],
          ["A3", ""],
        ],
        [["A1", "=1+1"]],
        [["A3", "=2"]],
      ),
    );
    expect(excel().store.watchesFormulas).toBe(true);
    await stop();
    expect(excel().store.watchesFormulas).toBe(false);
  });

  it("tell of clicks, and where in the cell", async () => {
    const { seen } = await listen(
      "onSingleClicked",
      ({ address, offsetX, offsetY, type }: Excel.WorksheetSingleClickedEventArgs) => [
        address,
        offsetX,
        offsetY,
        type,
      ],
    );
    const { session, store } = excel();
    const cell = { row: 4, column: 1, rows: 1, columns: 1 };
    session.events.singleClicked(store.activeSheet(), cell, { x: 3, y: 7.5 });
    await excel().settle();
    expect(seen).toEqual(both(["B5", 3, 7.5, "WorksheetSingleClicked"]));
  });
});
