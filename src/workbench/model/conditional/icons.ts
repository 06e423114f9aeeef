import type { SheetId } from "../store";
import type { IconSet } from "./data";
import { type RuleStore, rulesOn } from "./sheetRules";

/** An icon of a set, counted from the lowest. */
export interface CellIcon {
  readonly set: IconSet;
  readonly index: number;
}

/** The icon that a cell shows; `null` for none. */
export type IconAt = (row: number, column: number) => CellIcon | null;

/** The icons that the conditional formats of a sheet give its cells now. */
export function iconsOn(store: RuleStore, sheet: SheetId): IconAt {
  const rules = rulesOn(store, sheet);
  return (row, column) => {
    const icon = rules.at(row, column)?.icon;
    return icon === undefined ? null : { set: icon.set, index: icon.index };
  };
}
