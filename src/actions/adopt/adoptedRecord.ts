/**
 * The record of a table that came without one. Pure.
 * @module
 */
import { holds, token } from "../../excel/cellText";
import { printedDecimals } from "../../excel/registry/contents";
import type { RecordColumn, RecordRow, RegistryRecord } from "../../excel/registry/record";
import type { TableReading } from "../../excel/readTables";
import type { Matched } from "./recognise";

/** What is not known from the table. */
interface Given {
  readonly id: string;
  readonly now: string;
}

/**
 * A record as if Kouan had just written every row that the package has. What a cell holds besides is then another's: it is
 * listed by the next refresh and never overwritten unasked. Rows that the package does not have stay the user's.
 */
export function adoptedRecord(matched: Matched, reading: TableReading, { id, now }: Given): RegistryRecord {
  const { plan, positions, rowOf } = matched;
  const { table, below } = reading;
  const kept = plan.columns.flatMap((column, index): { index: number; column: RecordColumn }[] => {
    const position = positions[index] ?? null;
    if (position === null) return [];
    const header = plan.headers[index] ?? column.id;
    const name = table.columnNames[position] ?? header;
    const { id, key, numberFormat, ownDecimals } = column;
    const own = ownDecimals === true ? { ownDecimals } : {};
    return [{ index, column: { id, header, name, key, numberFormat, ...own } }];
  });
  const live = plan.query.mode === "formulas";
  const rows = plan.rows
    .filter(({ key }) => rowOf.has(key))
    .map(({ key, cells }): RecordRow => {
      const own = kept.map(({ index }) => cells[index]);
      return {
        key,
        values: own.map((cell) => token(cell?.value ?? null)),
        observations: own.map((cell) => cell?.observation ?? null),
        ...printedDecimals(own),
        ...(live ? { formulas: own.map((cell) => cell?.formula ?? null) } : {}),
      };
    });
  return {
    id,
    kind: live ? "formulas" : "table",
    state: "settled",
    action: "insert",
    adopted: true,
    query: plan.query,
    title: plan.title,
    tableId: table.id,
    tableName: table.name,
    place: { sheetId: table.sheetId, sheetName: table.sheetName, row: table.row, column: table.column },
    insertedAt: now,
    columns: kept.map(({ column }) => column),
    current: {
      number: 1,
      packageVersion: plan.packageVersion,
      packageHash: plan.packageHash,
      writtenAt: now,
      note: noteBelow(below, plan.sourceNote),
      rows,
    },
    previous: null,
    undo: null,
  };
}

/** Words by which every source note of ours is known, whatever package wrote it. */
const STAMP = /口岸（Kouan）|Inserted by Kouan/;

/** The source note that came with the table, else the one it would have. */
function noteBelow(below: TableReading["below"], note: string): string {
  const found = below.find(
    (content) => holds(content, note) || (typeof content === "string" && STAMP.test(content)),
  );
  return typeof found === "string" ? found : note;
}
