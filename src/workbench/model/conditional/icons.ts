import { dateSerial } from "../displayText";
import type { SheetStore } from "../sheetStore";
import type { SheetId } from "../store";
import type { IconSet } from "./data";
import { ConditionalSheet } from "./evaluate";

/** An icon of a set, counted from the lowest. */
export interface CellIcon {
  readonly set: IconSet;
  readonly index: number;
}

/** The icon that a cell shows; `null` for none. */
export type IconAt = (row: number, column: number) => CellIcon | null;

/** What icons are worked out from. */
export type IconStore = Pick<SheetStore, "cell" | "evaluate" | "marks" | "usedBox" | "values" | "valueTypes">;

/** The icons that the conditional formats of a sheet give its cells now. */
export function iconsOn(store: IconStore, sheet: SheetId): IconAt {
  const rules = new ConditionalSheet(store.marks(sheet), {
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
  return (row, column) => {
    const icon = rules.at(row, column)?.icon;
    return icon === undefined ? null : { set: icon.set, index: icon.index };
  };
}
