import { REQUEST_BYTES } from "../../src/excel/limits";
import type { TableUpdate } from "../../src/excel/tables/tableUpdate";
import { updateSteps } from "../../src/excel/tables/updateSteps";

function update(more: Partial<TableUpdate>): TableUpdate {
  return {
    table: {
      id: "{T1}",
      name: "T",
      sheetId: "{S1}",
      sheetName: "Sheet1",
      sheetVisible: true,
      address: "Sheet1!A1:H9",
      row: 0,
      column: 0,
      rows: 50_001,
      columns: 8,
      hasHeaders: true,
      hasTotals: false,
      columnNames: [],
    },
    bodyRows: 50_000,
    insertions: [],
    deletions: [],
    removals: [],
    cells: [],
    fills: [],
    columnsIn: [],
    columnsOut: [],
    columnRemovals: [],
    widthMoves: [],
    headers: [],
    widths: [],
    width: 8,
    marks: [],
    own: [],
    filters: [],
    filtersOff: false,
    note: null,
    ...more,
  };
}

describe("the steps of an update", () => {
  test("nothing to write, nothing to do", () => expect(updateSteps(update({}))).toEqual([]));

  test("cells spread over a large table stay below the size of a request", () => {
    const cells = Array.from({ length: 12_000 }, (_, index) => ({
      row: index * 4,
      position: index % 8,
      input: 1,
    }));
    const steps = updateSteps(update({ cells }));
    expect(steps.length).toBeGreaterThan(1);
    for (const step of steps) expect(step.bytes).toBeLessThan(REQUEST_BYTES / 2);
  });

  test("many new rows at one place are written in packs", () => {
    const rows = Array.from({ length: 14_000 }, (_, row) => [
      "口岸".repeat(60),
      row,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    const steps = updateSteps(update({ insertions: [{ at: 10, rows }] }));
    expect(steps.length).toBeGreaterThan(3);
    for (const step of steps) expect(step.bytes).toBeLessThan(REQUEST_BYTES);
  });
});
