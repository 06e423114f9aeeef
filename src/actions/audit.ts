import type { Catalog } from "../domain/model/catalog";
import { readWorkbook, type WorkbookReading } from "../excel/readWorkbook";
import { cellAddress } from "../excel/tables/address";
import { auditCell, type ValueNow } from "./audit/findings";
import { mixedSums } from "./audit/mixedSums";
import { AUDIT_KINDS, auditKindOf, type Audit, type AuditEntry, type AuditKind } from "./audit/model";
import { UnknownQueryError, type ActionContext } from "./context";
import type { FigurePlace } from "./figures/model";
import { workbookFigures } from "./figures/workbookFigures";
import { attempt, type ActionResult } from "./result";

/** Looks at every figure of ours in the workbook. Reads only: the requests of `readWorkbook`. */
export function auditWorkbook(context: ActionContext, catalog: Catalog): Promise<ActionResult<Audit>> {
  return attempt(async () => {
    const reading = await readWorkbook(context);
    const found = workbookFigures(catalog, reading, context.language);
    const valueNow = valuesNow(context, reading);
    const figures = found.cells.map((cell): AuditEntry => ({
      ...entryAt(cell.place),
      ...auditCell(catalog, cell, valueNow),
    }));
    const sums = mixedSums(reading, found.cells).map(({ place, finding }): AuditEntry => ({
      ...entryAt(place),
      findings: [finding],
    }));
    const unread = found.unread
      .filter(({ reason }) => reason !== "facts")
      .map(({ place, name, reason }): AuditEntry => ({
        ...entryAt(place),
        findings: [{ kind: "unread", name, reason }],
      }));
    const order = new Map(reading.book.sheets.map(({ id }, index) => [id, index]));
    const entries = [...figures, ...sums, ...unread].sort((a, b) => compare(order, a.place, b.place));
    return { entries, figures: figures.length, counts: countsOf(entries), complete: found.complete };
  });
}

function entryAt(place: FigurePlace): AuditEntry {
  const address = cellAddress(place.sheetName, place.row, place.column);
  return { place, address, answer: null, change: false, findings: [] };
}

function compare(order: ReadonlyMap<string, number>, a: FigurePlace, b: FigurePlace): number {
  const sheets = (order.get(a.sheetId) ?? 0) - (order.get(b.sheetId) ?? 0);
  return sheets || a.row - b.row || a.column - b.column;
}

function countsOf(entries: readonly AuditEntry[]): Record<AuditKind, number> {
  const counts = Object.fromEntries(AUDIT_KINDS.map((kind) => [kind, 0])) as Record<AuditKind, number>;
  for (const { findings } of entries)
    if (findings.length > 0) for (const kind of new Set(findings.map(auditKindOf))) counts[kind] += 1;
  return counts;
}

type PlannedValues = (rowKey: string, columnId: string) => ReturnType<ValueNow>;

/** Asks the query of each table again, once. What this version cannot ask is not called superseded. */
function valuesNow(context: ActionContext, { found }: WorkbookReading): ValueNow {
  const tables = new Map<string, PlannedValues | null>();
  const recordOf = new Map(found.located.map(({ record }) => [record.id, record]));
  return ({ recordId, rowKey, columnId, written }) => {
    let values = tables.get(recordId);
    if (values === undefined) {
      const record = recordOf.get(recordId);
      values = record === undefined ? null : planned(context, record.query);
      tables.set(recordId, values);
    }
    return values === null ? written : values(rowKey, columnId);
  };
}

function planned(context: ActionContext, query: Parameters<ActionContext["plan"]>[0]): PlannedValues | null {
  try {
    const { columns, rows } = context.plan(query);
    const rowOf = new Map(rows.map(({ key, cells }) => [key, cells]));
    const placeOf = new Map(columns.map(({ id }, index) => [id, index]));
    return (rowKey, columnId) => rowOf.get(rowKey)?.[placeOf.get(columnId) ?? -1]?.value;
  } catch (error) {
    if (error instanceof UnknownQueryError) return null;
    throw error;
  }
}
