import type { Column, TablePlan } from "../domain/model/table";
import type { InsertHow } from "../domain/model/insertion";
import { rangeOf, runSteps, type Region, type Step, type WriteControl } from "./blocks";
import { aroundNewSheet, prepareInsertion, type CreatedTable, type PreparedInsertion } from "./insertTable";
import { Refused } from "./refused";
import type { RegistryRecord } from "./registry/record";
import { runExcel } from "./run";
import { supportsExcelApi } from "./supports";
import { takeBack, writeFirstRecord } from "./takeBack";
import { cellAddress } from "./tables/address";
import { formatColumns, widenColumns } from "./tables/createTable";

/** Cells that one formula fills at most: its answer must fit into the 5 MB that Excel on the web takes at once. */
const MOST_SPILLED = 20_000;

/**
 * Checks the place of a formula and of all it will fill: outside tables, and free. Reads only, as many requests as
 * `prepareInsertion`. Requires ExcelApi 1.13.
 * @throws Refused `spill-too-large`, `no-spills`, and for every reason in `guards/`.
 */
export async function prepareSpill(
  plan: TablePlan,
  how: Pick<InsertHow, "destination">,
  control: Pick<WriteControl, "signal"> = {},
): Promise<PreparedInsertion> {
  const [rows, columns] = [plan.rows.length + 1, plan.columns.length];
  if (plan.spill === undefined || rows * columns > MOST_SPILLED)
    throw new Refused({ kind: "spill-too-large", rows, columns });
  if (!supportsExcelApi("1.12")) throw new Refused({ kind: "no-spills" });
  return prepareInsertion(plan, how, control, (sheetId, row, column) => ({
    sheetId,
    row,
    column,
    rows,
    columns,
  }));
}

/**
 * Writes record, formats and, last, the formula. One request for the record, one for the rest. When anything fails or is
 * cancelled, all is put back. Requires ExcelApi 1.12.
 * @throws Refused as the host answers; `left-unfinished` or `cancelled-unfinished` when it did not let the block be put back.
 */
export async function writeSpill(
  prepared: PreparedInsertion,
  plan: TablePlan,
  record: RegistryRecord,
  control: WriteControl,
): Promise<CreatedTable> {
  const { before, place, newSheet } = prepared;
  const target = newSheet ? null : before.region;
  const part = await writeFirstRecord(record, [], target, control.signal);
  try {
    const steps = [spillStep(plan, before.region, before.widths, before.formats === null)];
    const all = newSheet
      ? await aroundNewSheet(steps, place.sheetName, { sheet: null }, { part, record })
      : steps;
    await runExcel((context) => runSteps(context, all, control), {
      oneUndoStep: true,
      signal: control.signal,
    });
  } catch (error) {
    await takeBack(newSheet ? record : before, part, error, control.signal);
    throw error;
  }
  const address = cellAddress(place.sheetName, place.row, place.column);
  return { tableId: "", tableName: "", address, sheetName: place.sheetName };
}

/** A formula that is there is complete: it comes last. */
function spillStep(plan: TablePlan, region: Region, widths: readonly number[], plain: boolean): Step {
  return {
    bytes: 8192,
    enqueue: (context) => {
      const body = { ...region, row: region.row + 1, rows: region.rows - 1 };
      formatColumns(context, plan.columns.map(spillFormat), body);
      widenColumns(context, plan, body, widths);
      if (plain) rangeOf(context, { ...region, rows: 1 }).format.font.bold = true;
      rangeOf(context, { ...region, rows: 1, columns: 1 }).formulas = [[plan.spill ?? ""]];
    },
  };
}

/** What a formula spills may stand elsewhere after the next calculation; General shows each figure's own decimals wherever it is. */
export function spillFormat({ numberFormat, ownDecimals }: Column): string {
  return ownDecimals === true ? "General" : numberFormat;
}
