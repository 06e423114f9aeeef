/**
 * Cells of a spill: figures become numbers, with cards where the host shows them and the spill is small enough.
 * @module
 */
import type { Reading } from "../../domain/model/reading";
import { say } from "../../strings/format";
import { CARD } from "../../strings/functionsCard";
import type { AnyGap } from "../../strings/functionsGaps";
import { gapError, type Cell, type CellError } from "./answer";
import type { CallContext } from "./definition";
import { richReading } from "./richFigure";

/** A rich cell takes one to two kilobytes, and Excel on the web takes 5 MB at once. */
export const MOST_RICH_CELLS = 1_000;

/** A cell before it is known whether numbers carry cards. */
export type SpillCell = string | number | CellError | Reading | AnyGap;

function isReading(cell: SpillCell): cell is Reading {
  return typeof cell === "object" && "ok" in cell && cell.ok;
}

function isGap(cell: SpillCell): cell is AnyGap {
  return typeof cell === "object" && "ok" in cell && !cell.ok;
}

/** The cells as answered. Of too large a spill only the first figure has a card, which says so. */
export function spill(context: CallContext, rows: readonly (readonly SpillCell[])[]): Cell[][] {
  const figures = context.richNumbers === true ? rows.flat().filter(isReading) : [];
  const isLarge = figures.length > MOST_RICH_CELLS;
  // By place, not by identity: the same port may be asked for in every row.
  let isFirst = true;
  return rows.map((row) =>
    row.map((cell): Cell => {
      if (isReading(cell)) {
        if (context.richNumbers !== true || (isLarge && !isFirst)) return cell.value;
        isFirst = false;
        return richReading(context, cell, isLarge ? say(CARD.plainRest, context.language) : "");
      }
      return isGap(cell) ? gapError(context.catalog, cell, context.language) : cell;
    }),
  );
}
