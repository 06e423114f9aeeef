import { holds, type CellContent, type CellValue } from "../../excel/cellText";

/** What is known about one cell. `undefined` values: we never wrote this cell. */
export interface CellFacts {
  readonly content: CellContent;
  readonly current: CellValue | undefined;
  readonly previous: CellValue | undefined;
  readonly next: CellValue;
  /** Of a live formula: whether its answer is no longer the one it had when it was written. */
  readonly answerChanged: boolean;
  /** What the user had there before a refresh overwrote it, if one did. */
  readonly overwritten: CellContent | undefined;
}

/** `same`: nothing to do. The others are offered, see `ChangeState`. */
export type CellState = "same" | "changed" | "cleared" | "edited" | "withdrawn";

/** What a refresh would do to a cell. A cell that holds either generation is ours, anything else is the user's. */
export function classify({
  content,
  current,
  previous,
  next,
  answerChanged,
  overwritten,
}: CellFacts): CellState {
  if (holds(content, next)) return answerChanged ? "changed" : "same";
  if (overwritten !== undefined && overwritten !== "" && content === overwritten) return "edited";
  const ours =
    (current !== undefined && holds(content, current)) ||
    (previous !== undefined && holds(content, previous));
  if (ours) return next === null ? "withdrawn" : "changed";
  if (content === "" && current !== undefined) return "cleared";
  return "edited";
}
