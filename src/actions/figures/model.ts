/**
 * The figures of Kouan's in a workbook, cell by cell.
 * @module
 */
import type { CallAnswer } from "../../domain/formulas/explainCall";
import type { SpillGap } from "../../domain/formulas/explainSpill";
import type { Reading } from "../../domain/model/reading";
import type { CellContent } from "../../excel/cellText";
import type { FormulaOrigin, TableOrigin } from "../whereFrom/model";

/** A cell of any sheet, counted from 0. */
export interface FigurePlace {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

interface FigureBase {
  readonly place: FigurePlace;
  /** What the cell shows. */
  readonly shown: CellContent;
}

/** A figure in a table that Kouan inserted. */
export interface TableFigure extends FigureBase {
  readonly from: "table";
  readonly recordId: string;
  readonly title: string;
  /** With sheet. */
  readonly tableAddress: string;
  readonly rowKey: string;
  readonly columnId: string;
  readonly state: TableOrigin["state"];
  readonly written: string | number | null;
  /** The printed change in percent, not the value. */
  readonly change: boolean;
  /** Null when the package no longer has the observation. */
  readonly reading: Reading | null;
}

/** A formula of ours that gives one figure, or words about one. */
export interface FormulaFigure extends FigureBase {
  readonly from: "formula";
  readonly name: string;
  readonly shows: FormulaOrigin["shows"];
  /** Of each call in the formula; the first decides `shows`. */
  readonly answers: readonly CallAnswer[];
  /** The formula stands frozen: its cell holds the value. */
  readonly frozen: boolean;
  /** The cell holds the answer of one call and nothing else. */
  readonly whole: boolean;
}

/** A cell that a formula of ours fills. */
export interface SpilledFigure extends FigureBase {
  readonly from: "spill";
  readonly name: string;
  /** The cell of the formula. */
  readonly anchor: FigurePlace;
  readonly shows: FormulaOrigin["shows"];
  readonly answer: Reading | SpillGap;
  readonly change: boolean;
  readonly frozen: boolean;
}

/** A cell with a figure. */
export type FigureCell = TableFigure | FormulaFigure | SpilledFigure;

/** A formula of ours of which nothing is told apart: calculated arguments, another function around a spill, facts. */
export interface UnreadFormula {
  readonly place: FigurePlace;
  readonly name: string;
  readonly reason: "several" | "argument" | "facts";
}

/** A table of ours without figures: its columns name the sources themselves. */
export interface FactTable {
  readonly recordId: string;
  readonly title: string;
  readonly datasetId: string;
  readonly address: string;
}

/** Everything of ours in a workbook. */
export interface WorkbookFigures {
  readonly cells: readonly FigureCell[];
  readonly unread: readonly UnreadFormula[];
  readonly factTables: readonly FactTable[];
  readonly complete: boolean;
}
