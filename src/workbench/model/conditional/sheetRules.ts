import { dateSerial } from "../displayText";
import type { SheetStore } from "../sheetStore";
import type { SheetId } from "../store";
import { ConditionalSheet } from "./evaluate";
import type { RuleCell } from "./source";

/** Where the cells of sheets are read for their conditional formats. */
export interface RuleStore extends Pick<
  SheetStore,
  "evaluate" | "marks" | "usedBox" | "values" | "valueTypes"
> {
  cell(sheet: SheetId, row: number, column: number): RuleCell;
}

/** The conditional formats of a sheet over the cells of a store. */
export function rulesOn(store: RuleStore, sheet: SheetId): ConditionalSheet {
  return new ConditionalSheet(store.marks(sheet), {
    cell: (row, column) => store.cell(sheet, row, column),
    filled: (box) => {
      const used = store.usedBox(sheet, true, box);
      if (used === null) return [];
      const types = store.valueTypes(sheet, used);
      return store.values(sheet, used).flatMap((line, down) =>
        line.flatMap((value, right) => {
          const type = types[down]?.[right] ?? "Empty";
          return type === "Empty" ? [] : [{ value, type }];
        }),
      );
    },
    evaluate: (formula, row, column) => store.evaluate(formula, { sheet, row, column }),
    today: () => {
      const now = new Date();
      return dateSerial(now.getFullYear(), now.getMonth() + 1, now.getDate());
    },
  });
}
