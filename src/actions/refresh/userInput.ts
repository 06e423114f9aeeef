import { cellInput, type CellContent } from "../../excel/cellText";

/** What the user had in a cell, to be written again: a formula goes back as a formula, text as text. */
export function userInput(content: CellContent): string | number | boolean {
  if (typeof content !== "string" || content.startsWith("=")) return content;
  return cellInput(content);
}
