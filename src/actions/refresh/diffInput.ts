import type { Language } from "../../domain/model/codes";
import type { TablePlan } from "../../domain/model/table";
import type { RegistryRecord } from "../../excel/registry/record";
import type { SheetTable } from "../../excel/tables/sheetTable";
import type { Aligned } from "./align";

/** Everything the difference is made from. */
export interface DiffInput {
  readonly record: RegistryRecord;
  readonly table: SheetTable;
  readonly plan: TablePlan;
  /** Position in the plan of each column of the record; -1 where the plan no longer has it. */
  readonly order: readonly number[];
  readonly aligned: Aligned;
  /** Ids of columns of the record that are not on the sheet yet: new years or ports of a layout across. */
  readonly fresh: ReadonlySet<string>;
  /** Ids of columns of ours on the sheet that the edited query no longer asks for. */
  readonly dropped: ReadonlySet<string>;
  /** How many columns the record had; what follows is fresh. */
  readonly known: number;
  /** False when the user has undone the last refresh, so that rows are no longer struck through. */
  readonly marksHold: boolean;
  /** Withdrawn rows are to be taken out: those that are struck through already are listed too. */
  readonly removal: boolean;
  /** The same query in the language that the table has had so far, where that changes; else null. */
  readonly wording: TablePlan | null;
  readonly language: Language;
}
