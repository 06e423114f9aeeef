import { readSelectedCells, type SelectedCells } from "../excel/readReference";
import { attempt, type ActionResult } from "./result";

export type { SelectedCells } from "../excel/readReference";

/** The selected cells with their contents, to take them as an argument. */
export function selectedCells(): Promise<ActionResult<SelectedCells>> {
  return attempt(readSelectedCells);
}
