/**
 * Tables over the catalog: datasets (named tables) and the plan of a table as it goes into a sheet.
 * @module
 */
import type { Bilingual, Language } from "./codes";
import type { Catalog } from "./catalog";
import type { ObservationId } from "./package";

/** What a column holds. `number` columns carry a unit; `key` columns together name a row and never change. */
export interface Column {
  readonly id: string;
  readonly header: Bilingual;
  readonly type: "text" | "number" | "year" | "date";
  /** Part of the row key. */
  readonly key: boolean;
  /** Unit of the column's numbers, for the header and number format; null for text. */
  readonly unit: string | null;
  /** Number format in en-US notation, e.g. `#,##0.0`; "@" for text. */
  readonly numberFormat: string;
  /** Width in characters. */
  readonly width: number;
  /** Shown unless the user leaves it out; `false` = only on request. */
  readonly standard: boolean;
  /** Each cell shows the decimals of its own figure; `numberFormat` is what most of them show. */
  readonly ownDecimals?: true;
  /** The header does not name the unit: another column does. */
  readonly bareHeader?: true;
}

/** One cell of a table: a value, and the observation it came from where there is one. Blank = null. */
export interface TableCell {
  readonly value: string | number | null;
  readonly observation: ObservationId | null;
  /** Decimals that the figure was printed with, where its number alone has fewer: two of 302.60. */
  readonly decimals?: number;
  /** In a table of live formulas: the formula that answers with `value`, en-US, with its leading `=`. */
  readonly formula?: string;
  /** Another source contradicts the figure; the value is the one that the rule of preference picks. */
  readonly disputed?: true;
}

/** One row; `key` is stable across package versions and languages. */
export interface TableRow {
  readonly key: string;
  readonly cells: readonly TableCell[];
}

/** Values a filter of a dataset can take, for a picker. */
export interface FilterChoice {
  readonly value: string;
  readonly label: Bilingual;
}

/** A filter a dataset offers, e.g. port, from-year. */
export interface DatasetFilter {
  readonly id: string;
  readonly label: Bilingual;
  readonly multiple: boolean;
  choices(catalog: Catalog): readonly FilterChoice[];
}

/** Chosen values by filter id; an absent filter means all. */
export type FilterValues = Readonly<Record<string, readonly string[]>>;

/**
 * How figures are laid out. `long`: one row for each figure. `years-across`, `ports-across`: one column for each year or
 * port (ids `y:2014`, `p:manzhouli`), the other key columns name the rows.
 */
export type Layout = "long" | "years-across" | "ports-across";

/**
 * What cells hold. `values`: figures. `formulas`: a table whose figure cells are live formulas. `spill`: one formula,
 * outside a table, that fills the cells around it.
 */
export type CellMode = "values" | "formulas" | "spill";

/** A named table over the package. One file per dataset under `domain/tables/datasets`. */
export interface Dataset {
  readonly id: string;
  readonly title: Bilingual;
  /** What people call it besides, in either language. */
  readonly otherNames?: readonly string[];
  readonly description: Bilingual;
  readonly filters: readonly DatasetFilter[];
  readonly columns: readonly Column[];
  /**
   * Key columns that can run across. A dataset that has them joins its row keys with `|` from one part for each key
   * column, in their order.
   */
  readonly across?: Readonly<Partial<Record<Exclude<Layout, "long">, string>>>;
  /** Rows in default order; cells in the order of `columns`. */
  rows(catalog: Catalog, filters: FilterValues, language: Language): readonly TableRow[];
}

/** What was asked for; stored with an inserted table so that it can be asked again. */
export interface TableQuery {
  readonly dataset: string;
  readonly filters: FilterValues;
  /** Column ids in sheet order; empty = the standard ones. */
  readonly columns: readonly string[];
  readonly language: Language;
  /** Absent = `long`. */
  readonly layout?: Layout;
  /** Absent = `values`. */
  readonly mode?: CellMode;
  /** As known at the end of this period (`2025`, `2025-03`, `2025-03-31`); absent = now. */
  readonly asOf?: string;
}

/** A table ready to be written: pure data, no Excel in it. */
export interface TablePlan {
  readonly query: TableQuery;
  readonly title: string;
  /** Proposed table name, valid in Excel, e.g. `Kouan_freight`. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** One line under or beside the table: package version and hash, publishers. */
  readonly sourceNote: string;
  readonly packageVersion: string;
  readonly packageHash: string;
  /** In mode `spill`: the one formula whose answer is `headers` above `rows`. */
  readonly spill?: string;
}
