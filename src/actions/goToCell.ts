import type { WriteControl } from "../excel/blocks";
import { goToPlace, type CellToShow } from "../excel/goToCell";
import { attempt, type ActionResult } from "./result";

export type { CellToShow } from "../excel/goToCell";

/** Shows a cell and selects it: only ever because the user asked for it. */
export function goToCell(place: CellToShow, { signal }: WriteControl = {}): Promise<ActionResult<null>> {
  return attempt(async () => {
    await goToPlace(place, { signal });
    return null;
  });
}
