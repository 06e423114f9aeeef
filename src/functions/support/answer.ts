/**
 * What a function answers: a value, a matrix, or an error with a sentence. Only `toCell` knows Excel's error type.
 * @module
 */
import type { Catalog } from "../../domain/model/catalog";
import type { Language } from "../../domain/model/codes";
import { createCache, type Cache } from "../../domain/support/cache";
import { anyGapSentence, type AnyGap } from "../../strings/functionsGaps";
import type { RichNumber } from "./richNumber";

/** A value of one cell. */
export type CellValue = string | number | boolean | RichNumber;

/** An error: `#VALUE!` for an argument that cannot be read, `#N/A` for a known question without an answer. */
export interface CellError {
  readonly error: "#VALUE!" | "#N/A";
  readonly message: string;
}

/** One cell. */
export type Cell = CellValue | CellError;

/** One cell, or a rectangle of cells that spills. */
export type CellAnswer = Cell | readonly (readonly Cell[])[];

/** As many errors are remembered as `explain` and `readTable` remember answers. */
export const REMEMBERED_ERRORS = 20_000;

// A gap is of one catalog. Recalculating meets the same gaps again, and a sentence costs more than the answer itself. A bounded
// memory rather than a weak one: what weak maps hold goes late, and their tables stay as large as they once were.
const made: Readonly<Record<Language, Cache<AnyGap, CellError>>> = {
  zh: createCache(REMEMBERED_ERRORS),
  en: createCache(REMEMBERED_ERRORS),
};

/** The error cell for a gap, with its sentence. */
export function gapError(catalog: Catalog, gap: AnyGap, language: Language): CellError {
  return made[language].get(gap, () => ({
    error: gap.class === "argument" ? "#VALUE!" : "#N/A",
    message: anyGapSentence(catalog, gap, language),
  }));
}

/** Whether a cell holds an error. */
export function isCellError(cell: CellAnswer): cell is CellError {
  return typeof cell === "object" && "error" in cell;
}

/** Whether an answer is a rectangle. */
export function isMatrix(answer: CellAnswer): answer is readonly (readonly Cell[])[] {
  return Array.isArray(answer);
}
