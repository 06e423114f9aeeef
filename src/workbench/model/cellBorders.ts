import type { CellsTarget } from "./formatTarget";
import type { BorderSide, BorderTarget } from "./rangeBorders";
import { type Box, MAX_COLUMNS, MAX_ROWS } from "./store";

type EdgeKey = "borderTop" | "borderBottom" | "borderLeft" | "borderRight" | "diagonalDown" | "diagonalUp";

/** The lines around and between cells. Two cells share the edge between them, so both are set. */
export class CellBorders implements BorderTarget {
  readonly #target: CellsTarget;

  constructor(target: CellsTarget) {
    this.#target = target;
  }

  lines(side: BorderSide): readonly (string | null)[] {
    const { session, sheet } = this.#target;
    return this.#edges(side)
      .filter((edge) => edge.isOwn)
      .map((edge) => session.store.format(sheet, edge.box)[edge.side]);
  }

  first(side: BorderSide): string | null {
    const { session, sheet } = this.#target;
    session.assertAllowed(sheet, "allowFormatCells");
    const own = this.#edges(side).find((edge) => edge.isOwn);
    if (own === undefined) return null;
    const corner = { ...own.box, rows: 1, columns: 1 };
    const { store } = session;
    return store.format(sheet, own.box)[own.side] ?? store.format(sheet, corner)[own.side] ?? "";
  }

  put(side: BorderSide, text: string): void {
    const { session, sheet } = this.#target;
    for (const edge of this.#edges(side)) session.store.setFormat(sheet, edge.box, { [edge.side]: text });
  }

  /** The edges of cells that make up a side; those of the neighbours follow but do not count. */
  #edges(side: BorderSide): { readonly box: Box; readonly side: EdgeKey; readonly isOwn: boolean }[] {
    return this.#target.boxes.flatMap((box) => edgesOf(box, side));
  }
}

function edgesOf(box: Box, side: BorderSide): { box: Box; side: EdgeKey; isOwn: boolean }[] {
  const top = { ...box, rows: 1 };
  const bottom = { ...top, row: box.row + box.rows - 1 };
  const left = { ...box, columns: 1 };
  const right = { ...left, column: box.column + box.columns - 1 };
  const pair = (own: Box, ownSide: EdgeKey, other: Box, otherSide: EdgeKey) => [
    { box: own, side: ownSide, isOwn: true },
    ...(isOnSheet(other) ? [{ box: other, side: otherSide, isOwn: false }] : []),
  ];
  switch (side) {
    case "EdgeTop":
      return pair(top, "borderTop", { ...top, row: top.row - 1 }, "borderBottom");
    case "EdgeBottom":
      return pair(bottom, "borderBottom", { ...bottom, row: bottom.row + 1 }, "borderTop");
    case "EdgeLeft":
      return pair(left, "borderLeft", { ...left, column: left.column - 1 }, "borderRight");
    case "EdgeRight":
      return pair(right, "borderRight", { ...right, column: right.column + 1 }, "borderLeft");
    case "InsideHorizontal":
      if (box.rows < 2) return [];
      return pair(
        { ...box, rows: box.rows - 1 },
        "borderBottom",
        { ...box, row: box.row + 1, rows: box.rows - 1 },
        "borderTop",
      );
    case "InsideVertical":
      if (box.columns < 2) return [];
      return pair(
        { ...box, columns: box.columns - 1 },
        "borderRight",
        { ...box, column: box.column + 1, columns: box.columns - 1 },
        "borderLeft",
      );
    case "DiagonalDown":
      return [{ box, side: "diagonalDown", isOwn: true }];
    case "DiagonalUp":
      return [{ box, side: "diagonalUp", isOwn: true }];
  }
}

function isOnSheet(box: Box): boolean {
  const ends = box.row + box.rows <= MAX_ROWS && box.column + box.columns <= MAX_COLUMNS;
  return box.row >= 0 && box.column >= 0 && ends;
}
