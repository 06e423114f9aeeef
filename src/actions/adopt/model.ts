import type { TableQuery } from "../../domain/model/table";

/** A table that came without its record, and what it is taken for. */
export interface AdoptableTable {
  /** Id that Excel gave it in this workbook. */
  readonly tableId: string;
  readonly tableName: string;
  /** With sheet name. */
  readonly address: string;
  /** Title of the dataset, in the pane's language. */
  readonly title: string;
  /** What would give this table: its filters are those that its rows show. */
  readonly query: TableQuery;
  /** Rows that hold something, and those of them that the data package has. */
  readonly rows: number;
  readonly known: number;
  /** Cells of known rows that hold something else than the package says. */
  readonly different: number;
}
