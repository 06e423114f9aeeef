/**
 * Where cells come from, as the pane shows it.
 * @module
 */
import type { CallAnswer } from "../../domain/formulas/explainCall";
import type { SpillGap } from "../../domain/formulas/explainSpill";
import type { EntityId } from "../../domain/model/package";
import type { Reading } from "../../domain/model/reading";

/** A cell of a table that Kouan inserted. */
export interface TableOrigin {
  readonly kind: "table";
  readonly title: string;
  readonly tableName: string;
  readonly packageVersion: string;
  /** Header of the column, key columns of the row. */
  readonly header: string;
  readonly rowLabel: string;
  /** As the registry has them. */
  readonly rowKey: string;
  readonly columnId: string;
  /** `as-written`: the cell holds what Kouan wrote; `earlier`: what it wrote before the last refresh. */
  readonly state: "as-written" | "earlier" | "overtyped" | "emptied";
  /** What Kouan wrote; null for a blank, and for long texts, of which only a hash is kept. */
  readonly written: string | number | null;
  /** It was a long text. */
  readonly longText: boolean;
  /** Whether the figure stands in this very cell, or in the same row. */
  readonly figureHere: boolean;
  /** The row has other figures too, and the one told of is its first. */
  readonly several: boolean;
  /** A cell for a figure, in a layout across, that no source prints. */
  readonly unprinted: boolean;
  /** The cell holds the printed change in percent. */
  readonly change: boolean;
  /** The figure behind the cell or its row; null where the row has none, or the package no longer has it. */
  readonly reading: Reading | null;
}

/** A further call of a formula, with its answer. */
export interface NamedAnswer {
  readonly name: string;
  readonly answer: CallAnswer;
}

/** A cell with a formula of ours. */
export interface FormulaOrigin {
  readonly kind: "formula";
  /** PORTFREIGHT. */
  readonly name: string;
  /** Calls of ours in the formula; the first is explained. */
  readonly calls: number;
  /** Whether the formula is that call and nothing else. */
  readonly whole: boolean;
  /** Whether the cell shows the answer; `unloaded`: it shows #NAME?; `calculating`: #BUSY!; `other`: something else. */
  readonly shows: "answer" | "other" | "unloaded" | "calculating";
  readonly answer: CallAnswer;
  /** The other calls of one figure in the formula. */
  readonly others: readonly NamedAnswer[];
  /** For a gap: figures that exist nearby. */
  readonly nearest: readonly Reading[];
}

/** A cell that a formula of ours spills into, or the cell of that formula. */
export interface SpilledOrigin {
  readonly kind: "spill";
  /** PORTSERIES. */
  readonly name: string;
  /** Address of the formula, with sheet. */
  readonly anchor: string;
  /** The cell's own figure, or why there is none; null for labels and words. */
  readonly answer: Reading | SpillGap | null;
  /** The cell holds the printed change in percent. */
  readonly change: boolean;
  readonly shows: FormulaOrigin["shows"];
  readonly nearest: readonly Reading[];
}

/** A formula of ours that is not read here. */
export interface UnreadOrigin {
  readonly kind: "unread";
  readonly name: string;
  /** `several`: it gives more than one figure, within another function; `argument`: one is calculated; `facts`: no figure. */
  readonly reason: "several" | "argument" | "facts";
  /** The argument, as written. */
  readonly text: string;
}

/** A plain number beside a name and a year. */
export interface NumberOrigin {
  readonly kind: "number";
  readonly value: number;
  readonly entity: EntityId;
  readonly period: string;
  /** Figures that it equals. */
  readonly matches: readonly Reading[];
}

/** Nothing that Kouan can tell something about. */
export interface NoOrigin {
  readonly kind: "nothing";
  readonly reason: "empty" | "text" | "number" | "formula";
}

export type Origin = TableOrigin | FormulaOrigin | SpilledOrigin | UnreadOrigin | NumberOrigin | NoOrigin;

/** One cell and where it comes from. */
export interface CellOrigin {
  /** With sheet. */
  readonly address: string;
  /** As the sheet shows it. */
  readonly text: string;
  readonly origin: Origin;
}

/** The first cells of the selection. */
export interface WhereFrom {
  readonly cells: readonly CellOrigin[];
  /** More is selected than was looked at. */
  readonly cut: boolean;
}
