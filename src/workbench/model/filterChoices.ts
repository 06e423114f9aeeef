import { type SheetFilter, visibleRows } from "./sheetFilter";
import type { SheetStore } from "./sheetStore";
import { compareCells, type SortCell } from "./sorting";
import type { FilterCriteria, SheetId } from "./store";

/** A value in the drop-down of a filter's column. */
export interface FilterChoice {
  /** As the cells show it; empty for blank cells. */
  readonly text: string;
  /** How many rows have it. */
  readonly count: number;
  /** Whether the column's filter keeps some of them. */
  readonly isKept: boolean;
}

/**
 * The values of a column to choose from, in the order of a sort. documented: what the filters of other columns hide is
 * not offered.
 */
export function filterChoices(
  store: SheetStore,
  sheet: SheetId,
  { box, criteria }: SheetFilter,
  column: number,
): readonly FilterChoice[] {
  if (box.rows < 2) return [];
  const only = (isMeant: (at: number) => boolean) =>
    visibleRows(
      store,
      sheet,
      box,
      criteria.map((one, at) => (isMeant(at) ? one : null)),
    );
  const offered = only((at) => at !== column);
  const kept = only((at) => at === column);
  const body = { row: box.row + 1, column: box.column + column, rows: box.rows - 1, columns: 1 };
  const values = store.values(sheet, body);
  const types = store.valueTypes(sheet, body);
  const found = new Map<string, { choice: FilterChoice; cell: SortCell }>();
  store.texts(sheet, body).forEach(([text = ""], row) => {
    if (offered[row] !== true) return;
    const key = text.toLowerCase();
    const before = found.get(key);
    const isKept = kept[row] === true || before?.choice.isKept === true;
    found.set(key, {
      choice: { text: before?.choice.text ?? text, count: (before?.choice.count ?? 0) + 1, isKept },
      cell: before?.cell ?? { value: values[row]?.[0] ?? "", type: types[row]?.[0] ?? "Empty" },
    });
  });
  return [...found.values()]
    .sort((a, b) => compareCells(a.cell, b.cell, true, { matchCase: false }))
    .map(({ choice }) => choice);
}

/** The filter that keeps these of the values that were offered; `null`, no filter, where that is all of them. */
export function criteriaOfTicks(
  offered: readonly FilterChoice[],
  ticked: ReadonlySet<string>,
): FilterCriteria | null {
  const values = offered.map(({ text }) => text).filter((text) => ticked.has(text));
  return values.length === offered.length ? null : { filterOn: "Values", values };
}
