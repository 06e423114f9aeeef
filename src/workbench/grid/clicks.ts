import { HoverManagerService } from "@univerjs/sheets-ui";
import type { Box, SheetId } from "../model/store";
import type { Engine } from "./engine";

const POINTS_PER_PIXEL = 0.75;

/** Told of a click on a cell, and where in it: points from its left and upper edge. */
export type ClickListener = (
  sheet: SheetId,
  cell: Box,
  offsets: { readonly x: number; readonly y: number },
) => void;

/** Tells when cells are clicked or tapped. */
export function watchClicks(engine: Engine, clicked: ClickListener): void {
  const hover = engine.injector.get(HoverManagerService);
  let down = { x: 0, y: 0 };
  hover.currentPointerDownCell$.subscribe(({ event }) => {
    down = { x: event.offsetX, y: event.offsetY };
  });
  hover.currentClickedCell$.subscribe(({ location, position }) => {
    const { subUnitId, row, col } = location;
    const offset = (at: number, start: number, end: number): number =>
      Math.max(0, Math.min(at, end) - start) * POINTS_PER_PIXEL;
    clicked(
      subUnitId,
      { row, column: col, rows: 1, columns: 1 },
      {
        x: offset(down.x, position.startX, position.endX),
        y: offset(down.y, position.startY, position.endY),
      },
    );
  });
}
